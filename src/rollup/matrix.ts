/** Matrices as functions spill them: a header row, rows, and the words that stand in them. */
import { both, type Language } from "../schema/types";

export type Matrix = readonly (readonly (string | number)[])[];

/** What spills where there is nothing to show: one cell that is empty to the eye. */
export const NOTHING: Matrix = [[""]];

export const WORDS = {
  group: both("分组", "Group"),
  total: both("合计", "Total"),
  blank: both("(空)", "(blank)"),
  doneShare: both("完成率", "Done share"),
  recipients: both("应确认", "Recipients"),
  reached: both("已触达", "Reached"),
  reachRate: both("触达率", "Reach rate"),
  priority: both("优先级", "Priority"),
  department: both("部门", "Department"),
  onTime: both("按时", "On time"),
  late: both("逾期", "Late"),
  missing: both("未提交", "Not submitted"),
  week: both("周（周一）", "Week of"),
  opened: both("新增", "Opened"),
  closed: both("关闭", "Closed"),
  open: both("周末未关闭", "Open at week end"),
  stage: both("阶段", "Stage"),
  count: both("数量", "Count"),
  project: both("项目", "Project"),
  unfinished: both("未完成任务", "Open tasks"),
  lateTasks: both("延期任务", "Late tasks"),
  openIssues: both("未关闭问题", "Open issues"),
  health: both("健康度", "Health"),
} as const;

/** The words in one language. */
export const wordsOf = (language: Language): Readonly<Record<keyof typeof WORDS, string>> =>
  Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, text[language]])) as Record<
    keyof typeof WORDS,
    string
  >;
