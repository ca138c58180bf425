/// <reference types="custom-functions-runtime" />
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import path from "node:path";
import { associateFunctions } from "../../src/functions/associate";
import { overdue, reachRate, statusBy } from "../../src/functions/functions";

/** What the shared runtime gives: where functions are told, and the error a cell shows. */
class CellError {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}
const associate = jest.fn();
const speak = (language?: string) =>
  Object.assign(globalThis, { Office: language && { context: { displayLanguage: language } } });

beforeEach(() => {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CellError, ErrorCode } });
  speak("zh-CN");
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const failure = (compute: () => unknown): unknown => {
  try {
    return compute();
  } catch (error) {
    return error;
  }
};

test("each function answers as its roll-up does", () => {
  expect(statusBy(column("甲"), column("已完成"))).toEqual([
    ["分组", "已完成", "合计", "完成率"],
    ["甲", 1, 1, 1],
    ["合计", 1, 1, 1],
  ]);
  expect(reachRate(column("已确认", "已读"))).toBe(0.5);
  expect(reachRate(column("已确认", "已读"), true)).toBe(1);
  expect(overdue(column(46347), column("进行中"), 46348)).toBe(1);
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
])("%s becomes an error of the cell with a sentence", (_name, compute, code, chinese, english) => {
  expect(failure(compute)).toEqual(new CellError(code, chinese));
  speak("en-US");
  expect(failure(compute)).toEqual(new CellError(code, english));
});

test("a mistake of ours is not dressed up as the user's", () => {
  expect(failure(() => statusBy(null as unknown as unknown[][], []))).toBeInstanceOf(TypeError);
});

describe("functions.json, as the build generates it", () => {
  interface Metadata {
    functions: { id: string; name: string; description: string; parameters: { name: string; description: string }[] }[];
  }
  const generate = async () => {
    const file = path.resolve(__dirname, "../../src/functions/functions.ts");
    const { errors, metadataJson } = await generateCustomFunctionsMetadata(file);
    return { errors, functions: (JSON.parse(metadataJson) as Metadata).functions };
  };

  test("has no errors, and its ids are those associated in code", async () => {
    const { errors, functions } = await generate();
    associateFunctions();
    expect(errors).toEqual([]);
    expect(associate.mock.calls.map(([id]) => id as string)).toEqual(functions.map(({ id }) => id));
  });

  test("describes every function and every parameter in both languages", async () => {
    const { functions } = await generate();
    const texts = functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((each) => each.description),
    ]);
    expect(texts.filter((text) => !/[a-z]/.test(text) || !/\p{Script=Han}/u.test(text))).toEqual([]);
  });
});
