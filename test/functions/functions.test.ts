/// <reference types="custom-functions-runtime" />
import { associateFunctions } from "../../src/functions/associate";
import * as functions from "../../src/functions/functions";
import { FUNCTION_FILES, functionsMetadata, type FunctionsJson } from "../../scripts/functions-json";
import { at, column } from "../rollup/columns";
import { EXAMPLES } from "./inputs";
import { associate, CellError, installFunctions, speak } from "./runtime";

const { aging, csat, explainDue, overdue, reachRate, slip, statusBy, trend, weekMatrix, workDue, workdays } = functions;

beforeEach(() => {
  associate.mockClear();
  installFunctions("zh-CN");
});

const failure = (compute: () => unknown): unknown => {
  try {
    return compute();
  } catch (error) {
    return error;
  }
};

test("functions answer as their roll-ups do", () => {
  expect(statusBy(column("甲"), column("已完成"))).toEqual([
    ["分组", "已完成", "合计", "完成率"],
    ["甲", 1, 1, 1],
    ["合计", 1, 1, 1],
  ]);
  expect(reachRate(column("已确认", "已读"))).toBe(0.5);
  expect(reachRate(column("已确认", "已读"), true)).toBe(1);
  expect(overdue(column(46347), column("进行中"), 46348)).toBe(1);
});

test("arguments left out come as null", () => {
  const nothing = null as unknown as undefined;
  expect(slip(column(at("2026-11-20")), column(at("2026-11-23")), nothing)).toBe(1);
  expect(trend(column(at("2026-11-20")), column(""), nothing, nothing, nothing)).toHaveLength(2);
});

test("a table speaks the language of its states, else Excel's", () => {
  speak("en-US");
  expect(statusBy(column("甲"), column("已完成"))[0]![0]).toBe("分组");
  expect(aging(column(46347), column(""), column("P1"), 46348)[0]![0]).toBe("Priority");
  const week = column(at("2026-11-16"));
  expect(weekMatrix(column("甲"), week, week, week)[0]).toEqual([
    "Department",
    "2026-11-16",
    "On time",
    "Late",
    "Not submitted",
  ]);
});

test("working days go by the list of a workbook where one is given", () => {
  const own = column(at("2026-11-20"), at("2026-11-24"), at("2026-11-25"));
  expect(workDue(column(at("2026-11-20")), 1)).toEqual([[at("2026-11-23")]]);
  expect(workDue(column(at("2026-11-20")), 1, own)).toEqual([[at("2026-11-24")]]);
  expect(workdays(column(at("2026-11-20")), column(at("2026-11-25")), own)).toEqual([[2]]);
  expect(slip(column(at("2026-11-20")), column(at("2026-11-25")), own)).toBe(2);
});

test("a due date is explained in Excel's language", () => {
  const start = column(at("2026-02-13 17:20"));
  expect(explainDue(start, 2)).toBe(
    "自2026年2月13日（周五）17:20起 → 2月14日（周六）调休上班（第1个工作日），2月15日至23日春节放假 → 2月24日（周二）17:20到期（第2个工作日）",
  );
  speak("en-GB");
  expect(explainDue(start, 2)).toBe(
    "From Fri 13 Feb 2026 17:20 → Sat 14 Feb is a make-up workday (1), 15–23 Feb Spring Festival → due Tue 24 Feb 17:20 (2)",
  );
});

test("outside the calendar one cell is an error, and of a range only that cell", () => {
  const outside = new CellError(
    "#N/A",
    "2027-01-04 不在工作日历之内（2024-01-01 至 2026-12-31），请先导入该年的放假安排。",
  );
  expect(failure(() => workDue(column(at("2027-01-04")), 1))).toEqual(outside);
  expect(workDue(column(at("2026-11-20"), at("2027-01-04")), 1)).toEqual([[at("2026-11-23")], [outside]]);
});

test.each<[string, () => unknown, string, string, string]>([
  [
    "sizes",
    () => statusBy(column("甲", "乙"), column("已完成")),
    "#VALUE!",
    "第 1 个参数有 2 个单元格，第 2 个有 1 个，请选相同各行的两列。",
    "Argument 1 has 2 cells and argument 2 has 1; choose columns of the same rows.",
  ],
  [
    "an error cell",
    () => reachRate(column("#N/A")),
    "#VALUE!",
    "第 1 个参数的第 1 个单元格是错误值 #N/A，请先改正它。",
    "Cell 1 of argument 1 holds the error #N/A; put it right first.",
  ],
  [
    "no recipients",
    () => reachRate([[null]]),
    "#N/A",
    "还没有接收人，算不出触达率。",
    "There are no recipients yet, so there is no reach rate.",
  ],
  [
    "no date",
    () => overdue(column("soon"), column("进行中"), 1),
    "#VALUE!",
    "第 1 个参数的第 1 个单元格“soon”不是日期，请写成 2026-11-22 的样子。",
    "Cell 1 of argument 1, “soon”, is not a date; write it like 2026-11-22.",
  ],
  [
    "no time",
    () => overdue([], [], -1),
    "#VALUE!",
    "第 3 个参数应为时间，例如 NOW()。",
    "Argument 3 has to be a time, for example NOW().",
  ],
  [
    "the wrong column",
    () => statusBy(column(...Array(61).keys()), column(...Array(61).keys())),
    "#VALUE!",
    "第 2 个参数中不同的内容超过 60 种，请确认选的是状态列。",
    "Argument 2 holds more than 60 different words; choose the status column.",
  ],
  [
    "a mistyped year",
    () => trend(column(at("2026-11-02"), at("2206-11-02")), column("", "")),
    "#VALUE!",
    "日期从 2026-11-02 到 2206-11-02，超过 20 年，请检查是否有写错的日期。",
    "The dates run from 2026-11-02 to 2206-11-02, more than 20 years; look for a mistyped one.",
  ],
  [
    "a score of 6",
    () => csat(column(6)),
    "#VALUE!",
    "第 1 个参数的第 1 个评分是 6，评分应为 1 到 5。",
    "Score 1 of argument 1 is 6; scores run from 1 to 5.",
  ],
  [
    "days past the calendar",
    () => workDue(column(at("2026-12-30")), 5),
    "#N/A",
    "2026-12-30 起第 5 个工作日超出工作日历（有效至 2026-12-31），请先导入后一年的放假安排。",
    "5 working days from 2026-12-30 lie past the working calendar (valid through 2026-12-31); load the next year's list first.",
  ],
  [
    "half a day",
    () => workDue(column(46348), 0.5),
    "#VALUE!",
    "第 2 个参数应为整数。",
    "Argument 2 has to be a whole number.",
  ],
  [
    "a list without days",
    () => workDue(column(46348), 1, [[""]]),
    "#VALUE!",
    "第 3 个参数里没有日期，请选工作日历表的“工作日”列。",
    "Argument 3 holds no dates; choose the Working day column of the Calendar sheet.",
  ],
])("%s becomes an error of the cell with a sentence", (_name, compute, code, chinese, english) => {
  expect(failure(compute)).toEqual(new CellError(code, chinese));
  speak("en-US");
  expect(failure(compute)).toEqual(new CellError(code, english));
});

test("a mistake of ours is not dressed up as the user's", () => {
  expect(failure(() => statusBy(null as unknown as unknown[][], []))).toBeInstanceOf(TypeError);
});

describe("the metadata, as the build generates it", () => {
  const files = async (): Promise<FunctionsJson[]> => Promise.all(Object.values(FUNCTION_FILES).map(functionsMetadata));
  const shape = ({ functions: all }: FunctionsJson) =>
    all.map(({ id, name, parameters, options }) => ({
      id,
      name,
      options,
      parameters: parameters.map(({ type, dimensionality, optional }) => ({ type, dimensionality, optional })),
    }));
  const texts = ({ functions: all }: FunctionsJson) =>
    all.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);

  test("has the ids that are associated in code, each with an example", async () => {
    const [english] = await files();
    associateFunctions();
    const ids = english!.functions.map(({ id }) => id).sort();
    expect(associate.mock.calls.map(([id]) => id as string).sort()).toEqual(ids);
    expect(EXAMPLES.map(({ id }) => id).sort()).toEqual(ids);
  });

  test("has the same functions and parameters in both languages", async () => {
    const [english, chinese] = await files();
    expect(shape(chinese!)).toEqual(shape(english!));
  });

  test("speaks English in the one and Chinese in the other, names of parameters included", async () => {
    const [english, chinese] = await files();
    const names = (file: FunctionsJson) =>
      file.functions.flatMap(({ parameters }) => parameters.map(({ name }) => name));
    expect(texts(english!).filter((text) => !/[a-z]/.test(text) || /\p{Script=Han}/u.test(text))).toEqual([]);
    expect(texts(chinese!).filter((text) => !/\p{Script=Han}/u.test(text) || /[,;:?!]/.test(text))).toEqual([]);
    expect(names(english!).filter((name) => !/^[a-z][A-Za-z]*$/.test(name))).toEqual([]);
    expect(names(chinese!).filter((name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([]);
  });

  test("no function is volatile or writes by itself, and errors come through", async () => {
    for (const file of await files()) {
      expect(file.allowErrorForDataTypeAny).toBe(true);
      expect(file.functions.filter(({ options }) => options !== undefined)).toEqual([]);
    }
  });
});
