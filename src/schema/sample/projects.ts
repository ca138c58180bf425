/** Two projects across departments and their work breakdown. */
import type { RowValues } from "../types";
import type { Desk } from "./desk";
import { departmentName, departmentOf, heads, personName, type PersonKey } from "./people";
import { WAREHOUSE, WEBSITE, type Plan } from "./plans";

export interface SampleProject {
  readonly row: RowValues;
  readonly tasks: readonly RowValues[];
}

/** The rows of Projects with those of their Tasks. */
export function projectRows(desk: Desk): readonly [SampleProject, SampleProject] {
  const { t } = desk;
  const names = (...keys: readonly (keyof typeof heads)[]) =>
    keys.map((key) => departmentName(desk, key)).join(t("、", ", "));
  const warehouse: RowValues = {
    id: desk.id("PJ", desk.day(-26)),
    name: t("智能仓储系统一期", "Warehouse system, phase 1"),
    goal: t(
      "年底前上线扫码出入库，盘点差错率降到千分之一以下。",
      "Scan every item in and out by year-end and bring stock errors below 0.1%.",
    ),
    lead: personName(desk, "gao"),
    departments: names("engineering", "product", "design", "sales"),
    startDate: desk.day(-26),
    dueDate: desk.day(18),
    meeting: t("每周一10:00，三号会议室", "Mondays at 10:00, room 3"),
    channel: t("仓储项目群", "Warehouse project chat"),
    status: "inProgress",
  };
  const website: RowValues = {
    id: desk.id("PJ", desk.day(-15)),
    name: t("官网改版与客户门户", "Website and customer portal"),
    goal: t(
      "让客户能在线查进度，官网咨询量提高三成。",
      "Let customers follow their orders online and raise website enquiries by 30%.",
    ),
    lead: personName(desk, "zhou"),
    departments: names("sales", "design", "engineering"),
    startDate: desk.day(-15),
    dueDate: desk.day(22),
    meeting: t("每周一10:00，线上", "Mondays at 10:00, online"),
    channel: t("官网项目群", "Website project chat"),
    status: "inProgress",
  };
  return [
    { row: warehouse, tasks: taskRows(desk, warehouse, WAREHOUSE) },
    { row: website, tasks: taskRows(desk, website, WEBSITE) },
  ];
}

function taskRows(desk: Desk, project: RowValues, plans: readonly Plan[]): readonly RowValues[] {
  const ids = new Map(plans.map(({ wbs, start }) => [wbs, desk.id("T", desk.day(Math.min(start, 0)))]));
  return plans.map((plan) => ({
    id: ids.get(plan.wbs)!,
    projectId: project.id!,
    parentId: ids.get(plan.wbs.split(".").slice(0, -1).join(".")) ?? null,
    predecessor: ids.get(plan.after ?? "") ?? null,
    ...planned(desk, plan),
    ...achieved(desk, project, plan),
  }));
}

function planned(desk: Desk, plan: Plan): RowValues {
  const dueDate = desk.day(plan.due);
  return {
    wbs: plan.wbs,
    milestone: plan.milestone ?? false,
    name: plan.text[desk.language],
    department: departmentName(desk, departmentOf(plan.owner)),
    owner: personName(desk, plan.owner),
    priority: plan.priority ?? "p3",
    acceptance: plan.deliverable[desk.language],
    baselineDue: plan.moved ? desk.day(plan.due - plan.moved) : dueDate,
    startDate: desk.day(plan.start),
    dueDate,
  };
}

/** The head of the owner's department reviews; a head's own work is reviewed by the project lead or a colleague. */
function reviewerOf(plan: Plan): PersonKey {
  const head = heads[departmentOf(plan.owner)];
  if (head !== plan.owner) return head;
  return plan.owner === "gao" ? "shen" : "gao";
}

function achieved(desk: Desk, project: RowValues, plan: Plan): RowValues {
  const { progress } = plan;
  if (progress.is === "notStarted") return { status: "notStarted", percent: 0 };
  const started = { status: progress.is, actualStart: desk.day(plan.start) };
  const handedIn = {
    deliverable: `https://files.example.com/${String(project.id)}/${plan.wbs}`,
    reviewer: personName(desk, reviewerOf(plan)),
  };
  switch (progress.is) {
    case "done":
      return {
        ...started,
        ...handedIn,
        percent: 1,
        actualFinish: desk.day(progress.on),
        reviewResult: "passed",
        reviewedAt: desk.at(progress.on, "16:40"),
      };
    case "inReview":
      return { ...started, ...handedIn, percent: progress.percent };
    case "inProgress":
      return { ...started, percent: progress.percent };
    case "paused":
      return { ...started, percent: 0.2, remark: desk.t("等待新产品样机。", "Waiting for the new product sample.") };
  }
}
