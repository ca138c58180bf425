/** An Excel table: a named area with a header, columns, filters and a look. Its work is done by the table-* modules. */
import type { Area, FilterCriteria, Scalar, TableColumn } from "./types";
import type { TableShape } from "../formula/book";
import { area, between } from "./areas";
import { ModelError } from "./errors";
import { checkDefinedName, sameName } from "./name-rules";
import type { SortField, SortOptions } from "./options";
import type { Sheet, Table } from "./surface";
import { addTableColumn, removeTableColumn, renameTableColumn } from "./table-columns";
import { applyTableFilter, clearTableFilters, reapplyTableFilters } from "./table-filter";
import { resizeTable, showHeaderRow, showTotalsRow } from "./table-frame";
import { setColumnTotal } from "./table-totals";
import { deleteTable, releaseTable } from "./table-removal";
import { addTableRows, removeTableRows } from "./table-rows";
import { sortTable } from "./table-sort";

export interface TableSpec {
  id: string;
  name: string;
  area: Area;
  columns: TableColumn[];
  style?: string;
  showHeaders?: boolean;
  showTotals?: boolean;
}

type Flag =
  "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

export class LiveTable implements Table {
  readonly id: string;
  readonly columns: TableColumn[];
  sortState: { fields: readonly SortField[]; options: SortOptions } | null = null;
  private ownName: string;
  private place: Area;
  private ownStyle: string;
  private headers: boolean;
  private totals: boolean;
  private readonly flags: Record<Flag, boolean> = {
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };

  constructor(
    readonly sheet: Sheet,
    spec: TableSpec,
  ) {
    this.id = spec.id;
    this.ownName = spec.name;
    this.place = spec.area;
    this.columns = spec.columns;
    this.ownStyle = spec.style ?? "TableStyleMedium2";
    this.headers = spec.showHeaders ?? true;
    this.totals = spec.showTotals ?? false;
  }

  get name(): string {
    return this.ownName;
  }

  set name(name: string) {
    const { workbook } = this.sheet;
    const before = this.ownName;
    if (name === before) return;
    checkDefinedName(name, "table name");
    const other = workbook.table(name);
    if ((other && other !== this) || workbook.names.some((n) => sameName(n.name, name))) {
      throw new ModelError("ItemAlreadyExists", `The name "${name}" is already in use.`);
    }
    workbook.edit(null, () => {
      this.ownName = name;
      workbook.follow({ kind: "renameTable", from: before, to: name });
    });
  }

  get area(): Area {
    return this.place;
  }

  setFrame(place: Area, headers = this.headers, totals = this.totals): void {
    this.place = place;
    this.headers = headers;
    this.totals = totals;
    this.sheet.workbook.calculation.structureChanged();
  }

  get headerArea(): Area | null {
    return this.headers ? { ...this.place, bottom: this.place.top } : null;
  }

  get bodyArea(): Area {
    const { top, left, bottom, right } = this.place;
    return between(top + (this.headers ? 1 : 0), left, bottom - (this.totals ? 1 : 0), right);
  }

  get totalsArea(): Area | null {
    return this.totals ? { ...this.place, top: this.place.bottom } : null;
  }

  get rowCount(): number {
    return this.bodyArea.bottom - this.bodyArea.top + 1;
  }

  get shape(): TableShape {
    const { top, left, bottom, right } = this.place;
    return {
      name: this.ownName,
      sheet: this.sheet.index,
      top,
      left,
      bottom,
      right,
      hasHeaders: this.headers,
      hasTotals: this.totals,
      columns: this.columns.map((column) => column.name),
    };
  }

  get showHeaders(): boolean {
    return this.headers;
  }

  set showHeaders(show: boolean) {
    if (show !== this.headers) this.sheet.workbook.edit(null, () => showHeaderRow(this, show));
  }

  get showTotals(): boolean {
    return this.totals;
  }

  set showTotals(show: boolean) {
    if (show !== this.totals) this.sheet.workbook.edit(null, () => showTotalsRow(this, show));
  }

  get style(): string {
    return this.ownStyle;
  }

  set style(style: string) {
    this.sheet.changeLayout(() => (this.ownStyle = style));
  }

  private flag(flag: Flag, on: boolean): void {
    this.sheet.changeLayout(() => (this.flags[flag] = on));
  }

  get showBandedRows(): boolean {
    return this.flags.showBandedRows;
  }

  set showBandedRows(on: boolean) {
    this.flag("showBandedRows", on);
  }

  get showBandedColumns(): boolean {
    return this.flags.showBandedColumns;
  }

  set showBandedColumns(on: boolean) {
    this.flag("showBandedColumns", on);
  }

  get showFilterButton(): boolean {
    return this.flags.showFilterButton;
  }

  set showFilterButton(on: boolean) {
    this.flag("showFilterButton", on);
  }

  get highlightFirstColumn(): boolean {
    return this.flags.highlightFirstColumn;
  }

  set highlightFirstColumn(on: boolean) {
    this.flag("highlightFirstColumn", on);
  }

  get highlightLastColumn(): boolean {
    return this.flags.highlightLastColumn;
  }

  set highlightLastColumn(on: boolean) {
    this.flag("highlightLastColumn", on);
  }

  column(nameOrIndex: string | number): TableColumn | undefined {
    if (typeof nameOrIndex === "number") return this.columns[nameOrIndex];
    return this.columns.find((column) => sameName(column.name, nameOrIndex));
  }

  sheetColumn(column: TableColumn): number {
    return this.place.left + this.columns.indexOf(column);
  }

  columnArea(column: TableColumn): Area {
    const { top, bottom } = this.bodyArea;
    return area(top, this.sheetColumn(column), bottom - top + 1);
  }

  resize(to: Area): void {
    this.sheet.workbook.edit(null, () => resizeTable(this, to));
  }

  addRows(index: number | null, values: readonly (readonly Scalar[])[]): number {
    return this.sheet.workbook.edit(null, () => addTableRows(this, index, values));
  }

  removeRow(index: number): void {
    this.removeRows(index, 1);
  }

  removeRows(index: number, count: number): void {
    this.sheet.workbook.edit(null, () => removeTableRows(this, index, count));
  }

  addColumn(index: number | null, name?: string, values?: readonly Scalar[]): TableColumn {
    return this.sheet.workbook.edit(null, () => addTableColumn(this, index, name, values));
  }

  removeColumn(column: TableColumn): void {
    this.sheet.workbook.edit(null, () => removeTableColumn(this, column));
  }

  renameColumn(column: TableColumn, name: string): void {
    this.sheet.workbook.edit(null, () => renameTableColumn(this, column, name));
  }

  setTotal(column: TableColumn, total: Pick<TableColumn, "totalsFunction" | "totalsLabel" | "totalsFormula">): void {
    this.sheet.workbook.edit(null, () => setColumnTotal(this, column, total));
  }

  applyFilter(column: TableColumn, criteria: FilterCriteria | null): void {
    this.sheet.workbook.edit(null, () => applyTableFilter(this, column, criteria));
  }

  clearFilters(): void {
    this.sheet.workbook.edit(null, () => clearTableFilters(this));
  }

  reapplyFilters(): void {
    this.sheet.workbook.edit(null, () => reapplyTableFilters(this));
  }

  get isFiltered(): boolean {
    return this.columns.some((column) => column.filter);
  }

  sort(fields: readonly SortField[], options: SortOptions = {}): void {
    this.sheet.workbook.edit(null, () => sortTable(this, fields, options));
  }

  convertToRange(): void {
    this.sheet.workbook.edit(null, () => releaseTable(this));
  }

  remove(): void {
    this.sheet.workbook.edit(null, () => deleteTable(this));
  }
}

export type { Table };
