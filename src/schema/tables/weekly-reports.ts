/** What each department hands in every Friday for each project it takes part in. */
import { both, type TableSpec } from "../types";
import { lastWorkdayAt, lookUp } from "./lookups";

export const weeklyReports: TableSpec = {
  key: "WeeklyReports",
  text: both("项目周进度报表", "Weekly Reports"),
  purpose: both(
    "每部门每项目每周一行：各部门负责人每周五17:00前填报，项目负责人汇总。",
    "One row a department, project and week: handed in by department heads by Friday 17:00, consolidated by the project lead.",
  ),
  process: "project",
  idPrefix: "W",
  label: "department",
  tracker: true,
  featured: true,
  summary: [
    { text: both("周报", "Reports"), formula: "COUNT(WeeklyReports[weekStart])" },
    { text: both("按时", "on time"), formula: "COUNTIFS(WeeklyReports[submission],{submission.onTime})" },
    { text: both("逾期", "late"), formula: "COUNTIFS(WeeklyReports[submission],{submission.late})" },
    { text: both("未提交", "missing"), formula: "COUNTIFS(WeeklyReports[submission],{submission.missing})" },
  ],
  fields: [
    { key: "id", text: both("周报编号", "Report ID"), type: "id" },
    {
      key: "weekStart",
      text: both("周起始", "Week of"),
      type: "date",
      required: true,
      help: both("该周的周一。", "The Monday of the week."),
    },
    { key: "projectId", text: both("项目编号", "Project ID"), type: "reference", table: "Projects", required: true },
    {
      key: "projectName",
      text: both("项目名称", "Project"),
      type: "text",
      width: 28,
      formula: lookUp("projectId", "Projects", "name"),
    },
    { key: "department", text: both("部门", "Department"), type: "text", required: true, width: 16 },
    { key: "reporter", text: both("填报人", "Reporter"), type: "person", required: true, initial: { from: "me" } },
    {
      key: "dueAt",
      text: both("应交时间", "Due"),
      type: "moment",
      help: both(
        "该周周五17:00；周五休息则提前到前一个工作日。",
        "Friday 17:00 of that week, or the last working day before it.",
      ),
      formula: `IF([weekStart]="","",${lastWorkdayAt("[weekStart]", "([weekStart]+$weeklyDay-1)", "$weeklyTime")})`,
    },
    {
      key: "submittedAt",
      text: both("提交时间", "Submitted at"),
      type: "moment",
      initial: { from: "now" },
    },
    {
      key: "submission",
      text: both("提交状态", "Submission"),
      type: "choice",
      list: "submission",
      formula: `IF([weekStart]="","",IF([submittedAt]="",{submission.missing},IF(NOT(ISNUMBER([dueAt])),{submission.onTime},IF(ROUND(([submittedAt]-[dueAt])*86400,0)<=0,{submission.onTime},{submission.late}))))`,
    },
    { key: "doneCount", text: both("已完成数", "Done"), type: "integer", min: 0, width: 10 },
    { key: "inProgressCount", text: both("进行中数", "In progress"), type: "integer", min: 0, width: 10 },
    { key: "delayedCount", text: both("延期数", "Late"), type: "integer", min: 0, width: 10 },
    { key: "done", text: both("本周完成", "Done this week"), type: "longText" },
    { key: "inProgress", text: both("进行中", "Still in progress"), type: "longText" },
    {
      key: "delayed",
      text: both("延期说明", "Delays explained"),
      type: "longText",
      help: both("延期的原因、影响和追赶办法。", "Why it is late, what it affects, how it will be caught up."),
    },
    {
      key: "problems",
      text: both("存在问题", "Problems"),
      type: "longText",
      help: both("需要例会讨论或他人协助的事项。", "What the meeting should discuss or others should help with."),
    },
    { key: "nextWeek", text: both("下周计划", "Plan for next week"), type: "longText" },
    { key: "unplanned", text: both("计划外工作", "Unplanned work"), type: "longText", secondary: true },
    {
      key: "health",
      text: both("整体状态", "Overall"),
      type: "choice",
      list: "health",
      required: true,
      initial: "onTrack",
    },
    { key: "consolidatedAt", text: both("汇总时间", "Consolidated at"), type: "moment", automatic: true },
  ],
  rules: [
    { kind: "weekday", field: "weekStart", weekday: 1 },
    { kind: "neededWhen", field: "delayed", when: "health", is: ["offTrack"] },
  ],
};
