/** Projects across departments, with what their tasks and issues add up to. */
import { both, type TableSpec } from "../types";

const work = `Tasks[projectId],[id],Tasks[milestone],"<>"&{Tasks.milestone.yes}`;
const open = `${work},Tasks[status],"<>"&{Tasks.status.cancelled}`;
const unfinished = `Tasks[projectId],[id],Tasks[status],"<>"&{Tasks.status.done},Tasks[status],"<>"&{Tasks.status.cancelled}`;

export const projects: TableSpec = {
  key: "Projects",
  text: both("项目清单", "Projects"),
  purpose: both(
    "每个跨部门项目一行，启动会后由项目负责人填写；进度、延期和健康度由任务与问题自动得出。",
    "One row a project, filled by its lead after the kick-off; progress, delays and health follow from tasks and issues.",
  ),
  process: "project",
  idPrefix: "PJ",
  label: "name",
  tracker: true,
  fields: [
    { key: "id", text: both("项目编号", "Project ID"), type: "id" },
    { key: "name", text: both("项目名称", "Project"), type: "text", required: true, width: 28 },
    {
      key: "goal",
      text: both("项目目标", "Goal"),
      type: "longText",
      required: true,
      help: both("做成什么样算成功，尽量可衡量。", "What success looks like, measurable where possible."),
    },
    { key: "lead", text: both("负责人", "Lead"), type: "person", required: true },
    {
      key: "departments",
      text: both("参与部门", "Departments"),
      type: "text",
      width: 34,
      help: both("参与部门名称，用顿号分隔。", "The departments that take part, separated by commas."),
    },
    { key: "startDate", text: both("开始日期", "Start date"), type: "date", required: true },
    { key: "dueDate", text: both("截止日期", "Due date"), type: "date", required: true },
    {
      key: "meeting",
      text: both("例会机制", "Meetings"),
      type: "text",
      width: 22,
      help: both("例会频率与时间，例如 每周一10:00。", "How often and when: every Monday at 10:00."),
    },
    {
      key: "channel",
      text: both("反馈渠道", "Feedback channel"),
      type: "text",
      width: 20,
      help: both("日常反馈在哪里进行，例如 项目群。", "Where day-to-day feedback goes: the project chat."),
    },
    {
      key: "status",
      text: both("状态", "Status"),
      type: "choice",
      list: "projectStatus",
      required: true,
      initial: "notStarted",
    },
    {
      key: "progress",
      text: both("进度", "Progress"),
      type: "percent",
      help: both(
        "任务完成百分比的平均值；里程碑与已取消的任务不计，已完成按100%计。",
        "The mean completion of its tasks; milestones and cancelled tasks don't count, done counts as 100%.",
      ),
      formula: `IF([id]="","",IF(COUNTIFS(${open})=0,0,(COUNTIFS(${work},Tasks[status],{Tasks.status.done})+SUMIFS(Tasks[percent],${open},Tasks[status],"<>"&{Tasks.status.done}))/COUNTIFS(${open})))`,
    },
    {
      key: "delayedTasks",
      text: both("延期任务数", "Late tasks"),
      type: "integer",
      formula: `IF([id]="","",COUNTIFS(Tasks[projectId],[id],Tasks[daysLate],">0",Tasks[status],"<>"&{Tasks.status.done}))`,
    },
    {
      key: "openIssues",
      text: both("未关闭问题", "Open issues"),
      type: "integer",
      formula: `IF([id]="","",COUNTIFS(Issues[projectId],[id],Issues[status],"<>"&{Issues.status.closed},Issues[status],"<>"&{Issues.status.rejected}))`,
    },
    {
      key: "health",
      text: both("健康度", "Health"),
      type: "choice",
      list: "health",
      help: both(
        "按延期任务占比、未关闭问题数和项目截止日期判断，阈值见设置。",
        "Judged by the share of late tasks, open issues and the due date; thresholds are in Settings.",
      ),
      formula: `IF(OR([id]="",[status]={status.done},[status]={status.cancelled},[status]={status.paused}),"",IF(OR(AND([dueDate]<>"",[dueDate]<INT($Now)),[delayedTasks]>=$healthOff*MAX(1,COUNTIFS(${unfinished}))),{health.offTrack},IF(OR([delayedTasks]>=$healthRisk*MAX(1,COUNTIFS(${unfinished})),[openIssues]>=$healthIssues),{health.atRisk},{health.onTrack})))`,
    },
  ],
  rules: [{ kind: "order", first: "startDate", then: "dueDate" }],
  states: {
    field: "status",
    initial: "notStarted",
    jumps: [
      {
        from: ["notStarted", "paused"],
        to: "inProgress",
        text: both("启动", "Start"),
        needs: ["lead", "goal", "startDate", "dueDate"],
      },
      { from: ["inProgress"], to: "done", text: both("结项", "Complete") },
      { from: ["inProgress"], to: "paused", text: both("暂停", "Pause"), reason: true },
      { from: ["notStarted", "inProgress", "paused"], to: "cancelled", text: both("取消", "Cancel"), reason: true },
      { from: ["done"], to: "inProgress", text: both("重新打开", "Reopen"), reason: true },
    ],
  },
};
