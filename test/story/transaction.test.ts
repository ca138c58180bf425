/** Rows of several tables read, weighed and written together: all of it or nothing, in two round trips. */

import { Desk } from "../../src/process/desk";
import type { Question } from "../../src/process/asking";
import { transact, type Transaction } from "../../src/process/transaction";
import { schema } from "../../src/schema/schema";
import type { OfficeDay } from "./office-day";
import { NOW, openDay, rowsOf, shown } from "./office-day";

let day: OfficeDay;
let project: string;
let tasks: string[];

const perform = <Q extends Record<string, Question>>(wanted: Transaction<Q>) => {
  day.connection.traffic.reset();
  let seed = 0;
  const world = { now: () => NOW, random: () => (seed = (seed + 0.1370137) % 1) };
  return new Desk(schema, "en-US").talk((ground) => transact({ schema, world, ground }, wanted));
};

const ofProject = () => ({ tasks: { table: "Tasks", field: "projectId", is: project } }) as const;

beforeEach(async () => {
  day = await openDay("en-US");
  await day.process.createWorkbook({ language: "en-US", sample: false });
  for (const name of ["Na Li", "Fang Wang"]) await day.save({ table: "People", values: { name, department: "Sales" } });
  const plan = { goal: "Open", lead: "Na Li", startDate: 46_350, dueDate: 46_400 };
  project = (await day.save({ table: "Projects", values: { name: "New shop", ...plan } })).id;
  tasks = [];
  for (const name of ["Rent", "Paint"]) {
    const values = { name, projectId: project, department: "Sales", owner: "Na Li", dueDate: 46_360 };
    tasks.push((await day.save({ table: "Tasks", values })).id);
  }
});

afterEach(() => day.close());

test("changes of two tables and a line of the change log go out in one batch", async () => {
  const outcome = await perform({
    questions: ofProject(),
    adds: ["Issues"],
    me: "Na Li",
    plan: ({ tasks: found }, { newId }) => [
      ...found.map(({ id }) => ({ table: "Tasks", id: String(id), values: { status: "inProgress" } })),
      { table: "Issues", newId: newId("Issues"), values: { projectId: project, title: "No key", owner: "Na Li" } },
    ],
  });
  expect(outcome).toMatchObject({ ok: true, found: { tasks: [{ status: "inProgress" }, { status: "inProgress" }] } });
  // One is spent on the desk's first look at the workbook.
  expect(day.connection.traffic.requests).toBeLessThanOrEqual(2 + 2);
  expect(shown(day, "Issues", 0, "title")).toBe("No key");
  expect(rowsOf(day, "ChangeLog")).toBe(2);
});

test("one refused change keeps all others back and says of which table it was", async () => {
  const outcome = await perform({
    questions: ofProject(),
    me: null,
    plan: () => [
      { table: "Tasks", id: tasks[0]!, values: { status: "inProgress" } },
      { table: "Tasks", id: tasks[1]!, values: { status: "inReview" } },
    ],
  });
  expect(outcome).toMatchObject({ ok: false });
  expect(outcome).toHaveProperty("issues.0", { field: "status", code: "illegalJump", facts: expect.anything() });
  expect(outcome).toHaveProperty("issues.0.facts.table", "Tasks");
  expect(shown(day, "Tasks", 0, "status")).toBe("Not started");
});

test("a person nobody knows is refused where the values were mentioned", async () => {
  const values = { owner: "Nobody" };
  const outcome = await perform({
    questions: ofProject(),
    mentions: [{ table: "Tasks", values }],
    me: null,
    plan: () => [{ table: "Tasks", id: tasks[0]!, values }],
  });
  expect(outcome).toMatchObject({ ok: false, issues: [{ code: "unknownPerson" }] });
});

test("a table read in pieces, as one is that no answer could hold, is changed like any other", async () => {
  const outcome = await perform({
    questions: { all: { table: "Tasks", all: true, inPieces: true } },
    me: null,
    plan: ({ all }) =>
      all.map(({ id, name }) => ({ table: "Tasks", id: String(id), values: { remark: `${String(name)}!` } })),
  });
  expect(outcome).toMatchObject({ ok: true, found: { all: [{ remark: "Rent!" }, { remark: "Paint!" }] } });
  expect([0, 1].map((row) => shown(day, "Tasks", row, "remark"))).toEqual(["Rent!", "Paint!"]);
});

test("rows that a filter hides are found and changed all the same", async () => {
  const table = day.workbook.table("Tasks")!;
  const name = table.columns.find((column) => column.name === "Task")!;
  day.workbook.edit(null, () => table.applyFilter(name, { filterOn: "Values", values: ["Rent"] }));
  await perform({
    questions: ofProject(),
    me: null,
    plan: ({ tasks: found }) =>
      found.map(({ id }) => ({ table: "Tasks", id: String(id), values: { status: "inProgress" } })),
  });
  expect([0, 1].map((row) => shown(day, "Tasks", row, "status"))).toEqual(["In progress", "In progress"]);
});
