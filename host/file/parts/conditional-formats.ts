/** Conditional formats of a sheet. Kinds the model doesn't have (icon sets, bars with limits, …) are kept and come back. */
import type { Area, ConditionalFormat, ConditionalLook } from "../../model/types";
import { escapeText, fromXstring, toXstring } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf, serialize, textOf } from "../package/xml-tree";
import { tag } from "../package/xml-write";
import type { ColorTable } from "../styles/colors";
import { argb, colorOf } from "../styles/colors";
import { readLook } from "../styles/looks";
import { comparisonOf, comparisonWord } from "./comparisons";
import { formulaFromFile, formulaToFile, operandFromFile, operandToFile } from "./formula-text";
import { presetRule, presetWords } from "./conditional-presets";
import { cellText, parseSqref, sqrefText } from "./references";

type Rule = ConditionalFormat["rule"];
type TextRule = Extract<Rule, { type: "ContainsText" }>;

/** A rule of a file that the model has no place for. */
export interface KeptRule {
  readonly sqref: string;
  readonly priority: number;
  readonly rule: XmlElement;
  /** The look it refers to, as the dxf element itself, for numbers change when the file is written again. */
  readonly look: string | undefined;
}

/** Numbers of looks in the file being written. */
export interface LookNumbers {
  lookId(look: ConditionalLook): number;
  foreignLookId(xml: string): number;
}

/** The conditionalFormatting elements of a sheet, first priority first. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  kept: readonly KeptRule[],
  looks: LookNumbers,
): string {
  const own = formats
    .filter((format) => format.areas.length > 0)
    .map((format) => ({
      priority: format.priority,
      sqref: sqrefText(format.areas),
      xml: (rank: number) => ruleXml(format, rank, looks),
    }));
  const foreign = kept.map((rule) => ({ ...rule, xml: (rank: number) => keptXml(rule, rank, looks) }));
  return [...own, ...foreign]
    .sort((one, other) => one.priority - other.priority)
    .map(({ sqref, xml }, index) => tag("conditionalFormatting", { sqref }, xml(index + 1)))
    .join("");
}

function keptXml({ rule, look }: KeptRule, priority: number, looks: LookNumbers): string {
  const attributes: Record<string, string> = { ...rule.attributes, priority: String(priority) };
  if (look !== undefined) attributes["dxfId"] = String(looks.foreignLookId(look));
  return serialize({ ...rule, attributes });
}

function ruleXml(format: ConditionalFormat, priority: number, looks: LookNumbers): string {
  const { rule } = format;
  const common = { priority, stopIfTrue: format.stopIfTrue || undefined };
  const formula = (text: string) => tag("formula", {}, escapeText(toXstring(text)));
  if (rule.type === "DataBar") return tag("cfRule", { type: "dataBar", ...common }, dataBarXml(rule.color));
  if (rule.type === "ColorScale") return tag("cfRule", { type: "colorScale", ...common }, colorScaleXml(rule.colors));
  const dxfId = looks.lookId(rule.look);
  if (rule.type === "TopBottom" || rule.type === "PresetCriteria") {
    const { attributes, test } = presetWords(rule, cellText(format.areas[0]!.top, format.areas[0]!.left));
    return tag("cfRule", { ...attributes, dxfId, ...common }, test === undefined ? "" : formula(test));
  }
  if (rule.type === "Custom")
    return tag("cfRule", { type: "expression", dxfId, ...common }, formula(formulaToFile(rule.formula)));
  if (rule.type === "ContainsText") {
    const { type, operator, test } = textWords[rule.operator];
    const corner = format.areas[0]!;
    const attributes = { type, dxfId, ...common, operator, text: rule.text };
    return tag("cfRule", attributes, formula(test(rule.text.replace(/"/g, '""'), cellText(corner.top, corner.left))));
  }
  const operands = [rule.formula1, rule.formula2].filter((text) => text !== undefined && text !== "") as string[];
  const attributes = { type: "cellIs", dxfId, ...common, operator: comparisonWord(rule.operator) };
  return tag(
    "cfRule",
    attributes,
    operands.map((text) => formula(operandToFile(text))),
  );
}

function dataBarXml(color: string): string {
  return tag(
    "dataBar",
    {},
    tag("cfvo", { type: "min" }),
    tag("cfvo", { type: "max" }),
    tag("color", { rgb: argb(color) }),
  );
}

function colorScaleXml(colors: string[]): string {
  const middle = colors.length > 2 ? [tag("cfvo", { type: "percentile", val: 50 })] : [];
  const stops = [tag("cfvo", { type: "min" }), ...middle, tag("cfvo", { type: "max" })];
  return tag(
    "colorScale",
    {},
    stops,
    colors.map((color) => tag("color", { rgb: argb(color) })),
  );
}

interface TextWords {
  type: string;
  operator: string;
  test: (text: string, cell: string) => string;
}

/** Text rules carry their meaning twice: in words, and as the formula that older readers work out. */
const textWords: Record<TextRule["operator"], TextWords> = {
  Contains: {
    type: "containsText",
    operator: "containsText",
    test: (text, cell) => `NOT(ISERROR(SEARCH("${text}",${cell})))`,
  },
  NotContains: {
    type: "notContainsText",
    operator: "notContains",
    test: (text, cell) => `ISERROR(SEARCH("${text}",${cell}))`,
  },
  BeginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    test: (text, cell) => `LEFT(${cell},LEN("${text}"))="${text}"`,
  },
  EndsWith: {
    type: "endsWith",
    operator: "endsWith",
    test: (text, cell) => `RIGHT(${cell},LEN("${text}"))="${text}"`,
  },
};

export interface ReadFormats {
  formats: Omit<ConditionalFormat, "id">[];
  kept: KeptRule[];
}

/** Reads one conditionalFormatting element. */
export function readConditionalFormatting(
  element: XmlElement,
  differences: XmlElement[],
  colors: ColorTable,
): ReadFormats {
  const found: ReadFormats = { formats: [], kept: [] };
  const sqref = element.attributes["sqref"] ?? "";
  const areas = parseSqref(sqref);
  for (const entry of children(element, "cfRule")) {
    const priority = numberOf(entry, "priority") ?? 1;
    const difference = differences[numberOf(entry, "dxfId") ?? -1];
    const look = difference ? readLook(difference, colors) : {};
    const rule = areas.length > 0 ? readRule(entry, look, colors) : undefined;
    if (rule)
      found.formats.push({ areas: copies(areas), priority, stopIfTrue: flagOf(entry, "stopIfTrue", false), rule });
    else found.kept.push({ sqref, priority, rule: entry, look: difference && serialize(difference) });
  }
  return found;
}

/** Puts what was read of a sheet in order: the model counts its own rules, kept ones stand between them. */
export function inOrder(found: readonly ReadFormats[]): ReadFormats {
  const formats = found.flatMap((each) => each.formats).sort((one, other) => one.priority - other.priority);
  const kept = found
    .flatMap((each) => each.kept)
    .map((rule) => {
      const before = formats.filter((format) => format.priority < rule.priority).length;
      return { rule, place: before - 0.5 + rule.priority * 1e-6 };
    });
  return {
    formats: formats.map((format, priority) => ({ ...format, priority })),
    kept: kept.map(({ rule, place }) => ({ ...rule, priority: place })),
  };
}

function copies(areas: Area[]): Area[] {
  return areas.map((area) => ({ ...area }));
}

function readRule(entry: XmlElement, look: ConditionalLook, colors: ColorTable): Rule | undefined {
  const formulas = children(entry, "formula").map((formula) => fromXstring(textOf(formula)));
  const type = entry.attributes["type"];
  if (type === "dataBar") return readDataBar(entry, colors);
  if (type === "colorScale") return readColorScale(entry, colors);
  if (type === "expression" && formulas[0]) return { type: "Custom", formula: formulaFromFile(formulas[0]), look };
  if (type === "cellIs" && formulas[0] !== undefined) return readCellIs(entry, formulas, look);
  const preset = presetRule(entry, look);
  if (preset) return preset;
  const operators = Object.keys(textWords) as TextRule["operator"][];
  const operator = operators.find((name) => textWords[name].type === type);
  const text = entry.attributes["text"];
  // With a cell reference in place of the text, only the formula tells what is looked for.
  if (!operator || text === undefined || !formulas[0]?.includes(`"${text.replace(/"/g, '""')}"`)) return undefined;
  return { type: "ContainsText", operator, text, look };
}

function readCellIs(entry: XmlElement, formulas: string[], look: ConditionalLook): Rule | undefined {
  const operator = comparisonOf(entry.attributes["operator"]);
  if (!operator) return undefined;
  const second = formulas[1] === undefined ? {} : { formula2: operandFromFile(formulas[1]) };
  return { type: "CellValue", operator, formula1: operandFromFile(formulas[0]!), ...second, look };
}

/** A bar from the least to the greatest value; bars with limits of their own are not the model's. */
function readDataBar(entry: XmlElement, colors: ColorTable): Rule | undefined {
  const bar = child(entry, "dataBar");
  const color = colorOf(child(bar, "color"), colors);
  const plain = stopsOf(bar) === "min max" && flagOf(bar, "showValue", true);
  return color && plain ? { type: "DataBar", color } : undefined;
}

function readColorScale(entry: XmlElement, colors: ColorTable): Rule | undefined {
  const scale = child(entry, "colorScale");
  const shades = children(scale, "color").map((color) => colorOf(color, colors) ?? "#FFFFFF");
  const plain = /^min (percentile50 )?max$/.test(stopsOf(scale));
  return plain && shades.length >= 2 ? { type: "ColorScale", colors: shades } : undefined;
}

function stopsOf(element: XmlElement | undefined): string {
  return children(element, "cfvo")
    .map(({ attributes: { type, val = "" } }) => (type === "min" || type === "max" ? type : `${type}${val}`))
    .join(" ");
}
