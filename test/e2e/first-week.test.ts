/**
 * A newcomer's first week in Chromium: the preview as `npm start` serves it, the real pane, one row in each tracker, and
 * the saved file as LibreOffice and openpyxl see it.
 */
import { readXlsx } from "../../host/file/read-xlsx";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import { differences, expectSeen, formulaCells } from "../support/file-agreement";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readWithOpenpyxl } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";
import { PaneDriver, savedFile, type Typed } from "./pane-driver";
import { openPreview, openStage, paneOf, type Stage } from "./preview-page";

type Entries = readonly (readonly [string, Typed])[];

const WEEK: Record<Language, Entries> = {
  "zh-CN": [
    ["People", { name: "李明", department: "销售部", position: "经理", phone: "013800000000" }],
    ["People", { name: "王芳", department: "技术部" }],
    ["Projects", { name: "官网改版", goal: "年底上线", lead: "李明", startDate: "2026-11-02", dueDate: "2026-12-25" }],
    ["Notices", { title: "关于年终盘点的安排", content: "12月25日盘点", drafter: "李明", department: "销售部" }],
    ["ConfirmationLog", { noticeId: "年终盘点", person: "王芳" }],
    ["Tasks", { projectId: "官网改版", name: "=首页设计", department: "技术部", owner: "王芳", dueDate: "2026-11-10" }],
    ["WeeklyReports", { weekStart: "2026-11-16", projectId: "官网改版", department: "技术部", reporter: "王芳" }],
    [
      "Issues",
      {
        projectId: "官网改版",
        title: "接口文档缺失",
        raisedBy: "王芳",
        raisedAt: "2026-11-16",
        owner: "李明",
        dueDate: "2026-11-20",
      },
    ],
    ["Requests", { customer: "晨光贸易", description: "需要导出报表", registrar: "李明", channel: "phone" }],
  ],
  "en-US": [
    ["People", { name: "Dana Reed", department: "Sales", position: "Manager", phone: "+1 555 0100" }],
    ["People", { name: "Sam Ortiz", department: "Engineering" }],
    [
      "Projects",
      {
        name: "New website",
        goal: "Live by the new year",
        lead: "Dana Reed",
        startDate: "2026-11-02",
        dueDate: "2026-12-25",
      },
    ],
    [
      "Notices",
      {
        title: "Year-end stock count",
        content: "The count is on 25 December",
        drafter: "Dana Reed",
        department: "Sales",
      },
    ],
    ["ConfirmationLog", { noticeId: "Year-end", person: "Sam Ortiz" }],
    [
      "Tasks",
      {
        projectId: "New website",
        name: "=Home page",
        department: "Engineering",
        owner: "Sam Ortiz",
        dueDate: "2026-11-10",
      },
    ],
    [
      "WeeklyReports",
      { weekStart: "2026-11-16", projectId: "New website", department: "Engineering", reporter: "Sam Ortiz" },
    ],
    [
      "Issues",
      {
        projectId: "New website",
        title: "API docs missing",
        raisedBy: "Sam Ortiz",
        raisedAt: "2026-11-16",
        owner: "Dana Reed",
        dueDate: "2026-11-20",
      },
    ],
    [
      "Requests",
      { customer: "Harbor Foods", description: "Wants a report export", registrar: "Dana Reed", channel: "phone" },
    ],
  ],
};

let stage: Stage;
beforeAll(async () => void (stage = await openStage()), 60_000);
afterAll(() => stage.close());

describe.each<Language>(["zh-CN", "en-US"])("in %s", (language) => {
  let bytes: Uint8Array;

  test("one creates the workbook, enters a week in the pane and saves the file", async () => {
    const page = await openPreview(stage, `?lang=${language}&theme=light`);
    const pane = new PaneDriver(await paneOf(page), language);
    await pane.create();
    for (const [table, typed] of WEEK[language]) await pane.enter(table, typed);
    bytes = await savedFile(page, /\.xlsx/);
    await page.close();
    const rows = readXlsx(bytes).tables.map(({ name, bodyArea }) => [
      name,
      bodyArea ? bodyArea.bottom - bodyArea.top + 1 : 0,
    ]);
    const entered = (key: string) => WEEK[language].filter(([table]) => table === key).length;
    expect(Object.fromEntries(rows)).toMatchObject(
      Object.fromEntries(
        schema.tables.filter(({ tracker }) => tracker).map(({ key }) => [key, Math.max(1, entered(key))]),
      ),
    );
  }, 120_000);

  test("LibreOffice calculates the saved file as we do", () => {
    const [theirs] = recalculateWithLibreOffice([bytes]);
    expect(formulaCells(readXlsx(bytes)).length).toBeGreaterThan(50);
    expect(differences(bytes, theirs!)).toEqual([]);
  }, 60_000);

  test("openpyxl finds its tables, columns, lists and pages, and what was typed", () => {
    const [seen] = readWithOpenpyxl([bytes]);
    expectSeen(seen!, language);
    const tasks = seen!.sheets.find(({ tables }) => "Tasks" in tables)!;
    const typed = WEEK[language].find(([table]) => table === "Tasks")![1];
    expect(Object.values(tasks.cells)).toEqual(expect.arrayContaining([typed.name, typed.department, typed.owner]));
  }, 60_000);

  test("the file is sound by the letter of the standard", () => {
    expect(checkPackage(bytes)).toEqual([]);
  });
});
