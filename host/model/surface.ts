/**
 * The model as everyone sees it: workbook, sheet, table, session, and what a workbook tells. The classes behind these
 * are workbook.ts, sheet.ts, table.ts and session.ts; the modules that do the work know only what stands here.
 */
import type {
  Area,
  Border,
  BorderSide,
  CellStyle,
  Chart,
  ConditionalFormat,
  DefinedName,
  DocumentProperties,
  FilterCriteria,
  PageLayout,
  Scalar,
  TableColumn,
  Validation,
} from "./types";
import type { CellAddress, TableShape } from "../formula/book";
import type { StructuralEdit } from "../formula/edit";
import type { FormulaEngine } from "../formula/engine";
import type { CellStore, DeleteDirection, InsertDirection } from "./cell-store";
import type { Theme } from "./defaults";
import type { ForeignParts } from "./foreign";
import type { Ids } from "./ids";
import type { NameSpec } from "./names";
import type {
  CalculationMode,
  ChangeKind,
  ClearWhat,
  Comment,
  CopyOptions,
  EffectiveStyle,
  FindOptions,
  HiddenBy,
  Hyperlink,
  Permission,
  ProtectionOptions,
  SessionOptions,
  SheetFilter,
  SheetVisibility,
  SortField,
  SortOptions,
  Verdict,
} from "./options";
import type { Runs } from "./runs";
import type { StylePool } from "./style-pool";

export interface Workbook {
  readonly locale: string;
  readonly now: () => Date;
  /** The user's AutoCorrect switches; may be changed at run time. */
  readonly options: { autoExpandTables: boolean; autoFillCalculatedColumns: boolean };
  readonly engine: FormulaEngine;
  readonly calculation: Calculation;
  readonly styles: StylePool;
  readonly ids: Ids;
  readonly documentSettings: Map<string, unknown>;
  readonly sessions: readonly Session[];
  properties: DocumentProperties;
  foreign: ForeignParts;
  theme: Theme;
  /** In tab order. */
  readonly sheets: readonly Sheet[];
  /** Every table, sheet by sheet. */
  readonly tables: readonly Table[];
  readonly names: readonly DefinedName[];
  /** The sheet of that name (case apart) or id. */
  sheet(nameOrId: string): Sheet | undefined;
  /** The sheet the formula engine knows by this number. */
  sheetByIndex(index: number): Sheet | undefined;
  addSheet(name?: string, position?: number): Sheet;
  removeSheet(sheet: Sheet): void;
  /** A copy, after the sheet itself unless a position is given; named "Name (2)" unless a name is given. */
  copySheet(sheet: Sheet, position?: number, name?: string): Sheet;
  renameSheet(sheet: Sheet, name: string): void;
  moveSheet(sheet: Sheet, position: number): void;
  table(nameOrId: string): Table | undefined;
  /** A defined name; `scope` is its sheet's name, absent for the workbook's own. */
  name(name: string, scope?: string | null): DefinedName | undefined;
  /** What a formula on that sheet means by the name: the sheet's own first. */
  nameSeenFrom(name: string, sheetName: string): DefinedName | undefined;
  defineName(spec: NameSpec): DefinedName;
  /** Changes what a name stands for. */
  redefineName(name: DefinedName, formula: string): void;
  removeName(name: DefinedName): void;
  /** Runs a change for a session (null: the program itself). Listeners hear of it when the outermost edit ends. */
  edit<T>(source: Session | null, change: () => T): T;
  /** The session whose edit is running. */
  readonly editor: Session | null;
  on(listener: ModelListener): () => void;
  /** Adds a fact to what listeners will hear of the running edit. */
  note(fact: ModelFact): void;
  /** Makes formulas, names, validations, conditional formats and charts follow a change of structure. */
  follow(edit: StructuralEdit): void;
  /** Hears of each change of structure as it is made, before the edit ends: for those who hold areas of their own. */
  onStructure(listener: (edit: StructuralEdit) => void): () => void;
  openSession(options?: SessionOptions): Session;
  closeSession(session: Session): void;
}

export interface Calculation {
  mode: CalculationMode;
  readonly iterative: { enabled: boolean; maxIterations: number; maxChange: number };
  /** Grows whenever values or looks may differ from before; what is derived from them is kept until then. */
  readonly generation: number;
  /** The cells that need their own value, as of the last calculation. */
  readonly cycles: readonly CellAddress[];
  setFormula(sheet: Sheet, row: number, column: number, text: string): void;
  removeFormula(sheet: Sheet, row: number, column: number): void;
  /** Says that values of an area changed. */
  touch(sheet: Sheet, changed: Area): void;
  /** Says that sheets, tables or names are different; formulas look them up again at the end of the edit. */
  structureChanged(): void;
  /** Calculates what is due now, or everything. */
  calculate(full?: boolean): void;
}

export interface Protection {
  readonly isProtected: boolean;
  readonly options: ProtectionOptions;
  /** What a file said of a password that only Excel can check. */
  foreignHash: Record<string, string> | undefined;
  /** Throws AccessDenied when already protected. */
  protect(options?: Partial<ProtectionOptions>, password?: string): void;
  /** Throws AccessDenied when not protected. */
  unprotect(password?: string): void;
  /** Throws unless the cells may be written. */
  demandWritable(where: Area): void;
  /** Throws unless the protected sheet allows this kind of work. */
  demand(permission: Permission): void;
}

export interface Sheet {
  readonly workbook: Workbook;
  readonly id: string;
  /** The number the formula engine knows the sheet by; never changes. */
  readonly index: number;
  name: string;
  readonly position: number;
  visibility: SheetVisibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  zoom: number;
  standardWidth: number;
  standardHeight: number;
  readonly cells: CellStore;
  readonly columnWidths: Runs<number | null>;
  readonly rowHeights: Runs<number | null>;
  readonly hiddenColumns: Runs<boolean>;
  readonly hiddenRows: Runs<HiddenBy>;
  readonly tables: Table[];
  readonly validations: Validation[];
  /** First priority first. */
  readonly conditionalFormats: ConditionalFormat[];
  readonly charts: Chart[];
  readonly hyperlinks: Hyperlink[];
  readonly comments: Comment[];
  readonly merges: Area[];
  readonly protection: Protection;
  autoFilter: SheetFilter | null;
  /** How many rows and columns stay put; change through `setFreeze`. */
  freeze: { rows: number; columns: number };
  layout: PageLayout;

  value(row: number, column: number): Scalar;
  /** The formula of a cell as Excel shows it, with its "="; undefined where a plain value stands. */
  formula(row: number, column: number): string | undefined;
  style(row: number, column: number): CellStyle;
  /** What the cell shows: its value through its number format. */
  text(row: number, column: number, locale?: string): string;
  isQuotePrefixed(row: number, column: number): boolean;
  /** Enters one value as a person types it or the API writes it. null leaves the cell alone, "" empties it. */
  enter(row: number, column: number, raw: Scalar): void;
  /** Enters a matrix at once; a matrix of one value fills the area. */
  enterArea(where: Area, matrix: readonly (readonly Scalar[])[]): void;
  setStyle(where: Area, patch: Partial<CellStyle>): void;
  setBorder(where: Area, side: BorderSide, border: Border): void;
  /** Points; 0 when hidden. */
  columnWidth(column: number): number;
  /** Points; 0 hides, null goes back to the standard. */
  setColumnWidth(first: number, last: number, points: number | null): void;
  /** Points; 0 when hidden. */
  rowHeight(row: number): number;
  /** Points; 0 hides, null goes back to the standard. */
  setRowHeight(first: number, last: number, points: number | null): void;
  setColumnsHidden(first: number, last: number, hidden: boolean): void;
  setRowsHidden(first: number, last: number, hidden: boolean): void;
  setFreeze(rows: number, columns: number): void;
  /** Runs a change of how the sheet is laid out and says so afterwards. */
  changeLayout(change: () => void): void;
  usedArea(valuesOnly?: boolean): Area | null;
  insert(where: Area, direction: InsertDirection): void;
  remove(where: Area, direction: DeleteDirection): void;
  /** Cut and paste: formulas elsewhere follow the cells. */
  move(where: Area, target: Sheet, row: number, column: number): void;
  clear(where: Area, what?: ClearWhat): void;
  /** Fields' keys count columns (or rows) from the area's first. */
  sort(where: Area, fields: readonly SortField[], hasHeaders?: boolean, options?: SortOptions): void;
  find(text: string, options?: FindOptions, where?: Area): Area | null;
  /** Every cell that holds the text, row by row. */
  findAll(text: string, options?: FindOptions): readonly Area[];
  /** Answers how many cells changed. */
  replace(text: string, by: string, options?: FindOptions, where?: Area): number;
  /** Pastes an area of this or another sheet here, repeated as often as it fits into `where`. */
  copy(source: Area, where: Area, options?: CopyOptions): void;
  autofitColumns(first: number, last: number): void;
  autofitRows(first: number, last: number): void;
  merge(where: Area, across?: boolean): void;
  unmerge(where: Area): void;
  addTable(where: Area, hasHeaders: boolean, name?: string): Table;
  tableAt(row: number, column: number): Table | undefined;
  /** Puts a validation on its areas, in place of what was there. */
  addValidation(validation: Validation): void;
  clearValidation(where: Area): void;
  validationAt(row: number, column: number): Validation | undefined;
  /** Adds a conditional format, on top of the others unless a priority is given. */
  addConditionalFormat(format: Omit<ConditionalFormat, "id" | "priority"> & { priority?: number }): ConditionalFormat;
  removeConditionalFormat(id: string): void;
  addChart(chart: Omit<Chart, "id">): Chart;
  removeChart(id: string): void;
  setHyperlink(where: Area, link: Omit<Hyperlink, "area"> | null): void;
  /** Puts an AutoFilter with its criteria on an area; null takes it off. */
  filter(filter: SheetFilter | null): void;
  /** What a viewer draws: the cell's look over its table's, with conditional formats on top. */
  effectiveStyle(row: number, column: number): EffectiveStyle;
  /** Whether typing the value here would be accepted; API writes never ask. */
  validate(row: number, column: number, value: Scalar): Verdict;
  /** What a cell's drop-down offers; undefined when it has none. */
  validationList(row: number, column: number): string[] | undefined;
}

export interface Table {
  readonly sheet: Sheet;
  readonly id: string;
  name: string;
  /** Header, body and totals. */
  readonly area: Area;
  readonly headerArea: Area | null;
  /** The rows of data; there is always at least one. */
  readonly bodyArea: Area;
  readonly totalsArea: Area | null;
  readonly rowCount: number;
  readonly shape: TableShape;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** "TableStyleMedium2", … or "" for none. */
  style: string;
  readonly columns: TableColumn[];
  /** The order the rows were last put in. */
  sortState: { fields: readonly SortField[]; options: SortOptions } | null;
  readonly isFiltered: boolean;
  /** Only for the modules that keep cells and columns in step with it. */
  setFrame(place: Area, headers?: boolean, totals?: boolean): void;
  /** The column of that name (case apart) or place. */
  column(nameOrIndex: string | number): TableColumn | undefined;
  /** The sheet column a table column stands in. */
  sheetColumn(column: TableColumn): number;
  /** The body cells of a column. */
  columnArea(column: TableColumn): Area;
  resize(to: Area): void;
  /** Adds rows before the row `index` (null: at the end); null cells stay empty. Answers the first new row's index. */
  addRows(index: number | null, values: readonly (readonly Scalar[])[]): number;
  removeRow(index: number): void;
  removeRows(index: number, count: number): void;
  addColumn(index: number | null, name?: string, values?: readonly Scalar[]): TableColumn;
  removeColumn(column: TableColumn): void;
  renameColumn(column: TableColumn, name: string): void;
  /** Sets a column's cell in the totals row: a function ("Sum", "Average", …), a label, or a formula. */
  setTotal(column: TableColumn, total: Pick<TableColumn, "totalsFunction" | "totalsLabel" | "totalsFormula">): void;
  /** Filters by a column; null takes that column's filter off. */
  applyFilter(column: TableColumn, criteria: FilterCriteria | null): void;
  clearFilters(): void;
  reapplyFilters(): void;
  sort(fields: readonly SortField[], options?: SortOptions): void;
  /** The table is gone, its cells stay as they are. */
  convertToRange(): void;
  /** The table is gone with what is in it. */
  remove(): void;
}

/** One viewer of a workbook: what they have selected and which sheet they look at. Others see none of it. */
export interface Session {
  readonly workbook: Workbook;
  /** How this person's Excel reads and shows numbers and dates. */
  readonly locale: string;
  readonly displayLanguage: string;
  readonly name: string;
  readonly activeSheet: Sheet;
  readonly selection: { readonly sheet: Sheet; readonly areas: Area[] };
  /** Selects cells, going to their sheet first. */
  select(sheet: Sheet, areas: Area[]): void;
  activate(sheet: Sheet): void;
  close(): void;
}

/** One fact about an edit. `before` and `after` are given when a single cell changed. */
export type ModelFact =
  | {
      type: "cellsChanged";
      sheet: Sheet;
      area: Area;
      kind: ChangeKind;
      before?: Scalar;
      after?: Scalar;
      /** Where cells went when some were inserted or deleted. */
      shift?: InsertDirection | DeleteDirection;
    }
  | { type: "formatChanged"; sheet: Sheet; area: Area }
  | { type: "tableChanged"; sheet: Sheet; table: Table; area: Area; kind: ChangeKind; before?: Scalar; after?: Scalar }
  | { type: "tableAdded"; sheet: Sheet; table: Table }
  | { type: "tableDeleted"; sheet: Sheet; tableId: string; tableName: string }
  | { type: "tableFiltered"; sheet: Sheet; table: Table }
  | { type: "sheetFiltered"; sheet: Sheet }
  | { type: "sheetAdded"; sheet: Sheet }
  | { type: "sheetDeleted"; sheetId: string; sheetName: string }
  | { type: "sheetActivated"; sheet: Sheet }
  | { type: "sheetDeactivated"; sheet: Sheet }
  | { type: "sheetRenamed"; sheet: Sheet; before: string; after: string }
  | { type: "sheetMoved"; sheet: Sheet; before: number; after: number }
  | { type: "sheetVisibility"; sheet: Sheet; before: SheetVisibility; after: SheetVisibility }
  | { type: "selectionChanged"; session: Session; sheet: Sheet; areas: Area[] }
  | { type: "calculated"; sheet: Sheet; area: Area }
  | { type: "rowSorted"; sheet: Sheet; area: Area }
  | { type: "nameChanged"; name: string }
  | { type: "protectionChanged"; sheet: Sheet; isProtected: boolean }
  | { type: "layoutChanged"; sheet: Sheet };

export type ModelEvent = ModelFact & { readonly source: Session | null };

export type ModelListener = (event: ModelEvent) => void;
