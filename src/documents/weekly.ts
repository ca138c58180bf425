/** 《项目周进度报表》: what all departments handed in for one project and week, consolidated. */

import type { RowValues } from "../schema/types";
import { both } from "../schema/types";
import { Composer, table, type Source } from "./compose";
import type { Block, Fact, Occasion, Paper } from "./model";
import { plain, runsOf } from "./runs";
import { clockText, headingNumber, joinNames, momentText, shortDay, weekNumber } from "./say";

export interface WeeklyRows {
  readonly project: RowValues;
  /** A Monday, a serial. */
  readonly weekStart: number;
  /** The project's reports of that week, one a department. */
  readonly reports: readonly RowValues[];
  /** Those of the week before, whose plans are shown beside what was done. */
  readonly previous?: readonly RowValues[];
}

/** The consolidated report of a week. */
export function consolidatedReport(rows: WeeklyRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const project = composer.source("Projects", rows.project);
  const reports = rows.reports.map((report) => composer.source("WeeklyReports", report));
  const before = (rows.previous ?? []).map((report) => composer.source("WeeklyReports", report));
  const name = project.need("name");
  const { year, week } = weekNumber(rows.weekStart);
  const stamp = `${year}W${String(week).padStart(2, "0")}`;
  const paper = composer.paper({
    kind: "consolidatedReport",
    name: both("周报", "Week"),
    letterhead: composer.company(false) || name,
    title: composer.say(both(`${name}周进度报表`, `${name}: Weekly Report`)),
    subtitle: period(composer, rows.weekStart),
    id: project.text("id"),
    date: rows.weekStart,
    blocks: [
      ...head(composer, project, reports),
      ...composer.sections([
        [both("总体情况", "At a glance"), overview(composer, reports)],
        [both("各部门进展", "By department"), progress(composer, reports, before)],
        [both("存在问题与需协调事项", "Problems and help wanted"), told(reports, "problems")],
        [both("下周计划", "Plan for next week"), told(reports, "nextWeek")],
      ]),
    ],
  });
  return { ...paper, name: `${composer.say(both("周报", "Week"))}-${stamp}-${name}` };
}

function period(composer: Composer, monday: number): string {
  const { language } = composer;
  const { year, week } = weekNumber(monday);
  const [from, to] = [shortDay(monday, language), shortDay(monday + 4, language)];
  return composer.say(both(`${year}年第${week}周（${from}至${to}）`, `Week ${week} of ${year}, ${from} to ${to}`));
}

function head(composer: Composer, project: Source, reports: readonly Source[]): readonly Block[] {
  const { language } = composer;
  const missing = reports.filter((report) => report.number("submittedAt") === null);
  const consolidated = reports.map((report) => report.number("consolidatedAt")).find((at) => at !== null);
  const at = consolidated ?? composer.occasion.now;
  const names = joinNames(
    missing.map((report) => report.text("department")),
    language,
  );
  const [all, there] = [reports.length, reports.length - missing.length];
  const count = both(
    `应交${all}个部门，已交${there}个${missing.length > 0 ? `，未交${missing.length}个：${names}` : ""}`,
    `${there} of ${all} departments${missing.length > 0 ? `; missing: ${names}` : ""}`,
  );
  const facts: readonly Fact[] = [
    { label: composer.say(both("项目负责人", "Lead")), text: plain(project.need("lead")) },
    { label: composer.say(both("汇总时间", "Consolidated")), text: plain(momentText(at, language)) },
    { label: composer.say(both("提交情况", "Handed in")), text: plain(composer.say(count)), wide: true },
  ];
  return [{ kind: "form", facts }];
}

/** When it was handed in, and whether that was late; null for not yet. */
function handedIn(report: Source): string | null {
  const at = report.number("submittedAt");
  if (at === null) return null;
  const moment = `${shortDay(at, report.language)} ${clockText(at)}`;
  if (report.value("submission") !== "late") return moment;
  return report.language === "zh-CN" ? `${moment}（逾期）` : `${moment} (late)`;
}

function overview(composer: Composer, reports: readonly Source[]): readonly Block[] {
  const sum = (key: string) => String(reports.reduce((total, report) => total + (report.number(key) ?? 0), 0));
  const notIn = composer.say(both("未提交", "Not handed in"));
  const rows = reports.map((report) => [
    plain(report.text("department")),
    plain(report.text("reporter")),
    plain(handedIn(report) ?? notIn),
    ...["doneCount", "inProgressCount", "delayedCount"].map((key) => plain(report.text(key))),
    plain(report.number("submittedAt") === null ? "" : report.text("health")),
  ]);
  const total = [
    composer.say(both("合计", "Total")),
    "",
    "",
    sum("doneCount"),
    sum("inProgressCount"),
    sum("delayedCount"),
    "",
  ];
  return table(
    [
      { title: composer.say(both("部门", "Department")), weight: 16, align: "center" },
      { title: composer.say(both("填报人", "Reporter")), weight: 14, align: "center" },
      { title: composer.say(both("提交时间", "Handed in")), weight: 28, align: "center" },
      { title: composer.say(both("完成", "Done")), weight: 10, align: "center" },
      { title: composer.say(both("进行中", "Ongoing")), weight: 12, align: "center" },
      { title: composer.say(both("延期", "Late")), weight: 10, align: "center" },
      { title: composer.say(both("状态", "Overall")), weight: 12, align: "center" },
    ],
    reports.length > 0 ? [...rows, total.map((text) => (text === "" ? [] : [{ text, strong: true }]))] : [],
  );
}

/** What each department did beside what it had planned; one that says nothing is left out. */
function progress(composer: Composer, reports: readonly Source[], before: readonly Source[]): readonly Block[] {
  const parts = reports
    .map((report) => ({ department: report.text("department"), facts: doings(composer, report, before) }))
    .filter(({ facts }) => facts.length > 0);
  return parts.flatMap(({ department, facts }, index): readonly Block[] => [
    { kind: "heading", level: 2, text: `${headingNumber(2, index + 1, composer.language)}${department}` },
    { kind: "facts", facts },
  ]);
}

function doings(composer: Composer, report: Source, before: readonly Source[]): readonly Fact[] {
  const last = before.find((other) => other.text("department") === report.text("department"));
  const planned = {
    label: composer.say(both("上周计划", "Planned last week")),
    text: runsOf(last?.text("nextWeek") ?? ""),
  };
  return [planned, ...["done", "inProgress", "delayed", "unplanned"].map((key) => report.fact(key))].filter(
    ({ text }) => text.length > 0,
  );
}

function told(reports: readonly Source[], key: string): readonly Block[] {
  const facts = reports
    .map((report) => ({ label: report.text("department"), text: runsOf(report.text(key)) }))
    .filter(({ text }) => text.length > 0);
  return facts.length > 0 ? [{ kind: "facts", facts }] : [];
}
