/// <reference types="custom-functions-runtime" />
/** Turns what a roll-up can't do into the error Excel shows in a cell, with a sentence in the person's language. */
import { RollupError, type RollupProblem } from "../rollup/errors";
import type { Language } from "../schema/types";
import { sentence } from "./sentences";

/** The roll-up's answer, or the error of the cell; any other exception is a mistake of ours and goes on. */
export function answer<T>(compute: (language: Language) => T): T {
  try {
    return compute(displayLanguage());
  } catch (error) {
    throw error instanceof RollupError ? cellError(error.problem) : error;
  }
}

/** What a cell shows of a problem; Excel shows sentences only with #VALUE! and #N/A. */
export const cellError = (problem: RollupProblem): CustomFunctions.Error =>
  new CustomFunctions.Error(errorCode(problem), sentence(problem)[displayLanguage()]);

function errorCode({ kind }: RollupProblem): CustomFunctions.ErrorCode {
  const unknown = kind === "nothing" || kind === "uncovered";
  return unknown ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
}

/** The language of Excel's own words; Chinese where it doesn't say. */
export function displayLanguage(): Language {
  const spoken = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return spoken?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
