/// <reference types="custom-functions-runtime" />
/** Turns what a roll-up can't do into the error Excel shows in a cell, with a sentence in the person's language. */
import { RollupError, type RollupProblem } from "../rollup/errors";
import type { Language } from "../schema/types";
import type { CellAnswers } from "../rollup/workdays";
import { sentence } from "./sentences";

/** The roll-up's answer, or the error of the cell; any other exception is a mistake of ours and goes on. */
export function answer<T>(compute: (language: Language) => T): Spilled<T> {
  try {
    return compute(displayLanguage()) as Spilled<T>;
  } catch (error) {
    throw error instanceof RollupError ? cellError(error.problem) : error;
  }
}

/** A matrix as Excel's types ask for it: nobody writes into it. */
type Spilled<T> = T extends readonly (readonly unknown[])[] ? unknown[][] : T;

/** Answers cell by cell: what one cell can't tell is its own error, and the error of the call where there is but one. */
export function answerCells(compute: () => CellAnswers): unknown[][] {
  const cells = answer(compute).map((row) => row.map((cell) => (isProblem(cell) ? cellError(cell) : cell)));
  const [only] = cells[0] ?? [];
  if (cells.length === 1 && cells[0]!.length === 1 && only instanceof CustomFunctions.Error) throw only;
  return cells;
}

const isProblem = (cell: unknown): cell is RollupProblem => typeof cell === "object" && cell !== null;

/** An argument that may be left out: Excel hands over null for it. */
export const given = <T>(argument: T | null | undefined): T | undefined => argument ?? undefined;

/** What a cell shows of a problem; Excel shows sentences only with #VALUE! and #N/A. */
export const cellError = (problem: RollupProblem): CustomFunctions.Error =>
  new CustomFunctions.Error(errorCode(problem), sentence(problem)[displayLanguage()]);

/** What has no answer, though nothing is wrong with the formula. */
const UNKNOWABLE: ReadonlySet<RollupProblem["kind"]> = new Set(["nothing", "uncovered", "beyond"]);

function errorCode({ kind }: RollupProblem): CustomFunctions.ErrorCode {
  return UNKNOWABLE.has(kind) ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
}

/** The language of Excel's own words; Chinese where it doesn't say. */
export function displayLanguage(): Language {
  const spoken = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return spoken?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
