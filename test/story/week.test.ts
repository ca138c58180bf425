/** A project's Friday and Monday: reports handed in around the deadline, the meeting's decisions, and what each says to Excel. */

import type { DepartmentWeek, MeetingView, Result, WeekView } from "../../src/process/week/api";
import { daySerial } from "../../src/schema/serial";
import type { Language, Value } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown } from "./office-day";

interface Names {
  readonly language: Language;
  readonly departments: readonly [string, string];
  /** The lead, and a reporter of each department. */
  readonly people: readonly [string, string, string];
  readonly tasks: readonly [string, string, string];
  readonly onTime: string;
  readonly late: string;
  readonly decided: string;
}

const languages: Names[] = [
  {
    language: "zh-CN",
    departments: ["技术部", "设计部"],
    people: ["王芳", "李明", "赵敏"],
    tasks: ["库存接口", "扫码页面", "图标"],
    onTime: "按时",
    late: "逾期",
    decided: "2026-11-23 例会：改用统一组件（王芳）",
  },
  {
    language: "en-US",
    departments: ["Engineering", "Design"],
    people: ["Dana Reed", "Sam Ortiz", "Kim Lee"],
    tasks: ["Stock interface", "Scan pages", "Icons"],
    onTime: "On time",
    late: "Late",
    decided: "2026-11-23 Meeting: Use one component (Dana Reed)",
  },
];

/** The Monday of week 47. */
const MONDAY = daySerial(2026, 11, 16);

describe.each(languages)("a week in $language", (names) => {
  const { language, departments, people, tasks } = names;
  const [lead, head, designer] = people;
  const chinese = language === "zh-CN";
  let clock = new Date(2026, 10, 16, 9, 0);
  let day: OfficeDay;
  let projectId: string;
  let ids: string[];
  let week: WeekView;
  let meeting: MeetingView;

  /** An action that must succeed, in at most 2 syncs. */
  async function done<V>(action: () => Promise<Result<V>>): Promise<V> {
    day.connection.traffic.reset();
    const result = await action();
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return result.view;
  }

  const at = (date: number, hour: number, minute = 0) => (clock = new Date(2026, 10, date, hour, minute));
  const codes = async (action: Promise<Result<unknown>>): Promise<readonly string[]> => {
    const result = await action;
    return result.ok ? [] : result.issues.map(({ code }) => code);
  };
  const openWeek = async (weekStart = MONDAY) => {
    day.connection.traffic.reset();
    week = (await day.process.weeks.open({ projectId, weekStart }))!;
    expect(day.connection.traffic.requests).toBe(1);
    return week;
  };
  const of = (department: string): DepartmentWeek => week.departments.find((each) => each.department === department)!;
  const standings = () => week.departments.map(({ standing }) => standing);
  const report = (department: string, more: Readonly<Record<string, Value>> = {}) => {
    const { draft, reporter } = of(department);
    const values = { ...draft.values, reporter, ...more };
    return { projectId, weekStart: week.weekStart, department, values, me: reporter };
  };
  const handIn = async (department: string, more?: Readonly<Record<string, Value>>) =>
    (week = await done(() => day.process.weeks.handIn(report(department, more))));
  const openMeeting = async () => {
    day.connection.traffic.reset();
    meeting = (await day.process.meetings.open({ projectId, day: daySerial(2026, 11, 23) }))!;
    expect(day.connection.traffic.requests).toBe(1);
    return meeting;
  };
  const task = async (name: string, dueDate: number, more: Readonly<Record<string, Value>> = {}) => {
    const values = {
      projectId,
      name,
      department: departments[0],
      owner: head,
      startDate: MONDAY - 7,
      dueDate,
      ...more,
    };
    return (await day.save({ table: "Tasks", values })).id;
  };
  const finish = async (id: string) => {
    const steps: Readonly<Record<string, Value>>[] = [
      { status: "inProgress" },
      { status: "inReview", deliverable: "\\\\files\\a", reviewer: lead },
      { status: "done", reviewResult: "passed" },
    ];
    for (const values of steps) await day.save({ table: "Tasks", id, values });
  };

  beforeAll(async () => {
    day = await openDay(language, () => clock);
    await day.process.createWorkbook({ language, sample: false });
    for (const [index, name] of people.entries())
      await day.save({ table: "People", values: { name, department: departments[index === 2 ? 1 : 0] } });
    const dates = { startDate: MONDAY - 14, dueDate: MONDAY + 60 };
    const plan = {
      name: chinese ? "官网改版" : "New website",
      goal: "Go",
      lead,
      ...dates,
      departments: departments[0],
    };
    projectId = (await day.save({ table: "Projects", values: plan })).id;
    await day.save({ table: "Projects", id: projectId, values: { status: "inProgress" } });
    ids = [await task(tasks[0], MONDAY + 2), await task(tasks[1], MONDAY + 3)];
    ids.push(await task(tasks[2], MONDAY + 9, { department: departments[1], owner: designer }));
  });

  afterAll(() => day.close());

  test("on Monday nobody is late yet: departments of the project and of its tasks have time until Friday 17:00", async () => {
    await openWeek();
    expect(week).toMatchObject({ due: MONDAY + 4 + 17 / 24, frozen: null });
    expect(week.departments.map(({ department, reporter }) => [department, reporter])).toEqual([
      [departments[0], head],
      [departments[1], designer],
    ]);
    expect(standings()).toEqual(["waiting", "waiting"]);
  });

  test("a report is drafted from the department's tasks: done this week, going on, late, and what comes next", async () => {
    at(18, 15);
    await finish(ids[0]!);
    at(20, 16, 59);
    await day.save({ table: "Tasks", id: ids[1]!, values: { status: "inProgress", percent: 0.6 } });
    await openWeek();
    expect(of(departments[0]).draft.values).toEqual({
      doneCount: 1,
      inProgressCount: 1,
      delayedCount: 1,
      done: tasks[0],
      inProgress: chinese ? "扫码页面：已完成60%，计划11月19日完成" : "Scan pages: 60% done, due Nov 19",
      delayed: chinese
        ? "扫码页面：延期1天（计划11月19日），已完成60%"
        : "Scan pages: 1 day late (due Nov 19), 60% done",
      problems: null,
      nextWeek: tasks[1],
      unplanned: null,
      health: "offTrack",
    });
    expect(of(departments[1]).draft.values).toMatchObject({
      doneCount: 0,
      nextWeek: chinese ? "图标（11月25日前）" : "Icons (by Nov 25)",
      health: "onTrack",
    });
  });

  test("one minute before five it is in time", async () => {
    const problems = chinese ? "缺一台手持终端\n无" : "We lack a scanner\nNone.";
    await handIn(departments[0], { problems });
    expect(standings()).toEqual(["onTime", "waiting"]);
    expect(shown(day, "WeeklyReports", 0, "submission")).toBe(names.onTime);
    expect(of(departments[0]).report).toMatchObject({ reporter: head, weekStart: MONDAY, submission: "onTime" });
  });

  test("at five there is still time, a minute later the other is missing", async () => {
    at(20, 17, 0);
    expect((await openWeek()) && standings()).toEqual(["onTime", "waiting"]);
    at(20, 17, 1);
    expect((await openWeek()) && standings()).toEqual(["onTime", "missing"]);
  });

  test("a second report of the same department and week is refused, and the first is edited instead", async () => {
    expect(await codes(day.process.weeks.handIn(report(departments[0])))).toEqual(["reportExists"]);
    const opened = of(departments[0]).report!;
    const request = { ...report(departments[0]), id: String(opened.id), opened };
    week = await done(() => day.process.weeks.handIn({ ...request, values: { health: "atRisk" } }));
    expect(rowsOf(day, "WeeklyReports")).toBe(1);
    // When it was handed in stays, so that a late correction makes nobody late.
    expect(of(departments[0])).toMatchObject({ standing: "onTime", report: { health: "atRisk" } });
  });

  test("what a colleague changed meanwhile is told, and nothing is written over it", async () => {
    const opened = of(departments[0]).report!;
    const id = String(opened.id);
    await day.save({ table: "WeeklyReports", id, values: { health: "onTrack" } });
    const request = { ...report(departments[0]), id, opened, values: { health: "offTrack", nextWeek: "x" } };
    expect(await codes(day.process.weeks.handIn(request))).toEqual(["conflict"]);
    expect(shown(day, "WeeklyReports", 0, "nextWeek")).toBe(tasks[1]);
  });

  test("an unknown reporter keeps the report out", async () => {
    const request = report(departments[1], { reporter: "Nobody" });
    expect(await codes(day.process.weeks.handIn(request))).toEqual(["unknownPerson"]);
    expect(rowsOf(day, "WeeklyReports")).toBe(1);
  });

  test("after midnight it is late, by the sheet's own formula", async () => {
    at(21, 0, 1);
    await openWeek();
    await handIn(departments[1]);
    expect(standings()).toEqual(["onTime", "late"]);
    expect(shown(day, "WeeklyReports", 1, "submission")).toBe(names.late);
  });

  test("Monday's meeting takes up the late task and the problem, each once", async () => {
    at(23, 9, 30);
    await openMeeting();
    expect(meeting).toMatchObject({ at: MONDAY + 7 + 10 / 24, weekStart: MONDAY, missing: [] });
    expect(meeting.items.map(({ kind, title }) => [kind, title])).toEqual([
      ["lateTask", tasks[1]],
      ["problem", chinese ? "缺一台手持终端" : "We lack a scanner"],
    ]);
  });

  test("decisions become issues linked to their task, all in one batch", async () => {
    const [late, problem] = meeting.items;
    const common = { owner: head, dueDate: daySerial(2026, 11, 27) };
    const decision = chinese ? "改用统一组件" : "Use one component";
    const decisions = [
      { ...common, key: late!.key, title: late!.title, decision },
      {
        ...common,
        key: problem!.key,
        title: chinese ? "采购手持终端" : "Buy a scanner",
        decision: "OK",
        priority: "p2",
      },
    ];
    const request = { projectId, day: daySerial(2026, 11, 23), me: lead };
    const bad = decisions.map((each) => ({ ...each, owner: each.key === late!.key ? head : "Nobody" }));
    expect(await codes(day.process.meetings.decide({ ...request, decisions: bad }))).toEqual(["unknownPerson"]);
    expect(shown(day, "Issues", 0, "title")).toBe("");
    meeting = await done(() => day.process.meetings.decide({ ...request, decisions }));
    expect(meeting.items.map(({ kind, issue }) => [kind, issue?.source, issue?.taskId])).toEqual([
      ["issue", "weeklyReport", null],
      ["issue", "lateTask", ids[1]],
    ]);
    expect(shown(day, "Issues", 0, "taskName")).toBe(tasks[1]);
    expect(shown(day, "Issues", 0, "actions")).toBe(names.decided);
    expect(shown(day, "Issues", 0, "meetingDate")).toBe("2026-11-23");
  });

  test("an issue that is there gets a new owner and deadline, and its log only grows", async () => {
    const { issue, key, title } = meeting.items[1]!;
    const decision = { key, title, decision: "A", owner: designer, dueDate: daySerial(2026, 11, 30), to: "inProgress" };
    const request = { projectId, day: daySerial(2026, 11, 23), me: lead, decisions: [decision] };
    meeting = await done(() => day.process.meetings.decide(request));
    expect(rowsOf(day, "Issues")).toBe(2);
    const changed = meeting.issues.find(({ id }) => id === issue!.id)!;
    expect(changed).toMatchObject({ owner: designer, dueDate: daySerial(2026, 11, 30), status: "inProgress" });
    expect(String(changed.actions).split("\n")).toHaveLength(2);
    expect(String(changed.actions).split("\n")[0]).toBe(names.decided);
  });

  test("an issue is resolved, closed and opened again only by the steps there are", async () => {
    const { issue } = meeting.items.find((item) => item.issue?.status === "inProgress")!;
    const request = { projectId, day: daySerial(2026, 11, 23), me: lead, issueId: String(issue!.id) };
    const step = (more: object) => day.process.meetings.step({ ...request, ...more });
    expect(await codes(step({ to: "closed" }))).toContain("illegalJump");
    expect(await codes(step({ to: "resolved" }))).toContain("jumpNeeds");
    meeting = await done(() => step({ to: "resolved", values: { resolution: "B" } }));
    meeting = await done(() => step({ to: "closed" }));
    expect(await codes(step({ to: "inProgress" }))).toEqual(["reasonNeeded"]);
    meeting = await done(() => step({ to: "inProgress", reason: "C" }));
    meeting = await done(() => step({ values: { escalated: true }, note: "D" }));
    const now = meeting.issues.find(({ id }) => id === issue!.id)!;
    expect(now).toMatchObject({ status: "inProgress", resolvedAt: null, escalated: true });
    expect(String(now.actions)).toMatch(/2026-11-23 C.*\n2026-11-23 D/);
  });

  test("next week's report is told what the last had planned, and what came besides", async () => {
    at(25, 10);
    await finish(await task(chinese ? "断电恢复" : "Power cut", MONDAY + 9));
    await openWeek(MONDAY + 7);
    const { draft } = of(departments[0]);
    expect(draft).toMatchObject({ plannedIn: MONDAY, planned: [{ text: tasks[1], state: "going" }] });
    expect(draft.values.unplanned).toBe(chinese ? "断电恢复" : "Power cut");
  });

  test("after all this nothing is missing", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
  });
});
