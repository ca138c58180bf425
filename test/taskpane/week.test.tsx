/** A project's week in the pane: reports written and handed in, and the week frozen, as one clicks it. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { fromSerial } from "../../src/schema/serial";
import { ME, ProjectPane } from "./support/project-pane";

const pane = new ProjectPane();
beforeAll(() => pane.start());
beforeEach(() => pane.begin());

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const box = (name: string) => screen.findByRole<HTMLTextAreaElement>("textbox", { name });
const reports = (...fields: readonly string[]) => pane.rows("WeeklyReports", ...fields);

test("a report begins with what the tasks say, takes words, and is handed in on time", async () => {
  const user = await pane.open("week");
  expect(await screen.findByText("0 of 2 handed in")).toBeVisible();
  expect(await screen.findByText("1 h left")).toBeVisible();
  await user.click(await button(/^Sales/));
  expect(await box("Delays explained")).toHaveValue("Rent: 1 day late (due " + thursday() + "), 0% done");
  expect(await box("Plan for next week")).toHaveValue("Rent");
  expect(screen.getByRole("radio", { name: "Off track" })).toBeChecked();
  await user.type(await box("Problems"), "No landlord answers");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(await screen.findByText("1 of 2 handed in")).toBeVisible();
  expect(reports("department", "reporter", "problems", "submission")).toEqual([
    ["Sales", ME, "No landlord answers", "On time"],
  ]);
});

const thursday = () => {
  const day = fromSerial(pane.monday + 3);
  return new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" }).format(day);
};

test("what was typed is there again after the pane was closed, until one starts over", async () => {
  const user = await pane.open("week");
  await user.click(await button(/^Sales/));
  await user.type(await box("Problems"), "No landlord answers");
  const again = await pane.open("week");
  expect(await screen.findByText(/Begun here, not handed in/)).toBeVisible();
  await again.click(await button(/^Sales/));
  expect(await box("Problems")).toHaveValue("No landlord answers");
  await again.click(await button("Start over"));
  expect(await box("Problems")).toHaveValue("");
});

test("after five it says that it will be late, who is missing, and has a reminder ready", async () => {
  pane.at(4, 17, 1);
  const user = await pane.open("week");
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
  expect(reports("submission")).toEqual([["Late"]]);
});

test("what the process refuses is said at its field, and nothing typed is lost", async () => {
  const user = await pane.open("week");
  await user.click(await button(/^Sales/));
  await user.clear(await box("Delays explained"));
  await user.click(await button("Hand in"));
  expect(await screen.findAllByText(/Delays explained is needed where/)).not.toHaveLength(0);
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Delays explained" })).toHaveFocus());
  expect(reports("department")).toEqual([]);
});

test("a colleague who was faster is not written over unasked", async () => {
  const user = await pane.open("week");
  await user.click(await button(/^Sales/));
  await user.type(await box("Problems"), "Mine");
  const values = { reporter: ME, health: "onTrack", problems: "Theirs" };
  const { projectId, monday: weekStart } = pane;
  const request = { projectId, weekStart, department: "Sales", values, me: ME };
  await act(async () => void (await pane.product.weeks.handIn(request)));
  await user.click(await button("Hand in"));
  expect(await screen.findByText(/A colleague handed in this report/)).toBeVisible();
  expect(await box("Problems")).toHaveValue("Mine");
  expect(reports("problems")).toEqual([["Theirs"]]);
  await user.click(await button("Save mine"));
  await waitFor(() => expect(reports("problems")).toEqual([["Mine"]]));
});

test("the tasks' newer figures are taken on request", async () => {
  const user = await pane.open("week");
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
  const user = await pane.open("week");
  expect(await screen.findByText("Missing will be named: Sales, Design.")).toBeVisible();
  await user.click(await button("Consolidate the week"));
  const name = /^On the sheet Report-2026W\d\d$/;
  expect(await screen.findByText(name)).toBeVisible();
  const sheets = () => pane.workbook.sheets.filter((sheet) => sheet.name.startsWith("Report-")).length;
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
  const user = await pane.open("week");
  expect(await button("Week after")).toHaveAttribute("aria-disabled", "true");
  await user.click(await button("Week before"));
  expect(await button("Week after")).not.toHaveAttribute("aria-disabled", "true");
  expect(screen.queryByText(/This week/)).not.toBeInTheDocument();
});
