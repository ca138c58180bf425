/** AutoFilters of sheets and tables: an area and the criteria of its columns. */
import type { Area, FilterCriteria } from "../../model/types";
import { fromXstring, toXstringAttribute } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf, serialize } from "../package/xml-tree";
import { tag } from "../package/xml-write";
import { refText } from "./references";

/** Criteria the model has no place for (colours, dates by group, icons), by column, as they are. */
export type KeptCriteria = ReadonlyMap<number, string>;

/** The autoFilter element; columns count from the area's first. */
export function autoFilterXml(
  area: Area,
  criteria: readonly (FilterCriteria | null | undefined)[],
  kept: KeptCriteria = new Map(),
): string {
  const width = area.right - area.left + 1;
  const columns = Array.from({ length: width }, (_, colId) => {
    const own = criteria[colId];
    const xml = own ? criteriaXml(own) : kept.get(colId);
    return xml === undefined || xml === "" ? "" : tag("filterColumn", { colId }, xml);
  });
  return tag("autoFilter", { ref: refText(area) }, columns);
}

function criteriaXml(criteria: FilterCriteria): string {
  switch (criteria.filterOn) {
    case "Values":
      return valuesXml(criteria.values ?? []);
    case "Custom":
      return customXml(criteria);
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return tag("top10", {
        top: criteria.filterOn.startsWith("Bottom") ? 0 : undefined,
        percent: criteria.filterOn.endsWith("Percent") ? 1 : undefined,
        val: Number(criteria.criterion1 ?? 10),
      });
    case "Dynamic":
      return tag("dynamicFilter", { type: dynamicWord(criteria.criterion1 ?? "") });
    default:
      return "";
  }
}

function valuesXml(values: string[]): string {
  const shown = values.filter((value) => value !== "");
  const entries = shown.map((value) => tag("filter", { val: toXstringAttribute(value) }));
  return tag("filters", { blank: shown.length < values.length || undefined }, entries);
}

const operators: [sign: string, word: string][] = [
  ["<>", "notEqual"],
  [">=", "greaterThanOrEqual"],
  ["<=", "lessThanOrEqual"],
  [">", "greaterThan"],
  ["<", "lessThan"],
  ["=", "equal"],
];

function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  const tests = [criterion1, criterion2].filter((criterion) => criterion !== undefined && criterion !== "") as string[];
  const and = tests.length > 1 && operator === "And" ? 1 : undefined;
  return tag("customFilters", { and }, tests.map(customFilterXml));
}

function customFilterXml(criterion: string): string {
  const [sign, word] = operators.find(([start]) => criterion.startsWith(start)) ?? ["", "equal"];
  const val = toXstringAttribute(criterion.slice(sign.length));
  return tag("customFilter", { operator: word === "equal" ? undefined : word, val });
}

/** Files say "aboveAverage" and "M1", the API says "AboveAverage" and "AllDatesInPeriodJanuary". */
const periods = "January February March April May June July August September October November December".split(" ");

function dynamicWord(name: string): string {
  const period = /^AllDatesInPeriod(?:(Quarter)([1-4])|(\w+))$/.exec(name);
  if (period?.[1]) return `Q${period[2]}`;
  if (period?.[3]) return `M${periods.indexOf(period[3]) + 1}`;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function dynamicName(word: string): string {
  const period = /^([QM])(\d+)$/.exec(word);
  if (!period) return word.charAt(0).toUpperCase() + word.slice(1);
  const number = Number(period[2]);
  return `AllDatesInPeriod${period[1] === "Q" ? `Quarter${number}` : (periods[number - 1] ?? "")}`;
}

/** Reads the columns of an autoFilter element. */
export function readCriteria(element: XmlElement): {
  criteria: Map<number, FilterCriteria>;
  kept: Map<number, string>;
} {
  const criteria = new Map<number, FilterCriteria>();
  const kept = new Map<number, string>();
  for (const column of children(element, "filterColumn")) {
    const index = numberOf(column, "colId") ?? 0;
    const inside = children(column)[0];
    const read = inside && readColumn(inside);
    if (read) criteria.set(index, read);
    else if (inside) kept.set(index, serialize(inside));
  }
  return { criteria, kept };
}

function readColumn(element: XmlElement): FilterCriteria | undefined {
  if (element.name === "filters") return readValues(element);
  if (element.name === "customFilters") return readCustom(element);
  if (element.name === "dynamicFilter") {
    return { filterOn: "Dynamic", criterion1: dynamicName(element.attributes["type"] ?? "null") };
  }
  if (element.name !== "top10") return undefined;
  const end = flagOf(element, "top", true) ? "Top" : "Bottom";
  const unit = flagOf(element, "percent", false) ? "Percent" : "Items";
  return { filterOn: `${end}${unit}`, criterion1: element.attributes["val"] ?? "10" };
}

function readValues(element: XmlElement): FilterCriteria | undefined {
  if (child(element, "dateGroupItem")) return undefined;
  const values = children(element, "filter").map((entry) => fromXstring(entry.attributes["val"] ?? ""));
  if (flagOf(element, "blank", false)) values.push("");
  return { filterOn: "Values", values };
}

function readCustom(element: XmlElement): FilterCriteria {
  const [first, second] = children(element, "customFilter").map((entry) => {
    const word = entry.attributes["operator"] ?? "equal";
    const sign = operators.find((pair) => pair[1] === word)?.[0] ?? "=";
    return sign + fromXstring(entry.attributes["val"] ?? "");
  });
  const two = second === undefined ? {} : { criterion2: second };
  const operator =
    second === undefined ? {} : { operator: flagOf(element, "and", false) ? ("And" as const) : ("Or" as const) };
  return { filterOn: "Custom", criterion1: first ?? "=", ...two, ...operator };
}
