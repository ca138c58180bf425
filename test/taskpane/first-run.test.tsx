/** Before the tabs: a new workbook, a damaged one, and a page that is not in Excel. */

import { render, screen, waitFor } from "@testing-library/react";
import { App } from "../../src/taskpane/app/App";
import { WorkbookError } from "../../src/process/api";
import { CURRENT, EMPTY, MemoryProcess } from "./support/memory-process";
import { showPane } from "./support/show-pane";

test("an empty workbook is told what this is, and that its own content stays", async () => {
  showPane(new MemoryProcess(EMPTY));
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("One workbook for notices");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  expect(screen.getByText(/What is already in it stays as it is/)).toBeVisible();
});

test("creating ends with the next step: the people, whose form then opens", async () => {
  const { user } = showPane(new MemoryProcess(EMPTY));
  await user.click(await screen.findByRole("button", { name: "Create workbook" }));
  expect(await screen.findByText("Your workbook is ready")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Add people" }));
  expect(await screen.findByRole("heading", { name: "New: People" })).toBeVisible();
});

test("with sample data the next step is to look around", async () => {
  const { user } = showPane(new MemoryProcess(EMPTY));
  await user.click(await screen.findByRole("button", { name: "With sample data" }));
  expect(await screen.findByText(/It holds a made-up company/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Add people" })).not.toBeInTheDocument();
});

test("the language chosen before creating is the language of the sheets", async () => {
  const process = new MemoryProcess(EMPTY);
  const { user } = showPane(process);
  await user.click(await screen.findByRole("button", { name: "简体中文" }));
  await user.click(await screen.findByRole("button", { name: "创建台账" }));
  await screen.findByText("台账建好了");
  expect(process.state.language).toBe("zh-CN");
});

test("a table of the user's own in the way is named, and the button is still there", async () => {
  const { process, user } = showPane(new MemoryProcess(EMPTY));
  await screen.findByRole("button", { name: "Create workbook" });
  process.failures.push(new WorkbookError("nameTaken", { table: "Tasks" }));
  await user.click(screen.getByRole("button", { name: "Create workbook" }));
  expect(await screen.findByText(/A table of yours is already called “Task Breakdown”/)).toBeVisible();
  expect(screen.getByRole("button", { name: "Create workbook" })).toBeEnabled();
});

test("a workbook that cannot be read says why and can be tried again", async () => {
  const process = new MemoryProcess(CURRENT);
  process.failures.push(new WorkbookError("connection"));
  const { user } = showPane(process);
  expect(await screen.findByText(/The connection to the workbook failed/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("tab", { name: "Entry" })).toBeVisible();
});

describe("a damaged workbook", () => {
  const damaged = () =>
    new MemoryProcess({
      ...CURRENT,
      kind: "older",
      faults: [
        { code: "missingSheet", sheet: "Issue Tracker" },
        { code: "missingColumn", sheet: "Task Breakdown", table: "Tasks", field: "reviewer" },
        ...["P-1", "P-2", "P-3", "P-4", "P-5"].map((id) => ({
          code: "duplicateId" as const,
          sheet: "People",
          table: "People",
          facts: { id },
        })),
      ],
    });

  test("says what is missing where, and counts many of one kind", async () => {
    showPane(damaged());
    expect(await screen.findByText("Sheet “Issue Tracker” is missing")).toBeVisible();
    expect(screen.getByText("“Task Breakdown” has no column “Reviewer”")).toBeVisible();
    expect(screen.getByText("and 2 more of this kind")).toBeVisible();
  });

  test("is mended by one button", async () => {
    const { user } = showPane(damaged());
    await user.click(await screen.findByRole("button", { name: "Repair now" }));
    expect(await screen.findByRole("tab", { name: "Entry" })).toBeVisible();
  });

  test("can be used as it is, with a reminder", async () => {
    const { user } = showPane(damaged());
    await user.click(await screen.findByRole("button", { name: "Later" }));
    expect(screen.getByText("Some parts of this workbook are missing.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "See what" }));
    expect(await screen.findByRole("button", { name: "Repair now" })).toBeVisible();
  });
});

test.each([
  ["outside", "Open this in Excel"],
  ["tooOld", "This Excel is too old"],
] as const)("a page opened where it cannot work (%s) says so", async (kind, title) => {
  localStorage.clear();
  render(<App start={Promise.resolve({ office: { kind } })} />);
  expect(await screen.findByRole("heading", { name: title })).toBeVisible();
});

test("a pane whose code did not arrive says so", async () => {
  render(<App start={Promise.reject(new Error("Loading chunk failed"))} />);
  await waitFor(() => expect(screen.getByText("Loading chunk failed")).toBeVisible());
});
