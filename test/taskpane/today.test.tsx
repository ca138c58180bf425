/** The first tab: what it lists for whom, what it opens, and how it follows the workbook and the clock. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/process/api";
import { daySerial } from "../../src/schema/serial";
import { CURRENT, MemoryProcess } from "./support/memory-process";
import { showPane } from "./support/show-pane";

/** Thursday, 26 November 2026. */
const TODAY = daySerial(2026, 11, 26);
const THURSDAY = () => new Date(2026, 10, 26, 10, 0);
const FRIDAY = () => new Date(2026, 10, 27, 16, 20);
const MONDAY = () => new Date(2026, 10, 30, 9, 0);

afterEach(() => jest.restoreAllMocks());

const people = { "P-1": { name: "Mei Han", department: "Product" }, "P-2": { name: "Lei Li", department: "Sales" } };
const task = (name: string, dueDate: number, owner = "Lei Li") => ({
  projectId: "PJ-1",
  name,
  department: "Product",
  owner,
  status: "inProgress",
  dueDate,
});
const unread = (person: string) => ({ noticeId: "N-1", revision: 1, person, status: "unread" });

const company = (now = THURSDAY) =>
  new MemoryProcess(
    CURRENT,
    {
      People: people,
      Notices: {
        "N-1": {
          title: "New doors",
          revision: 1,
          status: "published",
          drafter: "Mei Han",
          publishedAt: TODAY + 9 / 24,
        },
      },
      ConfirmationLog: { "C-1": unread("Lei Li"), "C-2": unread("Mei Han") },
      Projects: {
        "PJ-1": {
          name: "New website",
          status: "inProgress",
          lead: "Mei Han",
          departments: "Product",
          startDate: TODAY - 3,
        },
      },
      Tasks: { "T-1": task("Home page", TODAY - 2), "T-2": task("Write the copy", TODAY + 1, "Mei Han") },
    },
    now,
  );

const group = (name: string) => screen.findByRole("region", { name });
const texts = (region: HTMLElement) =>
  within(region)
    .getAllByRole("button")
    .map((button) => button.textContent);

test("the pane opens on today, by process, with how late or how long left", async () => {
  showPane(company());
  expect(await screen.findByRole("tab", { name: "Today" })).toHaveAttribute("aria-selected", "true");
  expect(texts(await group("Projects"))).toEqual([
    "Home page 2 days late Task · Lei Li · New website",
    "Write the copy Due tomorrow Task · Mei Han · New website",
  ]);
  expect(texts(await group("Notices"))[0]).toBe("New doors By 11:00 2 people have not confirmed");
  expect(screen.getByRole("heading", { name: "Thursday, November 26" })).toBeVisible();
  expect(screen.getByText("3 things")).toBeVisible();
});

test("in Chinese it says what a colleague would", async () => {
  showPane(company(), "zh-CN");
  expect(texts(await group("通知"))[0]).toBe("New doors 最晚 11:00 还有 2 人未确认");
  expect(texts(await group("项目"))[0]).toBe("Home page 延期 2 天 任务 · Lei Li · New website");
});

test("a task leads to the plan of its project", async () => {
  const { process, user } = showPane(company());
  const open = jest.spyOn(process.projects, "open");
  await user.click(await screen.findByRole("button", { name: /^Home page/ }));
  await waitFor(() => expect(open).toHaveBeenCalledWith("PJ-1"));
  expect(screen.getByRole("tab", { name: "Work" })).toHaveAttribute("aria-selected", "true");
});

test("without a screen of its own, a press opens the row for editing and shows it in the sheet", async () => {
  const alone = { ...task("Home page", TODAY - 2), projectId: null };
  const { process, user } = showPane(new MemoryProcess(CURRENT, { People: people, Tasks: { "T-1": alone } }, THURSDAY));
  await user.click(await screen.findByRole("button", { name: /^Home page/ }));
  expect(await screen.findByRole("textbox", { name: "Task" })).toHaveValue("Home page");
  expect(screen.getByRole("tab", { name: "Entry" })).toHaveAttribute("aria-selected", "true");
  expect(process.shown).toEqual([{ table: "Tasks", id: "T-1" }]);
});

test.each(["Open the confirmation of Lei Li", /^New doors/])("%s leads to the notice's own screen", async (name) => {
  const { process, user } = showPane(company());
  const open = jest.spyOn(process.notices, "open");
  await user.click(await screen.findByRole("button", { name }));
  await waitFor(() => expect(open).toHaveBeenCalledWith("N-1"));
  expect(screen.getByRole("tab", { name: "Work" })).toHaveAttribute("aria-selected", "true");
});

test("a report that is missing is opened in its week, for its project and department", async () => {
  const process = company(FRIDAY);
  const asked: unknown[] = [];
  process.weeks.open = async (key) => {
    asked.push(key);
    return null;
  };
  const { user } = showPane(process);
  await user.click(await screen.findByRole("button", { name: /^Product: this week's report is missing/ }));
  await waitFor(() => expect(asked).toContainEqual({ projectId: "PJ-1", weekStart: TODAY - 3 }));
  expect(screen.getByRole("tab", { name: "Work" })).toHaveAttribute("aria-selected", "true");
});

test("on Monday the meeting's matters stand first", async () => {
  showPane(company(MONDAY));
  const agenda = await group("Meeting at 10:00");
  expect(texts(agenda)).toHaveLength(2);
  expect(screen.getAllByRole("heading", { level: 2 })[0]).toHaveTextContent("Meeting at 10:00");
});

describe("for me", () => {
  test("the name is asked for once, and then only one's own is listed", async () => {
    const { user } = showPane(company());
    await user.click(await screen.findByRole("radio", { name: "Mine" }));
    expect(screen.queryByRole("region")).not.toBeInTheDocument();
    await user.type(await screen.findByRole("combobox", { name: "Who are you?" }), "lei li");
    await user.click(await screen.findByRole("option", { name: /Lei Li/ }));
    expect(texts(await group("Notices"))).toEqual(["New doors By 11:00 Waiting for your confirmation"]);
    expect(texts(await group("Projects"))).toEqual(["Home page 2 days late Task · New website"]);
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
    expect(screen.getByRole("heading", { level: 1 })).toHaveFocus();
    expect(JSON.parse(localStorage.getItem("trackbook.pane")!)).toMatchObject({ me: "Lei Li", today: "mine" });
  });

  test("whoever would rather see everything is not asked again", async () => {
    const { user } = showPane(company());
    await user.click(await screen.findByRole("button", { name: "Show everything instead" }));
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "All" })).toBeChecked();
    expect(await group("Projects")).toBeVisible();
  });

  test("an empty list of one's own says what others have", async () => {
    const process = new MemoryProcess(
      CURRENT,
      { People: people, Tasks: { "T-1": task("Home page", TODAY) } },
      THURSDAY,
    );
    const { user } = showPane(process);
    await user.click(await screen.findByRole("radio", { name: "Mine" }));
    await user.type(await screen.findByRole("combobox", { name: "Who are you?" }), "mei");
    await user.click(await screen.findByRole("option", { name: /Mei Han/ }));
    expect(await screen.findByText("Nothing waits for you")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show them" }));
    expect(await screen.findByRole("button", { name: /^Home page/ })).toBeVisible();
  });
});

test("an empty day says so and asks nobody's name", async () => {
  showPane(new MemoryProcess(CURRENT, {}, THURSDAY));
  expect(await screen.findByText("Nothing needs attention")).toBeVisible();
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
});

test("a long group shows its first five until all are asked for", async () => {
  const tasks = Array.from({ length: 8 }, (_, index) => [`T-${index}`, task(`Page ${index}`, TODAY - index)] as const);
  const { user } = showPane(new MemoryProcess(CURRENT, { Tasks: Object.fromEntries(tasks) }, THURSDAY));
  const region = await group("Projects");
  expect(within(region).getAllByRole("listitem")).toHaveLength(5);
  await user.click(within(region).getByRole("button", { name: "Show all 8", expanded: false }));
  expect(within(region).getAllByRole("listitem")).toHaveLength(8);
});

test("many missing names are folded", async () => {
  const process = company();
  for (let index = 3; index < 12; index++) process.rows.ConfirmationLog![`C-${index}`] = unread(`Person ${index}`);
  const { user } = showPane(process);
  await user.click(await screen.findByRole("button", { name: "5 more" }));
  expect(screen.getAllByRole("button", { name: /^Open the confirmation of/ })).toHaveLength(11);
});

describe("when the workbook", () => {
  test("cannot be read, it says why and can be tried again", async () => {
    const process = company();
    const { readToday } = MemoryProcess.prototype;
    let broken = true;
    process.readToday = () => (broken ? Promise.reject(new WorkbookError("busy")) : readToday.call(process));
    const { user } = showPane(process);
    expect(await screen.findByText("Today's list could not be read")).toBeVisible();
    expect(screen.getByText(/Excel is busy/)).toBeVisible();
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await group("Projects")).toBeVisible();
    expect(screen.queryByText(/Excel is busy/)).not.toBeInTheDocument();
  });

  test("cannot be read anew, the list stays and says of when it is", async () => {
    const process = company();
    showPane(process);
    await group("Projects");
    process.failures.push(new WorkbookError("connection"));
    act(() => process.changeRow("Tasks", "T-1", { status: "done" }));
    expect(await screen.findByText("Not brought up to date; this is how things stood at 10:00.")).toBeVisible();
    expect(screen.getByRole("button", { name: /^Home page/ })).toBeVisible();
  });

  test("is busy because somebody types, the list waits in silence and catches up", async () => {
    const ticking = jest.spyOn(window, "setInterval");
    const process = company();
    const readToday = jest.spyOn(process, "readToday");
    showPane(process);
    await group("Projects");
    process.failures.push(new WorkbookError("busy"));
    act(() => process.changeRow("Tasks", "T-1", { status: "done" }));
    await waitFor(() => expect(readToday).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(/Excel is busy/)).not.toBeInTheDocument();
    act(ticking.mock.calls.find(([, pause]) => pause === 20_000)![0] as () => void);
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Home page/ })).not.toBeInTheDocument());
  });

  test("is changed by a colleague, the list follows", async () => {
    const process = company();
    showPane(process);
    await group("Projects");
    act(() => process.changeRow("Tasks", "T-1", { status: "done" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Home page/ })).not.toBeInTheDocument());
  });

  test("lacks a table, that is said", async () => {
    const tables = CURRENT.tables.filter((key) => key !== "Requests");
    showPane(new MemoryProcess({ ...CURRENT, tables }, {}, THURSDAY));
    expect(
      await screen.findByText("Not in this workbook, so left out of this list: “Customer Requests”."),
    ).toBeVisible();
  });
});

test("time alone moves the words, and reads anew when a deadline has passed", async () => {
  let now = THURSDAY();
  const process = company(() => now);
  const readToday = jest.spyOn(process, "readToday");
  const ticking = jest.spyOn(window, "setInterval");
  showPane(process);
  expect(texts(await group("Notices"))[0]).toContain("By 11:00");
  const tick = ticking.mock.calls.find(([, pause]) => pause === 20_000)![0] as () => void;
  now = new Date(2026, 10, 26, 10, 45);
  act(tick);
  expect(texts(await group("Notices"))[0]).toContain("15 min left");
  expect(readToday).toHaveBeenCalledTimes(1);
  now = new Date(2026, 10, 26, 11, 1);
  act(tick);
  expect(await screen.findByText("1 min late")).toBeVisible();
  expect(readToday).toHaveBeenCalledTimes(2);
});

test("coming back from another tab shows the list at once", async () => {
  const { user } = showPane(company());
  await group("Projects");
  await user.click(screen.getByRole("tab", { name: "More" }));
  await screen.findByRole("heading", { name: "Check and repair" });
  await user.click(screen.getByRole("tab", { name: "Today" }));
  expect(screen.getByRole("region", { name: "Projects" })).toBeVisible();
});
