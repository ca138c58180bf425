/** 《项目启动会议纪要》: goal, milestones, duties and the ways of working that a project begins with. */

import type { RowValues } from "../schema/types";
import { both } from "../schema/types";
import { weekdayName } from "../schema/weekdays";
import { Composer, factLines, paragraphs, signatures, table, type Source } from "./compose";
import { meetingHead } from "./meeting-head";
import type { Block, MeetingDetails, Occasion, Paper, Runs } from "./model";
import { plain, runsOf } from "./runs";
import { tableDay, dayText, joinNames } from "./say";
import { setOf } from "./rows";

/** When departments hand in their week: Monday is 1, the time a share of a day. */
export interface WeeklyRhythm {
  readonly weekday: number;
  readonly time: number;
}

export interface KickoffRows {
  readonly project: RowValues;
  /** The project's tasks, milestones among them. */
  readonly tasks: readonly RowValues[];
  readonly meeting?: MeetingDetails;
  readonly weekly?: WeeklyRhythm;
}

/** The minutes of a project's kick-off. */
export function kickoffMinutes({ project: row, tasks, meeting = {}, weekly }: KickoffRows, occasion: Occasion): Paper {
  const composer = new Composer(occasion);
  const project = composer.source("Projects", row);
  const sources = tasks.map((task) => composer.source("Tasks", task));
  const people = setOf([project.text("lead"), ...sources.map((task) => task.text("owner"))]);
  return composer.paper({
    kind: "kickoffMinutes",
    name: both("启动会纪要", "Kick-off"),
    letterhead: composer.company(false) || project.text("name"),
    title: title(composer, project.need("name")),
    id: project.text("id"),
    date: meeting.at ?? project.number("startDate") ?? occasion.now,
    blocks: [
      ...meetingHead(composer, { attendees: people, chair: project.need("lead"), ...meeting }, [
        project.fact("departments", { needed: true, wide: true }),
      ]),
      ...composer.sections([
        [both("项目目标", "Goal"), paragraphs(project.need("goal"))],
        [
          both("周期与里程碑", "Schedule and milestones"),
          [...period(composer, project), ...milestones(composer, sources)],
        ],
        [both("各部门职责", "Who does what"), duties(composer, sources)],
        [both("沟通机制", "How we work together"), rhythm(composer, project, weekly)],
        [both("议定事项", "Decisions"), items(meeting.decisions)],
      ]),
      signatures(composer, [both("主持人", "Chair"), both("记录人", "Recorded by")]),
    ],
  });
}

function title(composer: Composer, name: string): string {
  const chinese = name.endsWith("项目") ? `${name}启动会议纪要` : `${name}项目启动会议纪要`;
  return composer.say(both(chinese, `${name}: Kick-off Minutes`));
}

function period(composer: Composer, project: Source): readonly Block[] {
  const [start, due] = [project.number("startDate"), project.number("dueDate")];
  if (start === null) project.lacks("startDate");
  if (due === null) project.lacks("dueDate");
  if (start === null || due === null) return [];
  const { language } = composer;
  const [from, to] = [dayText(start, language), dayText(due, language)];
  return paragraphs(composer.say(both(`项目自${from}启动，至${to}完成。`, `The project runs from ${from} to ${to}.`)));
}

function milestones(composer: Composer, tasks: readonly Source[]): readonly Block[] {
  const found = tasks
    .filter((task) => task.value("milestone") === true)
    .sort((a, b) => (a.number("dueDate") ?? 0) - (b.number("dueDate") ?? 0));
  return table(
    [
      { title: composer.say(both("序号", "No.")), weight: 8, align: "center", number: true },
      { title: composer.say(both("里程碑", "Milestone")), weight: 28 },
      { title: composer.say(both("计划完成", "Due")), weight: 17, align: "center" },
      { title: composer.say(both("负责人", "Owner")), weight: 16, align: "center" },
      { title: composer.say(both("交付标准", "Acceptance criteria")), weight: 30 },
    ],
    found.map((task, index) => [
      plain(String(index + 1)),
      runsOf(task.text("name")),
      plain(due(task)),
      plain(task.need("owner")),
      runsOf(task.text("acceptance")),
    ]),
  );
}

function due(task: Source): string {
  const day = task.number("dueDate");
  if (day === null) task.lacks("dueDate");
  return day === null ? "" : tableDay(day, task.language);
}

/** Each department with its people and its work, milestones left to the table above. */
function duties(composer: Composer, tasks: readonly Source[]): readonly Block[] {
  const work = tasks.filter((task) => task.value("milestone") !== true);
  const departments = setOf(work.map((task) => task.text("department")));
  const { language } = composer;
  return table(
    [
      { title: composer.say(both("部门", "Department")), weight: 16, align: "center" },
      { title: composer.say(both("负责人", "Owners")), weight: 24 },
      { title: composer.say(both("主要任务", "Main tasks")), weight: 60 },
    ],
    departments.map((department): readonly Runs[] => {
      const own = work.filter((task) => task.text("department") === department);
      const names = own.map((task) => task.text("name"));
      return [
        plain(department),
        plain(joinNames(setOf(own.map((task) => task.text("owner"))), language)),
        runsOf(names.join(language === "zh-CN" ? "；" : "; ")),
      ];
    }),
  );
}

function rhythm(composer: Composer, project: Source, weekly: WeeklyRhythm | undefined): readonly Block[] {
  const facts = [
    { label: composer.say(both("例会", "Meetings")), text: runsOf(project.need("meeting")) },
    { label: composer.say(both("反馈渠道", "Feedback")), text: runsOf(project.need("channel")) },
    { label: composer.say(both("周报", "Weekly report")), text: plain(weekly ? handIn(composer, weekly) : "") },
  ];
  return factLines(facts);
}

function handIn(composer: Composer, { weekday, time }: WeeklyRhythm): string {
  const minutes = Math.round(time * 1440);
  const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
  const day = weekdayName(weekday, composer.language);
  return composer.say(
    both(
      `每${day}${clock}前，各部门在反馈渠道提交本周进度、存在问题和下周计划，由项目负责人汇总。`,
      `Every ${day} by ${clock} each department hands in its progress, problems and next week's plan; the lead consolidates.`,
    ),
  );
}

function items(decisions: readonly string[] | null | undefined): readonly Block[] {
  const said = (decisions ?? []).map((decision) => decision.trim()).filter(Boolean);
  return said.length > 0 ? [{ kind: "items", items: said.map(runsOf) }] : [];
}
