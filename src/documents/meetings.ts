/** 项目例会: the agenda of Monday's meeting, and its minutes. Which rows the meeting takes up is the caller's decision. */

import type { RowValues } from "../schema/types";
import { both } from "../schema/types";
import { Composer, signatures, table, type Source } from "./compose";
import { meetingHead, meetingTime } from "./meeting-head";
import type { Block, MeetingDetails, Occasion, Paper, TableColumn } from "./model";
import { plain, runsOf } from "./runs";
import { shortDay } from "./say";
import { setOf } from "./rows";

export interface MeetingRows {
  readonly project: RowValues;
  /** Last week's reports of the project. */
  readonly reports: readonly RowValues[];
  /** Its late tasks. */
  readonly lateTasks: readonly RowValues[];
  /** The issues to be taken up, in their order. */
  readonly issues: readonly RowValues[];
  readonly meeting?: MeetingDetails;
}

/** 《项目例会议程》. */
export function meetingAgenda(rows: MeetingRows, occasion: Occasion): Paper {
  const { composer, project, reports, lateTasks, issues, meeting, people } = gathered(rows, occasion);
  const at = meeting.at ?? null;
  const facts = [
    composer.asked("at", both("时间", "Time"), at === null ? "" : meetingTime(composer, at)),
    meeting.place
      ? { label: composer.say(both("地点", "Place")), text: plain(meeting.place) }
      : { label: composer.say(both("例会安排", "Arrangement")), text: runsOf(project.text("meeting")) },
    composer.asked("chair", both("主持人", "Chair"), meeting.chair ?? project.text("lead")),
    { label: composer.say(both("参会人员", "Invited")), text: plain(names(composer, meeting.attendees ?? people)) },
  ].filter(({ text }) => text.length > 0);
  return composer.paper({
    kind: "meetingAgenda",
    name: both("例会议程", "Agenda"),
    letterhead: composer.company(false) || project.text("name"),
    title: title(composer, project, both("例会议程", "Meeting Agenda")),
    id: project.text("id"),
    date: at ?? occasion.now,
    blocks: [
      { kind: "facts", facts },
      ...composer.sections([
        [both("上周进展", "Last week"), lastWeek(composer, reports)],
        [both("延期任务", "Late tasks"), late(composer, lateTasks, Math.floor(meeting.at ?? occasion.now))],
        [both("问题与卡点", "Issues and blockers"), openIssues(composer, issues)],
        [both("本周计划", "This week"), plans(composer, reports)],
        [both("议定事项", "Decisions"), [decisionRoom(composer)]],
      ]),
    ],
  });
}

/** 《项目例会纪要》. */
export function meetingMinutes(rows: MeetingRows, occasion: Occasion): Paper {
  const { composer, project, reports, lateTasks, issues, meeting, people } = gathered(rows, occasion);
  const decisions = (meeting.decisions ?? []).map((decision) => decision.trim()).filter(Boolean);
  const agreed: readonly Block[] = decisions.length > 0 ? [{ kind: "items", items: decisions.map(runsOf) }] : [];
  return composer.paper({
    kind: "meetingMinutes",
    name: both("例会纪要", "Minutes"),
    letterhead: composer.company(false) || project.text("name"),
    title: title(composer, project, both("例会纪要", "Meeting Minutes")),
    id: project.text("id"),
    date: meeting.at ?? occasion.now,
    blocks: [
      ...meetingHead(composer, { chair: project.text("lead"), attendees: people, ...meeting }),
      ...composer.sections([
        [both("上周进展", "Last week"), lastWeek(composer, reports)],
        [both("延期任务", "Late tasks"), late(composer, lateTasks, Math.floor(meeting.at ?? occasion.now))],
        [both("问题处理", "Issues"), solvedIssues(composer, issues)],
        [both("本周计划", "This week"), plans(composer, reports)],
        [both("其他议定事项", "Also agreed"), agreed],
      ]),
      signatures(composer, [both("主持人", "Chair"), both("记录人", "Recorded by")]),
    ],
  });
}

function gathered({ project: row, reports, lateTasks, issues, meeting = {} }: MeetingRows, occasion: Occasion) {
  const composer = new Composer(occasion);
  const project = composer.source("Projects", row);
  const read = {
    reports: reports.map((report) => composer.source("WeeklyReports", report)),
    lateTasks: lateTasks.map((task) => composer.source("Tasks", task)),
    issues: issues.map((issue) => composer.source("Issues", issue)),
  };
  const people = setOf([
    project.text("lead"),
    ...read.reports.map((report) => report.text("reporter")),
    ...[...read.lateTasks, ...read.issues].map((item) => item.text("owner")),
  ]);
  return { composer, project, meeting, people, ...read };
}

const names = (composer: Composer, all: readonly string[]): string =>
  all.join(composer.language === "zh-CN" ? "、" : ", ");

function title(composer: Composer, project: Source, what: ReturnType<typeof both>): string {
  const name = project.need("name");
  return composer.say(both(`${name}${what["zh-CN"]}`, `${name}: ${what["en-US"]}`));
}

function lastWeek(composer: Composer, reports: readonly Source[]): readonly Block[] {
  const columns: readonly TableColumn[] = [
    { title: composer.say(both("部门", "Department")), weight: 17, align: "center" },
    { title: composer.say(both("完成", "Done")), weight: 9, align: "center" },
    { title: composer.say(both("进行中", "Ongoing")), weight: 13, align: "center" },
    { title: composer.say(both("延期", "Late")), weight: 9, align: "center" },
    { title: composer.say(both("状态", "Overall")), weight: 13, align: "center" },
    { title: composer.say(both("存在问题", "Problems")), weight: 39 },
  ];
  return table(
    columns,
    reports.map((report) =>
      report.number("submittedAt") === null
        ? [plain(report.text("department")), [], [], [], plain(missing(composer)), []]
        : ["department", "doneCount", "inProgressCount", "delayedCount", "health", "problems"].map((key) =>
            runsOf(report.text(key)),
          ),
    ),
  );
}

const missing = (composer: Composer): string => composer.say(both("未提交", "Not in"));

/** The late tasks as the meeting sees them on its day. */
function late(composer: Composer, tasks: readonly Source[], day: number): readonly Block[] {
  return table(
    [
      { title: composer.say(both("任务", "Task")), weight: 40 },
      { title: composer.say(both("负责人", "Owner")), weight: 16, align: "center" },
      { title: composer.say(both("计划截止", "Due")), weight: 16, align: "center" },
      { title: composer.say(both("延期天数", "Days late")), weight: 14, align: "center" },
      { title: composer.say(both("完成", "Done")), weight: 14, align: "center" },
    ],
    tasks.map((task) => {
      const due = task.number("dueDate");
      const days = due === null ? null : Math.max(0, day - due);
      return [
        runsOf(task.text("name")),
        plain(task.text("owner")),
        plain(due === null ? "" : shortDay(due, composer.language)),
        plain(days === null ? "" : String(days)),
        plain(task.text("percent")),
      ];
    }),
  );
}

function openIssues(composer: Composer, issues: readonly Source[]): readonly Block[] {
  return table(
    [
      { title: composer.say(both("问题", "Issue")), weight: 25 },
      { title: composer.say(both("优先级", "Priority")), weight: 12, align: "center" },
      { title: composer.say(both("责任人", "Owner")), weight: 13, align: "center" },
      { title: composer.say(both("解决时限", "Resolve by")), weight: 13, align: "center" },
      { title: composer.say(both("影响与处理进展", "Impact and progress")), weight: 37 },
    ],
    issues.map((issue) => [
      runsOf(issue.text("title")),
      plain(issue.text("priority")),
      plain(issue.need("owner")),
      plain(dueOf(composer, issue)),
      runsOf([issue.text("impact"), issue.text("actions")].filter(Boolean).join("\n")),
    ]),
  );
}

function solvedIssues(composer: Composer, issues: readonly Source[]): readonly Block[] {
  return table(
    [
      { title: composer.say(both("问题", "Issue")), weight: 26 },
      { title: composer.say(both("议定措施", "What was agreed")), weight: 34 },
      { title: composer.say(both("责任人", "Owner")), weight: 14, align: "center" },
      { title: composer.say(both("解决时限", "Resolve by")), weight: 13, align: "center" },
      { title: composer.say(both("状态", "Status")), weight: 13, align: "center" },
    ],
    issues.map((issue) => [
      runsOf(issue.text("title")),
      runsOf(issue.text("resolution") || lastLine(issue.text("actions"))),
      plain(issue.need("owner")),
      plain(dueOf(composer, issue)),
      plain(issue.text("status")),
    ]),
  );
}

/** The newest entry of a log that is only ever added to. */
const lastLine = (log: string): string =>
  log
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .at(-1) ?? "";

function dueOf(composer: Composer, issue: Source): string {
  const due = issue.number("dueDate");
  if (due === null) issue.lacks("dueDate");
  return due === null ? "" : shortDay(due, composer.language);
}

function plans(composer: Composer, reports: readonly Source[]): readonly Block[] {
  const facts = reports
    .map((report) => ({ label: report.text("department"), text: runsOf(report.text("nextWeek")) }))
    .filter(({ text }) => text.length > 0);
  return facts.length > 0 ? [{ kind: "facts", facts }] : [];
}

const decisionRoom = (composer: Composer): Block => ({
  kind: "room",
  label: composer.say(both("责任人与时限请一并写明", "With an owner and a deadline each")),
  lines: 4,
});
