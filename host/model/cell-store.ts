/**
 * The cells of one sheet, column by column: values and formula texts in plain arrays, looks as runs. It moves cells
 * about but knows nothing of what formulas mean, of tables or of events.
 */
import type { Area, Scalar } from "./types";
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import { between, heightOf, intersection, spansAllColumns, spansAllRows, widthOf } from "./areas";
import { Column, reachOf } from "./column-cells";
import { Runs } from "./runs";
import type { StyleId } from "./style-pool";
import { UNSET } from "./style-pool";

export type InsertDirection = "Down" | "Right";
export type DeleteDirection = "Up" | "Left";

/** A cut-out of cells: what copying and moving carry. */
export interface Block {
  readonly height: number;
  readonly width: number;
  readonly values: Scalar[][];
  readonly formulas: (string | undefined)[][];
  readonly styles: StyleId[][];
}

/** A place whose formula came from another row, or went. */
export interface MovedFormula {
  readonly row: number;
  readonly column: number;
  readonly from: number;
  /** Undefined where a formula stood and none does now. */
  readonly text: string | undefined;
}

export class CellStore {
  private columns: (Column | undefined)[] = [];
  /** Looks of whole rows, under those of the columns' own runs. */
  readonly rowStyles = new Runs<StyleId>(UNSET, MAX_ROWS);
  sheetStyle: StyleId = UNSET;
  /** True once an array has filled a cell beside its formula. */
  hasSpilled = false;

  value(row: number, column: number): Scalar {
    return this.columns[column]?.values[row] ?? null;
  }

  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formulas?.[row];
  }

  styleId(row: number, column: number): StyleId {
    return this.columns[column]?.styles.get(row) || this.rowStyles.get(row) || this.sheetStyle;
  }

  setValue(row: number, column: number, value: Scalar): void {
    const values = this.column(column).values;
    if (value === null && row >= values.length) return;
    if (row > values.length && row - values.length < 4096) {
      while (values.length < row) values.push(undefined);
    }
    values[row] = value ?? undefined;
  }

  setFormula(row: number, column: number, text: string | undefined): void {
    const target = this.columns[column];
    if (text === undefined) {
      if (target?.formulas && row < target.formulas.length) target.formulas[row] = undefined;
      return;
    }
    const cells = this.column(column);
    const formulas = (cells.formulas ??= []);
    while (formulas.length < row && row - formulas.length < 4096) formulas.push(undefined);
    formulas[row] = text;
  }

  setStyleId(row: number, column: number, id: StyleId): void {
    this.column(column).styles.set(row, row, id);
  }

  /** Changes the looks of an area; whole rows, columns and the sheet cost one run each. */
  mapStyles(a: Area, change: (id: StyleId) => StyleId): void {
    const everyRow = spansAllRows(a);
    const everyColumn = spansAllColumns(a);
    if (everyColumn) this.mapRows(a, everyRow, change);
    else for (let c = a.left; c <= a.right; c++) this.mapColumn(c, a.top, a.bottom, change);
  }

  private mapRows(a: Area, everyRow: boolean, change: (id: StyleId) => StyleId): void {
    if (everyRow) {
      this.rowStyles.map(a.top, a.bottom, (id) => (id === UNSET ? UNSET : change(id)));
      this.sheetStyle = change(this.sheetStyle);
    } else this.rowStyles.map(a.top, a.bottom, (id) => change(id || this.sheetStyle));
    for (const column of this.columns) {
      if (!column || column.styles.isEmpty) continue;
      column.styles.map(a.top, a.bottom, (id) => (id === UNSET ? UNSET : change(id)));
    }
  }

  private mapColumn(c: number, top: number, bottom: number, change: (id: StyleId) => StyleId): void {
    this.materializeRowStyles(c, top, bottom);
    this.column(c).styles.map(top, bottom, (id) => change(id || this.sheetStyle));
  }

  /** Writes the rows' looks into a column's own runs where it has none, before cells part from their rows. */
  private materializeRowStyles(c: number, top: number, bottom: number): void {
    if (this.rowStyles.isEmpty) return;
    for (const run of [...this.rowStyles.entries(top, bottom)]) {
      this.column(c).styles.map(run.first, run.last, (id) => id || run.value);
    }
  }

  /** Every look that occurs in an area, without visiting its cells. */
  styleIdsIn(a: Area): Set<StyleId> {
    const found = new Set<StyleId>();
    const plain = (first: number, last: number) => {
      for (const run of this.rowStyles.all(first, last)) found.add(run.value || this.sheetStyle);
    };
    if (a.right >= this.columns.length) plain(a.top, a.bottom);
    for (let c = a.left; c <= Math.min(a.right, this.columns.length - 1); c++) {
      const column = this.columns[c];
      if (!column) plain(a.top, a.bottom);
      else
        for (const run of column.styles.all(a.top, a.bottom)) {
          if (run.value === UNSET) plain(run.first, run.last);
          else found.add(run.value);
        }
    }
    return found;
  }

  /** The look of a column's cells that were never touched. */
  columnStyleId(column: number): StyleId {
    return this.columns[column]?.styles.get(MAX_ROWS - 1) || this.sheetStyle;
  }

  /** The looks set in one column, as runs; UNSET gaps are left out. */
  styleRuns(column: number): Iterable<{ first: number; last: number; value: StyleId }> {
    return this.columns[column]?.styles.entries() ?? [];
  }

  insert(a: Area, direction: InsertDirection): void {
    if (direction === "Down") this.insertDown(a);
    else this.insertRight(a);
  }

  private insertDown(a: Area): void {
    const count = heightOf(a);
    const whole = spansAllColumns(a);
    if (whole && !this.rowStyles.isEmpty) {
      this.rowStyles.insert(a.top, count, a.top > 0 ? this.rowStyles.get(a.top - 1) : UNSET);
    }
    const last = Math.min(a.right, this.columns.length - 1);
    for (let c = a.left; c <= last; c++) {
      if (!whole) this.materializeRowStyles(c, a.top, MAX_ROWS - 1);
      const column = this.columns[c];
      column?.insert(a.top, count, a.top > 0 ? column.styles.get(a.top - 1) : UNSET);
    }
  }

  private insertRight(a: Area): void {
    const count = widthOf(a);
    if (spansAllRows(a)) {
      if (a.left >= this.columns.length) return;
      const fresh = Array.from({ length: count }, () => this.columnLike(a.left - 1));
      this.columns.splice(a.left, 0, ...fresh);
      this.columns.length = Math.min(this.columns.length, MAX_COLUMNS);
      return;
    }
    const rest = between(a.top, a.left, a.bottom, Math.max(a.right, this.columns.length - 1));
    const block = this.cut(rest);
    this.paste(block, a.top, a.left + count);
    for (let r = a.top; r <= a.bottom; r++) {
      const id = a.left > 0 ? (this.columns[a.left - 1]?.styles.get(r) ?? UNSET) : UNSET;
      for (let c = a.left; c < a.left + count; c++) if (id !== UNSET) this.setStyleId(r, c, id);
    }
  }

  /** An empty column with the looks of another. */
  private columnLike(column: number): Column | undefined {
    const model = this.columns[column];
    if (!model || model.styles.isEmpty) return undefined;
    const twin = new Column();
    twin.styles = model.styles.copy();
    return twin;
  }

  remove(a: Area, direction: DeleteDirection): void {
    if (direction === "Up") this.removeUp(a);
    else this.removeLeft(a);
  }

  private removeUp(a: Area): void {
    const whole = spansAllColumns(a);
    if (whole && !this.rowStyles.isEmpty) this.rowStyles.remove(a.top, heightOf(a));
    const last = Math.min(a.right, this.columns.length - 1);
    for (let c = a.left; c <= last; c++) {
      if (!whole) this.materializeRowStyles(c, a.top, MAX_ROWS - 1);
      this.columns[c]?.remove(a.top, heightOf(a));
    }
  }

  private removeLeft(a: Area): void {
    if (spansAllRows(a)) {
      this.columns.splice(a.left, widthOf(a));
      return;
    }
    this.cut(a);
    if (a.right + 1 >= this.columns.length) return;
    const rest = this.cut(between(a.top, a.right + 1, a.bottom, this.columns.length - 1));
    this.paste(rest, a.top, a.left);
  }

  /** A copy of an area's cells; looks include those of rows and sheet. */
  copy(a: Area, own = false): Block {
    const rows = Array.from({ length: heightOf(a) }, (_, i) => a.top + i);
    const columns = Array.from({ length: widthOf(a) }, (_, i) => a.left + i);
    const grid = <T>(read: (r: number, c: number) => T): T[][] => rows.map((r) => columns.map((c) => read(r, c)));
    return {
      height: rows.length,
      width: columns.length,
      values: grid((r, c) => this.value(r, c)),
      formulas: grid((r, c) => this.formula(r, c)),
      styles: grid((r, c) => (own ? (this.columns[c]?.styles.get(r) ?? UNSET) : this.styleId(r, c))),
    };
  }

  /** Takes an area's cells out and leaves it empty and plain. */
  cut(a: Area): Block {
    const last = Math.min(a.right, this.columns.length - 1);
    for (let c = a.left; c <= last; c++) this.materializeRowStyles(c, a.top, a.bottom);
    const block = this.copy(a, true);
    this.clearContents(a);
    for (let c = a.left; c <= Math.min(a.right, this.columns.length - 1); c++) {
      this.columns[c]?.styles.set(a.top, a.bottom, UNSET);
    }
    return block;
  }

  paste(block: Block, top: number, left: number): void {
    for (let c = 0; c < block.width; c++) {
      for (let r = 0; r < block.height; r++) {
        this.setValue(top + r, left + c, block.values[r]![c]!);
        this.setFormula(top + r, left + c, block.formulas[r]![c]);
        const id = block.styles[r]![c]!;
        const before = this.columns[left + c]?.styles.get(top + r) ?? UNSET;
        if (id !== before) this.setStyleId(top + r, left + c, id);
      }
    }
  }

  clearContents(a: Area): void {
    for (let c = a.left; c <= Math.min(a.right, this.columns.length - 1); c++) {
      const column = this.columns[c];
      column?.values.fill(undefined, a.top, a.bottom + 1);
      column?.formulas?.fill(undefined, a.top, a.bottom + 1);
    }
  }

  /** The columns' own looks of an area forgotten. */
  clearStyles(a: Area): void {
    if (spansAllColumns(a)) {
      this.rowStyles.set(a.top, a.bottom, UNSET);
      if (spansAllRows(a)) this.sheetStyle = UNSET;
    } else this.mapStyles(a, () => UNSET);
    for (let c = a.left; c <= Math.min(a.right, this.columns.length - 1); c++) {
      this.columns[c]?.styles.set(a.top, a.bottom, UNSET);
    }
  }

  /**
   * Puts rows of an area in a new order: the place of `rows[i]` gets what stood in `rows[order[i]]`. Answers the places
   * where a formula stood or stands now.
   */
  permuteRows(a: Area, rows: readonly number[], order: readonly number[]): MovedFormula[] {
    const moves: MovedFormula[] = [];
    for (let c = a.left; c <= Math.min(a.right, this.columns.length - 1); c++) {
      const column = this.columns[c];
      if (!column) continue;
      const values = order.map((from) => column.values[rows[from]!] ?? null);
      const formulas = order.map((from) => column.formulas?.[rows[from]!]);
      const looks = [...column.styles.all(a.top, a.bottom)].length > 1;
      const styles = looks ? order.map((from) => column.styles.get(rows[from]!)) : null;
      rows.forEach((row, i) => {
        const before = column.formulas?.[row];
        this.setValue(row, c, values[i]!);
        this.setFormula(row, c, formulas[i]);
        if (styles) column.styles.set(row, row, styles[i]!);
        const from = rows[order[i]!]!;
        if (from !== row && (before ?? formulas[i]) !== undefined)
          moves.push({ row, column: c, from, text: formulas[i] });
      });
    }
    return moves;
  }

  /** The smallest area around all content (and looks of single cells unless `valuesOnly`), or null. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    this.columns.forEach((column, c) => {
      const reach = column && reachOf(column, valuesOnly);
      if (!reach) return;
      used ??= { top: reach.first, left: c, bottom: reach.last, right: c };
      used.top = Math.min(used.top, reach.first);
      used.bottom = Math.max(used.bottom, reach.last);
      used.right = c;
    });
    return used;
  }

  /** How many rows and columns can hold anything: an upper bound, answered at once. */
  extent(): { rows: number; columns: number } {
    let rows = 0;
    for (const column of this.columns) if (column && column.values.length > rows) rows = column.values.length;
    return { rows, columns: this.columns.length };
  }

  /** How many rows of one column can hold anything: an upper bound, answered at once. */
  rowsIn(column: number): number {
    const cells = this.columns[column];
    return cells ? Math.max(cells.values.length, cells.formulas?.length ?? 0) : 0;
  }

  /** Becomes equal to another sheet's cells. */
  takeOver(other: CellStore): void {
    this.columns = other.columns.map((column) => column?.copy());
    this.rowStyles.takeOver(other.rowStyles);
    this.sheetStyle = other.sheetStyle;
  }

  /** Every formula of the sheet, by column then row. */
  *formulas(within?: Area): Generator<{ row: number; column: number; text: string }> {
    for (let c = within?.left ?? 0; c <= Math.min(within?.right ?? Infinity, this.columns.length - 1); c++) {
      const texts = this.columns[c]?.formulas;
      if (!texts) continue;
      for (let r = within?.top ?? 0; r <= Math.min(within?.bottom ?? Infinity, texts.length - 1); r++) {
        const text = texts[r];
        if (text !== undefined) yield { row: r, column: c, text };
      }
    }
  }

  /** True when no cell of the area holds anything. */
  isBlank(a: Area): boolean {
    const { rows, columns } = this.extent();
    const inside = rows && columns ? intersection(a, between(0, 0, rows - 1, columns - 1)) : null;
    if (!inside) return true;
    for (let c = inside.left; c <= inside.right; c++) {
      for (let r = inside.top; r <= inside.bottom; r++) {
        if (this.value(r, c) !== null || this.formula(r, c) !== undefined) return false;
      }
    }
    return true;
  }

  private column(index: number): Column {
    while (this.columns.length <= index) this.columns.push(undefined);
    return (this.columns[index] ??= new Column());
  }
}
