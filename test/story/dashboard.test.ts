/** The Dashboard in a workbook that is used: what it shows on the sample company's day, and that damage is mended. */

import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Sheet } from "../../host/model/surface";
import type { OfficeDay } from "./office-day";
import { openDay } from "./office-day";

let day: OfficeDay;

beforeEach(async () => {
  day = await openDay("zh-CN");
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
});

afterEach(() => day.close());

const board = (): Sheet => day.workbook.sheet("看板")!;
const text = (row: number, column: number): string => board().text(row, column);
const cards = (row: number): string[] => [0, 2, 4, 6, 8, 10].map((column) => text(row, column));

async function inExcel(work: (context: Excel.RequestContext) => void): Promise<void> {
  await day.Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
}

const faults = async () =>
  (await day.process.checkWorkbook()).faults.map(({ code, facts }) => [code, ...Object.values(facts ?? {})].join(" "));

test("six figures, each with a word and a comparison, and what is late the longest", () => {
  expect(text(0, 10)).toBe("截至 2026-11-26 10:00");
  expect(cards(2)).toEqual(["通知触达率", "延期任务", "上周周报按时率", "未了结问题", "需求按时反馈率", "客户满意度"]);
  expect(cards(3)).toEqual(["92%", "2", "50%", "5", "80%", "100%"]);
  expect(cards(4)).toEqual([
    "5 人未确认，其中 5 人已逾期",
    "另有 1 项临期",
    "前一周 100%",
    "本周 +1 −1；0 个超过两周",
    "1 单超时，3 单计时中",
    "平均 5.0 分，共 1 份",
  ]);
  expect(text(21, 0)).toBe("最久逾期（共 6 项）");
  expect([0, 2, 6, 8, 10].map((column) => text(23, column))).toEqual([
    "周报",
    "官网改版与客户门户",
    "销售部",
    "2026-11-20",
    "6天",
  ]);
});

test("six charts with a question each, on one landscape page of A4, after the Guide", () => {
  expect(board().charts.map(({ title }) => title)).toEqual([
    "每条通知触达了多少人？",
    "哪些部门的任务延期了？",
    "周报按时交了吗？",
    "问题搁了多久？",
    "在办的客户需求走到哪一步？",
    "项目做到多少，还在正轨上吗？",
  ]);
  expect(board().layout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    printArea: [{ top: 0, left: 0, bottom: 28, right: 10 }],
  });
  expect(day.workbook.sheets.findIndex(({ name }) => name === "看板")).toBe(1);
});

test("saved and opened again it keeps its figures, its charts and its page", () => {
  const read = readXlsx(writeXlsx(day.workbook)).sheet("看板")!;
  const shape = ({ charts, layout: { orientation, paperSize, zoom, printArea, footer } }: Sheet) => ({
    charts: charts.map(({ id, left, top, width, height, legend, ...chart }) => {
      void id;
      // A file says nothing of a legend that is not shown.
      return { ...chart, legend: legend.visible && legend, box: [left, top, width, height].map(Math.round) };
    }),
    page: { orientation, paperSize, zoom, printArea, footer },
  });
  expect(shape(read)).toEqual(shape(board()));
});

const damages: [string, (context: Excel.RequestContext) => void, string[]][] = [
  [
    "a figure typed over",
    ({ workbook }) => (workbook.worksheets.getItem("看板").getRange("C4").values = [[0]]),
    ["changedDashboard 1"],
  ],
  [
    "two charts deleted",
    ({ workbook }) => {
      const { charts } = workbook.worksheets.getItem("看板");
      charts.getItem("Dashboard weeks").delete();
      charts.getItem("Dashboard ageing").delete();
    },
    ["missingChart 2"],
  ],
  [
    "another name on its tab, which is no fault",
    ({ workbook }) => (workbook.worksheets.getItem("看板").name = "Cockpit"),
    [],
  ],
  ["the sheet deleted", ({ workbook }) => workbook.worksheets.getItem("看板").delete(), ["missingSheet"]],
];

test.each(damages)("%s is found and mended", async (_name, harm, expected) => {
  const before = [
    cards(3),
    board()
      .charts.map(({ title }) => title)
      .sort(),
  ];
  await inExcel(harm);
  expect(await faults()).toEqual(expected);
  await day.process.repair();
  expect(await faults()).toEqual([]);
  const sheet = day.workbook.sheet("看板") ?? day.workbook.sheet("Cockpit")!;
  const shown = [0, 2, 4, 6, 8, 10].map((column) => sheet.text(3, column));
  expect([shown, sheet.charts.map(({ title }) => title).sort()]).toEqual(before);
});

test("where rows were pushed in, it is made anew", async () => {
  const before = cards(3);
  await inExcel(({ workbook }) => workbook.worksheets.getItem("看板").getRange("1:2").insert("Down"));
  expect((await faults())[0]).toMatch(/^changedDashboard/);
  await day.process.repair();
  expect(await faults()).toEqual([]);
  expect(cards(3)).toEqual(before);
  expect(board().charts).toHaveLength(6);
});

test("when a tracker is deleted it says so, and counts again after the repair", async () => {
  await inExcel(({ workbook }) => workbook.worksheets.getItem("项目任务分解表").delete());
  expect(text(1, 0)).toContain("项目任务分解表");
  expect([text(3, 2), text(4, 2)]).toEqual(["—", "缺少“项目任务分解表”"]);
  await day.process.repair();
  expect([text(3, 2), text(4, 2)]).toEqual(["—", "还没有任务"]);
  expect(await faults()).toEqual([]);
});
