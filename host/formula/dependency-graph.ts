/**
 * Which formulas read which cells. Kept by group, not by cell: the places a group's formula names are indexed by the
 * columns they touch, and the cells that depend on a change follow by arithmetic. A table of any length costs the same.
 */
import type { FormulaCell, Group } from "./formula-cells";
import type { Place } from "./places";
import type { SheetArea } from "./values";

interface Entry {
  readonly group: Group;
  readonly place: Place;
  readonly columns: readonly [number, number];
}

/** Places that touch more columns than this are kept aside and looked at for every change of their sheet. */
const WIDE = 64;

class SheetIndex {
  readonly byColumn = new Map<number, Set<Entry>>();
  readonly wide = new Set<Entry>();
}

type Interval = readonly [from: number, to: number];

const EVERYWHERE: Interval = [-Infinity, Infinity];

/** The formula positions on one axis from which a place's two edges enclose something of `low` to `high`. */
function positions(
  first: number,
  firstRelative: boolean,
  second: number,
  secondRelative: boolean,
  [low, high]: Interval,
): Interval | undefined {
  if (firstRelative && secondRelative) return [low - Math.max(first, second), high - Math.min(first, second)];
  if (!firstRelative && !secondRelative) return first <= high && second >= low ? EVERYWHERE : undefined;
  const fixed = firstRelative ? second : first;
  const distance = firstRelative ? first : second;
  if (fixed < low) return [low - distance, Infinity];
  return fixed > high ? [-Infinity, high - distance] : EVERYWHERE;
}

function columnsTouched({ left, leftRelative, right, rightRelative }: Place, group: Group): [number, number] {
  const ends = [
    left + (leftRelative ? group.left : 0),
    left + (leftRelative ? group.right : 0),
    right + (rightRelative ? group.left : 0),
    right + (rightRelative ? group.right : 0),
  ];
  return [Math.max(0, Math.min(...ends)), Math.max(...ends)];
}

export class DependencyGraph {
  private readonly sheets = new Map<number, SheetIndex>();
  private readonly entries = new Map<Group, Entry[]>();

  /** Takes up a group, or takes it up again after its program or its columns have changed. */
  index(group: Group): void {
    this.forget(group);
    const entries = group.program.places.map((place) => ({ group, place, columns: columnsTouched(place, group) }));
    this.entries.set(group, entries);
    for (const entry of entries) this.place(entry);
  }

  forget(group: Group): void {
    for (const entry of this.entries.get(group) ?? []) {
      const sheet = this.sheets.get(entry.place.sheet);
      sheet?.wide.delete(entry);
      const [from, to] = entry.columns;
      if (to - from < WIDE) for (let column = from; column <= to; column++) sheet?.byColumn.get(column)?.delete(entry);
    }
    this.entries.delete(group);
  }

  private place(entry: Entry): void {
    let sheet = this.sheets.get(entry.place.sheet);
    if (!sheet) this.sheets.set(entry.place.sheet, (sheet = new SheetIndex()));
    const [from, to] = entry.columns;
    if (to - from >= WIDE) {
      sheet.wide.add(entry);
      return;
    }
    for (let column = from; column <= to; column++) {
      const entries = sheet.byColumn.get(column);
      if (entries) entries.add(entry);
      else sheet.byColumn.set(column, new Set([entry]));
    }
  }

  private candidates(area: SheetArea): Iterable<Entry> {
    const sheet = this.sheets.get(area.sheet);
    if (!sheet) return [];
    const found = new Set(sheet.wide);
    const collect = (entries: Set<Entry> | undefined): void => entries?.forEach((entry) => found.add(entry));
    if (area.right - area.left < sheet.byColumn.size) {
      for (let column = area.left; column <= area.right; column++) collect(sheet.byColumn.get(column));
    } else {
      for (const [column, entries] of sheet.byColumn) if (column >= area.left && column <= area.right) collect(entries);
    }
    return found;
  }

  /** Visits every formula cell whose text names a cell of the area, column by column and mostly downwards. */
  dependents(area: SheetArea, see: (cell: FormulaCell) => void): void {
    for (const { group, place } of this.candidates(area)) {
      const { top, topRelative, bottom, bottomRelative, left, leftRelative, right, rightRelative } = place;
      const rows = positions(top, topRelative, bottom, bottomRelative, [area.top, area.bottom]);
      const columns = positions(left, leftRelative, right, rightRelative, [area.left, area.right]);
      if (rows && columns) cellsBetween(group, rows, columns, see);
    }
  }
}

function cellsBetween(group: Group, rows: Interval, columns: Interval, see: (cell: FormulaCell) => void): void {
  for (const [column, cells] of group.columns) {
    if (column < columns[0] || column > columns[1]) continue;
    if (rows[1] - rows[0] < cells.size) {
      for (let row = Math.max(0, rows[0]); row <= rows[1]; row++) {
        const cell = cells.get(row);
        if (cell) see(cell);
      }
    } else for (const [row, cell] of cells) if (row >= rows[0] && row <= rows[1]) see(cell);
  }
}
