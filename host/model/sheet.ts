/**
 * One worksheet: its cells and everything that lies on them. A door: each kind of work is a module of its own, and what
 * a method changes it changes inside `workbook.edit`.
 */
import type {
  Area,
  Border,
  BorderSide,
  CellStyle,
  Chart,
  ConditionalFormat,
  PageLayout,
  Scalar,
  Validation,
} from "./types";
import { MAX_COLUMNS, MAX_ROWS } from "./types";
import { formatValue } from "../formula/format";
import { hasCell } from "./areas";
import { autofitColumns, autofitRows } from "./autofit";
import type { DeleteDirection, InsertDirection } from "./cell-store";
import { CellStore } from "./cell-store";
import { copyCells } from "./copying";
import { newPageLayout, STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from "./defaults";
import { enterCell, enterMatrix } from "./entering";
import { filterSheet } from "./filtering";
import { findAll, findFirst, replaceAll } from "./finding";
import { applyBorder, applyStyle, clearArea } from "./formatting";
import { lookOf } from "./looks";
import { mergeCells, unmergeCells } from "./merging";
import type {
  ClearWhat,
  Comment,
  CopyOptions,
  EffectiveStyle,
  FindOptions,
  HiddenBy,
  Hyperlink,
  SheetFilter,
  SheetVisibility,
  SortField,
  SortOptions,
  Verdict,
} from "./options";
import { SheetProtection } from "./protection";
import { hideRows, setVisibility } from "./showing";
import {
  addChart,
  addConditionalFormat,
  addValidation,
  clearValidation,
  removeById,
  setHyperlink,
} from "./attachments";
import { Runs } from "./runs";
import { sortCells } from "./sorting";
import { insertCells, moveCells, removeCells } from "./structure";
import type { Protection, Sheet, Table, Workbook } from "./surface";
import { createTable } from "./table-making";
import { listOf, verdictOn } from "./validating";

export class LiveSheet implements Sheet {
  readonly cells = new CellStore();
  readonly columnWidths = new Runs<number | null>(null, MAX_COLUMNS);
  readonly rowHeights = new Runs<number | null>(null, MAX_ROWS);
  readonly hiddenColumns = new Runs<boolean>(false, MAX_COLUMNS);
  readonly hiddenRows = new Runs<HiddenBy>(false, MAX_ROWS);
  readonly tables: Table[] = [];
  readonly validations: Validation[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly charts: Chart[] = [];
  readonly hyperlinks: Hyperlink[] = [];
  readonly comments: Comment[] = [];
  readonly merges: Area[] = [];
  readonly protection: Protection = new SheetProtection(this);
  autoFilter: SheetFilter | null = null;
  freeze = { rows: 0, columns: 0 };
  layout: PageLayout = newPageLayout();
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  zoom = 100;
  standardWidth = STANDARD_COLUMN_WIDTH;
  standardHeight = STANDARD_ROW_HEIGHT;
  private seen: SheetVisibility = "Visible";

  constructor(
    readonly workbook: Workbook,
    readonly index: number,
    private ownName: string,
    readonly id: string,
  ) {}

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    this.workbook.renameSheet(this, name);
  }

  /** Only for `Workbook.renameSheet`, which sees to the formulas. */
  setNameOnly(name: string): void {
    this.ownName = name;
  }

  get position(): number {
    return this.workbook.sheets.indexOf(this);
  }

  get visibility(): SheetVisibility {
    return this.seen;
  }

  set visibility(after: SheetVisibility) {
    setVisibility(this, after, () => (this.seen = after));
  }

  value(row: number, column: number): Scalar {
    return this.cells.value(row, column);
  }

  formula(row: number, column: number): string | undefined {
    return this.cells.formula(row, column);
  }

  style(row: number, column: number): CellStyle {
    return this.workbook.styles.style(this.cells.styleId(row, column));
  }

  text(row: number, column: number, locale = this.workbook.locale): string {
    return formatValue(this.value(row, column), this.style(row, column).numberFormat, locale).text;
  }

  isQuotePrefixed(row: number, column: number): boolean {
    return this.workbook.styles.isQuotePrefixed(this.cells.styleId(row, column));
  }

  enter(row: number, column: number, raw: Scalar): void {
    this.workbook.edit(null, () => enterCell(this, row, column, raw));
  }

  /** Enters a matrix at once; a matrix of one value fills the area. */
  enterArea(where: Area, matrix: readonly (readonly Scalar[])[]): void {
    this.workbook.edit(null, () => enterMatrix(this, where, matrix));
  }

  setStyle(where: Area, patch: Partial<CellStyle>): void {
    this.workbook.edit(null, () => applyStyle(this, where, patch));
  }

  setBorder(where: Area, side: BorderSide, border: Border): void {
    this.workbook.edit(null, () => applyBorder(this, where, side, border));
  }

  columnWidth(column: number): number {
    return this.hiddenColumns.get(column) ? 0 : (this.columnWidths.get(column) ?? this.standardWidth);
  }

  /** Points; 0 hides, null goes back to the standard. */
  setColumnWidth(first: number, last: number, points: number | null): void {
    this.changeLayout(() => {
      this.protection.demand("allowFormatColumns");
      this.hiddenColumns.set(first, last, points === 0);
      if (points !== 0) this.columnWidths.set(first, last, points);
    });
  }

  rowHeight(row: number): number {
    return this.hiddenRows.get(row) ? 0 : (this.rowHeights.get(row) ?? this.standardHeight);
  }

  /** Points; 0 hides, null goes back to the standard. */
  setRowHeight(first: number, last: number, points: number | null): void {
    this.changeLayout(() => {
      this.protection.demand("allowFormatRows");
      if (points === 0 || this.hiddenRows.get(first) === "user") hideRows(this, first, last, points === 0);
      if (points !== 0) this.rowHeights.set(first, last, points);
    });
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    this.changeLayout(() => this.hiddenColumns.set(first, last, hidden));
  }

  setRowsHidden(first: number, last: number, hidden: boolean): void {
    this.changeLayout(() => hideRows(this, first, last, hidden));
  }

  setFreeze(rows: number, columns: number): void {
    this.changeLayout(() => {
      this.freeze = { rows, columns };
    });
  }

  /** Runs a change of how the sheet is laid out and says so afterwards. */
  changeLayout(change: () => void): void {
    this.workbook.edit(null, () => {
      change();
      this.workbook.note({ type: "layoutChanged", sheet: this });
    });
  }

  usedArea(valuesOnly = false): Area | null {
    return this.cells.usedArea(valuesOnly);
  }

  insert(where: Area, direction: InsertDirection): void {
    this.workbook.edit(null, () => insertCells(this, where, direction));
  }

  remove(where: Area, direction: DeleteDirection): void {
    this.workbook.edit(null, () => removeCells(this, where, direction));
  }

  move(where: Area, target: Sheet, row: number, column: number): void {
    this.workbook.edit(null, () => moveCells(this, where, target, row, column));
  }

  clear(where: Area, what: ClearWhat = "All"): void {
    this.workbook.edit(null, () => clearArea(this, where, what));
  }

  sort(where: Area, fields: readonly SortField[], hasHeaders = false, options: SortOptions = {}): void {
    this.workbook.edit(null, () => sortCells(this, where, fields, hasHeaders, options));
  }

  find(text: string, options: FindOptions = {}, where?: Area): Area | null {
    return findFirst(this, text, options, where);
  }

  findAll(text: string, options: FindOptions = {}): readonly Area[] {
    return findAll(this, text, options);
  }

  replace(text: string, by: string, options: FindOptions = {}, where?: Area): number {
    return this.workbook.edit(null, () => replaceAll(this, text, by, options, where));
  }

  copy(source: Area, where: Area, options: CopyOptions = {}): void {
    this.workbook.edit(null, () => copyCells(this, source, where, options));
  }

  autofitColumns(first: number, last: number): void {
    this.changeLayout(() => autofitColumns(this, first, last));
  }

  autofitRows(first: number, last: number): void {
    this.changeLayout(() => autofitRows(this, first, last));
  }

  merge(where: Area, across = false): void {
    this.workbook.edit(null, () => mergeCells(this, where, across));
  }

  unmerge(where: Area): void {
    this.workbook.edit(null, () => unmergeCells(this, where));
  }

  addTable(where: Area, hasHeaders: boolean, name?: string): Table {
    return this.workbook.edit(null, () => createTable(this, where, hasHeaders, name));
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => hasCell(table.area, row, column));
  }

  filter(filter: SheetFilter | null): void {
    this.workbook.edit(null, () => filterSheet(this, filter));
  }

  /** What a viewer draws: the cell's look over its table's, with conditional formats on top. */
  effectiveStyle(row: number, column: number): EffectiveStyle {
    return lookOf(this, row, column);
  }

  validate(row: number, column: number, value: Scalar): Verdict {
    return verdictOn(this, row, column, value);
  }

  /** What a cell's drop-down offers; undefined when it has none. */
  validationList(row: number, column: number): string[] | undefined {
    return listOf(this, row, column);
  }

  addValidation(validation: Validation): void {
    this.workbook.edit(null, () => addValidation(this, validation));
  }

  clearValidation(where: Area): void {
    this.workbook.edit(null, () => clearValidation(this, where));
  }

  validationAt(row: number, column: number): Validation | undefined {
    return this.validations.find((validation) => validation.areas.some((a) => hasCell(a, row, column)));
  }

  addConditionalFormat(format: Omit<ConditionalFormat, "id" | "priority"> & { priority?: number }): ConditionalFormat {
    return this.workbook.edit(null, () => addConditionalFormat(this, format));
  }

  removeConditionalFormat(id: string): void {
    this.changeLayout(() => removeById(this.conditionalFormats, id, "conditional format"));
  }

  addChart(chart: Omit<Chart, "id">): Chart {
    return this.workbook.edit(null, () => addChart(this, chart));
  }

  removeChart(id: string): void {
    this.changeLayout(() => removeById(this.charts, id, "chart"));
  }

  setHyperlink(where: Area, link: Omit<Hyperlink, "area"> | null): void {
    this.workbook.edit(null, () => setHyperlink(this, where, link));
  }
}

export type { Sheet };
