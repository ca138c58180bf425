/** A workbook in use is turned from Chinese into English and back. */

import type { Workbook } from "../../host/model/surface";
import { schema } from "../../src/schema/schema";
import type { OfficeDay } from "./office-day";
import { openDay, shown } from "./office-day";

let day: OfficeDay;

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
});

afterEach(() => day.close());

interface Picture {
  readonly cells: Record<string, Record<string, unknown>>;
  readonly validations: Record<string, unknown>;
  readonly formats: Record<string, unknown>;
}

/** Every cell as typed, every rule and colour, by sheet. */
function picture({ sheets }: Workbook): Picture {
  const each = <T>(tell: (sheet: Workbook["sheets"][number]) => T) =>
    Object.fromEntries(sheets.map((sheet) => [sheet.name, tell(sheet)]));
  return {
    cells: each((sheet) => {
      const used = sheet.usedArea(true);
      const cells: Record<string, unknown> = {};
      if (!used) return cells;
      for (let row = used.top; row <= used.bottom; row++)
        for (let column = used.left; column <= used.right; column++)
          cells[`${row},${column}`] = sheet.formula(row, column) ?? sheet.value(row, column);
      return cells;
    }),
    validations: each((sheet) => sheet.validations),
    formats: each((sheet) =>
      sheet.conditionalFormats.map((format) => JSON.stringify({ ...format, id: "", priority: 0 })).sort(),
    ),
  };
}

test("headers, words, sheets and formulas speak English, and nothing calculated shows an error", async () => {
  const before = shown(day, "Tasks", 0, "name");
  expect(await day.process.switchLanguage("en-US")).toMatchObject({ kind: "current", language: "en-US" });
  const english = { ...day, language: "en-US" } as const;
  expect(day.workbook.table("Tasks")!.columns.map(({ name }) => name)).toEqual(
    schema.table("Tasks").fields.map(({ text }) => text["en-US"]),
  );
  expect(day.workbook.table("Tasks")!.sheet.name).toBe("Task Breakdown");
  expect(shown(english, "Tasks", 0, "name")).toBe(before);
  const words = schema.list("taskStatus").choices.map(({ text }) => text["en-US"]);
  expect(words).toContain(shown(english, "Tasks", 0, "status"));
  expect(shown(english, "Tasks", 0, "alert")).not.toMatch(/\p{Script=Han}|#/u);
  expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
});

test("no sheet keeps a word of ours in the old language", async () => {
  await day.process.switchLanguage("en-US");
  const texts = [...schema.tables.flatMap((table) => [table, ...table.fields]), ...schema.settings];
  const changing = texts.filter(({ text }) => text["zh-CN"] !== text["en-US"]);
  const ours = new Set(changing.map(({ text }) => text["zh-CN"]));
  const left = Object.entries(picture(day.workbook).cells).flatMap(([sheet, cells]) =>
    sheet === "Change Log" ? [] : Object.values(cells).filter((text) => ours.has(String(text))),
  );
  expect(left).toEqual([]);
});

test("back again gives the same workbook", async () => {
  const before = picture(day.workbook);
  await day.process.switchLanguage("en-US");
  await day.process.switchLanguage("zh-CN");
  const after = picture(day.workbook);
  expect(after.cells).toEqual(before.cells);
  expect(after.formats).toEqual(before.formats);
  expect(after.validations).toEqual(before.validations);
});

test("what people renamed or wrote themselves stays as it is", async () => {
  const table = day.workbook.table("Tasks")!;
  const own = table.columns.find(({ name }) => name === "负责人")!;
  day.workbook.edit(null, () => {
    table.renameColumn(own, "谁来做");
    table.sheet.name = "任务";
  });
  await day.process.switchLanguage("en-US");
  expect(table.columns.map(({ name }) => name)).toContain("谁来做");
  expect(table.sheet.name).toBe("任务");
  expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
});

test("an entry can be made right after", async () => {
  await day.process.switchLanguage("en-US");
  const saved = await day.save({ table: "People", values: { name: "Mei Zhou", department: "Sales", active: true } });
  expect(saved.id).toMatch(/^P/);
});
