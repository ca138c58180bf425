/** Excel.ConditionalFormatCollection and ConditionalFormat, with the kinds of rules that the model keeps. */
import type { Area, Comparison, ConditionalFormat, ConditionalLook } from "../../model/types";
import { intersection, subtract } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { Args } from "../args";
import { flagOf, numberOf, oneOf, recordOf, textOf } from "../args";
import type { Cells } from "../cells";
import { collection } from "../collection";
import type { MemberContext } from "../context";
import type { Step } from "../define";
import { defineClass, reads } from "../define";
import { itemNotFound, notEmulated, OfficeError } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";
import { colorOf } from "../looks";

type Rule = ConditionalFormat["rule"];
type RuleOf<T extends Rule["type"]> = Extract<Rule, { type: T }>;

export interface FormatOf {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** The formats that touch any of the cells. */
const touching = (cells: Cells): FormatOf[] =>
  cells.sheet.conditionalFormats
    .filter((format) => format.areas.some((area) => cells.areas.some((own) => intersection(area, own) !== null)))
    .map((format) => ({ sheet: cells.sheet, format }));

const parts = collection<Cells, FormatOf>({
  of: "ConditionalFormat",
  list: touching,
  matches: ({ format }, key) => format.id === key,
  has: ["GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
});

/** Excel.ConditionalFormatType with what a new format starts from. */
const NEW_RULES: Record<string, () => Rule> = {
  Custom: () => ({ type: "Custom", formula: "=FALSE", look: {} }),
  CellValue: () => ({ type: "CellValue", operator: "EqualTo", formula1: '=""', look: {} }),
  ContainsText: () => ({ type: "ContainsText", operator: "Contains", text: "", look: {} }),
  DataBar: () => ({ type: "DataBar", color: "#638EC6" }),
  ColorScale: () => ({ type: "ColorScale", colors: ["#F8696B", "#FFEB84", "#63BE7B"] }),
  TopBottom: () => ({ type: "TopBottom", ends: "TopItems", rank: 10, look: {} }),
  PresetCriteria: () => ({ type: "PresetCriteria", criterion: "AboveAverage", look: {} }),
};

const KINDS = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

function add(cells: Cells, args: Args): Reference {
  const kind = args.choice(0, KINDS);
  const rule = NEW_RULES[kind];
  if (!rule) throw notEmulated("ConditionalFormatCollection", `add("${kind}")`);
  const format = cells.sheet.addConditionalFormat({ areas: [...cells.areas], stopIfTrue: false, rule: rule() });
  return refer("ConditionalFormat", { sheet: cells.sheet, format });
}

/** Takes a format off some cells; the rest keep it. */
function takeOff({ sheet, format }: FormatOf, cells: Cells): void {
  const left = cells.areas.reduce<Area[]>((areas, cut) => areas.flatMap((area) => subtract(area, cut)), format.areas);
  if (left.length) sheet.changeLayout(() => (format.areas = left));
  else sheet.removeConditionalFormat(format.id);
}

export const conditionalFormatCollection = defineClass<Cells>("ConditionalFormatCollection", {
  ...parts,
  methods: {
    ...parts.methods,
    Add: add,
    ClearAll: (cells) => {
      for (const each of touching(cells)) takeOff(each, cells);
    },
  },
});

/** Changes the rule of a format and lets viewers know. */
export function setRule({ sheet, format }: FormatOf, rule: Rule): void {
  sheet.changeLayout(() => (format.rule = rule));
}

/** The rule, when it is of the kind that was asked for. */
export function ruleIs<T extends Rule["type"]>({ format }: FormatOf, type: T): RuleOf<T> {
  if (format.rule.type !== type)
    throw new OfficeError("InvalidOperation", `The conditional format is not of type ${type}.`);
  return format.rule as RuleOf<T>;
}

/** The two ways to a kind of rule: one that fails for another kind, one that answers a null object. */
function kind(type: Rule["type"], className: string): { sure: Step<FormatOf>; orNull: Step<FormatOf> } {
  return {
    sure: (target) => {
      ruleIs(target, type);
      return refer(className, target);
    },
    orNull: (target) => (target.format.rule.type === type ? refer(className, target) : null),
  };
}

const custom = kind("Custom", "CustomConditionalFormat");
const cellValue = kind("CellValue", "CellValueConditionalFormat");
const text = kind("ContainsText", "TextConditionalFormat");
const dataBar = kind("DataBar", "DataBarConditionalFormat");
const colorScale = kind("ColorScale", "ColorScaleConditionalFormat");
const topBottom = kind("TopBottom", "TopBottomConditionalFormat");
const preset = kind("PresetCriteria", "PresetCriteriaConditionalFormat");

function rangeOf({ sheet, format }: FormatOf, context: MemberContext): Reference | null {
  return format.areas.length === 1 ? refer("Range", context.cells(sheet, format.areas)) : null;
}

/** Moves a format to another place in the order; a negative place counts from the back. */
function setPriority({ sheet, format }: FormatOf, priority: number): void {
  sheet.changeLayout(() => {
    const list = sheet.conditionalFormats;
    list.splice(list.indexOf(format), 1);
    list.splice(Math.max(0, priority < 0 ? list.length + 1 + priority : priority), 0, format);
    list.forEach((each, i) => (each.priority = i));
  });
}

export const conditionalFormat = defineClass<FormatOf>("ConditionalFormat", {
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    Id: reads(({ format }) => format.id),
    Type: reads(({ format }) => format.rule.type),
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      set: (target, value) => setPriority(target, numberOf(value, "priority")),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => sheet.changeLayout(() => (format.stopIfTrue = flagOf(value, "stopIfTrue"))),
    },
  },
  objects: {
    Custom: custom.sure,
    CustomOrNullObject: custom.orNull,
    CellValue: cellValue.sure,
    CellValueOrNullObject: cellValue.orNull,
    TextComparison: text.sure,
    TextComparisonOrNullObject: text.orNull,
    DataBar: dataBar.sure,
    DataBarOrNullObject: dataBar.orNull,
    ColorScale: colorScale.sure,
    ColorScaleOrNullObject: colorScale.orNull,
    TopBottom: topBottom.sure,
    TopBottomOrNullObject: topBottom.orNull,
    Preset: preset.sure,
    PresetOrNullObject: preset.orNull,
  },
  methods: {
    Delete: ({ sheet, format }) => sheet.removeConditionalFormat(format.id),
    GetRange: (target, _args, context) => {
      const found = rangeOf(target, context);
      if (!found) throw itemNotFound("The conditional format lies on several areas; use getRanges.");
      return found;
    },
    GetRangeOrNullObject: (target, _args, context) => rangeOf(target, context),
    GetRanges: ({ sheet, format }, _args, context) => refer("RangeAreas", context.cells(sheet, format.areas)),
  },
});

export const withFormat: Record<string, Step<FormatOf>> = {
  Format: (target) => refer("ConditionalRangeFormat", target),
};

export const customConditionalFormat = defineClass<FormatOf>("CustomConditionalFormat", {
  objects: { ...withFormat, Rule: (target) => refer("ConditionalFormatRule", target) },
});

const formula = {
  get: (target: FormatOf) => ruleIs(target, "Custom").formula,
  set: (target: FormatOf, value: unknown) =>
    setRule(target, { ...ruleIs(target, "Custom"), formula: textOf(value, "formula") }),
};

export const conditionalFormatRule = defineClass<FormatOf>("ConditionalFormatRule", {
  properties: { Formula: formula, FormulaLocal: formula },
});

/** Excel.ConditionalCellValueOperator leaves out the "To" that the model's words have. */
const OPERATORS: Record<string, Comparison> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqual: "GreaterThanOrEqualTo",
  LessThanOrEqual: "LessThanOrEqualTo",
};

const bound = (value: unknown): string => (typeof value === "number" ? String(value) : textOf(value, "formula"));

export const cellValueConditionalFormat = defineClass<FormatOf>("CellValueConditionalFormat", {
  objects: withFormat,
  properties: {
    Rule: {
      get: (target) => {
        const { operator, formula1, formula2 } = ruleIs(target, "CellValue");
        const [name] = Object.entries(OPERATORS).find(([, kept]) => kept === operator)!;
        return { operator: name, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: (target, value) => {
        const given = recordOf(value, "rule");
        const { look } = ruleIs(target, "CellValue");
        const operator = OPERATORS[oneOf(given["operator"], Object.keys(OPERATORS), "operator")]!;
        const second = given["formula2"];
        const formula2 = second === undefined || second === null ? {} : { formula2: bound(second) };
        setRule(target, { type: "CellValue", operator, formula1: bound(given["formula1"]), ...formula2, look });
      },
    },
  },
});

export const textConditionalFormat = defineClass<FormatOf>("TextConditionalFormat", {
  objects: withFormat,
  properties: {
    Rule: {
      get: (target) => {
        const { operator, text: words } = ruleIs(target, "ContainsText");
        return { operator, text: words };
      },
      set: (target, value) => {
        const given = recordOf(value, "rule");
        const { look } = ruleIs(target, "ContainsText");
        const operator = oneOf(given["operator"], ["Contains", "NotContains", "BeginsWith", "EndsWith"], "operator");
        setRule(target, { type: "ContainsText", operator, text: textOf(given["text"], "text"), look });
      },
    },
  },
});

export const dataBarConditionalFormat = defineClass<FormatOf>("DataBarConditionalFormat", {
  objects: { PositiveFormat: (target) => refer("ConditionalDataBarPositiveFormat", target) },
});

export const dataBarPositiveFormat = defineClass<FormatOf>("ConditionalDataBarPositiveFormat", {
  properties: {
    FillColor: {
      get: (target) => ruleIs(target, "DataBar").color,
      set: (target, value) => setRule(target, { type: "DataBar", color: colorOf(value) }),
    },
  },
});

/** One end or the middle of a colour scale, as far as the model keeps it: its colour. */
function scaleColor(criteria: Record<string, unknown>, end: "minimum" | "midpoint" | "maximum"): string {
  const given = recordOf(criteria[end], end);
  const usual = { minimum: "LowestValue", midpoint: "Percentile", maximum: "HighestValue" }[end];
  const midway =
    end === "midpoint" && /^(percent|percentile)$/i.test(String(given["type"])) && Number(given["formula"]) === 50;
  if (!midway && given["type"] !== undefined && String(given["type"]).toLowerCase() !== usual.toLowerCase()) {
    throw notEmulated("ColorScaleConditionalFormat", `criteria.${end}.type "${String(given["type"])}"`);
  }
  return colorOf(given["color"]);
}

export const colorScaleConditionalFormat = defineClass<FormatOf>("ColorScaleConditionalFormat", {
  properties: {
    ThreeColorScale: reads((target) => ruleIs(target, "ColorScale").colors.length === 3),
    Criteria: {
      get: (target) => {
        const { colors } = ruleIs(target, "ColorScale");
        const middle = colors.length === 3 ? { midpoint: { formula: "50", type: "Percentile", color: colors[1] } } : {};
        return {
          minimum: { formula: null, type: "LowestValue", color: colors[0] },
          ...middle,
          maximum: { formula: null, type: "HighestValue", color: colors.at(-1) },
        };
      },
      set: (target, value) => {
        const given = recordOf(value, "criteria");
        const ends = given["midpoint"]
          ? (["minimum", "midpoint", "maximum"] as const)
          : (["minimum", "maximum"] as const);
        setRule(target, { type: "ColorScale", colors: ends.map((end) => scaleColor(given, end)) });
      },
    },
  },
});

/** The look a rule gives; formats that only colour by value have none. */
export function lookOf({ format }: FormatOf): ConditionalLook {
  return "look" in format.rule ? format.rule.look : {};
}

/** Changes the look a rule gives. */
export function setLook(target: FormatOf, patch: Partial<Record<keyof ConditionalLook, unknown>>): void {
  const { rule } = target.format;
  if (!("look" in rule)) return;
  const merged = Object.entries({ ...rule.look, ...patch }).filter(([, value]) => value !== undefined);
  setRule(target, { ...rule, look: Object.fromEntries(merged) as ConditionalLook });
}
