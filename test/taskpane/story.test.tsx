/**
 * The pane as Excel gets it: real office.js over the embedded host, the real process, no stand-in. From an empty
 * workbook to rows that were entered, corrected, moved on and saved again after Excel refused.
 */

import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../host/install/this-window";
import { Workbook } from "../../host/model/workbook";
import { createProcess } from "../../src/process/process";
import { App } from "../../src/taskpane/app/App";
import { startOffice } from "../../src/taskpane/office";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);

async function openPane() {
  localStorage.clear();
  const workbook = Workbook.create({ now: NOW });
  const session = workbook.openSession({ locale: "en-US" });
  await loadOfficeHere(session);
  const office = await startOffice();
  if (office.kind !== "excel") throw new Error(`office.js says ${office.kind}`);
  let seed = 0;
  const process = createProcess("en-US", { now: NOW, random: () => (seed = (seed + 0.137) % 1) });
  const start = Promise.resolve({ office, services: { process, now: NOW } });
  await act(async () => void render(<App start={start} />));
  return { workbook, session, user: userEvent.setup({ delay: null }) };
}

type Pane = Awaited<ReturnType<typeof openPane>>;

const box = (name: string) => screen.findByRole("textbox", { name });
const save = () => screen.getByRole("button", { name: "Save" });

async function type({ user }: Pane, name: string, text: string) {
  await user.type(await box(name), text);
}

async function choose({ user }: Pane, field: string, text: string) {
  await user.type(await screen.findByRole("combobox", { name: field }), text);
  await user.tab();
  await waitFor(() => expect(screen.getByRole("combobox", { name: field })).toHaveValue(text));
}

/** Every text in a table's column, as the sheet holds it. */
function column({ workbook }: Pane, table: string, header: string): readonly unknown[] {
  const found = workbook.table(table)!;
  const index = found.columns.findIndex((each) => each.name === header);
  const { top, bottom, left } = found.bodyArea;
  return Array.from({ length: bottom - top + 1 }, (_, row) => found.sheet.value(top + row, left + index));
}

test("a first week: create, enter people, a project and a task, move it on, and survive a refusal", async () => {
  const pane = await openPane();
  const { user } = pane;

  await user.click(await screen.findByRole("button", { name: "Create workbook" }));
  await user.click(await screen.findByRole("button", { name: "Add people" }));

  for (const [name, department] of [
    ["Mei Han", "Product"],
    ["Lei Li", "Engineering"],
  ] as const) {
    await type(pane, "Name", name);
    await type(pane, "Department", `${department}{Enter}`);
    await waitFor(async () => expect(await box("Name")).toHaveValue(""));
  }
  expect(column(pane, "People", "Name")).toEqual(["Mei Han", "Lei Li"]);

  await user.click(screen.getByRole("button", { name: "Back" }));
  await user.click(screen.getByRole("button", { name: /^Projects/ }));
  await type(pane, "Project", "New website");
  await type(pane, "Goal", "Live before the holidays");
  await choose(pane, "Lead", "Mei Han");
  await fill("Start date", "2026-11-23");
  await fill("Due date", "2026-12-18");
  await user.click(save());
  await waitFor(() => expect(column(pane, "Projects", "Project")).toEqual(["New website"]));

  await user.click(screen.getByRole("button", { name: "Back" }));
  await user.click(screen.getByRole("button", { name: /^Task Breakdown/ }));
  await choose(pane, "Project ID", "New website");
  await type(pane, "Task", "=Design the home page");
  await type(pane, "Department", "Product");
  await choose(pane, "Owner", "Mei Han");
  await fill("Due date", "2026-11-20");

  protect(pane, true);
  await user.click(save());
  expect(await screen.findByText(/This sheet is protected/)).toBeVisible();
  expect(await box("Task")).toHaveValue("=Design the home page");
  protect(pane, false);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(column(pane, "Tasks", "Task")).toEqual(["=Design the home page"]));
  expect(column(pane, "Tasks", "Status")).toEqual(["Not started"]);
  expect(column(pane, "Tasks", "Days late")).toEqual([3]);

  await waitFor(async () => expect(await box("Task")).toHaveValue(""));
  select(pane, "Tasks");
  expect(await screen.findByText("Not started")).toBeVisible();
  expect(await box("Task")).toHaveValue("=Design the home page");
  await user.click(await screen.findByRole("button", { name: "Start" }));
  await waitFor(() => expect(column(pane, "Tasks", "Status")).toEqual(["In progress"]));
  expect(column(pane, "Tasks", "Actual start")).toEqual([46349]);
  expect(await screen.findByRole("button", { name: "Submit for review" })).toBeVisible();

  await user.click(screen.getByRole("button", { name: "Pause" }));
  await type(pane, "Reason", "Waiting for the budget{Enter}");
  await waitFor(() => expect(column(pane, "Tasks", "Status")).toEqual(["Paused"]));
  expect(column(pane, "ChangeLog", "Reason")).toEqual([null, "Waiting for the budget"]);

  async function fill(label: string, date: string) {
    const input = await screen.findByLabelText(label, { exact: false });
    await user.clear(input);
    await user.type(input, date);
  }
});

/** Excel's own refusal: the sheet of the tasks is protected, or no longer. */
function protect({ workbook }: Pane, on: boolean): void {
  const { protection } = workbook.table("Tasks")!.sheet;
  act(() => (on ? protection.protect() : protection.unprotect()));
}

/** The user clicks the first row of a table in the sheet. */
function select({ workbook, session }: Pane, table: string): void {
  const { sheet, bodyArea } = workbook.table(table)!;
  const { top, left } = bodyArea;
  act(() => session.select(sheet, [{ top, left, bottom: top, right: left }]));
}
