/**
 * One record for each field type: how a value goes into a cell and comes out of one, what makes it wrong, how the cell
 * shows it, and which kind of control edits it. Values are the language-neutral ones of types.ts; cells hold words.
 */
import type { ChoiceList, Field } from "./compiled";
import type { Issue, IssueCode } from "./issue";
import type { CellValue, FieldType, Language, Value } from "./types";

export type ControlKind =
  | "none"
  | "text"
  | "multiline"
  | "phone"
  | "email"
  | "link"
  | "number"
  | "percent"
  | "date"
  | "moment"
  | "switch"
  | "choice"
  | "choices"
  | "reference"
  | "person"
  | "people";

export interface FieldTypeTraits {
  /** What stands in the cell; null and nothing become "". */
  toCell(value: Value, field: Field, language: Language): CellValue;
  /** The value a cell means; what can't be understood comes back as its text, for `validate` to name. */
  fromCell(cell: CellValue | null, field: Field): Value;
  /** What is wrong with a value that is there. */
  validate(value: Exclude<Value, null>, field: Field): readonly Issue[];
  readonly numberFormat: string;
  readonly align: "left" | "center" | "right";
  readonly wrap: boolean;
  readonly control: ControlKind;
}

/** The most characters an Excel cell holds. */
export const LONGEST_TEXT = 32_767;
/** The last day Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
const SEPARATORS = /[、,,;;\n]/;

const issue = (field: Field, code: IssueCode, facts: Issue["facts"] = {}): readonly Issue[] => [
  { field: field.key, code, facts },
];
const shown = (value: Value): string => String(value).slice(0, 80);

const isEmpty = (cell: CellValue | null): boolean => cell === null || (typeof cell === "string" && cell.trim() === "");

const joined = (words: readonly string[], language: Language): string => words.join(language === "zh-CN" ? "、" : ", ");

const parts = (cell: CellValue): readonly string[] =>
  String(cell)
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter(Boolean);

const textTraits: FieldTypeTraits = {
  toCell: (value, _field, language) => (Array.isArray(value) ? joined(value, language) : (scalar(value) ?? "")),
  fromCell: (cell) => (isEmpty(cell) ? null : String(cell)),
  validate: checkText,
  numberFormat: "@",
  align: "left",
  wrap: false,
  control: "text",
};

const scalar = (value: Value): CellValue | null =>
  value === null
    ? null
    : typeof value === "object"
      ? value.join(", ")
      : typeof value === "string"
        ? value
        : String(value);

function checkText(value: Value, field: Field): readonly Issue[] {
  if (typeof value !== "string") return issue(field, "notAText", { value: shown(value) });
  return value.length > LONGEST_TEXT ? issue(field, "tooLong", { length: value.length, most: LONGEST_TEXT }) : [];
}

/** A text with a shape that is only looked at leniently: it must be able to be one, no more. */
const shapedText = (control: ControlKind, code: IssueCode, fits: (text: string) => boolean): FieldTypeTraits => ({
  ...textTraits,
  control,
  validate: (value, field) => {
    const issues = checkText(value, field);
    return issues.length > 0 || fits(String(value).trim()) ? issues : issue(field, code, { value: shown(value) });
  },
});

const looksLikePhone = (text: string): boolean =>
  /^[\d+()\-\s#*转ext.]+$/i.test(text) && text.replace(/\D/g, "").length >= 3;
const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text);

const numberTraits: FieldTypeTraits = {
  toCell: (value) => (value === null ? "" : typeof value === "number" ? value : shown(value)),
  fromCell: readNumber,
  validate: checkNumber,
  numberFormat: "0",
  align: "right",
  wrap: false,
  control: "number",
};

function readNumber(cell: CellValue | null): Value {
  if (cell === null || isEmpty(cell)) return null;
  if (typeof cell === "number") return cell;
  const number = Number(String(cell).replaceAll(",", "").trim());
  return Number.isFinite(number) && typeof cell === "string" ? number : String(cell);
}

function checkNumber(value: Value, field: Field): readonly Issue[] {
  if (typeof value !== "number" || !Number.isFinite(value)) return issue(field, "notANumber", { value: shown(value) });
  if (field.type === "integer" && !Number.isInteger(value)) return issue(field, "notAWholeNumber", { value });
  if (field.min !== undefined && value < field.min) return issue(field, "tooSmall", { value, least: field.min });
  if (field.max !== undefined && value > field.max) return issue(field, "tooLarge", { value, most: field.max });
  return [];
}

function readPercent(cell: CellValue | null): Value {
  const match = typeof cell === "string" ? /^\s*(\d+(?:\.\d+)?)\s*[%%]\s*$/.exec(cell) : null;
  return match ? Number(match[1]) / 100 : readNumber(cell);
}

function checkShare(value: Value, field: Field): readonly Issue[] {
  const fits = typeof value === "number" && value >= 0 && value <= 1;
  return fits ? [] : issue(field, "notAShare", { value: shown(value) });
}

function checkDate(value: Value, field: Field): readonly Issue[] {
  const fits = typeof value === "number" && value >= 1 && value < LAST_SERIAL + 1;
  const whole = field.type !== "date" || (typeof value === "number" && Number.isInteger(value));
  return fits && whole ? [] : issue(field, "notADate", { value: shown(value) });
}

const wordOf = (list: ChoiceList | undefined, key: string, language: Language): string =>
  list?.choice(key)?.text[language] ?? key;

const keyOf = (list: ChoiceList | undefined, words: string): string => list?.recognise(words)?.key ?? words;

const choiceTraits: FieldTypeTraits = {
  ...textTraits,
  toCell: (value, field, language) => (value === null ? "" : wordOf(field.list, String(value), language)),
  fromCell: (cell, field) => (cell === null || isEmpty(cell) ? null : keyOf(field.list, String(cell))),
  validate: (value, field) =>
    typeof value === "string" && field.list?.choice(value) ? [] : issue(field, "notAChoice", { value: shown(value) }),
  numberFormat: "General",
  align: "center",
  control: "choice",
};

const several = (value: Value): readonly string[] =>
  value === null ? [] : typeof value === "object" ? value : [String(value)];

function readYesNo(cell: CellValue | null, field: Field): Value {
  if (cell === null || isEmpty(cell)) return null;
  if (typeof cell === "boolean") return cell;
  const choice = field.list?.recognise(String(cell));
  return choice ? choice.key === "yes" : String(cell);
}

/** A name that itself held the sign that joins names would come back as two. */
function checkPeople(value: Value, field: Field): readonly Issue[] {
  const names = several(value);
  const bad = names.find((name) => parts(name).length !== 1);
  if (bad !== undefined) return issue(field, "listed", { value: shown(bad) });
  return checkText(names.join("、"), field);
}

/** How each type of field behaves; the one place to touch for a new type. */
export const fieldTypes: Readonly<Record<FieldType, FieldTypeTraits>> = {
  id: { ...textTraits, align: "center", control: "none" },
  text: textTraits,
  longText: { ...textTraits, numberFormat: "General", wrap: true, control: "multiline" },
  phone: shapedText("phone", "notAPhone", looksLikePhone),
  email: shapedText("email", "notAnEmail", looksLikeEmail),
  link: { ...textTraits, control: "link" },
  integer: numberTraits,
  percent: { ...numberTraits, fromCell: readPercent, validate: checkShare, numberFormat: "0%", control: "percent" },
  date: { ...numberTraits, validate: checkDate, numberFormat: "yyyy-mm-dd", align: "center", control: "date" },
  moment: {
    ...numberTraits,
    validate: checkDate,
    numberFormat: "yyyy-mm-dd hh:mm",
    align: "center",
    control: "moment",
  },
  yesNo: {
    ...choiceTraits,
    toCell: (value, field, language) =>
      typeof value === "boolean" ? wordOf(field.list, value ? "yes" : "no", language) : (scalar(value) ?? ""),
    fromCell: readYesNo,
    validate: (value, field) => (typeof value === "boolean" ? [] : issue(field, "notYesOrNo", { value: shown(value) })),
    control: "switch",
  },
  choice: choiceTraits,
  choices: {
    ...choiceTraits,
    toCell: (value, field, language) =>
      joined(
        several(value).map((key) => wordOf(field.list, key, language)),
        language,
      ),
    fromCell: (cell, field) =>
      cell === null || isEmpty(cell) ? null : parts(cell).map((part) => keyOf(field.list, part)),
    validate: (value, field) => several(value).flatMap((key) => choiceTraits.validate(key, field)),
    align: "left",
    control: "choices",
  },
  reference: { ...textTraits, align: "center", control: "reference" },
  person: { ...textTraits, numberFormat: "General", align: "center", control: "person", validate: checkPeople },
  people: {
    ...textTraits,
    fromCell: (cell) => (cell === null || isEmpty(cell) ? null : parts(cell)),
    validate: checkPeople,
    numberFormat: "General",
    control: "people",
  },
};

/** What stands in this field's cell for a value, in the workbook's language. */
export const toCell = (field: Field, value: Value | undefined, language: Language): CellValue =>
  fieldTypes[field.type].toCell(value ?? null, field, language);

/** The value this field's cell means, whichever language its words are in. */
export const fromCell = (field: Field, cell: CellValue | null): Value => fieldTypes[field.type].fromCell(cell, field);

/** The cell's number format; a formula under "@" would show itself instead of its result. */
export const numberFormat = (field: Field): string => {
  const format = fieldTypes[field.type].numberFormat;
  return field.calculated && format === "@" ? "General" : format;
};
