/** The plain words that the model's methods take and answer, apart from the facts in types.ts. */
import type { Area, CellStyle, FilterCriteria } from "./types";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";
export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";
export type HiddenBy = "filter" | "user" | false;
export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

export type ChangeKind =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** A link on cells: kept and moved with them, never followed. */
export interface Hyperlink {
  area: Area;
  address?: string;
  /** A place in this workbook: "Sheet1!A1". */
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** A note on a cell, of the old kind. */
export interface Comment {
  id: string;
  area: Area;
  author: string;
  text: string;
  created?: Date;
}

export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "Unlocked" | "None";
}

export type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

/** The AutoFilter of a sheet: its area with header, and criteria by column counted from the area's first. */
export interface SheetFilter {
  area: Area;
  criteria: (FilterCriteria | null)[];
}

export interface SortField {
  /** Column (or row) counted from the first of what is sorted. */
  key: number;
  ascending?: boolean;
}

export interface SortOptions {
  matchCase?: boolean;
  /** "Columns" sorts columns left to right instead of rows. */
  orientation?: "Rows" | "Columns";
}

export interface FindOptions {
  completeMatch?: boolean;
  matchCase?: boolean;
  searchDirection?: "Forward" | "Backwards";
}

export interface CopyOptions {
  what?: "All" | "Values" | "Formulas" | "Formats" | "Link";
  skipBlanks?: boolean;
  transpose?: boolean;
  /** The sheet the cells come from when it is another; by name or id. */
  from?: string;
}

/** How a cell is to be drawn. */
export interface EffectiveStyle extends CellStyle {
  /** A bar across the cell: its share of the cell's width, 0 to 1. */
  readonly dataBar?: { readonly color: string; readonly share: number };
}

export type Verdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly style: "Stop" | "Warning" | "Information";
      readonly title: string;
      readonly message: string;
    };

export interface SessionOptions {
  /** How this person's Excel reads and shows numbers and dates. */
  locale?: string;
  displayLanguage?: string;
  /** The sheet looked at first, by name or id. */
  activeSheet?: string;
  name?: string;
}
