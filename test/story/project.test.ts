/** A project from its kick-off to a task that a review returned and then passed, on real office.js; round trips counted. */

import type { ProjectResult, ProjectView } from "../../src/process/project/api";
import { numbered, outlineOf } from "../../src/process/project/outline";
import type { Values } from "../../src/process/api";
import { schema } from "../../src/schema/schema";
import type { Language } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

const TASKS = schema.table("Tasks");

const WORDS = {
  "zh-CN": { lead: "李明", owner: "王芳", sales: "销售部", engineering: "技术部", project: "官网改版" },
  "en-US": {
    lead: "Dana Reed",
    owner: "Sam Ortiz",
    sales: "Sales",
    engineering: "Engineering",
    project: "New website",
  },
} as const;

describe.each<Language>(["zh-CN", "en-US"])("a project in %s", (language) => {
  const words = WORDS[language];
  let day: OfficeDay;
  let projectId: string;
  let view: ProjectView;

  /** Does something, and fails the test where it takes more than two round trips. */
  async function within<T>(syncs: number, task: () => Promise<T>): Promise<T> {
    day.connection.traffic.reset();
    const result = await task();
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(syncs);
    return result;
  }

  async function perform(action: () => Promise<ProjectResult>): Promise<readonly string[]> {
    const result = await within(2, action);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    view = result.view;
    return result.added;
  }

  const acting = () => ({ projectId, me: words.lead });
  const task = (name: string): Values => view.tasks.find((each) => each.name === name)!;
  const idOf = (name: string): string => String(task(name).id);
  const plan = (): readonly string[] =>
    numbered(outlineOf(view.tasks)).map(({ id, wbs }) => `${wbs} ${String(view.tasks.find((t) => t.id === id)!.name)}`);
  const change = (name: string, values: Values, reason?: string) =>
    day.process.projects.change({ ...acting(), ids: [idOf(name)], values, ...(reason ? { reason } : {}) });

  beforeAll(async () => {
    day = await openDay(language);
    await day.process.createWorkbook({ language, sample: false });
    await day.save({ table: "People", values: { name: words.lead, department: words.sales } });
    await day.save({ table: "People", values: { name: words.owner, department: words.engineering } });
  });
  afterAll(() => day.close());

  test("a kick-off with an unknown owner writes nothing at all", async () => {
    const result = await day.process.projects.kickOff({
      me: words.lead,
      values: { name: "X", goal: "Y", lead: words.lead, startDate: TODAY, dueDate: TODAY + 30 },
      milestones: [{ name: "M", dueDate: TODAY + 5, owner: "Nobody", department: "Z" }],
    });
    expect(result).toMatchObject({ ok: false, issues: [{ field: "owner", code: "unknownPerson" }] });
    expect([shown(day, "Projects", 0, "name"), shown(day, "Tasks", 0, "name")]).toEqual(["", ""]);
  });

  test("the kick-off writes the project, under way, and its milestones", async () => {
    expect(await within(2, () => day.process.projects.colleagues())).toEqual([
      { name: words.lead, department: words.sales },
      { name: words.owner, department: words.engineering },
    ]);
    const kicked = await within(2, () =>
      day.process.projects.kickOff({
        me: words.lead,
        values: {
          name: words.project,
          goal: "Live",
          lead: words.lead,
          departments: `${words.sales}, ${words.engineering}`,
          startDate: TODAY,
          dueDate: TODAY + 40,
        },
        milestones: ["Design", "Launch"].map((name, index) => ({
          name,
          dueDate: TODAY + 10 * (index + 1),
          owner: words.lead,
          department: words.sales,
        })),
      }),
    );
    if (!kicked.ok) throw new Error(JSON.stringify(kicked.issues));
    projectId = kicked.projectId;
    view = (await within(2, () => day.process.projects.open(projectId)))!;
    expect(view.project).toMatchObject({ name: words.project, status: "inProgress", health: "onTrack" });
    expect(view.tasks).toMatchObject([
      { name: "Design", milestone: true, wbs: "1", baselineDue: TODAY + 10, status: "notStarted" },
      { name: "Launch", milestone: true, wbs: "2", baselineDue: TODAY + 20 },
    ]);
    const list = await within(2, () => day.process.projects.list());
    expect(list.projects).toMatchObject([{ id: projectId, nextMilestone: { name: "Design", dueDate: TODAY + 10 } }]);
  });

  test("tasks are broken down: added with their owner's department, indented, moved", async () => {
    const { projects } = day.process;
    const home = { name: "Home page", owner: words.owner, dueDate: TODAY + 5 };
    await perform(() => projects.add({ ...acting(), spot: { under: idOf("Design") }, values: home }));
    expect(task("Home page")).toMatchObject({ wbs: "1.1", parentId: idOf("Design"), department: words.engineering });
    const pages = { name: "Other pages", owner: words.owner };
    await perform(() => projects.add({ ...acting(), spot: { after: idOf("Design") }, values: pages }));
    expect(plan()).toEqual(["1 Design", "1.1 Home page", "2 Other pages", "3 Launch"]);
    await perform(() => projects.arrange({ ...acting(), steps: [{ id: idOf("Other pages"), move: "indent" }] }));
    expect(plan()).toEqual(["1 Design", "1.1 Home page", "1.2 Other pages", "2 Launch"]);
    await perform(() => projects.arrange({ ...acting(), steps: [{ id: idOf("Launch"), move: "up" }] }));
    expect(plan()).toEqual(["1 Launch", "2 Design", "2.1 Home page", "2.2 Other pages"]);
    expect(view.tasks.map(({ wbs }) => wbs).sort()).toEqual(["1", "2", "2.1", "2.2"]);
  });

  test("an owner without a department is asked for, and numbers typed by hand are mended", async () => {
    await day.save({ table: "People", values: { name: "Guest", department: "?" } });
    const people = day.workbook.table("People")!;
    const cell = { row: people.bodyArea.bottom, column: people.area.left + 2 };
    const area = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    day.workbook.edit(null, () => people.sheet.enterArea(area, [[""]]));
    const values = { name: "Text", owner: "Guest" };
    const refused = await day.process.projects.add({ ...acting(), spot: null, values });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "noDepartment", facts: { value: "Guest" } }] });
    await perform(() => change("Home page", { wbs: "7", parentId: null }));
    await perform(() => day.process.projects.renumber(acting()));
    expect(plan()).toEqual(["1 Launch", "2 Design", "2.1 Other pages", "3 Home page"]);
  });

  test("a later due date wants a reason and keeps the baseline", async () => {
    const due = { dueDate: TODAY + 7 };
    expect(await change("Home page", due)).toMatchObject({ ok: false, issues: [{ code: "reasonNeeded" }] });
    await perform(() => change("Home page", due, "More pages"));
    expect(task("Home page")).toMatchObject({ dueDate: TODAY + 7, baselineDue: TODAY + 5 });
    expect(shown(day, "ChangeLog", rowsOf(day, "ChangeLog") - 1, "reason")).toBe("More pages");
  });

  test("a review returns the work with a reason; only a passed one makes it done", async () => {
    await perform(() => change("Home page", { status: "inProgress" }));
    await perform(() => change("Home page", { percent: 0.9 }));
    expect(await change("Home page", { status: "done", reviewResult: "passed" })).toMatchObject({ ok: false });
    const deliverable = "https://files.example.com/home";
    const own = { status: "inReview", deliverable, reviewer: words.owner };
    expect(await change("Home page", own)).toMatchObject({ ok: false, issues: [{ code: "samePerson" }] });
    await perform(() => change("Home page", { ...own, reviewer: words.lead }));
    expect(await change("Home page", { reviewer: words.owner })).toMatchObject({
      ok: false,
      issues: [{ code: "samePerson" }],
    });
    expect(await day.process.projects.list()).toMatchObject({
      reviews: [{ name: "Home page", reviewer: words.lead, deliverable, projectName: words.project }],
    });
    expect(await change("Home page", { status: "inProgress" })).toMatchObject({
      ok: false,
      issues: [{ code: "reasonNeeded" }],
    });
    await perform(() => change("Home page", { status: "inProgress" }, "Logo is missing"));
    expect(task("Home page")).toMatchObject({ status: "inProgress", reviewResult: "returned" });
    await perform(() => change("Home page", { status: "inReview" }));
    expect(task("Home page")).toMatchObject({ reviewResult: null, reviewedAt: null });
    await perform(() => change("Home page", { status: "done", reviewResult: "passed" }));
    expect(task("Home page")).toMatchObject({
      status: "done",
      percent: 1,
      actualFinish: TODAY,
      alert: alertOf("done"),
    });
  });

  test("several tasks start together, or none does", async () => {
    const ids = ["Design", "Launch", "Home page"].map(idOf);
    const refused = await day.process.projects.change({
      ...acting(),
      ids: ids,
      values: { status: "paused" },
      reason: "x",
    });
    expect(refused).toMatchObject({ ok: false, issues: [{ code: "illegalJump", facts: { person: "Home page" } }] });
    await perform(() =>
      day.process.projects.change({ ...acting(), ids: ids.slice(0, 2), values: { status: "inProgress" } }),
    );
    expect(["Design", "Launch"].map((name) => task(name).status)).toEqual(["inProgress", "inProgress"]);
  });

  test("dates move by working days, over the weekend and with one reason", async () => {
    const { shift } = day.process.projects;
    const request = { ...acting(), workdays: 2, reason: "Waiting for the photos" };
    // 6 and 16 December are a Sunday and a Wednesday.
    await perform(() => shift({ ...request, ids: [idOf("Design"), idOf("Launch")] }));
    expect([task("Design").dueDate, task("Launch").dueDate]).toEqual([TODAY + 12, TODAY + 22]);
    expect(await shift({ ...request, ids: [idOf("Home page")] })).toMatchObject({ issues: [{ code: "notShiftable" }] });
    expect(await shift({ ...request, workdays: 300, ids: [idOf("Design")] })).toMatchObject({
      issues: [{ code: "beyondCalendar" }],
    });
  });

  test("what a colleague changed meanwhile is not overwritten", async () => {
    const opened = task("Design");
    await day.save({ table: "Tasks", id: idOf("Design"), values: { name: "Design, all of it" } });
    const request = { ...acting(), ids: [String(opened.id)], opened, values: { name: "Drafts" } };
    expect(await day.process.projects.change(request)).toMatchObject({ ok: false, issues: [{ code: "conflict" }] });
  });

  test("tasks that a filter of the sheet hides are there all the same", async () => {
    const table = day.workbook.table("Tasks")!;
    const column = table.columns.find(({ name }) => name === TASKS.field("name").text[language])!;
    day.workbook.edit(null, () => table.applyFilter(column, { filterOn: "Values", values: ["Launch"] }));
    const seen = (await day.process.projects.open(projectId))!.tasks.length;
    expect(seen).toBe(view.tasks.length);
    day.workbook.edit(null, () => table.clearFilters());
  });

  test("issues count at their task until they are closed", async () => {
    const { id } = await day.save({
      table: "Issues",
      values: { projectId, taskId: idOf("Launch"), title: "No server", owner: words.owner, priority: "p2" },
    });
    view = (await day.process.projects.open(projectId))!;
    expect([task("Launch").openIssues, view.issues.length]).toEqual([1, 1]);
    await day.save({ table: "Issues", id, values: { status: "rejected" }, reason: "There is one" });
    view = (await day.process.projects.open(projectId))!;
    expect(task("Launch").openIssues).toBe(0);
  });

  test("the project itself pauses for a reason, and what is gone is said", async () => {
    const { changeProject, open } = day.process.projects;
    expect(await changeProject({ ...acting(), values: { status: "paused" } })).toMatchObject({
      issues: [{ code: "reasonNeeded" }],
    });
    await perform(() => changeProject({ ...acting(), values: { status: "paused" }, reason: "No budget" }));
    expect(view.project.status).toBe("paused");
    expect(await open("PJ-000000-0000")).toBeNull();
    expect(await changeProject({ me: null, projectId: "PJ-000000-0000", values: {} })).toMatchObject({
      issues: [{ code: "gone" }],
    });
  });
});

const alertOf = (key: string): string => TASKS.field("alert").list!.choice(key)!.key;
