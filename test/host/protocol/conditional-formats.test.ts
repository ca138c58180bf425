import { readXlsx } from "../../../host/file/read-xlsx";
import { writeXlsx } from "../../../host/file/write-xlsx";
import type { PresetCriterion } from "../../../host/model/types";
import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

/** A Wednesday. */
const NOW = () => new Date(2026, 3, 15, 10);

let host: Host;
beforeEach(async () => {
  host = await freshHost({ now: NOW });
});
afterEach(() => host.close());

/** Rows of column A, counted from 1, that a red fill shows on. */
function reddened(count: number): number[] {
  const sheet = host.workbook.sheets[0]!;
  return Array.from({ length: count }, (_, row) => row + 1).filter(
    (row) => sheet.effectiveStyle(row - 1, 0).fill === "#FF0000",
  );
}

async function redden(
  values: unknown[],
  make: (formats: Excel.ConditionalFormatCollection) => void,
): Promise<number[]> {
  await host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(`A1:A${values.length}`);
    range.values = values.map((value) => [value]);
    make(range.conditionalFormats);
  });
  return reddened(values.length);
}

const RANKS: [type: Excel.ConditionalTopBottomRule["type"], rank: number, rows: number[]][] = [
  ["TopItems", 2, [2, 4, 5]],
  ["BottomItems", 1, [1]],
  ["TopPercent", 40, [2, 4, 5]],
  ["BottomPercent", 10, [1]],
];

test.each(RANKS)("%s %i marks its cells, ties included", async (type, rank, rows) => {
  const marked = await redden([1, 9, 3, 7, 7], (formats) => {
    const { topBottom } = formats.add("TopBottom");
    topBottom.format.fill.color = "red";
    topBottom.rule = { type, rank };
  });
  expect(marked).toEqual(rows);
});

const NUMBERS = [1, 2, 3, 4, 100, "text", "", "Text"];
const DAYS = [
  "2026-04-14",
  "2026-04-15",
  "2026-04-16",
  "2026-04-09",
  "2026-04-05",
  "2026-04-19",
  "2026-03-31",
  "2026-05-01",
];

const PRESETS: [criterion: PresetCriterion, values: unknown[], rows: number[]][] = [
  ["AboveAverage", NUMBERS, [5]],
  ["EqualOrBelowAverage", [1, 2, 3], [1, 2]],
  ["OneStdDevAboveAverage", NUMBERS, [5]],
  ["TwoStdDevAboveAverage", NUMBERS, []],
  ["Blanks", NUMBERS, [7]],
  ["NonBlanks", ["", 1], [2]],
  ["Errors", ["=1/0", 1], [1]],
  ["DuplicateValues", NUMBERS, [6, 8]],
  ["UniqueValues", ["a", "A", "b", ""], [3]],
  ["Yesterday", DAYS, [1]],
  ["Today", DAYS, [2]],
  ["LastSevenDays", DAYS, [1, 2, 4]],
  ["ThisWeek", DAYS, [1, 2, 3]],
  ["LastWeek", DAYS, [4, 5]],
  ["NextWeek", DAYS, [6]],
  ["LastMonth", DAYS, [7]],
  ["NextMonth", DAYS, [8]],
];

test.each(PRESETS)("%s marks its cells", async (criterion, values, rows) => {
  const marked = await redden(values, (formats) => {
    const { preset } = formats.add("PresetCriteria");
    preset.format.fill.color = "red";
    preset.rule = { criterion };
  });
  expect(marked).toEqual(rows);
});

test("ranks and presets come back from a file", async () => {
  await redden([1, 2, 3], (formats) => {
    for (const [criterion] of PRESETS) formats.add("PresetCriteria").preset.rule = { criterion };
    for (const [type, rank] of RANKS) formats.add("TopBottom").topBottom.rule = { type, rank };
  });
  const rules = (sheet = host.workbook.sheets[0]!) => sheet.conditionalFormats.map(({ rule }) => rule);
  const read = readXlsx(writeXlsx(host.workbook)).sheets[0]!;
  expect(rules(read)).toEqual(rules());
  expect(rules()).toHaveLength(PRESETS.length + RANKS.length);
});

test("a negative priority counts from the back", async () => {
  const priorities = await host.Excel.run(async (context) => {
    const formats = context.workbook.worksheets.getItem("Sheet1").getRange("A1").conditionalFormats;
    const [first] = [formats.add("Custom"), formats.add("Custom"), formats.add("Custom")];
    first.priority = 0;
    first.load("priority");
    await context.sync();
    const front = first.priority;
    first.priority = -1;
    first.load("priority");
    await context.sync();
    return [front, first.priority];
  });
  expect(priorities).toEqual([0, 2]);
});
