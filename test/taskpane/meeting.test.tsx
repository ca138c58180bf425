/** Monday's meeting in the pane: walked through by keyboard, decided in one batch, minuted; and issues taken on from there. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { ME, OTHER, ProjectPane } from "./support/project-pane";

const pane = new ProjectPane();
beforeAll(() => pane.start());

/** Sales has handed in a report with a problem, Design none; it is Monday, ten o'clock. */
beforeEach(async () => {
  await pane.begin();
  const { projectId, monday: weekStart, product } = pane;
  const values = { reporter: ME, health: "onTrack", problems: "No landlord answers." };
  await product.weeks.handIn({ projectId, weekStart, department: "Sales", values, me: ME });
  pane.at(7, 10);
});

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const lines = () => [...document.querySelectorAll("[data-line]")].map((line) => line.textContent);
const issues = (...fields: readonly string[]) => pane.rows("Issues", ...fields);
const decisionOf = async (name: string) => within(await screen.findByRole("group", { name }));
const dayOf = (days: number) => new Date(Date.UTC(1899, 11, 30 + pane.monday + days)).toISOString().slice(0, 10);

/** Fills the open form: what, and until which day of the meeting's week. */
async function decide(user: Awaited<ReturnType<ProjectPane["open"]>>, name: string, what: string, day: number) {
  const form = await decisionOf(name);
  await user.type(form.getByRole("textbox", { name: "Decision" }), what);
  await user.type(form.getByLabelText(/^Resolve by/), dayOf(day));
}

async function addIssue(title: string, more: object = {}): Promise<string> {
  const { projectId, monday } = pane;
  return pane.save("Issues", { projectId, title, owner: OTHER, raisedAt: monday, dueDate: monday + 2, ...more });
}

test("late tasks, problems and missing reports stand on the agenda with whom they hang on", async () => {
  await pane.open("meeting");
  expect(await screen.findByText("4 matters to take up")).toBeVisible();
  expect(lines()).toEqual([
    `Late taskRent${ME} · 4 days late`,
    `Late taskLogo${OTHER} · 4 days late`,
    "From a reportNo landlord answersTold by Sales",
    `Report missingDesign${OTHER}`,
  ]);
});

test("by keyboard alone: two items decided one after the other and saved together", async () => {
  const user = await pane.open("meeting");
  const first = await button(/^Late task\s*Rent/);
  act(() => first.focus());
  await user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
  const title = (await decisionOf("Rent")).getByRole("textbox", { name: "Issue" });
  await waitFor(() => expect(title).toHaveFocus());
  await decide(user, "Rent", "Ask the bank", 9);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await decide(user, "Logo", "Take the old one", 10);
  expect(issues("title")).toEqual([]);
  await user.click(await button("Save 2 decisions"));
  expect(await screen.findByText("2 decisions saved")).toBeVisible();
  expect(issues("title", "source", "taskName", "owner", "dueDate", "meetingDate", "actions")).toEqual([
    ["Rent", "Late task", "Rent", ME, dayOf(9), dayOf(7), `${dayOf(7)} Meeting: Ask the bank (${ME})`],
    ["Logo", "Late task", "Logo", OTHER, dayOf(10), dayOf(7), `${dayOf(7)} Meeting: Take the old one (${ME})`],
  ]);
  expect(await screen.findAllByText(/Decided today/)).toHaveLength(2);
});

test("what lacks an owner or a day is named, and nothing is written", async () => {
  const user = await pane.open("meeting");
  await user.click(await button(/^From a report/));
  await user.type((await decisionOf("No landlord answers")).getByRole("textbox", { name: "Decision" }), "Call");
  await user.click(await button("Next matter"));
  expect(await screen.findByText("Choose who takes care of it.")).toBeVisible();
  expect(await screen.findByText("Choose a day by which it is solved.")).toBeVisible();
  await user.click(await button("Save 1 decision"));
  expect(await screen.findByText("No landlord answers: Choose who takes care of it.")).toBeVisible();
  expect(issues("title")).toEqual([]);
});

test("what was typed is there again after the pane was closed, and after a refusal", async () => {
  let user = await pane.open("meeting");
  await user.click(await button(/^Late task\s*Rent/));
  await decide(user, "Rent", "Ask the bank", 9);
  user = await pane.open("meeting");
  expect(await screen.findByText("1 decision not saved yet")).toBeVisible();
  const { protection } = pane.workbook.table("Issues")!.sheet;
  act(() => protection.protect());
  await user.click(await button("Save 1 decision"));
  expect(await screen.findByText(/This sheet is protected/)).toBeVisible();
  await user.click(await button(/^Late task\s*Rent/));
  expect((await decisionOf("Rent")).getByRole("textbox", { name: "Decision" })).toHaveValue("Ask the bank");
  act(() => protection.unprotect());
  await user.click(await button("Try again"));
  expect(await screen.findByText("1 decision saved")).toBeVisible();
});

test("an issue that is there shows what was done so far, and takes a new state", async () => {
  await addIssue("No key", { actions: "2026-01-01 Asked", impact: "Nobody gets in" });
  const user = await pane.open("meeting");
  await user.click(await button(/^Issue\s*No key/));
  expect(await screen.findByText("Nobody gets in")).toBeVisible();
  await decide(user, "No key", "A locksmith comes", 8);
  await user.selectOptions((await decisionOf("No key")).getByRole("combobox", { name: "State" }), "Start work");
  await user.click(await button("Save 1 decision"));
  await waitFor(() => expect(issues("status", "dueDate")).toEqual([["In progress", dayOf(8)]]));
  expect(issues("actions")).toEqual([[`2026-01-01 Asked\n${dayOf(7)} Meeting: A locksmith comes (${ME})`]]);
});

test("a matter raised in the meeting becomes an issue, or is given up again", async () => {
  const user = await pane.open("meeting");
  await user.click(await button("Raise something new"));
  await user.click(await button("Clear"));
  expect(lines()).toHaveLength(4);
  await user.click(await button("Raise something new"));
  await user.type(await screen.findByRole("textbox", { name: "Issue" }), "No sign");
  await user.type(await screen.findByRole("combobox", { name: "Owner" }), "fang");
  await user.click(await screen.findByRole("option", { name: new RegExp(OTHER) }));
  await decide(user, "No sign", "Order one", 11);
  await user.click(await button("Save 1 decision"));
  await waitFor(() => expect(issues("title", "source", "owner")).toEqual([["No sign", "Meeting", OTHER]]));
});

test("an issue's task opens in the plan, a missing report in its week", async () => {
  const user = await pane.open("meeting");
  await user.click(await button(/^Report missing/));
  await user.click(await button("Hand in"));
  expect(pane.went.at(-1)).toMatchObject({ page: "week", row: `${pane.monday}/Design` });
  expect(await screen.findByRole("heading", { name: "Report of Design" })).toBeVisible();
  const again = await pane.open("meeting");
  await again.click(await button(/^Late task\s*Rent/));
  await again.click(await button("Task: Rent 0%"));
  expect(pane.went.at(-1)).toMatchObject({ page: "plan" });
});

test("minutes tell who was there and what was decided", async () => {
  await addIssue("No key", { meetingDate: pane.monday + 7, actions: `${dayOf(7)} Meeting: Call` });
  const user = await pane.open("meeting");
  await user.click(await button("Minutes"));
  await user.type(await screen.findByRole("combobox", { name: "Present" }), "na");
  await user.click(await screen.findByRole("option", { name: new RegExp(ME) }));
  await user.type(await screen.findByRole("textbox", { name: "Place" }), "Room 2");
  const paper = await screen.findByRole("article");
  await waitFor(() => expect(paper).toHaveTextContent(new RegExp(`Room 2.*${ME}.*No key`)));
  await user.click(await button("Put on a sheet"));
  await waitFor(() => expect(pane.workbook.sheets.some(({ name }) => name.startsWith("Minutes-"))).toBe(true));
});

test("issues are resolved, reopened with a reason, noted and escalated from their list", async () => {
  await addIssue("No key", { status: "inProgress" });
  const user = await pane.open("meeting");
  await user.click(await button("All issues"));
  expect(await screen.findByText("1 issue, 1 open")).toBeVisible();
  await user.click(await button(/^No key/));
  const answer = async (step: string, said: string) => {
    await user.click(await button(step));
    const dialog = within(await screen.findByRole("dialog"));
    await user.type(dialog.getByRole("textbox"), said);
    await user.click(dialog.getByRole("button", { name: step }));
    await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  };
  await answer("Mark as resolved", "New lock");
  expect(issues("status", "resolution", "resolvedAt")).toEqual([["Resolved", "New lock", dayOf(7)]]);
  await answer("Reopen", "It jams");
  await answer("Escalate", "Third time");
  await answer("Add to the log", "Smith called");
  expect(issues("status", "escalated")).toEqual([["In progress", "Yes"]]);
  expect(issues("actions")[0]![0]!.split("\n")).toEqual(
    ["New lock", "It jams", "Third time", "Smith called"].map((said) => `${dayOf(7)} ${said} (${ME})`),
  );
});
