/** Rows from files into the workbook: a roster of thousands, a task list by names, and everything that is wrong with files. */

import type { Comparison, Importing, ImportRequest } from "../../src/process/import/api";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

let day: OfficeDay;
let importing: Importing;

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: false });
  importing = await day.process.importing.open();
});

afterEach(() => day.close());

/** A text as one pastes it, laid out for a table as the pane proposes it. */
async function request(table: string, text: string): Promise<ImportRequest> {
  const read = await importing.readText(text);
  if (!read.ok) throw new Error(read.problem);
  const grid = read.grids[0]!;
  const layout = importing.layout(grid, table);
  return {
    table,
    grid,
    ...layout,
    key: importing.usualKey(table, layout.columns),
    me: "张伟",
    source: "导入 名单.csv",
  };
}

async function bring(wanted: ImportRequest): Promise<Comparison> {
  const agreed = await importing.compare(wanted);
  expect(await importing.bring({ ...wanted, agreed })).toMatchObject({ kind: "done", stopped: false });
  return agreed;
}

const lines = (...rows: string[][]): string => rows.map((row) => row.join("\t")).join("\n");

describe("a roster of 5,000 people", () => {
  const roster = (phone: (index: number) => string): string =>
    lines(
      ["员工姓名", "所属部门", "手机号", "在职"],
      ...Array.from({ length: 5_000 }, (_, index) => [`员工${index}`, `部门${index % 12}`, phone(index), "是"]),
    );

  test("comes in with ids, and a second time only what changed is written", async () => {
    day.workbook.calculation.mode = "Manual";
    const first = await request(
      "People",
      roster((index) => `138${10_000_000 + index}`),
    );
    day.connection.traffic.reset();
    expect((await bring(first)).counts).toEqual({ new: 5_000, changed: 0, same: 0, skipped: 0 });
    // Compared twice in two round trips each, then two batches of two.
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(8);
    expect(rowsOf(day, "People")).toBe(5_000);
    expect(shown(day, "People", 4_999, "phone")).toBe("13810004999");
    const ids = new Set(Array.from({ length: 5_000 }, (_, row) => shown(day, "People", row, "id")));
    expect(ids.size).toBe(5_000);

    const again = await request(
      "People",
      roster((index) => (index === 7 ? "02100000000" : `138${10_000_000 + index}`)),
    );
    expect((await bring(again)).counts).toEqual({ new: 0, changed: 1, same: 4_999, skipped: 0 });
    expect(shown(day, "People", 7, "phone")).toBe("02100000000");
  });
});

describe("a task list", () => {
  beforeEach(async () => {
    for (const name of ["张伟", "李娜"])
      await day.save({ table: "People", values: { name, department: "技术部", active: true } });
    const project = { name: "官网改版", goal: "上线", lead: "张伟", startDate: TODAY, dueDate: TODAY + 60 };
    await day.save({ table: "Projects", values: project });
  });

  const list = (...rows: string[][]): string =>
    lines(["所属项目", "任务名称", "负责部门", "负责人", "计划截止", "状态"], ...rows);

  test("finds its project by name, and new rows may be under way already", async () => {
    await bring(await request("Tasks", list(["官网改版", "首页", "技术部", "李 娜", "2026年12月1日", "进行中"])));
    expect(shown(day, "Tasks", 0, "projectName")).toBe("官网改版");
    expect(["name", "owner", "dueDate", "baselineDue", "status"].map((field) => shown(day, "Tasks", 0, field))).toEqual(
      ["首页", "李娜", "2026-12-01", "2026-12-01", "进行中"],
    );
  });

  test("a row that can't be taken is skipped with its reason, the others come in", async () => {
    const compared = await bring(
      await request(
        "Tasks",
        list(["官网改版", "首页", "技术部", "李娜", "", ""], ["没有的项目", "关于", "技术部", "无名", "下周", ""]),
      ),
    );
    expect(compared.counts).toEqual({ new: 1, changed: 0, same: 0, skipped: 1 });
    expect(compared.rows[1]!.issues.map(({ field, code }) => [field, code])).toEqual([
      ["projectId", "unknownReference"],
      ["owner", "unknownPerson"],
      ["dueDate", "notADate"],
    ]);
    expect(rowsOf(day, "Tasks")).toBe(1);
  });

  test("a later date is logged with where it came from, and an illegal step is skipped", async () => {
    await bring(
      await request(
        "Tasks",
        list(["官网改版", "首页", "技术部", "李娜", "2026-12-01", ""], ["官网改版", "关于", "技术部", "李娜", "", ""]),
      ),
    );
    const compared = await bring(
      await request(
        "Tasks",
        list(
          ["官网改版", "首页", "技术部", "李娜", "2026-12-09", ""],
          ["官网改版", "关于", "技术部", "李娜", "", "已完成"],
        ),
      ),
    );
    expect(compared.counts).toMatchObject({ changed: 1, skipped: 1 });
    expect(shown(day, "Tasks", 0, "baselineDue")).toBe("2026-12-01");
    expect(["field", "from", "to", "reason"].map((field) => shown(day, "ChangeLog", 0, field))).toEqual([
      "计划截止",
      "2026-12-01",
      "2026-12-09",
      "导入 名单.csv",
    ]);
  });

  test("an empty cell of the file leaves what stands in the table", async () => {
    await bring(await request("Tasks", list(["官网改版", "首页", "技术部", "李娜", "2026-12-01", ""])));
    expect((await bring(await request("Tasks", list(["", "首页", "", "", "", ""])))).counts).toMatchObject({ same: 1 });
    expect(shown(day, "Tasks", 0, "owner")).toBe("李娜");
  });
});

const commands = ["=1+1", "+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x","y")', "＝1+1"];

test.each(commands)("what a spreadsheet would run, %s, comes in as text", async (text) => {
  await bring(await request("People", lines(["姓名", "部门"], [`${text}`, "财务部"])));
  expect(shown(day, "People", 0, "name")).toBe(text);
  const { sheet, bodyArea, area } = day.workbook.table("People")!;
  expect(sheet.formula(bodyArea.top, area.left + 1)).toBeUndefined();
});

test("who comes twice in the file is taken once", async () => {
  const compared = await bring(await request("People", lines(["姓名", "部门"], ["张伟", "甲"], ["张伟", "乙"])));
  expect(compared.counts).toMatchObject({ new: 1, skipped: 1 });
  expect(compared.rows[1]!.issues).toEqual([{ code: "repeated", facts: { line: 2 } }]);
});

test("nothing is written when the table changed after the preview; the preview comes anew", async () => {
  const wanted = await request("People", lines(["姓名", "部门"], ["张伟", "甲"]));
  const agreed = await importing.compare(wanted);
  await day.save({ table: "People", values: { name: "张伟", department: "乙", active: true } });
  const answer = await importing.bring({ ...wanted, agreed });
  expect(answer).toMatchObject({ kind: "changed", comparison: { counts: { new: 0, changed: 1 } } });
  expect(shown(day, "People", 0, "department")).toBe("乙");
});

test("one can stop before the next batch is written", async () => {
  const stop = new AbortController();
  stop.abort();
  const wanted = await request("People", lines(["姓名", "部门"], ["张伟", "甲"]));
  const answer = await importing.bring({ ...wanted, agreed: await importing.compare(wanted), signal: stop.signal });
  expect(answer).toEqual({ kind: "done", added: 0, changed: 0, stopped: true });
  expect(shown(day, "People", 0, "name")).toBe("");
});
