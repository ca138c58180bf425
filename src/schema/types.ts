/**
 * The words in which the schema is written: a TableSpec is plain data, and `compile` turns all of them into checked
 * Tables (see compiled.ts) that later code trusts. Keys are language-neutral; every name a person sees exists in both
 * languages.
 */

export type Language = "zh-CN" | "en-US";
export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

export type Text = Readonly<Record<Language, string>>;

/** The same thing said in Chinese and in English. */
export const both = (chinese: string, english: string): Text => ({ "zh-CN": chinese, "en-US": english });

/**
 * What a field holds. `date` is a day and `moment` a day with a time, both Excel serials of the workbook's local wall
 * clock; `percent` is a share (0.5 is 50 %); `people` and `choices` are several, joined by "、" or ", " in a cell.
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

/** A field's value outside Excel: serials for dates, keys for choices, true/false for yes/no, null for nothing. */
export type Value = string | number | boolean | readonly string[] | null;
export type RowValues = Readonly<Record<string, Value | undefined>>;

/** What a cell gives and takes: "" is an empty cell. */
export type CellValue = string | number | boolean;

/** The colour family of a state or alert; a tone never stands without its word. */
export type Tone = "neutral" | "active" | "review" | "good" | "soon" | "late" | "muted";

/** How a state ends a matter: finished, or given up so that it no longer counts; resting sets it aside, no deadline runs. */
export type Outcome = "done" | "dropped" | "resting";

export interface ChoiceSpec {
  readonly key: string;
  /** May hold "{n}" where a formula puts a number: "延期{n}天". */
  readonly text: Text;
  readonly tone?: Tone;
  readonly outcome?: Outcome;
}

export type ListSpecs = Readonly<Record<string, readonly ChoiceSpec[]>>;

/** Where a new row's value comes from when it isn't a constant; `field` is another field of the row, at first save. */
export type InitialSource =
  { readonly from: "now" | "today" | "me" } | { readonly from: "field"; readonly field: string };

export interface FieldSpec {
  readonly key: string;
  readonly text: Text;
  readonly type: FieldType;
  /** One sentence for the form and the cell's input prompt. */
  readonly help?: Text;
  readonly required?: boolean;
  /** Width of the column in characters of the default font; each type has its own default. */
  readonly width?: number;
  /** `choice`, `choices`: the name of a list in `lists`. */
  readonly list?: string;
  /** `reference`: the table whose id it holds. */
  readonly table?: string;
  /** What a new row starts with; a choice by its key. */
  readonly initial?: string | number | boolean | InitialSource;
  /** Taken from the row that another field of this row points at, when that is chosen: the person's phone. */
  readonly copy?: { readonly through: string; readonly field: string };
  /** Numbers: the least and the greatest that make sense. */
  readonly min?: number;
  readonly max?: number;
  /**
   * A calculated column: one formula in the neutral notation of `formula.ts`, rendered for either language; never typed.
   */
  readonly formula?: string;
  /** Shown in the form only behind "more": seldom typed. */
  readonly secondary?: boolean;
  /** What it held before a change goes to the change log. */
  readonly logged?: boolean;
  /** Set by the product only (times stamped, counters): in the sheet, not in the form. */
  readonly automatic?: boolean;
}

/** A condition between fields of one row. */
export type RuleSpec =
  /** `first` is not after `then`; a row where either is empty passes. */
  | { readonly kind: "order"; readonly first: string; readonly then: string }
  /** The date falls on this weekday, Monday = 1. */
  | { readonly kind: "weekday"; readonly field: string; readonly weekday: number }
  /** `field` must be filled where `when` holds one of these choice keys. */
  | { readonly kind: "neededWhen"; readonly field: string; readonly when: string; readonly is: readonly string[] }
  /** `field` must hold one of the wanted choice keys where `when` holds one of `is`. */
  | {
      readonly kind: "holdsWhen";
      readonly field: string;
      readonly wanted: readonly string[];
      readonly when: string;
      readonly is: readonly string[];
    }
  /** Two fields must not name the same person where `when` holds one of these choice keys. */
  | {
      readonly kind: "differWhen";
      readonly field: string;
      readonly other: string;
      readonly when: string;
      readonly is: readonly string[];
    }
  /** No other row holds the same value. */
  | { readonly kind: "unique"; readonly field: string };

/**
 * What a jump writes into a field: a constant, nothing, so much more than it held, or the minutes more that have passed
 * since the moment in another field, as deadlines count them.
 */
export type JumpValue =
  string | number | boolean | null | { readonly add: number } | { readonly addMinutesSince: string };

/** One legal jump of a state machine, and what must be so for it. */
export interface JumpSpec {
  readonly from: readonly string[];
  readonly to: string;
  /** What the jump is called on a button: "提交审核", "Submit for review". */
  readonly text: Text;
  /** Fields that must be filled. */
  readonly needs?: readonly string[];
  /** Fields that must hold one of these values (choice keys). */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Pairs of fields that must not name the same person. */
  readonly differ?: readonly (readonly [string, string])[];
  /** Fields stamped with `now` when the jump is made, unless already typed. */
  readonly stamps?: readonly string[];
  /** Fields that the jump sets or empties. */
  readonly sets?: Readonly<Record<string, JumpValue>>;
  /** The jump asks for a reason, which goes to ChangeLog. */
  readonly reason?: boolean;
  /** Rows of other tables change with it: it belongs to the Work tab and is never made by saving this row alone. */
  readonly together?: true;
}

export interface StateSpec {
  readonly field: string;
  readonly initial: string;
  readonly jumps: readonly JumpSpec[];
}

export type Process = "notice" | "project" | "request" | "helper";

/** One figure of a table's summary line: what is counted, and how. */
export interface FigureSpec {
  readonly text: Text;
  /** A number, in the neutral notation. */
  readonly formula: string;
  /** Shown as a percentage. */
  readonly share?: boolean;
}

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
  readonly rules?: readonly RuleSpec[];
  readonly states?: StateSpec;
  /** Choosable in the pane's entry view. */
  readonly tracker?: boolean;
  /** One of the five sheets that are the heart of the product: offered first. */
  readonly featured?: boolean;
  /** Rows are only ever added, by the product. */
  readonly appendOnly?: boolean;
  /** Row 3 of the sheet: what its rows add up to. */
  readonly summary?: readonly FigureSpec[];
}

export type SettingType = "integer" | "percent" | "time" | "text" | "choice" | "date" | "moment";

/** One value on the Settings sheet, with a defined name of its own so that formulas can use it. */
export interface SettingSpec {
  readonly key: string;
  readonly text: Text;
  readonly help: Text;
  readonly type: SettingType;
  readonly list?: string;
  readonly min?: number;
  readonly max?: number;
  /** A constant (times as a share of a day, choices by key) or a formula in the neutral notation. */
  readonly value: string | number | { readonly formula: string };
  /** Kept by the product; a person has no reason to change it. */
  readonly automatic?: boolean;
}

/** A sheet that carries no tracked table. */
export interface SheetSpec {
  readonly key: string;
  readonly text: Text;
  readonly purpose: Text;
  readonly process: Process;
}

export interface SchemaSpec {
  readonly version: number;
  readonly tables: readonly TableSpec[];
  readonly lists: ListSpecs;
  readonly settings: readonly SettingSpec[];
  readonly sheets: readonly SheetSpec[];
}
