/**
 * The facts a workbook is made of, as plain data: what the model keeps, the file layer reads and writes, the protocol
 * translates and the preview draws. Rows and columns are zero-based everywhere inside the host; sizes are points
 * (1/72 inch) as Office.js gives them; colours are "#RRGGBB"; dates are Excel serial numbers.
 */

export type ErrorCode =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#SPILL!"
  | "#CALC!"
  | "#BUSY!"
  | "#CONNECT!"
  | "#GETTING_DATA";

/** An error as a cell holds it. `message` is the sentence a custom function gave with it. */
export class ErrorValue {
  constructor(
    readonly code: ErrorCode,
    readonly message?: string,
  ) {}

  toString(): string {
    return this.code;
  }
}

/** What one cell can hold: null is an empty cell. */
export type Scalar = number | string | boolean | ErrorValue | null;

/** A rectangle of cells, zero-based, both ends inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderSide =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";
export type BorderLine = "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface Border {
  readonly style: BorderLine;
  readonly weight: BorderWeight;
  readonly color: string;
}

/** How a cell looks. Immutable and pooled: equal styles are the same object. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly strikethrough: boolean;
  readonly fontColor: string;
  /** null is no fill. */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly shrinkToFit: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
  readonly hiddenFormula: boolean;
  /** The four edges of the one cell. */
  readonly borders: {
    readonly top?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
    readonly right?: Border;
  };
}

export type Comparison =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A data validation on some cells. Formulas are written for the top left cell of the first area. */
export interface Validation {
  areas: Area[];
  rule:
    | { type: "List"; source: string; inCellDropDown: boolean }
    | {
        type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
        operator: Comparison;
        formula1: string;
        formula2?: string;
      }
    | { type: "Custom"; formula: string }
    /** Any value goes; there are only messages. */
    | { type: "None" };
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; show: boolean };
  errorAlert?: { title: string; message: string; show: boolean; style: "Stop" | "Warning" | "Information" };
}

/** The difference a conditional format makes to a cell's look. */
export interface ConditionalLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: "None" | "Single" | "Double";
  strikethrough?: boolean;
  numberFormat?: string;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
}

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  rule:
    | { type: "Custom"; formula: string; look: ConditionalLook }
    | { type: "CellValue"; operator: Comparison; formula1: string; formula2?: string; look: ConditionalLook }
    | {
        type: "ContainsText";
        operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
        text: string;
        look: ConditionalLook;
      }
    | {
        type: "TopBottom";
        ends: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
        rank: number;
        look: ConditionalLook;
      }
    | { type: "PresetCriteria"; criterion: PresetCriterion; look: ConditionalLook }
    | { type: "DataBar"; color: string }
    | { type: "ColorScale"; colors: string[] };
}

type Deviations = `${"One" | "Two" | "Three"}StdDev`;

/** What a ready-made condition asks of a cell, or of a cell among the others. */
export type PresetCriterion =
  | "Blanks"
  | "NonBlanks"
  | "Errors"
  | "NonErrors"
  | "UniqueValues"
  | "DuplicateValues"
  | `${"" | "EqualOr" | Deviations}${"Above" | "Below"}Average`
  | "Yesterday"
  | "Today"
  | "Tomorrow"
  | "LastSevenDays"
  | `${"Last" | "This" | "Next"}${"Week" | "Month"}`;

export interface PageLayout {
  orientation: "Portrait" | "Landscape";
  /** Excel's paper size name: "A4", "Letter", … */
  paperSize: string;
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea: Area[] | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: "DownThenOver" | "OverThenDown";
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
  horizontalBreaks: number[];
  verticalBreaks: number[];
}

/** How words of a chart are written; what is left out is as usual there. */
export interface ChartFont {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
}

export interface ChartSeries {
  name: string;
  /** Formula text of the ranges, such as "'Sheet 1'!$B$2:$B$9"; name may also come from one. */
  nameRef?: string;
  valuesRef: string;
  categoriesRef?: string;
  color?: string;
  showLabels?: boolean;
  labelFont?: ChartFont;
  /** Bars or slices with a colour of their own, by place. */
  pointColors?: Record<number, string>;
}

export interface ChartArea {
  fill?: string;
  /** A colour, or null for none. */
  border?: string | null;
  font?: ChartFont;
}

export interface Chart {
  id: string;
  name: string;
  /** Excel.ChartType: "ColumnClustered", "BarStacked", "Line", "Pie", "Doughnut", … */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: string | null;
  titleFont?: ChartFont;
  legend: { visible: boolean; position: "Top" | "Bottom" | "Left" | "Right"; fill?: string; font?: ChartFont };
  series: ChartSeries[];
  /** What lies behind the whole chart and how its words are written; Excel's own white and hairline where it says nothing. */
  area?: ChartArea;
  /** `reversed`: the first category stands at the far end, which is the top of bars that lie. */
  categoryAxis: { visible: boolean; title: string | null; reversed?: boolean };
  valueAxis: {
    visible: boolean;
    title: string | null;
    minimum?: number;
    maximum?: number;
    numberFormat?: string;
    majorGridlines: boolean;
  };
  gapWidth?: number;
}

export interface DefinedName {
  name: string;
  /** Formula text with its leading "=". */
  formula: string;
  /** The name of the sheet it belongs to; null for the whole workbook. */
  scope: string | null;
  visible: boolean;
  comment: string;
}

export interface FilterCriteria {
  filterOn:
    | "Values"
    | "Custom"
    | "BottomItems"
    | "TopItems"
    | "CellColor"
    | "FontColor"
    | "Dynamic"
    | "Icon"
    | "BottomPercent"
    | "TopPercent";
  values?: string[];
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
}

export interface TableColumn {
  id: number;
  name: string;
  /** The one formula of a calculated column, as shown in a cell, with its leading "=". */
  calculatedFormula?: string;
  totalsFunction?: string;
  totalsLabel?: string;
  totalsFormula?: string;
  filter?: FilterCriteria;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  category: string;
  manager: string;
  company: string;
  created: Date;
  custom: Map<string, string | number | boolean | Date>;
}
