/** Seven issues of the two projects in different states, and what the change log remembers of the tasks. */
import { mondayOf } from "../serial";
import { both, type RowValues, type Text } from "../types";
import type { Desk } from "./desk";
import { personName, type PersonKey } from "./people";
import type { SampleProject } from "./projects";

interface Matter {
  readonly project: 0 | 1;
  readonly wbs?: string;
  readonly source: "lateTask" | "weeklyReport" | "meeting" | "customer" | "other";
  readonly title: Text;
  readonly impact: Text;
  readonly priority: "p1" | "p2" | "p3" | "p4";
  readonly raisedBy: PersonKey;
  readonly raised: number;
  readonly owner: PersonKey;
  readonly due?: number;
  readonly status: "open" | "inProgress" | "resolved" | "closed" | "onHold";
  readonly actions?: readonly (readonly [number, Text])[];
  readonly resolved?: readonly [number, Text];
  readonly escalated?: true;
}

const MATTERS: readonly Matter[] = [
  {
    project: 0,
    wbs: "2.2",
    source: "lateTask",
    title: both("两款手持终端扫码不兼容", "Two scanner models behave differently"),
    impact: both("扫码页面延期，影响系统测试开始。", "The scan pages are late and hold up the system test."),
    priority: "p1",
    raisedBy: "lu",
    raised: -6,
    owner: "fan",
    due: -1,
    status: "inProgress",
    escalated: true,
    actions: [
      [-5, both("复现问题，确认为驱动差异。", "Reproduced; the drivers differ.")],
      [-2, both("改用统一扫码组件，完成一半。", "Moving to one component, half done.")],
    ],
  },
  {
    project: 0,
    wbs: "2.1",
    source: "weeklyReport",
    title: both("供应商接口文档与实际不符", "Supplier's interface document is wrong"),
    impact: both("库存接口返工两天。", "Two days of rework on the stock interface."),
    priority: "p2",
    raisedBy: "gao",
    raised: -12,
    owner: "lu",
    due: -8,
    status: "closed",
    actions: [[-11, both("与供应商核对字段。", "Went through the fields with the supplier.")]],
    resolved: [-8, both("供应商更新文档，接口按新版调整。", "The supplier corrected the document and we adjusted.")],
  },
  {
    project: 0,
    source: "meeting",
    title: both("缺少调试用手持终端", "No scanner for debugging"),
    impact: both("开发与测试轮流使用，效率低。", "Development and test take turns."),
    priority: "p3",
    raisedBy: "fan",
    raised: -4,
    owner: "he",
    due: 2,
    status: "inProgress",
    actions: [[-3, both("已提交采购申请。", "Purchase requested.")]],
  },
  {
    project: 0,
    wbs: "3.3",
    source: "other",
    title: both("历史库存数据有重复编码", "Old stock data holds duplicate codes"),
    impact: both("迁移后可能账实不符。", "Stock may not match after migration."),
    priority: "p2",
    raisedBy: "wei",
    raised: -3,
    owner: "pan",
    due: 7,
    status: "open",
  },
  {
    project: 0,
    source: "customer",
    title: both("仓库希望支持批量盘点", "The warehouse wants bulk stocktaking"),
    impact: both("不在一期范围，需评估。", "Outside phase 1, to be judged."),
    priority: "p4",
    raisedBy: "xu",
    raised: -9,
    owner: "shen",
    status: "onHold",
    actions: [[-7, both("例会决定放入二期评估。", "The meeting moves it to phase 2.")]],
  },
  {
    project: 1,
    wbs: "2.4",
    source: "weeklyReport",
    title: both("新产品样机未到", "The product sample hasn't come"),
    impact: both("视频拍摄无法开始。", "Filming can't start."),
    priority: "p3",
    raisedBy: "cao",
    raised: -5,
    owner: "zhou",
    due: 5,
    status: "open",
  },
  {
    project: 1,
    wbs: "1.2",
    source: "meeting",
    title: both("客户案例缺少书面授权", "Customer stories lack written permission"),
    impact: both("案例页不能发布。", "The stories page can't be published."),
    priority: "p3",
    raisedBy: "peng",
    raised: -8,
    owner: "feng",
    due: -2,
    status: "resolved",
    actions: [[-6, both("向三家客户发出授权书。", "Sent the form to three customers.")]],
    resolved: [-3, both("三家客户均已签回。", "All three have signed.")],
  },
];

/** The rows of Issues. */
export function issueRows(desk: Desk, projects: readonly SampleProject[]): readonly RowValues[] {
  return MATTERS.map((matter) => {
    const { row, tasks } = projects[matter.project]!;
    return {
      id: desk.id("I", desk.day(matter.raised)),
      projectId: row.id!,
      taskId: tasks.find(({ wbs }) => wbs === matter.wbs)?.id ?? null,
      ...described(desk, matter),
      ...settled(desk, matter),
    };
  });
}

function described(desk: Desk, matter: Matter): RowValues {
  const raisedAt = desk.day(matter.raised);
  return {
    source: matter.source,
    title: matter.title[desk.language],
    impact: matter.impact[desk.language],
    priority: matter.priority,
    raisedBy: personName(desk, matter.raisedBy),
    raisedAt,
    meetingDate: mondayOf(raisedAt) + 7,
    owner: personName(desk, matter.owner),
    dueDate: matter.due === undefined ? null : desk.day(matter.due),
    actions:
      (matter.actions ?? []).map(([on, text]) => `${isoDay(desk.day(on))} ${text[desk.language]}`).join("\n") || null,
    status: matter.status,
    escalated: matter.escalated ?? false,
  };
}

function settled(desk: Desk, { resolved }: Matter): RowValues {
  return resolved ? { resolvedAt: desk.day(resolved[0]), resolution: resolved[1][desk.language] } : {};
}

const isoDay = (serial: number): string => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** The rows of ChangeLog: the due dates that were moved. */
export function changeRows(desk: Desk, projects: readonly SampleProject[]): readonly RowValues[] {
  const moved = projects.flatMap(({ tasks }) => tasks).filter(({ dueDate, baselineDue }) => dueDate !== baselineDue);
  return moved.map((task) => ({
    at: desk.at(-6, "11:20"),
    who: String(task.owner),
    table: desk.t("项目任务分解表", "Task Breakdown"),
    rowId: String(task.id),
    field: desk.t("计划截止", "Due date"),
    from: isoDay(Number(task.baselineDue)),
    to: isoDay(Number(task.dueDate)),
    reason: desk.t(
      "两款手持终端不兼容，需要更换扫码组件。",
      "Two scanner models differ; the scan component is replaced.",
    ),
  }));
}
