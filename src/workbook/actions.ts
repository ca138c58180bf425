/**
 * What a plan is made of: plain data that says what to do to the workbook, in the order in which it is done. `apply`
 * alone knows how each is said to Excel.
 */

/** What is written into one cell: null leaves it alone, "" empties it, "=…" is a formula. */
export type CellInput = string | number | boolean | null;

/** The difference a format makes; what is absent stays as it is. */
export interface Look {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly color?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly align?: "Left" | "Center" | "Right";
  readonly middle?: boolean;
  /** Where lines stand if not in the middle; distributed, they are spread evenly over the height. */
  readonly vertical?: "Top" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** In characters of the default font. */
  readonly width?: number;
  /** In points. */
  readonly height?: number;
  readonly font?: string;
  /** Hairlines of this colour between the rows. */
  readonly line?: string;
  /** Lines of this colour around every cell. */
  readonly box?: string;
  /** One line of this colour under the cells. */
  readonly rule?: string;
  /** A strong line of this colour above. */
  readonly top?: string;
  readonly hidden?: boolean;
}

/** What can be said of many columns at once. */
export type ColumnLook = Pick<Look, "width" | "align" | "indent" | "wrap">;

/** What may be entered in a cell. */
export type Rule =
  | { readonly kind: "list"; readonly source: string; readonly strict: boolean }
  | { readonly kind: "date" }
  | { readonly kind: "share" }
  | { readonly kind: "count"; readonly least?: number | undefined; readonly most?: number | undefined }
  /** Anything; only the prompt is wanted. */
  | { readonly kind: "any" };

export interface Note {
  readonly title: string;
  readonly message: string;
}

/** Colours that follow a formula, written for the first cell of the area. */
export interface Tinting {
  readonly formula: string;
  readonly fill?: string;
  readonly text?: string;
  /** A hairline under each cell. */
  readonly line?: string;
}

export interface PageSetup {
  readonly pagesWide: number;
  /** As many as needed when absent. */
  readonly pagesTall?: number;
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly footer: { readonly center: string; readonly right: string };
  /** What is printed, where it is not the whole sheet. */
  readonly area?: string;
}

/** A chart over cells of its own sheet. */
export interface ChartSpec {
  readonly name: string;
  readonly kind: "BarStacked" | "BarClustered" | "ColumnStacked" | "ColumnClustered";
  readonly title: string;
  /** The numbers of all series, one a column or one a row, which must hold typed numbers when the chart is made. */
  readonly values: string;
  readonly by: "Columns" | "Rows";
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    /** The colour of its labels. */
    readonly label: string;
  }[];
  /** The words along its axis. */
  readonly categories: string;
  /** Bars with a colour of their own, by place. */
  readonly points?: readonly (readonly [number, string])[];
  readonly legend?: boolean;
  /** The first category on top. */
  readonly reversed?: boolean;
  /** The space between bars in percent of a bar. */
  readonly gap: number;
  /** The cells whose corners it spans. */
  readonly from: string;
  readonly to: string;
}

/** How a document prints: A4 portrait between margins of 2.5 cm. */
export interface PaperSetup {
  readonly area: string;
  readonly titleRows: string;
  /** The zero-based rows above which a page ends. */
  readonly breaks: readonly number[];
  readonly header: { readonly left: string; readonly right: string };
  readonly footer: { readonly center: string };
}

export type Action =
  /** At the end of the tabs, or at a place counted from 0. */
  | { readonly do: "addSheet"; readonly sheet: string; readonly tab: string; readonly position?: number }
  /** As `addSheet`, but as a copy of a sheet made before on which nothing is written yet: its face, its page, its panes. */
  | {
      readonly do: "copySheet";
      readonly from: string;
      readonly sheet: string;
      readonly tab: string;
      readonly position?: number;
    }
  /** Gives an untouched empty sheet a new name instead of leaving it in the way. */
  | { readonly do: "takeSheet"; readonly from: string; readonly sheet: string; readonly tab: string }
  | { readonly do: "removeSheet"; readonly sheet: string }
  | {
      readonly do: "write";
      readonly sheet: string;
      readonly at: string;
      readonly values: readonly (readonly CellInput[])[];
    }
  /** `areas` is an address list: "A:B,E:E". */
  | { readonly do: "format"; readonly sheet: string; readonly areas: string; readonly look: Look }
  /** What each of some neighbouring columns differs in from the sheet; null where in nothing. */
  | {
      readonly do: "columnLooks";
      readonly sheet: string;
      readonly columns: string;
      readonly looks: readonly (ColumnLook | null)[];
    }
  /** The number format of each cell of a rectangle. */
  | {
      readonly do: "numberFormats";
      readonly sheet: string;
      readonly at: string;
      readonly formats: readonly (readonly string[])[];
    }
  /** The formats of cells on another sheet, which a single cell gives to all. */
  | {
      readonly do: "copyLook";
      readonly sheet: string;
      readonly at: string;
      readonly from: string;
      readonly fromAt: string;
    }
  /** Formulas in R1C1 notation with the texts among them; one says the same in every cell. */
  | {
      readonly do: "calculate";
      readonly sheet: string;
      readonly at: string;
      readonly formulas: CellInput | readonly (readonly CellInput[])[];
    }
  /** Says the formulas of a line once more in each line of the area. */
  | { readonly do: "copyDown"; readonly sheet: string; readonly from: string; readonly to: string }
  /** Whole columns, contents and looks. */
  | { readonly do: "clear"; readonly sheet: string; readonly areas: string }
  | { readonly do: "removeChart"; readonly sheet: string; readonly chart: string }
  | {
      readonly do: "chart";
      readonly sheet: string;
      readonly chart: ChartSpec;
      readonly font: { readonly size: number; readonly color: string };
    }
  | { readonly do: "addTable"; readonly table: string; readonly sheet: string; readonly area: string }
  /** `index` is the place among the table's columns; later columns move right. */
  | { readonly do: "addColumn"; readonly table: string; readonly index: number; readonly header: string }
  | {
      readonly do: "fill";
      readonly sheet: string;
      /** The column's body. */
      readonly area: string;
      /** Or a word that stands in all its cells. */
      readonly formula: string;
    }
  /** Goes on with the numbers of the first cells through the whole area. */
  | { readonly do: "continue"; readonly sheet: string; readonly from: string; readonly area: string }
  | {
      readonly do: "validate";
      readonly sheet: string;
      readonly areas: string;
      readonly rule: Rule;
      readonly alert?: Note;
    }
  /** What is said when a cell is selected; hangs on the rule that was set before. */
  | { readonly do: "prompt"; readonly sheet: string; readonly areas: string; readonly note: Note }
  | { readonly do: "tint"; readonly sheet: string; readonly areas: string; readonly tints: readonly Tinting[] }
  /** `replaces`: there is one of this name that refers to nothing any more. */
  | { readonly do: "define"; readonly name: string; readonly refersTo: string; readonly replaces?: boolean }
  /** Writes the cell that a defined name refers to. */
  | { readonly do: "writeName"; readonly name: string; readonly value: CellInput }
  | { readonly do: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: "print"; readonly sheet: string; readonly setup: PageSetup }
  | { readonly do: "printPaper"; readonly sheet: string; readonly setup: PaperSetup }
  /** Joins the cells of each row of an area. */
  | { readonly do: "mergeRows"; readonly sheet: string; readonly at: string }
  /** Spreads a sheet that prints on one page's width over several, the first column on each. */
  | { readonly do: "printWide"; readonly sheet: string; readonly pages: number }
  | { readonly do: "link"; readonly sheet: string; readonly at: string; readonly to: string; readonly text: string }
  /** Takes conditional formats away, by their ids. */
  | { readonly do: "untint"; readonly sheet: string; readonly ids: readonly string[] }
  /** To be said last: the other actions know the sheet by the name it had. */
  | { readonly do: "renameSheet"; readonly sheet: string; readonly to: string }
  | { readonly do: "activate"; readonly sheet: string; readonly at: string };
