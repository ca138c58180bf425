/** The Board tab on real office.js and the sample company: it says what the Dashboard sheet says, leads on, and follows. */

import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../host/install/this-window";
import { Workbook } from "../../host/model/workbook";
import { createProcess } from "../../src/process/process";
import type { Process } from "../../src/process/api";
import { WorkbookError } from "../../src/process/api";
import { boardAt } from "../../src/rollup/board/board";
import { BOARD_FIELDS } from "../../src/rollup/board/columns";
import { HEALTH_LIMITS } from "../../src/rollup/health";
import { App } from "../../src/taskpane/app/App";
import "../../src/taskpane/board/BoardView";
import { startOffice, type OfficeStart } from "../../src/taskpane/office";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 26, 10, 0);
const workbook = Workbook.create({ now: NOW });
const session = workbook.openSession({ locale: "zh-CN" });
let product: Process;
let office: Extract<OfficeStart, { kind: "excel" }>;

beforeAll(async () => {
  await loadOfficeHere(session);
  const started = await startOffice();
  if (started.kind !== "excel") throw new Error(`office.js says ${started.kind}`);
  office = started;
  product = createProcess("zh-CN", { now: NOW, random: () => 0.5 });
  await product.createWorkbook({ language: "zh-CN", sample: true });
});

async function openBoard(process = product) {
  cleanup();
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light" }));
  const start = Promise.resolve({ office, services: { process, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "看板" }));
  return user;
}

const figures = async () =>
  within(await screen.findByRole("list", { name: "六项数字" }))
    .getAllByRole("button")
    .map((button) => button.textContent);
/** Goes to another tab, and when its view stands comes back. */
async function comeBack(user: ReturnType<typeof userEvent.setup>, meanwhile: () => void) {
  await user.click(screen.getByRole("tab", { name: "更多" }));
  await screen.findAllByRole("radio");
  meanwhile();
  await user.click(screen.getByRole("tab", { name: "看板" }));
}

const chart = (name: RegExp) => within(screen.getByRole("region", { name }));
const bars = (name: RegExp) =>
  chart(name)
    .getAllByRole("button")
    .map((button) => button.textContent);

test("its six figures say what stands on the Dashboard sheet", async () => {
  await openBoard();
  const sheet = workbook.sheet("看板")!;
  const card = (column: number) => [2, 3, 4].map((row) => sheet.text(row, column)).join(" ");
  expect(await figures()).toEqual([0, 2, 4, 6, 8, 10].map(card));
});

test("each chart is a list of buttons that say in words what the bars show", async () => {
  await openBoard();
  await screen.findByRole("heading", { name: "目前进展" });
  const said = screen.getAllByRole("region").map((region) => [
    within(region).getByRole("heading").textContent,
    ...within(region)
      .getAllByRole("button")
      .map((button) => button.textContent!.trim().replace(/\s+/g, " ")),
  ]);
  const [, ...charts] = said;
  expect(charts).toEqual([
    [
      "每条通知触达了多少人？",
      "关于调整差旅报销流程的通知 已触达 20 逾期未触达 4",
      "关于今晚机房停电检修的紧急通知 已触达 10 逾期未触达 1",
      "关于启用新版门禁系统的安排 已触达 24",
    ],
    [
      "哪些部门的任务延期了？",
      "技术部 已完成 1 进行中 5 延期 1",
      "设计部 进行中 3 延期 1",
      "销售部 已完成 2 进行中 2",
      "产品部 已完成 4 进行中 1",
    ],
    ["周报按时交了吗？", "11/16 当周 按时 2 逾期 1 未提交 1", "11/9 当周 按时 4", "11/2 当周 按时 3"],
    ["问题搁了多久？", "0–3 天 1", "4–7 天 2", "8–14 天 2", "15 天起 0"],
    ["在办的客户需求走到哪一步？", "已登记 1", "评审中 1", "执行中 1", "等待客户 1", "变更评审 1", "验收不通过 1"],
    ["项目做到多少，还在正轨上吗？", "有风险 · 智能仓储系统一期 59%", "正常 · 官网改版与客户门户 58%"],
  ]);
});

test("a figure leads to its rows in the sheet, and back to all of them", async () => {
  const user = await openBoard();
  await user.click(await screen.findByRole("button", { name: /^延期任务/ }));
  expect(await screen.findByText("“项目任务分解表”现在只显示这些行。")).toBeVisible();
  expect(session.activeSheet.name).toBe("项目任务分解表");
  expect(workbook.table("Tasks")!.isFiltered).toBe(true);
  await user.click(screen.getByRole("button", { name: "显示全部行" }));
  await waitFor(() => expect(workbook.table("Tasks")!.isFiltered).toBe(false));
  // Nothing is so old: an empty sheet would explain nothing.
  await user.click(screen.getByRole("button", { name: /^15 天起/ }));
  await waitFor(() => expect(session.activeSheet.name).toBe("项目问题跟踪表"));
  expect(workbook.table("Issues")!.isFiltered).toBe(false);
  await user.click(screen.getByRole("button", { name: "看板工作表" }));
  await waitFor(() => expect(session.activeSheet.name).toBe("看板"));
});

test("an overdue matter leads to where it is dealt with", async () => {
  const user = await openBoard();
  const list = within(await screen.findByRole("region", { name: /^最久逾期/ }));
  await user.click(list.getByRole("button", { name: /^扫码出入库页面/ }));
  expect(screen.getByRole("tab", { name: "流程" })).toHaveAttribute("aria-selected", "true");
});

test("it follows what changes in the workbook", async () => {
  await openBoard();
  const before = (await figures())[3]!;
  const project = workbook.table("Projects")!;
  const projectId = String(project.sheet.value(project.bodyArea.top, project.area.left));
  const issue = { projectId, title: "服务器不够", raisedAt: 46_351, owner: "范宇轩", priority: "p2" };
  await act(async () => {
    expect(await product.saveEntry({ table: "Issues", values: issue })).toMatchObject({ ok: true });
  });
  await waitFor(async () => expect((await figures())[3]).not.toBe(before));
  expect((await figures())[3]).toMatch(/^未了结问题 6 /);
});

test("what could not be read is told, with what was read before, and can be tried again", async () => {
  const read = jest.fn(() => product.boards.read());
  read.mockRejectedValueOnce(new WorkbookError("connection"));
  const user = await openBoard({ ...product, boards: { ...product.boards, read } });
  expect(await screen.findByText("读不出这些数字")).toBeVisible();
  expect(screen.queryByRole("list", { name: "六项数字" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "再试一次" }));
  expect(await figures()).toHaveLength(6);
  await comeBack(user, () => read.mockRejectedValueOnce(new WorkbookError("connection")));
  expect(await figures()).toHaveLength(6);
  expect(await screen.findByText(/^这是 10:00 时的情况/)).toBeVisible();
  // While somebody types in a cell, what is in sight is good enough.
  await comeBack(user, () => read.mockRejectedValueOnce(new WorkbookError("busy")));
  expect(await figures()).toHaveLength(6);
  expect(read).toHaveBeenCalledTimes(4);
  await waitFor(() => expect(screen.queryByText(/^这是 10:00 时的情况/)).toBeNull());
});

test("over empty trackers it says what will be here, and leads to where one begins", async () => {
  const rows = Object.fromEntries(Object.keys(BOARD_FIELDS).map((table) => [table, []]));
  const empty = { ...boardAt(46_352.5, rows, { dueSoonDays: 3, health: HEALTH_LIMITS }), missing: [] };
  const user = await openBoard({ ...product, boards: { ...product.boards, read: async () => empty } });
  expect(await screen.findByText("还没有可统计的内容")).toBeVisible();
  expect(screen.queryByRole("list", { name: "六项数字" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "去录入" }));
  expect(screen.getByRole("tab", { name: "录入" })).toHaveAttribute("aria-selected", "true");
});

test("without a table it says so in words, and shows the other figures", async () => {
  const user = await openBoard();
  await figures();
  await comeBack(user, () =>
    workbook.edit(null, () =>
      ["看板", "项目任务分解表"].forEach((name) => workbook.removeSheet(workbook.sheet(name)!)),
    ),
  );
  expect(await screen.findByText(/^工作簿里缺少：“项目任务分解表”。/)).toBeVisible();
  expect((await figures())[1]).toBe("延期任务 – 缺少数据");
  expect(screen.queryByRole("region", { name: /^哪些部门/ })).toBeNull();
  expect(bars(/^周报按时/)).not.toEqual([]);

  await user.click(screen.getByRole("button", { name: /^延期任务/ }));
  expect(await screen.findByText(/^工作簿里没有“项目任务分解表”这张表/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "看板工作表" }));
  expect(await screen.findByText(/^工作簿里没有看板工作表/)).toBeVisible();
});
