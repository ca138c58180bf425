/** Excel.DataValidation of a range: the rule, its messages, and the cells that break it. */
import type { Area, Validation } from "../../model/types";
import { intersection, sameArea, sheetAreaText } from "../../model/areas";
import type { Args } from "../args";
import { cellsIn, flagOf, oneOf, recordOf } from "../args";
import type { Cells } from "../cells";
import { collect } from "../collect";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { invalidArgument, itemNotFound } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";

type Rule = Validation["rule"];

/** Excel.DataValidationRule's keys against the model's types. */
const BASIC = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;

/** The validation that lies on the cells; null for none, an error-free guess when several do. */
const on = (cells: Cells): Validation | undefined => cells.sheet.validationAt(cells.area.top, cells.area.left);

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const ISO_DATE = /^\d{4}-\d\d-\d\d(T|$)/;

/** A bound of a rule: a number, a formula, a range or a date as the wire writes it. */
function formulaText(value: unknown): string {
  const cells = cellsIn(value);
  if (cells) return `=${sheetAreaText(cells.sheet.name, cells.area)}`;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalidArgument("A rule's formula should be a text, a number or a range.");
  return ISO_DATE.test(value) ? String((Date.parse(value) - EPOCH) / DAY) : value;
}

function ruleOf(value: unknown): Rule {
  const given = recordOf(value, "rule");
  const [kind, content] = Object.entries(given).find(([, part]) => part !== null && part !== undefined) ?? [];
  const part = recordOf(content, "rule");
  if (kind === "list")
    return { type: "List", source: formulaText(part["source"]), inCellDropDown: part["inCellDropDown"] !== false };
  if (kind === "custom") return { type: "Custom", formula: formulaText(part["formula"]) };
  if (!kind || !(kind in BASIC)) throw invalidArgument(`"${String(kind)}" is not a kind of validation.`);
  const formula2 = part["formula2"];
  return {
    type: BASIC[kind as keyof typeof BASIC],
    operator: oneOf(part["operator"], OPERATORS, "operator"),
    formula1: formulaText(part["formula1"]),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: formulaText(formula2) }),
  };
}

/** A kept bound as Excel gives it back: a number where it is one. */
const shown = (formula: string): string | number =>
  formula.trim() !== "" && !Number.isNaN(Number(formula)) ? Number(formula) : formula;

function ruleOut(rule: Rule | undefined): Record<string, unknown> {
  if (!rule || rule.type === "None") return {};
  if (rule.type === "List") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.source } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const [key] = Object.entries(BASIC).find(([, type]) => type === rule.type)!;
  const { operator, formula1, formula2 } = rule;
  return {
    [key]: { operator, formula1: shown(formula1), ...(formula2 === undefined ? {} : { formula2: shown(formula2) }) },
  };
}

/** Puts a changed validation on exactly these cells; messages may come before their rule. */
function change(cells: Cells, patch: Partial<Validation>): void {
  const unruled = { rule: { type: "None" as const }, ignoreBlanks: true };
  cells.sheet.addValidation({ ...unruled, ...on(cells), ...patch, areas: [...cells.areas] });
}

const words = (record: Record<string, unknown>, key: string): string =>
  typeof record[key] === "string" ? (record[key] as string) : "";

function invalid(cells: Cells, context: MemberContext): Reference | null {
  const { sheet } = cells;
  const used = sheet.usedArea();
  const found = cells.areas.flatMap((area): Area[] => {
    const part = used && intersection(used, area);
    return part ? collect(part, (row, column) => !sheet.validate(row, column, sheet.value(row, column)).ok) : [];
  });
  return found.length ? refer("RangeAreas", context.cells(sheet, found)) : null;
}

/** Excel.DataValidationType; "Inconsistent" when the cells do not share one validation. */
function typeOf(cells: Cells): string {
  const found = on(cells);
  const touching = cells.sheet.validations.filter((each) =>
    each.areas.some((area) => cells.areas.some((own) => intersection(area, own) !== null)),
  );
  if (!touching.length) return "None";
  const whole =
    found && cells.areas.every((area) => found.areas.some((each) => sameArea(intersection(each, area) ?? each, area)));
  return whole ? found.rule.type : "Inconsistent";
}

export const dataValidation = defineClass<Cells>("DataValidation", {
  properties: {
    Type: reads(typeOf),
    Rule: { get: (cells) => ruleOut(on(cells)?.rule), set: (cells, value) => change(cells, { rule: ruleOf(value) }) },
    IgnoreBlanks: {
      get: (cells) => on(cells)?.ignoreBlanks ?? true,
      set: (cells, value) => change(cells, { ignoreBlanks: flagOf(value, "ignoreBlanks") }),
    },
    Prompt: {
      get: (cells) => {
        const prompt = on(cells)?.prompt;
        return { title: prompt?.title ?? "", message: prompt?.message ?? "", showPrompt: prompt?.show ?? true };
      },
      set: (cells, value) => {
        const given = recordOf(value, "prompt");
        const prompt = {
          title: words(given, "title"),
          message: words(given, "message"),
          show: given["showPrompt"] !== false,
        };
        change(cells, { prompt });
      },
    },
    ErrorAlert: {
      get: (cells) => {
        const alert = on(cells)?.errorAlert;
        return {
          title: alert?.title ?? "",
          message: alert?.message ?? "",
          showAlert: alert?.show ?? true,
          style: alert?.style ?? "Stop",
        };
      },
      set: (cells, value) => {
        const given = recordOf(value, "errorAlert");
        const style = oneOf(given["style"] ?? "Stop", ["Stop", "Warning", "Information"], "style");
        const show = given["showAlert"] !== false;
        change(cells, { errorAlert: { title: words(given, "title"), message: words(given, "message"), show, style } });
      },
    },
    Valid: reads((cells, context) => invalid(cells, context) === null),
  },
  methods: {
    Clear: (cells) => {
      for (const area of cells.areas) cells.sheet.clearValidation(area);
    },
    GetInvalidCells: (cells, _args: Args, context) => {
      const found = invalid(cells, context);
      if (!found) throw itemNotFound("All cells satisfy their validation.");
      return found;
    },
    GetInvalidCellsOrNullObject: (cells, _args, context) => invalid(cells, context),
  },
});
