/** Conditional formats by rank, average, kind of value and day, in the words of files. */
import type { ConditionalFormat, ConditionalLook, PresetCriterion } from "../../model/types";
import type { XmlElement } from "../package/xml-tree";
import { flagOf, numberOf } from "../package/xml-tree";

type Rule = ConditionalFormat["rule"];
type RankRule = Extract<Rule, { type: "TopBottom" }>;
type PresetRule = Extract<Rule, { type: "PresetCriteria" }>;

interface Words {
  readonly attributes: Record<string, string | number | undefined>;
  /** The formula that older readers work out. */
  readonly test?: string;
}

/** Kinds of values: the file's type and the test. */
const KINDS: Partial<Record<PresetCriterion, readonly [type: string, test: (cell: string) => string | undefined]>> = {
  Blanks: ["containsBlanks", (cell) => `LEN(TRIM(${cell}))=0`],
  NonBlanks: ["notContainsBlanks", (cell) => `LEN(TRIM(${cell}))>0`],
  Errors: ["containsErrors", (cell) => `ISERROR(${cell})`],
  NonErrors: ["notContainsErrors", (cell) => `NOT(ISERROR(${cell}))`],
  UniqueValues: ["uniqueValues", () => undefined],
  DuplicateValues: ["duplicateValues", () => undefined],
};

const week = (cell: string, from: string, to: string): string =>
  `AND(FLOOR(${cell},1)>=TODAY()-WEEKDAY(TODAY())+${from},FLOOR(${cell},1)<=TODAY()-WEEKDAY(TODAY())+${to})`;
const month = (cell: string, away: number): string =>
  `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${away})),YEAR(${cell})=YEAR(EDATE(TODAY(),${away})))`;

/** Days: the file's word and the test. */
const PERIODS: Partial<Record<PresetCriterion, readonly [word: string, test: (cell: string) => string]>> = {
  Yesterday: ["yesterday", (cell) => `FLOOR(${cell},1)=TODAY()-1`],
  Today: ["today", (cell) => `FLOOR(${cell},1)=TODAY()`],
  Tomorrow: ["tomorrow", (cell) => `FLOOR(${cell},1)=TODAY()+1`],
  LastSevenDays: ["last7Days", (cell) => `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`],
  LastWeek: ["lastWeek", (cell) => week(cell, "-6", "0")],
  ThisWeek: ["thisWeek", (cell) => week(cell, "1", "7")],
  NextWeek: ["nextWeek", (cell) => week(cell, "8", "14")],
  LastMonth: ["lastMonth", (cell) => month(cell, -1)],
  ThisMonth: ["thisMonth", (cell) => month(cell, 0)],
  NextMonth: ["nextMonth", (cell) => month(cell, 1)],
};

const DEVIATIONS = ["One", "Two", "Three"] as const;

export function presetWords(rule: RankRule | PresetRule, cell: string): Words {
  if (rule.type === "TopBottom") {
    const percent = rule.ends.endsWith("Percent") ? 1 : undefined;
    return {
      attributes: { type: "top10", percent, bottom: rule.ends.startsWith("Bottom") ? 1 : undefined, rank: rule.rank },
    };
  }
  const { criterion } = rule;
  const [type, kind] = KINDS[criterion] ?? [];
  const [timePeriod, period] = PERIODS[criterion] ?? [];
  const test = (kind ?? period)?.(cell);
  if (type) return { attributes: { type }, ...(test === undefined ? {} : { test }) };
  if (timePeriod) return { attributes: { type: "timePeriod", timePeriod }, ...(test === undefined ? {} : { test }) };
  const stdDev = DEVIATIONS.findIndex((count) => criterion.startsWith(count)) + 1;
  return {
    attributes: {
      type: "aboveAverage",
      aboveAverage: criterion.endsWith("BelowAverage") ? 0 : undefined,
      equalAverage: criterion.startsWith("EqualOr") ? 1 : undefined,
      stdDev: stdDev || undefined,
    },
  };
}

/** The rule of a file's element; undefined for other kinds. */
export function presetRule(entry: XmlElement, look: ConditionalLook): Rule | undefined {
  if (entry.attributes["type"] === "top10") return rankRule(entry, look);
  const criterion = criterionOf(entry);
  return criterion && { type: "PresetCriteria", criterion, look };
}

function rankRule(entry: XmlElement, look: ConditionalLook): RankRule {
  const end = flagOf(entry, "bottom", false) ? "Bottom" : "Top";
  const unit = flagOf(entry, "percent", false) ? "Percent" : "Items";
  return { type: "TopBottom", ends: `${end}${unit}`, rank: numberOf(entry, "rank") ?? 10, look };
}

const keyOf = (table: Partial<Record<PresetCriterion, readonly [string, unknown]>>, word: string | undefined) =>
  (Object.keys(table) as PresetCriterion[]).find((key) => table[key]![0] === word);

function criterionOf(entry: XmlElement): PresetCriterion | undefined {
  const type = entry.attributes["type"];
  if (type === "timePeriod") return keyOf(PERIODS, entry.attributes["timePeriod"]);
  if (type !== "aboveAverage") return keyOf(KINDS, type);
  const side = flagOf(entry, "aboveAverage", true) ? "Above" : "Below";
  const deviations = DEVIATIONS[(numberOf(entry, "stdDev") ?? 0) - 1];
  if (deviations) return `${deviations}StdDev${side}Average`;
  return flagOf(entry, "equalAverage", false) ? `EqualOr${side}Average` : `${side}Average`;
}
