/**
 * The words in which the schema is written: a TableSpec is plain data, and `compile` turns all of them into checked
 * Tables that later code trusts. Keys are language-neutral; every name a person sees exists in both languages.
 */

export type Language = "zh-CN" | "en-US";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

export type Text = Readonly<Record<Language, string>>;

/**
 * What a field holds. `date` is a day and `moment` a day with a time, both Excel serials of the workbook's local wall
 * clock; `percent` is a share (0.5 is 50 %); `people` and `choices` are several, joined by "、" in a cell.
 */
export type FieldType =
  | "id"
  | "text"
  | "longText"
  | "phone"
  | "email"
  | "link"
  | "integer"
  | "percent"
  | "date"
  | "moment"
  | "yesNo"
  | "choice"
  | "choices"
  | "reference"
  | "person"
  | "people";

/** The colour family of a state or alert; a tone never stands without its word. */
export type Tone = "neutral" | "active" | "review" | "good" | "soon" | "late" | "muted";

export interface ChoiceSpec {
  readonly key: string;
  readonly text: Text;
  readonly tone?: Tone;
}

export interface FieldSpec {
  readonly key: string;
  readonly text: Text;
  readonly type: FieldType;
  /** One sentence for the form and the cell's input prompt. */
  readonly help?: Text;
  readonly required?: boolean;
  /** Width of the column in characters of the default font. */
  readonly width?: number;
  /** `choice`, `choices`: the name of a list in `lists`. */
  readonly list?: string;
  /** `reference`: the table whose id it holds. */
  readonly table?: string;
  /** What a new row starts with: a value, or "now" | "today" | "me" for what only the moment knows. */
  readonly initial?: string | number | boolean | { readonly from: "now" | "today" | "me" };
  /**
   * A calculated column: one formula in the neutral notation of `formula.ts`, rendered for either language; never typed.
   */
  readonly formula?: string;
  /** Shown in the form only behind "more": seldom typed. */
  readonly secondary?: boolean;
  /** Set by the product only (times stamped, counters): in the sheet, not in the form. */
  readonly automatic?: boolean;
}

/** One legal jump of a state machine, and what must be filled for it. */
export interface JumpSpec {
  readonly from: readonly string[];
  readonly to: string;
  /** What the jump is called on a button: "提交审核", "Submit for review". */
  readonly text: Text;
  readonly needs?: readonly string[];
  /** Fields stamped with `now` when the jump is made. */
  readonly stamps?: readonly string[];
  /** The jump asks for a reason, which goes to ChangeLog. */
  readonly reason?: boolean;
}

export interface StateSpec {
  readonly field: string;
  readonly initial: string;
  readonly jumps: readonly JumpSpec[];
}

export type Process = "notice" | "project" | "request" | "helper";

export interface TableSpec {
  /** The Excel table's name, ASCII, the same in every language: "ConfirmationLog". */
  readonly key: string;
  readonly text: Text;
  /** Row 2 of the sheet: what it is for and who fills it. */
  readonly purpose: Text;
  readonly process: Process;
  /** One to three capital letters before the date in an id: "T" in T-261122-7KQ3. */
  readonly idPrefix?: string;
  /** The field by which people recognise a row: a title or a name. */
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly states?: StateSpec;
  /** Choosable in the pane's entry view. */
  readonly tracker?: boolean;
}
