/**
 * What `compile` makes of the specs: the same facts with every name resolved to the thing it names. Later code reads
 * these and need not check them again.
 */
import type {
  ChoiceSpec,
  FieldSpec,
  FigureSpec,
  JumpSpec,
  Language,
  RuleSpec,
  SettingSpec,
  SheetSpec,
  TableSpec,
} from "./types";

export type Choice = ChoiceSpec;

export interface ChoiceList {
  readonly key: string;
  /** The defined name of its words on the Settings sheet, used by drop-downs. */
  readonly name: string;
  readonly choices: readonly Choice[];
  /** Some field or setting that people type uses it; the rest are words of calculated columns. */
  readonly typed: boolean;
  choice(key: string): Choice | undefined;
  /** The choice a cell's words mean, in whichever language they stand. */
  recognise(words: string): Choice | undefined;
}

/** A piece of a formula: text that stays as it is, or something that is named by language. */
export type FormulaPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "row"; readonly field: Field }
  | { readonly kind: "column"; readonly field: Field }
  | { readonly kind: "word"; readonly choice: Choice }
  | { readonly kind: "setting"; readonly setting: Setting };

export interface Formula {
  readonly source: string;
  readonly parts: readonly FormulaPart[];
}

export interface Field extends Omit<FieldSpec, "formula" | "list" | "table" | "required" | "width"> {
  /** The key of the table it belongs to. */
  readonly tableKey: string;
  /** Its place among the table's columns, from 0. */
  readonly index: number;
  readonly required: boolean;
  readonly width: number;
  /** True where a formula fills the column. */
  readonly calculated: boolean;
  readonly formula?: Formula;
  /** The choices of `choice`, `choices` and `yesNo`. */
  readonly list?: ChoiceList;
  /** `reference`, `person`, `people`: the key of the table where the value is looked up. */
  readonly target?: string;
}

export interface Figure extends Omit<FigureSpec, "formula"> {
  readonly formula: Formula;
}

export interface Jump extends JumpSpec {
  readonly toChoice: Choice;
}

export interface StateMachine {
  readonly field: Field;
  readonly initial: string;
  readonly jumps: readonly Jump[];
  /** The legal jumps from a state; an empty state is the initial one. */
  jumpsFrom(state: string | null | undefined): readonly Jump[];
}

export interface Table extends Pick<
  TableSpec,
  "key" | "text" | "purpose" | "process" | "idPrefix" | "tracker" | "featured" | "appendOnly"
> {
  /** Its place in the order of sheets, from 0. */
  readonly index: number;
  readonly fields: readonly Field[];
  readonly label: Field;
  /** The field of type `id`, where the table has one. */
  readonly idField?: Field;
  readonly rules: readonly RuleSpec[];
  readonly states?: StateMachine;
  /** What the rows add up to, shown above the header. */
  readonly summary: readonly Figure[];
  /** The field of this key; an unknown key is a mistake in the program and throws. */
  field(key: string): Field;
  hasField(key: string): boolean;
  /** The field whose name in either language is this header. */
  fieldNamed(header: string): Field | undefined;
}

export interface Setting extends Omit<SettingSpec, "list" | "value"> {
  /** The defined name of its cell. */
  readonly name: string;
  readonly list?: ChoiceList;
  readonly value?: string | number;
  readonly formula?: Formula;
}

export interface Schema {
  readonly version: number;
  readonly tables: readonly Table[];
  readonly lists: readonly ChoiceList[];
  readonly settings: readonly Setting[];
  /** Sheets without a tracked table: Guide, Settings. */
  readonly sheets: readonly SheetSpec[];
  table(key: string): Table;
  hasTable(key: string): boolean;
  list(key: string): ChoiceList;
  setting(key: string): Setting;
  sheet(key: string): SheetSpec;
  /** The table whose ids begin like this one. */
  tableOfId(id: string): Table | undefined;
}

/** The words of a choice up to the place of its number: what every cell that shows it begins with. */
export function choicePrefix(choice: Choice, language: Language): string {
  return choice.text[language].split("{n}", 1)[0]!;
}
