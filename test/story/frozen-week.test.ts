/** A week frozen into its own sheet: what stands on it, what never changes it, and what happens the second time. */

import type { Result, WeekView } from "../../src/process/week/api";
import { weekSheetName } from "../../src/process/week/frozen";
import { daySerial, fromSerial } from "../../src/schema/serial";
import type { Language } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay } from "./office-day";

/** The Monday of week 47; each test has a week of its own, going back from here. */
const LAST = daySerial(2026, 11, 16);
const me = "王芳";

let clock = new Date(2026, 10, 20, 16, 0);
let day: OfficeDay;
let weeks = 0;
let monday: number;
let plain: string;
let projectId: string;
let reportId: string;

/** So many days after the week's Monday, at a time of day. */
const at = (days: number, hour: number, minute = 0): number => {
  clock = fromSerial(monday + days + (hour * 60 + minute) / 1440);
  return monday + days + (hour * 60 + minute) / 1440;
};

async function addProject(name: string, departments = "技术部、设计部", startDate = monday - 14): Promise<string> {
  const plan = { name, goal: "上线", lead: me, startDate, dueDate: startDate + 90, departments };
  const { id } = await day.save({ table: "Projects", values: plan });
  await day.save({ table: "Projects", id, values: { status: "inProgress" } });
  return id;
}

async function handIn(project: string, department: string, weekStart = monday): Promise<WeekView> {
  const values = {
    reporter: me,
    health: "onTrack",
    doneCount: 2,
    done: "=库存接口",
    problems: "缺终端",
    nextWeek: "扫码页面",
  };
  const result = await day.process.weeks.handIn({ projectId: project, weekStart, department, values, me });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.view;
}

const consolidate = (more: object = {}) => {
  day.connection.traffic.reset();
  return day.process.weeks.consolidate({ projectId, weekStart: monday, me, ...more });
};
const done = (result: Result<WeekView>): WeekView => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.view;
};
const sheet = (name: string) => day.workbook.sheets.find((each) => each.name === name);

/** Everything that is on a sheet, and whether any of it is a formula. */
function contents(name: string): { readonly texts: readonly string[]; readonly formulas: number } {
  const found = sheet(name)!;
  const area = found.usedArea()!;
  const cells = Array.from({ length: area.bottom + 1 }, (_, row) =>
    Array.from({ length: area.right + 1 }, (_column, column) => [row, column] as const),
  ).flat();
  return {
    texts: cells.map(([row, column]) => found.text(row, column)).filter(Boolean),
    formulas: cells.filter(([row, column]) => String(found.formula(row, column)).startsWith("=")).length,
  };
}

async function open(language: Language): Promise<void> {
  day = await openDay(language, () => clock);
  await day.process.createWorkbook({ language, sample: false });
  await day.save({ table: "People", values: { name: me, department: "技术部" } });
}

/** A project in a week of its own, one of its two reports handed in on Friday at four. */
async function begin(): Promise<void> {
  monday = LAST - 7 * weeks++;
  plain = weekSheetName(monday, day.language);
  at(4, 16);
  projectId = await addProject("官网改版");
  reportId = String((await handIn(projectId, "技术部")).departments[0]!.report!.id);
}

describe("in Chinese", () => {
  beforeAll(() => open("zh-CN"));
  beforeEach(begin);
  afterAll(() => day.close());

  test("it names who is missing, holds values only, and stamps the reports, in two syncs", async () => {
    const now = at(4, 17, 20);
    const view = done(await consolidate());
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    expect(view.frozen).toMatchObject({ sheet: plain, reports: 1 });
    expect(view.frozen!.at).toBeCloseTo(now, 6);
    const { texts, formulas } = contents(plain);
    expect(texts).toEqual(
      expect.arrayContaining([
        "官网改版周进度报表",
        "2026年第47周（11月16日至11月20日）",
        "应交2个部门，已交1个，未交1个：设计部",
        "11月20日 16:00",
        "未提交",
      ]),
    );
    expect(texts.join("\n")).toMatch(/=库存接口[^]*缺终端[^]*扫码页面/);
    expect(formulas).toBe(0);
    expect(view.departments[0]!.report).toMatchObject({ consolidatedAt: view.frozen!.at });
  });

  test("later edits of reports, tasks and the project never change it", async () => {
    const task = { projectId, name: "库存接口", department: "技术部", owner: me, dueDate: monday + 2 };
    const { id } = await day.save({ table: "Tasks", values: task });
    done(await consolidate());
    const before = contents(plain);
    await day.save({ table: "WeeklyReports", id: reportId, values: { problems: "没有了", doneCount: 9 } });
    await day.save({ table: "Projects", id: projectId, values: { name: "新官网" } });
    await day.save({ table: "Tasks", id, values: { name: "改名", status: "inProgress" } });
    await handIn(projectId, "设计部");
    expect(contents(plain)).toEqual(before);
  });

  test("a second run asks before it replaces, and says what is there", async () => {
    done(await consolidate());
    const first = contents(plain);
    at(7, 9);
    await handIn(projectId, "设计部");
    expect(await consolidate()).toMatchObject({
      ok: false,
      issues: [{ code: "frozenExists", facts: { sheet: plain } }],
    });
    expect(contents(plain)).toEqual(first);
    const view = done(await consolidate({ replace: true }));
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    expect(view.frozen).toMatchObject({ sheet: plain, reports: 2 });
    expect(contents(plain).texts).toEqual(
      expect.arrayContaining(["应交2个部门，已交2个", expect.stringMatching(/09:00（逾期）$/)]),
    );
    expect(day.workbook.sheets.filter(({ name }) => name.startsWith(plain))).toHaveLength(1);
  });

  test("another project of the week has a sheet of its own, and finds it again after it was renamed", async () => {
    done(await consolidate());
    const other = await addProject("仓储/二期");
    await handIn(other, "技术部");
    const view = done(await consolidate({ projectId: other }));
    expect(view.frozen!.sheet).toBe(`${plain}-仓储 二期-${other.slice(-4)}`);
    await day.save({ table: "Projects", id: other, values: { name: "仓储三期" } });
    const frozenOf = async (id: string) =>
      (await day.process.weeks.open({ projectId: id, weekStart: monday }))!.frozen!.sheet;
    expect(await frozenOf(other)).toBe(view.frozen!.sheet);
    expect(await frozenOf(projectId)).toBe(plain);
  });

  test("a sheet of the user's own that bears the name is left alone", async () => {
    await day.Excel.run(async (context) => {
      context.workbook.worksheets.add(plain).getRange("A1").values = [["我的"]];
      await context.sync();
    });
    expect(done(await consolidate()).frozen!.sheet).toBe(`${plain}-官网改版-${projectId.slice(-4)}`);
    expect(contents(plain).texts).toEqual(["我的"]);
  });

  test("cancelled before writing begins, nothing is written", async () => {
    const controller = new AbortController();
    const onProgress = (step: string) => step === "reading" && controller.abort();
    const result = await consolidate({ signal: controller.signal, onProgress });
    expect(result).toMatchObject({ ok: false, issues: [{ code: "cancelled" }] });
    expect(day.connection.traffic.requests).toBe(1);
    expect(sheet(plain)).toBeUndefined();
  });

  test("with the reports protected no sheet is made", async () => {
    const { protection } = day.workbook.table("WeeklyReports")!.sheet;
    protection.protect();
    await expect(consolidate()).rejects.toMatchObject({ failure: "readOnly" });
    protection.unprotect();
    expect(sheet(plain)).toBeUndefined();
  });

  test("where a report vanishes between reading and writing, neither sheet nor stamp is left", async () => {
    const table = day.workbook.table("WeeklyReports")!;
    const vanish = (step: string) => {
      if (step !== "writing") return;
      const last = { ...table.bodyArea, top: table.bodyArea.bottom };
      day.workbook.edit(null, () => table.sheet.enterArea({ ...last, right: last.left }, [["W-260101-0000"]]));
    };
    await expect(consolidate({ onProgress: vanish })).rejects.toMatchObject({ failure: "refused" });
    expect(day.workbook.sheets.filter(({ name }) => name.startsWith(plain))).toEqual([]);
  });

  test("a week without any report can be frozen, too", async () => {
    const empty = await addProject("新项目");
    const view = done(await consolidate({ projectId: empty }));
    expect(view.frozen).toEqual({ sheet: plain, at: null, reports: 0 });
    expect(contents(plain).texts).toContain("应交2个部门，已交0个，未交2个：技术部、设计部");
  });

  test("the sheet is brought to the front, or is said to be gone", async () => {
    done(await consolidate());
    expect(await day.process.weeks.showSheet(plain)).toBe(true);
    expect(await day.process.weeks.showSheet("周报-1999W01")).toBe(false);
  });

  test("after all this nothing is missing", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
  });

  const [september, newYear, december] = [daySerial(2026, 9, 28), daySerial(2025, 12, 29), daySerial(2026, 12, 28)];
  test.each<[string, Date, number, string, number | null]>([
    [
      "National Day on Friday: due on Wednesday",
      new Date(2026, 8, 30, 17, 1),
      september,
      "2026W40",
      september + 2 + 17 / 24,
    ],
    [
      "New Year's Friday: due on Wednesday of the year before",
      new Date(2026, 0, 2, 9, 0),
      newYear,
      "2026W01",
      newYear + 2 + 17 / 24,
    ],
    ["the last week of 2026 lies past the calendar", new Date(2027, 0, 3, 23, 59), december, "2026W53", null],
  ])("%s", async (_name, now, weekStart, stamp, due) => {
    clock = now;
    projectId = await addProject(`跨年${stamp}`, "技术部", weekStart - 7);
    const view = await handIn(projectId, "技术部", weekStart);
    if (due === null) expect(view.due).toBeNull();
    else expect(view.due).toBeCloseTo(due, 6);
    const standing = due === null ? "onTime" : "late";
    expect(view.departments[0]).toMatchObject({ standing, report: { submission: standing } });
    expect(done(await consolidate({ weekStart })).frozen!.sheet).toMatch(new RegExp(`^周报-${stamp}`));
  });
});

test("in English it is called Report", async () => {
  await open("en-US");
  weeks = 0;
  await begin();
  at(4, 17, 20);
  expect(done(await consolidate()).frozen!.sheet).toBe("Report-2026W47");
  expect(contents("Report-2026W47").texts).toEqual(
    expect.arrayContaining(["官网改版: Weekly Report", "1 of 2 departments; missing: 设计部"]),
  );
  await day.close();
});
