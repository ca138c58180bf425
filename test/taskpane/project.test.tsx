/** Projects on real office.js and the real process: kick-off, breakdown by keyboard, review, several tasks at once. */

import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import { schema } from "../../src/schema/schema";
import { App } from "../../src/taskpane/app/App";
import "../../src/taskpane/project/kickoff/KickoffScreen";
import "../../src/taskpane/project/plan/Minutes";
import "../../src/taskpane/project/plan/PlanPage";
import "../../src/taskpane/project/ProjectArea";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

/** Thursday, 26 November 2026. */
const NOW = () => new Date(2026, 10, 26, 9, 30);
const LEAD = "Dana Reed";
const OWNER = "Sam Ortiz";

type User = ReturnType<typeof userEvent.setup>;

const workbook = Workbook.create({ now: NOW });
let product: OpenProduct["product"];
let office: OpenProduct["office"];
let user: User;
let count = 0;

beforeAll(async () => {
  ({ office, product } = await openProduct(workbook, NOW));
  for (const [name, department] of [
    [LEAD, "Sales"],
    [OWNER, "Engineering"],
  ] as const)
    await product.saveEntry({ table: "People", values: { name, department } });
});

/** The pane with the list of projects in front. */
async function openProjects(me: string): Promise<void> {
  cleanup();
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me }));
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  await user.click(await button("Projects"));
  await screen.findByRole("heading", { name: "Projects" });
}

/** A project under way with tasks of these names, opened by a person. */
async function openPlan(me: string, ...tasks: readonly string[]): Promise<string> {
  const name = `Shop ${++count}`;
  const values = { name, goal: "Open", lead: LEAD, departments: "Sales", startDate: 46_352, dueDate: 46_400 };
  const kicked = await product.projects.kickOff({ me: LEAD, values, milestones: [] });
  if (!kicked.ok) throw new Error(JSON.stringify(kicked.issues));
  const { projectId } = kicked;
  for (const task of tasks) {
    const given = { name: task, owner: OWNER, dueDate: 46_360 };
    const added = await product.projects.add({ me: LEAD, projectId, spot: null, values: given });
    if (!added.ok) throw new Error(JSON.stringify(added.issues));
  }
  await openProjects(me);
  await user.click(await button(new RegExp(`^${name}`)));
  await screen.findByRole("heading", { name });
  return projectId;
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const line = async (name: string) => (await screen.findByText(name)).closest<HTMLElement>("[role=row]")!;
async function focusOn(name: string): Promise<void> {
  const row = await line(name);
  act(() => row.focus());
}
/** Goes to a task by the tab key alone; how often it was pressed. */
async function tabTo(name: string): Promise<number> {
  const row = await line(name);
  // What keeps the tab order asks for a layout, which jsdom does not have: else it would take nothing for reachable.
  const spies = [
    jest.spyOn(HTMLElement.prototype, "offsetParent", "get").mockReturnValue(document.body),
    jest.spyOn(document.body, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 350, 700)),
  ];
  let keys = 0;
  for (; document.activeElement !== row && keys < 20; keys++) await user.tab();
  for (const spy of spies) spy.mockRestore();
  return keys;
}
const nameBox = () => screen.findByRole("textbox", { name: "Task" });

/** A cell of the row that bears a name. */
function cell(table: string, labelled: string, field: string): unknown {
  const { bodyArea, columns, sheet } = workbook.table(table)!;
  const header = (key: string) => schema.table(table).field(key).text["en-US"];
  const at = (key: string) => bodyArea.left + columns.findIndex(({ name }) => name === header(key));
  for (let row = bodyArea.top; row <= bodyArea.bottom; row++)
    if (sheet.value(row, at(schema.table(table).label.key)) === labelled) return sheet.value(row, at(field));
  return undefined;
}
const task = (name: string, field: string) => cell("Tasks", name, field);

/** Puts a text into a box at once, as from the clipboard: the letters one by one are tested elsewhere. */
async function fill(box: HTMLElement, text: string): Promise<void> {
  await user.click(box);
  await user.paste(text);
}

/** Counts what a person presses; a text that is typed counts apart from the keys around it. */
async function press(keys: string): Promise<number> {
  await user.keyboard(keys);
  return (keys.match(/\{[^}]+\}|[^{}]/g) ?? []).length;
}

test("the first project begins with a kick-off that says what is missing and loses nothing", async () => {
  await openProjects(LEAD);
  expect(await screen.findByText("No projects yet")).toBeVisible();
  await user.click(await button("New project"));
  await user.click(await button("Start the project"));
  expect(await screen.findByText("3 fields need a look.")).toBeVisible();
  await waitFor(() => expect(screen.getByRole("textbox", { name: /^Project/ })).toHaveFocus());
  await user.keyboard("New website");
  await fill(screen.getByRole("textbox", { name: /^Goal/ }), "Live by March");
  await user.click(await screen.findByRole("checkbox", { name: "Engineering" }));
  await user.click(await screen.findByRole("checkbox", { name: "Sales" }));
  await user.type(screen.getAllByLabelText(/^Due date/)[0]!, "2027-03-01");
  const first = await screen.findByRole("group", { name: "Milestone 1" });
  await fill(within(first).getByRole("textbox", { name: /What is reached/ }), "Design agreed");
  await fill(within(first).getByRole("combobox", { name: /^Owner/ }), OWNER);
  await user.tab();
  await waitFor(() => expect(within(first).getByRole("combobox", { name: /^Department/ })).toHaveValue("Engineering"));

  await user.click(screen.getByRole("tab", { name: "Today" }));
  await user.click(screen.getByRole("tab", { name: "Work" }));
  expect(await screen.findByRole("textbox", { name: /^Project/ })).toHaveValue("New website");
  await user.click(await button("Start the project"));
  expect(await screen.findByText("Fill in Due date.")).toBeVisible();
  const again = await screen.findByRole("group", { name: "Milestone 1" });
  await user.type(within(again).getByLabelText(/^Due date/), "2026-12-11");
  await user.click(await button("Start the project"));

  expect(await screen.findByRole("heading", { name: "New website" })).toBeVisible();
  expect(await line("Design agreed")).toBeVisible();
  expect([cell("Projects", "New website", "status"), cell("Projects", "New website", "departments")]).toEqual([
    "In progress",
    "Sales, Engineering",
  ]);
  expect([task("Design agreed", "milestone"), task("Design agreed", "wbs")]).toEqual(["Yes", "1"]);
  await user.click(await button("Copy kick-off minutes"));
  expect(await navigator.clipboard.readText()).toMatch(/New website: Kick-off Minutes[\s\S]*Design agreed/);
});

test("tasks are added, indented and moved without leaving the keyboard", async () => {
  await openPlan(OWNER);
  await user.click(await nameBox());
  await user.keyboard("Rent{Enter}");
  await line("Rent");
  await user.keyboard("Paint{Enter}");
  await line("Paint");
  await user.keyboard("Colours{Alt>}{ArrowRight}{/Alt}{Enter}");
  await line("Colours");
  await waitFor(() => expect(["Rent", "Paint", "Colours"].map((name) => task(name, "wbs"))).toEqual(["1", "2", "2.1"]));
  expect([task("Rent", "department"), task("Rent", "owner")]).toEqual(["Engineering", OWNER]);

  await focusOn("Paint");
  await user.keyboard("{Alt>}{ArrowRight}{/Alt}");
  await waitFor(() => expect(["Paint", "Colours"].map((name) => task(name, "wbs"))).toEqual(["1.1", "1.1.1"]));
  await waitFor(async () => expect(await line("Paint")).toHaveFocus());
  await user.keyboard("{ArrowDown}{Alt>}{ArrowLeft}{/Alt}");
  await waitFor(() => expect(task("Colours", "wbs")).toBe("1.2"));
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(["Colours", "Paint"].map((name) => task(name, "wbs"))).toEqual(["1.1", "1.2"]));
  await waitFor(async () => expect(await line("Colours")).toHaveFocus());
  await user.keyboard("{ArrowLeft}");
  await waitFor(async () => expect(await line("Rent")).toHaveFocus());
  await user.keyboard("{ArrowLeft}");
  await waitFor(() => expect(screen.queryByText("Colours")).toBeNull());
  await user.keyboard("{ArrowRight}");
  expect(await line("Colours")).toBeVisible();
  await user.click(await button("Move down"));
  expect(await button("Move down")).toHaveAttribute("aria-disabled", "true");
});

test("a task is started, moved on and handed in with few keys, and its review passes by one press", async () => {
  await openPlan(OWNER, "Window");
  const reached = await tabTo("Window");
  expect(reached + (await press("{Enter}{Enter}"))).toBeLessThanOrEqual(10);
  await waitFor(() => expect(task("Window", "status")).toBe("In progress"));
  const percent = await screen.findByRole("textbox", { name: "Complete" });
  await waitFor(() => expect(percent).toHaveFocus());
  await user.clear(percent);
  expect(await press("60{Enter}")).toBeLessThanOrEqual(10);
  await waitFor(() => expect(task("Window", "percent")).toBe(0.6));

  expect(await screen.findByText(/first fill in “Deliverable link”/)).toBeVisible();
  await fill(screen.getByRole("textbox", { name: /^Deliverable link/ }), "https://files.example.com/w");
  const reviewer = screen.getByRole("combobox", { name: /^Reviewer/ });
  expect(reviewer).toHaveValue(LEAD);
  await user.click(await button("Submit for review"));
  expect(await screen.findByText(`Waiting for ${LEAD} to review it.`)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Pass" })).toBeNull();
  const link = await screen.findByRole("link", { name: "Open deliverable" });
  expect(link).toHaveAttribute("href", "https://files.example.com/w");
  expect(link).toHaveAttribute("rel", expect.stringContaining("noopener"));

  await openProjects(LEAD);
  const list = await screen.findByRole("region", { name: "1 task waits for your review" });
  await user.click(within(list).getByRole("button", { name: "Return…" }));
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "Not clean{Enter}");
  await waitFor(() => expect(task("Window", "status")).toBe("In progress"));
  expect(task("Window", "reviewResult")).toBe("Returned");

  await product.saveEntry({ table: "Tasks", id: String(task("Window", "id")), values: { status: "inReview" } });
  const again = await screen.findByRole("region", { name: "1 task waits for your review" });
  await user.click(within(again).getByRole("button", { name: "Pass" }));
  await waitFor(() => expect(task("Window", "status")).toBe("Done"));
  await waitFor(() => expect(screen.queryByRole("region", { name: /your review/ })).toBeNull());
});

test("a later date asks why, and what was typed outlives a refusal", async () => {
  await openPlan(LEAD, "Sign");
  await user.click(await line("Sign"));
  const due = await screen.findByLabelText(/^Due date$/, { selector: "[role=gridcell] input" });
  await user.clear(due);
  await user.type(due, "2026-12-11");
  await user.click(await button("Save"));
  const { protection } = workbook.table("ChangeLog")!.sheet;
  act(() => protection.protect());
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "Snow");
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Save with this reason" }));
  expect(await within(dialog).findByText(/This sheet is protected/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: /Reason/ })).toHaveValue("Snow");
  act(() => protection.unprotect());
  await user.click(within(dialog).getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(task("Sign", "dueDate")).toBe(46_367));
  expect(task("Sign", "baselineDue")).toBe(46_360);
  expect(await screen.findByText(/First due 2026-12-04, since then put off by 5 working days/)).toBeVisible();
});

test("several tasks start and move together", async () => {
  await openPlan(LEAD, "Chairs", "Tables", "Lamps");
  await focusOn("Chairs");
  await user.keyboard(" {ArrowDown} ");
  expect(await screen.findByText("2 selected")).toBeVisible();
  await user.click(await button("Start"));
  await waitFor(() =>
    expect(["Chairs", "Tables"].map((name) => task(name, "status"))).toEqual(Array(2).fill("In progress")),
  );
  expect(task("Lamps", "status")).toBe("Not started");

  await user.click(await button("Select"));
  await user.click(await line("Lamps"));
  await user.click(await line("Tables"));
  expect(await screen.findByText("Not possible for all of the selected tasks: Start.")).toBeVisible();
  await user.click(await button("Move dates…"));
  const days = await screen.findByRole("textbox", { name: /^Working days/ });
  await user.clear(days);
  await user.type(days, "2");
  await user.type(await screen.findByRole("textbox", { name: /^Reason/ }), "Late delivery{Enter}");
  await waitFor(() => expect(["Lamps", "Tables"].map((name) => task(name, "dueDate"))).toEqual([46_364, 46_364]));
  expect(task("Chairs", "dueDate")).toBe(46_360);
});

test("an issue of a task is raised with task and project filled in, and shown at the task", async () => {
  await openPlan(LEAD, "Door");
  const id = String(task("Door", "id"));
  await product.saveEntry({
    table: "Issues",
    values: {
      projectId: task("Door", "projectId") as string,
      taskId: id,
      title: "No lock",
      owner: OWNER,
      priority: "p2",
    },
  });
  await user.click(await line("Door"));
  expect(await button("No lock · Sam Ortiz")).toBeVisible();
  await user.click(await button("Raise an issue"));
  expect(await screen.findByRole("heading", { name: "New: Issue Tracker" })).toBeVisible();
  await waitFor(() => expect(screen.getByRole("combobox", { name: /^Task/ })).toHaveValue("Door"));
});
