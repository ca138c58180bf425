/** Entering rows: what the form offers, what it refuses, and what it keeps. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/process/api";
import { CURRENT, MemoryProcess } from "./support/memory-process";
import { showEntry, type Shown } from "./support/show-pane";

const people = {
  "P-1": { name: "Mei Han", department: "Product" },
  "P-2": { name: "Lei Li", department: "Engineering" },
};
const projects = { "PR-1": { name: "New website" }, "PR-2": { name: "Help desk" } };
const task = {
  projectId: "PR-1",
  name: "Design the home page",
  department: "Product",
  owner: "Mei Han",
  status: "inProgress",
  milestone: false,
  percent: 0.5,
  dueDate: 46350,
  baselineDue: 46350,
};

const company = () => new MemoryProcess(CURRENT, { People: people, Projects: projects, Tasks: { "T-1": task } });

const box = (name: string) => screen.getByRole("textbox", { name });
const lookUp = (name: string) => screen.getByRole("combobox", { name });
const save = () => screen.getByRole("button", { name: "Save" });

async function openTracker(name: string, process = company()) {
  const shown = await showEntry(process);
  await shown.user.click(await screen.findByRole("button", { name: new RegExp(`^${name}`) }));
  await screen.findByRole("heading", { name: `New: ${name}` });
  return shown;
}

async function choose(user: Shown["user"], field: string, text: string, option: RegExp) {
  await user.type(lookUp(field), text);
  await user.click(await screen.findByRole("option", { name: option }));
}

async function fillTask({ user }: Shown) {
  await choose(user, "Project ID", "web", /New website/);
  await user.type(box("Task"), "Write the copy");
  await user.type(box("Department"), "Product");
  await choose(user, "Owner", "han", /Mei Han/);
}

test("the five trackers are offered first, the other lists behind a button", async () => {
  const { user } = await showEntry(company());
  const first = await screen.findAllByRole("listitem");
  expect(first.map((item) => item.textContent)).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Other lists" }));
  expect(screen.getByRole("button", { name: /^People/ })).toBeVisible();
});

test("a filled form is saved with the values behind the words", async () => {
  const shown = await openTracker("Task Breakdown");
  await fillTask(shown);
  await shown.user.click(save());
  await screen.findByText(/^Saved T-/);
  expect(shown.process.saved[0]!.values).toMatchObject({
    projectId: "PR-1",
    name: "Write the copy",
    owner: "Mei Han",
    status: "notStarted",
    milestone: false,
    priority: "p3",
  });
});

test("Enter in a line saves, and the next blank form keeps the project", async () => {
  const shown = await openTracker("Task Breakdown");
  await fillTask(shown);
  await shown.user.type(box("Task"), "{Enter}");
  await screen.findByText(/^Saved T-/);
  await waitFor(() => expect(box("Task")).toHaveValue(""));
  expect(lookUp("Project ID")).toHaveValue("New website");
});

test("Enter in a long text makes a new line, Ctrl+Enter saves", async () => {
  const shown = await openTracker("Task Breakdown");
  await fillTask(shown);
  await shown.user.type(box("Content"), "One{Enter}Two");
  expect(shown.process.saved).toHaveLength(0);
  await shown.user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByText(/^Saved T-/);
  expect(shown.process.saved[0]!.values.content).toBe("One\nTwo");
});

test("a missing required field is named at its place and gets the focus", async () => {
  const { user } = await openTracker("Task Breakdown");
  await choose(user, "Project ID", "web", /New website/);
  await user.click(save());
  expect(await screen.findByText("Fill in Task.")).toBeVisible();
  await waitFor(() => expect(box("Task")).toHaveFocus());
  expect(box("Task")).toHaveAttribute("aria-invalid", "true");
  expect(screen.getByText("3 fields need a look.")).toBeVisible();
});

test("an issue disappears as soon as its field is typed in", async () => {
  const { user } = await openTracker("Task Breakdown");
  await user.click(save());
  await screen.findByText("Fill in Task.");
  await user.type(box("Task"), "W");
  expect(screen.queryByText("Fill in Task.")).not.toBeInTheDocument();
});

test("a name that is not in People stays in the box and is refused in a sentence", async () => {
  const { user, process } = await openTracker("Task Breakdown");
  await user.type(lookUp("Owner"), "Nobody");
  await user.tab();
  expect(await screen.findByText(/“Nobody” isn't in People/)).toBeVisible();
  await user.click(save());
  expect(lookUp("Owner")).toHaveValue("Nobody");
  expect(process.saved).toHaveLength(0);
});

test("a name typed in full needs no choosing", async () => {
  const { user } = await openTracker("Task Breakdown");
  await user.type(lookUp("Owner"), "lei li");
  await user.tab();
  await waitFor(() => expect(lookUp("Owner")).toHaveValue("Lei Li"));
});

test("several names pasted at once are taken one by one, unknown ones stay in the box", async () => {
  const { user } = await openTracker("Task Breakdown");
  await user.click(screen.getByRole("button", { name: "More fields" }));
  await user.click(lookUp("Participants"));
  await user.paste("Mei Han, Lei Li, Nobody");
  expect(await screen.findByRole("button", { name: "Remove Mei Han" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Remove Lei Li" })).toBeVisible();
  await waitFor(() => expect(lookUp("Participants")).toHaveValue("Nobody"));
});

test("a failed save keeps everything typed, says why, and can be tried again", async () => {
  const shown = await openTracker("Task Breakdown");
  await fillTask(shown);
  shown.process.failures.push(new WorkbookError("busy", { code: "InvalidOperationInCellEditMode" }));
  await shown.user.click(save());
  expect(await screen.findByText(/Excel is busy or a cell is being edited/)).toBeVisible();
  expect(box("Task")).toHaveValue("Write the copy");
  await shown.user.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText(/^Saved T-/);
  expect(shown.process.saved).toHaveLength(1);
});

test("the toast leads to the row in the sheet", async () => {
  const shown = await openTracker("Task Breakdown");
  await fillTask(shown);
  await shown.user.click(save());
  await shown.user.click(await screen.findByRole("button", { name: "Show row" }));
  await waitFor(() => expect(shown.process.shown[0]?.table).toBe("Tasks"));
});

test("what is typed survives a look at another tab and at another tracker", async () => {
  const { user } = await openTracker("Task Breakdown");
  await user.type(box("Task"), "Half a thought");
  await user.click(screen.getByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("tab", { name: "Entry" }));
  expect(await screen.findByRole("textbox", { name: "Task" })).toHaveValue("Half a thought");
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(screen.getByRole("button", { name: /^Task Breakdown.*Draft/ })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Issue Tracker/ }));
  await user.click(await screen.findByRole("button", { name: "Back" }));
  await user.click(screen.getByRole("button", { name: /^Task Breakdown/ }));
  expect(await screen.findByRole("textbox", { name: "Task" })).toHaveValue("Half a thought");
  expect(screen.getByText("Your unsaved changes are still here.")).toBeVisible();
});

test("new rows leave out what only a later step fills", async () => {
  const { user } = await openTracker("Task Breakdown");
  expect(screen.queryByRole("combobox", { name: "Reviewer" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "More fields" }));
  expect(lookUp("Reviewer")).toBeVisible();
});

describe("a row selected in the sheet", () => {
  async function openRow(process = company()) {
    const shown = await showEntry(process);
    await screen.findByRole("heading", { name: "What do you want to enter?" });
    act(() => process.select({ table: "Tasks", id: "T-1" }));
    await screen.findByText("T-1");
    return shown;
  }

  test("opens for editing, with its state and the words for its keys", async () => {
    await openRow();
    expect(screen.getByText("In progress")).toBeVisible();
    await waitFor(() => expect(lookUp("Project ID")).toHaveValue("New website"));
    expect(screen.getByRole("textbox", { name: "Complete" })).toHaveValue("50");
  });

  test("does not take the focus away from the sheet", async () => {
    await openRow();
    expect(document.body).toHaveFocus();
  });

  test("offers only legal steps, and says what one still needs", async () => {
    const { user, process } = await openRow();
    const next = screen.getByRole("region", { name: "Next step" });
    const names = within(next)
      .getAllByRole("button")
      .map((button) => button.textContent);
    expect(names).toEqual(["Submit for review", "Pause", "Cancel"]);
    expect(within(next).getByText("Submit for review: first fill in “Deliverable link”, “Reviewer”.")).toBeVisible();
    await user.click(within(next).getByRole("button", { name: "Submit for review" }));
    expect(box("Deliverable link")).toHaveFocus();
    expect(process.saved).toHaveLength(0);
  });

  test("goes to its next state with what was filled in for it", async () => {
    const { user, process } = await openRow();
    await user.type(box("Deliverable link"), "https://files.example.com/home");
    await choose(user, "Reviewer", "lei", /Lei Li/);
    await user.click(screen.getByRole("button", { name: "Submit for review" }));
    expect(await screen.findByText("T-1 is now “In review”")).toBeVisible();
    expect(process.rows.Tasks!["T-1"]).toMatchObject({ status: "inReview", reviewer: "Lei Li" });
    expect(await screen.findByRole("button", { name: "Pass review: done" })).toBeVisible();
  });

  test("asks for a reason where the step wants one", async () => {
    const { user, process } = await openRow();
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await screen.findByText("Why “Pause”?");
    await user.type(screen.getByRole("textbox", { name: "Reason" }), "Waiting for the budget{Enter}");
    await screen.findByText("T-1 is now “Paused”");
    expect(process.saved[0]).toMatchObject({
      id: "T-1",
      reason: "Waiting for the budget",
      values: { status: "paused" },
    });
  });

  test("stays in its state when Esc is pressed instead of giving a reason", async () => {
    const { user, process } = await openRow();
    await user.click(screen.getByRole("button", { name: "Pause" }));
    const dialog = await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(process.saved).toHaveLength(0);
    expect(screen.getByText("In progress")).toBeVisible();
  });

  test("asks for a reason when a date that was promised is moved", async () => {
    const { user, process } = await openRow();
    const due = screen.getByLabelText("Due date");
    await user.clear(due);
    await user.type(due, "2026-12-01");
    await user.click(save());
    await user.type(await screen.findByRole("textbox", { name: "Reason" }), "Scope grew{Enter}");
    await screen.findByText("Saved T-1");
    expect(process.saved.at(-1)).toMatchObject({ reason: "Scope grew", values: { dueDate: 46357 } });
  });

  test("sends only what was changed", async () => {
    const { user, process } = await openRow();
    await user.type(box("Content"), "Three drafts");
    await user.click(save());
    await screen.findByText("Saved T-1");
    expect(process.saved[0]!.values).toEqual({ content: "Three drafts" });
  });

  test("waits while another form has unsaved changes, which stay as a draft", async () => {
    const process = company();
    const { user } = await openTracker("Issue Tracker", process);
    await user.type(box("Issue"), "Login fails");
    act(() => process.select({ table: "Tasks", id: "T-1" }));
    expect(await screen.findByText(/You selected T-1 in the sheet/)).toBeVisible();
    expect(box("Issue")).toHaveValue("Login fails");
    await user.click(screen.getByRole("button", { name: "Open it" }));
    await screen.findByText("T-1");
    await user.click(screen.getByRole("button", { name: "Back" }));
    expect(screen.getByRole("button", { name: /^Issue Tracker.*Draft/ })).toBeVisible();
  });

  test("is shown anew when a colleague changes it and nothing is unsaved", async () => {
    const { process } = await openRow();
    act(() => process.changeRow("Tasks", "T-1", { content: "Changed by a colleague" }));
    await waitFor(() => expect(box("Content")).toHaveValue("Changed by a colleague"));
  });

  test("that two people changed shows both values and saves the one chosen", async () => {
    const { user, process } = await openRow();
    await user.type(box("Content"), "Mine");
    act(() => process.changeRow("Tasks", "T-1", { content: "Theirs", wbs: "1.2" }));
    await user.click(save());
    const conflict = await screen.findByRole("region", { name: "This row was changed in the sheet meanwhile" });
    expect(within(conflict).getByText("Yours: Mine")).toBeVisible();
    await user.click(within(conflict).getByRole("radio", { name: "In the sheet: Theirs" }));
    await user.click(within(conflict).getByRole("button", { name: "Save these" }));
    await screen.findByText("Saved T-1");
    expect(process.rows.Tasks!["T-1"]).toMatchObject({ content: "Theirs", wbs: "1.2" });
    expect(box("Content")).toHaveValue("Theirs");
  });

  test("that was deleted meanwhile can be saved as a new one", async () => {
    const { user, process } = await openRow();
    await user.type(box("Content"), "Not lost");
    delete process.rows.Tasks!["T-1"];
    await user.click(save());
    await user.click(await screen.findByRole("button", { name: "Save as a new row" }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    await screen.findByText(/^Saved T-261123/);
    expect(process.saved.at(-1)!.values).toMatchObject({ content: "Not lost", owner: "Mei Han" });
  });
});
