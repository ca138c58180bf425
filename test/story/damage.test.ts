/** What people do to a workbook, and that it is found, mended and touches nobody's data. */

import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

let day: OfficeDay;
let taskId: string;
const task = { name: "首页", department: "技术部", owner: "张伟", startDate: TODAY, dueDate: TODAY + 9 };
const newTask = () => ({ table: "Tasks", values: { ...task, projectId } });
let projectId: string;

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  await day.save({ table: "People", values: { name: "张伟", department: "技术部", active: true } });
  const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 30 };
  projectId = (await day.save({ table: "Projects", values: project })).id;
  taskId = (await day.save(newTask())).id;
});

afterEach(() => day.close());

const tasks = () => day.workbook.table("Tasks")!;
const columnOf = (header: string): number =>
  tasks().area.left + tasks().columns.findIndex(({ name }) => name === header);
const faults = async (): Promise<string[]> =>
  (await day.process.checkWorkbook()).faults.map(({ code, field, table }) =>
    [code, table, field].filter(Boolean).join(" "),
  );

/** Lets office.js do what a person does. */
async function inExcel(work: (context: Excel.RequestContext) => void): Promise<void> {
  await day.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

const damages: [string, (context: Excel.RequestContext) => void, string[]][] = [
  [
    "a deleted column",
    ({ workbook }) => workbook.tables.getItem("Tasks").columns.getItem("优先级").delete(),
    ["missingColumn Tasks priority"],
  ],
  [
    "a formula typed over",
    ({ workbook }) => {
      workbook.tables.getItem("Tasks").columns.getItem("延期天数").getDataBodyRange().values = [[3]];
    },
    ["overwrittenFormula Tasks daysLate"],
  ],
  [
    "a lost drop-down",
    ({ workbook }) =>
      workbook.tables.getItem("Tasks").columns.getItem("状态").getDataBodyRange().dataValidation.clear(),
    ["missingValidation Tasks status"],
  ],
  [
    "lost colours",
    ({ workbook }) =>
      workbook.tables.getItem("Tasks").columns.getItem("状态").getDataBodyRange().conditionalFormats.clearAll(),
    ["missingFormat Tasks status"],
  ],
  ["a deleted name", ({ workbook }) => workbook.names.getItem("Ref_Projects").delete(), ["missingName Projects"]],
];

test.each(damages)("%s is found and mended, and the row is as it was", async (_name, harm, expected) => {
  await inExcel(harm);
  expect(await faults()).toEqual(expected);
  expect(await day.process.repair()).toMatchObject({ kind: "current" });
  expect(await faults()).toEqual([]);
  expect(await day.process.readEntry("Tasks", taskId)).toMatchObject({
    values: { name: "首页", dueDate: TODAY + 9, status: "notStarted" },
    computed: { daysLate: "0", alert: "正常" },
  });
});

test("a deleted sheet comes back empty in its place, and what referred to it counts again", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.getItem("项目任务分解表").delete());
  expect((await day.process.inspectWorkbook()).kind).toBe("older");
  await day.process.repair();
  expect(await faults()).toEqual([]);
  expect(day.workbook.sheets.findIndex(({ name }) => name === "项目任务分解表")).toBe(5);
  await day.save(newTask());
  expect(shown(day, "Projects", 0, "progress")).toBe("0%");
});

test("a table turned into a range becomes a table again", async () => {
  await inExcel(({ workbook }) => workbook.tables.getItem("Tasks").convertToRange());
  expect(await faults()).toContain("missingTable Tasks");
  await day.process.repair();
  expect(await faults()).toEqual([]);
  expect(await day.process.readEntry("Tasks", taskId)).toMatchObject({ values: { name: "首页" } });
});

test("a foreign sheet is left alone", async () => {
  await inExcel(({ workbook }) => {
    workbook.worksheets.add("预算").getRange("A1:B2").values = [
      ["项目", "金额"],
      ["服务器", 900],
    ];
  });
  await inExcel(({ workbook }) => workbook.worksheets.getItem("项目任务分解表").delete());
  await day.process.repair();
  expect(day.workbook.sheet("预算")!.text(1, 1)).toBe("900");
});

test("columns renamed, moved and inserted still hold their fields", async () => {
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Tasks").columns.getItem("任务名称").getHeaderRowRange().values = [["做什么"]];
    workbook.tables.getItem("Tasks").columns.add(3).name = "心情";
  });
  const { id } = await day.save(newTask());
  expect(tasks().sheet.text(tasks().bodyArea.bottom, columnOf("做什么"))).toBe("首页");
  await day.save({ table: "Tasks", id, values: { name: "首页设计" } });
  expect(await day.process.readEntry("Tasks", id)).toMatchObject({ values: { name: "首页设计" } });
  expect(tasks().sheet.text(tasks().bodyArea.bottom, columnOf("心情"))).toBe("");
  expect(await faults()).toEqual([]);
});

test("a second row stands below the first, which filled the blank one", async () => {
  expect(rowsOf(day, "Tasks")).toBe(1);
  await day.save(newTask());
  expect(rowsOf(day, "Tasks")).toBe(2);
});

test("with AutoCorrect off the table grows all the same and its formulas fill", async () => {
  Object.assign(day.workbook.options, { autoExpandTables: false, autoFillCalculatedColumns: false });
  const { computed } = await day.save(newTask());
  expect(rowsOf(day, "Tasks")).toBe(2);
  expect(computed).toMatchObject({ alert: "正常", projectName: "官网改版" });
});

test("a totals row stays below the new row", async () => {
  await inExcel(({ workbook }) => {
    workbook.tables.getItem("Tasks").showTotals = true;
  });
  const { id } = await day.save(newTask());
  expect(rowsOf(day, "Tasks")).toBe(2);
  expect(await day.process.readEntry("Tasks", id)).not.toBeNull();
  expect(tasks().totalsArea?.top).toBe(tasks().bodyArea.bottom + 1);
});

test("what stands below the table is not written over", async () => {
  const below = tasks().area.bottom + 1;
  day.workbook.options.autoExpandTables = false;
  day.workbook.edit(null, () => tasks().sheet.enter(below, 1, "我的备注"));
  day.workbook.options.autoExpandTables = true;
  await day.save(newTask());
  expect(rowsOf(day, "Tasks")).toBe(2);
  expect(tasks().sheet.text(below + 1, 1)).toBe("我的备注");
});

test("a row is found and changed under a filter that hides it", async () => {
  await day.save({ table: "Tasks", values: { ...task, projectId, name: "内容" } });
  await inExcel(({ workbook }) =>
    workbook.tables.getItem("Tasks").columns.getItem("任务名称").filter.applyValuesFilter(["内容"]),
  );
  await day.save({ table: "Tasks", id: taskId, values: { content: "藏着也改" } });
  expect(await day.process.readEntry("Tasks", taskId)).toMatchObject({ values: { content: "藏着也改" } });
});

test("sorting does not mix up rows", async () => {
  const { id } = await day.save({ table: "Tasks", values: { ...task, projectId, name: "阿" } });
  await inExcel(({ workbook }) => workbook.tables.getItem("Tasks").sort.apply([{ key: 6, ascending: true }]));
  await day.save({ table: "Tasks", id, values: { name: "阿二" } });
  expect(await day.process.readEntry("Tasks", taskId)).toMatchObject({ values: { name: "首页" } });
});
