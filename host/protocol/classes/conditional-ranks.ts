/** Excel.TopBottomConditionalFormat and PresetCriteriaConditionalFormat: rules that need no formula. */
import type { PresetCriterion } from "../../model/types";
import { numberOf, oneOf, recordOf } from "../args";
import { defineClass } from "../define";
import { invalidArgument } from "../errors";
import type { FormatOf } from "./conditional-formats";
import { ruleIs, setRule, withFormat } from "./conditional-formats";

const ENDS = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

export const topBottomConditionalFormat = defineClass<FormatOf>("TopBottomConditionalFormat", {
  objects: withFormat,
  properties: {
    Rule: {
      get: (target) => {
        const { ends, rank } = ruleIs(target, "TopBottom");
        return { type: ends, rank };
      },
      set: (target, value) => {
        const given = recordOf(value, "rule");
        const rank = numberOf(given["rank"], "rank");
        if (!Number.isInteger(rank) || rank < 1 || rank > 1000) throw invalidArgument("A rank is from 1 to 1000.");
        setRule(target, { ...ruleIs(target, "TopBottom"), ends: oneOf(given["type"], ENDS, "type"), rank });
      },
    },
  },
});

const PRESETS: readonly PresetCriterion[] = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
];

export const presetCriteriaConditionalFormat = defineClass<FormatOf>("PresetCriteriaConditionalFormat", {
  objects: withFormat,
  properties: {
    Rule: {
      get: (target) => ({ criterion: ruleIs(target, "PresetCriteria").criterion }),
      set: (target, value) => {
        const criterion = oneOf(recordOf(value, "rule")["criterion"], PRESETS, "criterion");
        setRule(target, { ...ruleIs(target, "PresetCriteria"), criterion });
      },
    },
  },
});
