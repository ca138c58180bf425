/** Data validations of a sheet. Those of a kind the model doesn't have come back as they are. */
import type { Validation } from "../../model/types";
import { escapeText, fromXstring, toXstring, toXstringAttribute } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, serialize, textOf } from "../package/xml-tree";
import { tag } from "../package/xml-write";
import { comparisonOf, comparisonWord } from "./comparisons";
import { formulaFromFile, formulaToFile, operandFromFile, operandToFile } from "./formula-text";
import { parseSqref, sqrefText } from "./references";

type Rule = Validation["rule"];

const typeWords: Record<Rule["type"], string> = {
  None: "none",
  List: "list",
  WholeNumber: "whole",
  Decimal: "decimal",
  Date: "date",
  Time: "time",
  TextLength: "textLength",
  Custom: "custom",
};

/** The dataValidations element; `kept` are validations of a file that the model has no place for. */
export function validationsXml(validations: readonly Validation[], kept: readonly string[]): string {
  const all = [...validations.filter((validation) => validation.areas.length > 0).map(validationXml), ...kept];
  return all.length === 0 ? "" : tag("dataValidations", { count: all.length }, all);
}

function validationXml({ rule, areas, ignoreBlanks, prompt, errorAlert }: Validation): string {
  const attributes = {
    type: rule.type === "None" ? undefined : typeWords[rule.type],
    errorStyle: alertWord(errorAlert),
    operator: "operator" in rule && rule.operator !== "Between" ? comparisonWord(rule.operator) : undefined,
    allowBlank: ignoreBlanks || undefined,
    // The standard's name for this attribute says the opposite of what it does.
    showDropDown: rule.type === "List" && !rule.inCellDropDown ? true : undefined,
    showInputMessage: prompt?.show || undefined,
    showErrorMessage: errorAlert?.show || undefined,
    ...messages("error", errorAlert),
    ...messages("prompt", prompt),
    sqref: sqrefText(areas),
  };
  const [first, second] = operandsOf(rule);
  return tag("dataValidation", attributes, [
    first === undefined ? "" : tag("formula1", {}, escapeText(toXstring(first))),
    second === undefined ? "" : tag("formula2", {}, escapeText(toXstring(second))),
  ]);
}

function alertWord(alert: Validation["errorAlert"]): string | undefined {
  return alert && alert.style !== "Stop" ? alert.style.toLowerCase() : undefined;
}

function messages(name: "error" | "prompt", words: { title: string; message: string } | undefined) {
  return {
    [`${name}Title`]: words?.title ? toXstringAttribute(words.title) : undefined,
    [name]: words?.message ? toXstringAttribute(words.message) : undefined,
  };
}

function operandsOf(rule: Rule): [string?, string?] {
  if (rule.type === "None") return [];
  if (rule.type === "List") {
    const { source } = rule;
    return [source.startsWith("=") ? formulaToFile(source) : `"${source.replace(/"/g, '""')}"`];
  }
  if (rule.type === "Custom") return [formulaToFile(rule.formula)];
  const two = rule.operator === "Between" || rule.operator === "NotBetween";
  return [operandToFile(rule.formula1), two && rule.formula2 !== undefined ? operandToFile(rule.formula2) : undefined];
}

/** Reads a dataValidations element: what the model can hold, and the rest as text. */
export function readValidations(element: XmlElement): { validations: Validation[]; kept: string[] } {
  const validations: Validation[] = [];
  const kept: string[] = [];
  for (const entry of children(element, "dataValidation")) {
    const rule = readRule(entry);
    const areas = parseSqref(entry.attributes["sqref"]);
    if (rule && areas.length > 0) validations.push(readValidation(entry, rule, areas));
    else kept.push(serialize(entry));
  }
  return { validations, kept };
}

function readValidation(entry: XmlElement, rule: Rule, areas: Validation["areas"]): Validation {
  const say = (attribute: string) => fromXstring(entry.attributes[attribute] ?? "");
  const validation: Validation = { areas, rule, ignoreBlanks: flagOf(entry, "allowBlank", false) };
  const prompt = { title: say("promptTitle"), message: say("prompt"), show: flagOf(entry, "showInputMessage", false) };
  if (prompt.show || prompt.title || prompt.message) validation.prompt = prompt;
  const alert = { title: say("errorTitle"), message: say("error"), show: flagOf(entry, "showErrorMessage", false) };
  if (alert.show || alert.title || alert.message) validation.errorAlert = { ...alert, style: alertStyle(entry) };
  return validation;
}

function alertStyle(entry: XmlElement): "Stop" | "Warning" | "Information" {
  const word = entry.attributes["errorStyle"];
  if (word === "warning") return "Warning";
  return word === "information" ? "Information" : "Stop";
}

function readRule(entry: XmlElement): Rule | undefined {
  const word = entry.attributes["type"] ?? typeWords.None;
  const type = (Object.keys(typeWords) as Rule["type"][]).find((name) => typeWords[name] === word);
  const first = fromXstring(textOf(child(entry, "formula1"))).trim();
  const second = child(entry, "formula2");
  if (type === "None") return { type };
  if (type === undefined || first === "") return undefined;
  if (type === "List")
    return { type, source: readSource(first), inCellDropDown: !flagOf(entry, "showDropDown", false) };
  if (type === "Custom") return { type, formula: formulaFromFile(first) };
  const operator = comparisonOf(entry.attributes["operator"] ?? "between") ?? "Between";
  const formula2 = second ? { formula2: operandFromFile(fromXstring(textOf(second))) } : {};
  return { type, operator, formula1: operandFromFile(first), ...formula2 };
}

function readSource(text: string): string {
  const literal = /^"((?:[^"]|"")*)"$/.exec(text);
  return literal ? literal[1]!.replace(/""/g, '"') : formulaFromFile(text);
}
