/** What the project screens say in Chinese. */

import type { ProjectLocale } from "./project-en-US";

export const zhCNProject: ProjectLocale = {
  title: "项目",
  new: "新建项目",
  emptyTitle: "还没有项目",
  emptyBody: "从启动会开始：写明目标、人员、日期和里程碑，再分解任务，进度都在这里跟踪。",
  lead: "负责人 {{name}}",
  lateTasks_one: "延期 {{count}} 项",
  lateTasks_other: "延期 {{count}} 项",
  openIssues_one: "未关闭问题 {{count}} 个",
  openIssues_other: "未关闭问题 {{count}} 个",
  nextMilestone: "下一里程碑：{{name}}",
  noMilestone: "里程碑已全部完成",
  progressOf: "{{name}}：已完成 {{percent}}%",
  pages: "项目的各个页面",
  page: { plan: "计划", week: "周报", meeting: "例会" },
};
