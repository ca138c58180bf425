/// <reference types="custom-functions-runtime" />
/** Turns what a roll-up can't do into the error Excel shows in a cell, with a sentence in the person's language. */
import { RollupError, type RollupProblem } from "../rollup/errors";
import { both, type Language, type Text } from "../schema/types";

/** The roll-up's answer, or the error of the cell; any other exception is a mistake of ours and goes on. */
export function answer<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RollupError)) throw error;
    throw new CustomFunctions.Error(errorCode(error.problem), sentence(error.problem)[displayLanguage()]);
  }
}

function errorCode({ kind }: RollupProblem): CustomFunctions.ErrorCode {
  return kind === "nobody" ? CustomFunctions.ErrorCode.divisionByZero : CustomFunctions.ErrorCode.invalidValue;
}

function displayLanguage(): Language {
  const spoken = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return spoken?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

function sentence(problem: RollupProblem): Text {
  switch (problem.kind) {
    case "sizes":
      return both(
        `第一个区域有 ${problem.first} 个单元格，第二个有 ${problem.second} 个，请选相同行数的两列。`,
        `The first range has ${problem.first} cells and the second ${problem.second}; choose two columns of the same rows.`,
      );
    case "errorCell":
      return both(
        `第 ${problem.range} 个区域的第 ${problem.cell} 个单元格是错误值，请先改正它。`,
        `Cell ${problem.cell} of range ${problem.range} holds an error; put it right first.`,
      );
    case "notADate":
      return both(
        `第 ${problem.cell} 个截止日期“${problem.text}”不是日期，请写成 2026-11-22 的样子。`,
        `Due date ${problem.cell}, “${problem.text}”, is not a date; write it like 2026-11-22.`,
      );
    case "nobody":
      return both("还没有接收人，算不出触达率。", "There are no recipients yet, so there is no reach rate.");
    case "notATime":
      return both("第三个参数应为时间，例如 NOW()。", "The third argument has to be a time, for example NOW().");
  }
}
