/** A project's week on real office.js and the real process: reports written and handed in, and the week frozen, as one clicks it. */

import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../host/install/this-window";
import { Workbook } from "../../host/model/workbook";
import { createProcess } from "../../src/process/process";
import { daySerial, fromSerial } from "../../src/schema/serial";
import { App } from "../../src/taskpane/app/App";
import { startOffice, type OfficeStart } from "../../src/taskpane/office";
import "../../src/taskpane/project/ProjectArea";
import "../../src/taskpane/week/WeekPage";
import "./support/show-pane";

/** The Monday of week 47; each test has a week of its own, going back from here. */
const LAST = daySerial(2026, 11, 16);
const me = "Na Li";

type Product = ReturnType<typeof createProcess>;

let clock = new Date(2026, 10, 20, 16, 0);
const NOW = () => clock;
const workbook = Workbook.create({ now: NOW });
let product: Product;
let office: Extract<OfficeStart, { kind: "excel" }>;
let weeks = 0;
let monday: number;
let projectId: string;
let project: string;

beforeAll(async () => {
  await loadOfficeHere(workbook.openSession({ locale: "en-US" }));
  const started = await startOffice();
  if (started.kind !== "excel") throw new Error(`office.js says ${started.kind}`);
  office = started;
  let seed = 0;
  product = createProcess("en-US", { now: NOW, random: () => (seed = (seed + 0.1370137) % 1) });
  await product.createWorkbook({ language: "en-US", sample: false });
  for (const [name, department] of [
    [me, "Sales"],
    ["Fang Wang", "Design"],
  ])
    await saved({ table: "People", values: { name: name!, department: department! } });
});

async function saved(request: Parameters<Product["saveEntry"]>[0]): Promise<string> {
  const result = await product.saveEntry(request);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.id;
}

/** A project in a week of its own, with a task of each of two departments; it is Friday, four o'clock. */
beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me }));
  monday = LAST - 7 * weeks++;
  clock = fromSerial(monday + 4 + 16 / 24);
  project = `New shop ${weeks}`;
  const plan = { name: project, goal: "Open", lead: me, startDate: monday - 14, dueDate: monday + 90 };
  projectId = await saved({ table: "Projects", values: plan });
  await saved({ table: "Projects", id: projectId, values: { status: "inProgress" } });
  const task = { projectId, startDate: monday, dueDate: monday + 3, status: "notStarted" };
  await saved({ table: "Tasks", values: { ...task, name: "Rent", department: "Sales", owner: me } });
  await saved({ table: "Tasks", values: { ...task, name: "Logo", department: "Design", owner: "Fang Wang" } });
});

/** The page of the week, or of another. */
async function openPage(page: "Week" | "Meeting" = "Week") {
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  await user.click(await screen.findByRole("button", { name: "Projects" }));
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${project}\\b`) }));
  await user.click(await button(page));
  return user;
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const box = (name: string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name });

/** The reports of this test's project, as the sheet shows some fields. */
function reports(...headers: readonly string[]): readonly (readonly string[])[] {
  const table = workbook.table("WeeklyReports")!;
  const at = (name: string) => table.bodyArea.left + table.columns.findIndex((each) => each.name === name);
  const { top, bottom } = table.bodyArea;
  return Array.from({ length: bottom - top + 1 }, (_, row) => top + row)
    .filter((row) => table.sheet.value(row, at("Project ID")) === projectId)
    .map((row) => headers.map((header) => table.sheet.text(row, at(header))));
}

test("a report begins with what the tasks say, takes words, and is handed in on time", async () => {
  const user = await openPage();
  expect(await screen.findByText("0 of 2 handed in")).toBeVisible();
  expect(await screen.findByText("1 h left")).toBeVisible();
  await user.click(await button(/^Sales/));
  expect(await box("Delays explained")).toHaveValue("Rent: 1 day late (due " + thursday() + "), 0% done");
  expect(await box("Plan for next week")).toHaveValue("Rent");
  expect(screen.getByRole("radio", { name: "Off track" })).toBeChecked();
  await user.type(await box("Problems"), "No landlord answers");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("1 of 2 handed in")).toBeVisible();
  expect(reports("Department", "Reporter", "Problems", "Submission")).toEqual([
    ["Sales", me, "No landlord answers", "On time"],
  ]);
});

const thursday = () => {
  const day = fromSerial(monday + 3);
  return new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" }).format(day);
};

test("what was typed is there again after the pane was closed, until one starts over", async () => {
  const user = await openPage();
  await user.click(await button(/^Sales/));
  await user.type(await box("Problems"), "No landlord answers");
  cleanup();
  const again = await openPage();
  expect(await screen.findByText(/Begun here, not handed in/)).toBeVisible();
  await again.click(await button(/^Sales/));
  expect(await box("Problems")).toHaveValue("No landlord answers");
  await again.click(await button("Start over"));
  expect(await box("Problems")).toHaveValue("");
});

test("after five it says that it will be late, who is missing, and has a reminder ready", async () => {
  clock = fromSerial(monday + 4 + 17 / 24 + 1 / 1440);
  const user = await openPage();
  expect(await screen.findAllByText("Missing")).toHaveLength(2);
  await user.click(await button("Copy reminder for Design"));
  expect(await navigator.clipboard.readText()).toMatch(
    /^Hi Fang Wang,\nDesign's weekly report .* was due by 17:00 today/,
  );
  await user.click(await button("Copy reminder for the group (2)"));
  expect(await navigator.clipboard.readText()).toContain("2 departments are missing: Sales @Na Li, Design @Fang Wang.");
  await user.click(await button(/^Sales/));
  expect(await screen.findByText(/will be marked late/)).toBeVisible();
  await user.click(await button("Hand in"));
  expect(await screen.findByText("1 of 2 handed in")).toBeVisible();
  expect(reports("Submission")).toEqual([["Late"]]);
});

test("what the process refuses is said at its field, and nothing typed is lost", async () => {
  const user = await openPage();
  await user.click(await button(/^Sales/));
  await user.clear(await box("Delays explained"));
  await user.click(await button("Hand in"));
  expect(await screen.findAllByText(/Delays explained is needed where/)).not.toHaveLength(0);
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Delays explained" })).toHaveFocus());
  expect(reports("Department")).toEqual([]);
});

test("a colleague who was faster is not written over unasked", async () => {
  const user = await openPage();
  await user.click(await button(/^Sales/));
  await user.type(await box("Problems"), "Mine");
  const values = { reporter: me, health: "onTrack", problems: "Theirs" };
  const request = { projectId, weekStart: monday, department: "Sales", values, me };
  await act(async () => void (await product.weeks.handIn(request)));
  await user.click(await button("Hand in"));
  expect(await screen.findByText(/A colleague handed in this report/)).toBeVisible();
  expect(await box("Problems")).toHaveValue("Mine");
  expect(reports("Problems")).toEqual([["Theirs"]]);
  await user.click(await button("Save mine"));
  await waitFor(() => expect(reports("Problems")).toEqual([["Mine"]]));
});

test("the tasks' newer figures are taken on request", async () => {
  const user = await openPage();
  await user.click(await button(/^Sales/));
  await user.type(await box("Problems"), "Kept");
  const done = await box("Done");
  await user.clear(done);
  await user.type(done, "7");
  await user.click(await button("Update"));
  expect(await box("Done")).toHaveValue("0");
  expect(await box("Problems")).toHaveValue("Kept");
  expect(screen.queryByRole("button", { name: "Update" })).not.toBeInTheDocument();
});

test("the week is frozen with who is missing, and replaced only when asked", async () => {
  const user = await openPage();
  expect(await screen.findByText("Missing will be named: Sales, Design.")).toBeVisible();
  await user.click(await button("Consolidate the week"));
  const name = /^On the sheet Report-2026W\d\d$/;
  expect(await screen.findByText(name)).toBeVisible();
  const sheets = () => workbook.sheets.filter((sheet) => sheet.name.startsWith("Report-")).length;
  const before = sheets();
  await user.click(await button("Consolidate again"));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Keep it" }));
  await user.click(await button("Consolidate again"));
  await user.click(await button("Replace it"));
  expect(await screen.findAllByText(/^Consolidated on Report-/)).not.toHaveLength(0);
  expect(sheets()).toBe(before);
});

test("weeks before are a press away, the next one is not", async () => {
  const user = await openPage();
  expect(await button("Week after")).toHaveAttribute("aria-disabled", "true");
  await user.click(await button("Week before"));
  expect(await button("Week after")).not.toHaveAttribute("aria-disabled", "true");
  expect(screen.queryByText(/This week/)).not.toBeInTheDocument();
});
