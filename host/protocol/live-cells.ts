/**
 * The cells a page holds: those of the running batch, those it keeps by reference id, and the last ones its events
 * spoke of. All of them follow insertions and deletions; the model calls `follow` for each.
 */
import type { Area } from "../model/types";
import { shiftedArea } from "../model/shifting";
import type { Sheet, Workbook } from "../model/surface";
import { Cells } from "./cells";

type StructuralEdit = Parameters<Workbook["follow"]>[0];

/** How many events back a page can still ask for the changed range. */
const REMEMBERED_EVENTS = 1000;

export class LiveCells {
  private batch: Cells[] = [];
  private readonly kept = new Map<string, Cells>();
  private readonly idOf = new Map<Cells, string>();
  private readonly ofEvents: string[] = [];
  private nextId = 1;

  make(sheet: Sheet, areas: readonly Area[]): Cells {
    const cells = new Cells(sheet, areas);
    this.batch.push(cells);
    return cells;
  }

  endBatch(): void {
    this.batch = [];
  }

  keep(cells: Cells): string {
    const known = this.idOf.get(cells);
    if (known !== undefined) return known;
    const id = `${cells.areas.length > 1 ? "areas" : "range"}-${this.nextId++}`;
    this.kept.set(id, cells);
    this.idOf.set(cells, id);
    return id;
  }

  keptAs(cells: Cells): string | undefined {
    return this.idOf.get(cells);
  }

  find(id: string): Cells | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    const cells = this.kept.get(id);
    this.kept.delete(id);
    if (cells) this.idOf.delete(cells);
  }

  get keptCount(): number {
    return this.kept.size - this.ofEvents.length;
  }

  keepForEvent(sheet: Sheet, areas: readonly Area[]): string {
    const id = this.keep(new Cells(sheet, areas));
    this.ofEvents.push(id);
    if (this.ofEvents.length > REMEMBERED_EVENTS) this.release(this.ofEvents.shift()!);
    return id;
  }

  follow(edit: StructuralEdit): void {
    if (edit.kind !== "insertCells" && edit.kind !== "deleteCells") return;
    const move = (area: Area): Area | null => shiftedArea(area, edit);
    for (const cells of [...this.batch, ...this.kept.values()]) {
      if (cells.sheet.name === edit.sheet) cells.follow(move);
    }
  }
}
