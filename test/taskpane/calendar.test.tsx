/** The page of the working calendar, on real office.js: validity, a deadline explained, a year loaded, a day added. */

import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import { App } from "../../src/taskpane/app/App";
// Loaded here, so that no test waits for the compiler.
import "../../src/taskpane/calendar/CalendarPage";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);
const workbook = Workbook.create({ now: NOW });
let product: OpenProduct["product"];
let office: OpenProduct["office"];

beforeAll(async () => {
  ({ office, product } = await openProduct(workbook, NOW));
});

async function openCalendar(language: "en-US" | "zh-CN" = "en-US") {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: "", language }));
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: language === "en-US" ? "More" : "更多" }));
  await user.click(
    await screen.findByRole("button", { name: language === "en-US" ? /^Working calendar/ : /^工作日历/ }),
  );
  await screen.findByRole("heading", { name: language === "en-US" ? /^Valid through/ : /^有效至/ });
  return user;
}

const fold = (name: string) => screen.findByRole("button", { name });

async function fill(user: ReturnType<typeof userEvent.setup>, label: string, value: string) {
  const box = screen.getByLabelText(label);
  await user.clear(box);
  await user.type(box, value);
}

test("says until when it is valid, and warns where little is left", async () => {
  await openCalendar();
  expect(screen.getByRole("heading", { name: "Valid through 2026-12-31" })).toBeVisible();
  expect(await screen.findByText(/^28 working days are left/)).toBeVisible();
});

test("works a deadline out and says why", async () => {
  const user = await openCalendar();
  await fill(user, "Day", "2026-02-13");
  await fill(user, "Time, if it matters", "17:20");
  expect(
    await screen.findByText(
      "From Fri 13 Feb 2026 17:20 → Sat 14 Feb is a make-up workday (1), 15–23 Feb Spring Festival → due Tue 24 Feb 17:20 (2)",
    ),
  ).toBeVisible();
  await fill(user, "Working days", "500");
  expect(await screen.findByText(/^Choose a day and a number of working days/)).toBeVisible();
  await fill(user, "Working days", "2");
  await fill(user, "Day", "2026-12-30");
  expect(await screen.findByText(/^That lies past the calendar, which is valid through 2026-12-31/)).toBeVisible();
  await fill(user, "Day", "2027-03-01");
  expect(await screen.findByText(/says nothing about 2027-03-01/)).toBeVisible();
});

test("explains in Chinese too", async () => {
  const user = await openCalendar("zh-CN");
  await fill(user, "日期", "2026-11-19");
  expect(
    await screen.findByText(/11月20日（周五）上班（第1个工作日），11月21日至22日周末 → 11月23日（周一）到期/),
  ).toBeVisible();
});

test("a day of one's own is added by hand, and refused where it says nothing new", async () => {
  const user = await openCalendar();
  await user.click(await fold("Add an exception by hand"));
  const add = screen.getByRole("button", { name: "Add" });
  await user.click(add);
  expect(await screen.findByText("Choose a day.")).toBeVisible();
  const days = () => screen.getAllByLabelText(/^Day\*?$/);
  await user.type(days().at(-1)!, "2026-11-28");
  await user.click(add);
  expect(await screen.findByText("2026-11-28 is like that already in the public calendar.")).toBeVisible();
  await user.click(screen.getByRole("radio", { name: "Working day" }));
  await user.type(screen.getByLabelText("Name"), "Stocktaking");
  await user.click(add);
  expect(await screen.findByText("2026-11-28 is added.")).toBeVisible();
  expect(await screen.findByText(/^1 day of your company differs/)).toBeVisible();
  await user.type(days().at(-1)!, "2026-11-28");
  await user.click(add);
  expect(await screen.findByText(/^2026-11-28 has an exception already/)).toBeVisible();
});

const row = (first: string, last: string, kind: string) => `2027-${first} to 2027-${last} ${kind} Some holiday`;
const YEAR = [
  row("01-01", "01-03", "off"),
  row("02-05", "02-11", "off"),
  row("05-01", "05-05", "off"),
  row("10-01", "10-07", "off"),
  row("10-09", "10-09", "work"),
].join("\n");

test("a pasted list is shown before it is written, doubtful lines by their numbers", async () => {
  const user = await openCalendar();
  await user.click(await fold("Load a year's list"));
  await user.click(screen.getByRole("textbox", { name: "or paste rows" }));
  await user.paste(`${YEAR}\n2027-13-01 off\nNew Year`);
  expect(await screen.findByText("2027, every day. Holidays: 22, make-up workdays: 1")).toBeVisible();
  expect(screen.getByText("The calendar will then be valid through 2027-12-31.")).toBeVisible();
  expect(await screen.findByText(/^Line 6: no date in “2027-13-01 off”/)).toBeVisible();
  expect(screen.getByText(/^Line 7: no date in “New Year”/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Write to the calendar" }));
  expect(await screen.findByText("The calendar is valid through 2027-12-31.")).toBeVisible();
  expect(await screen.findByRole("heading", { name: "Valid through 2027-12-31" })).toBeVisible();
  await waitFor(() => expect(screen.queryByText(/working days are left/)).toBeNull());
});

test("a JSON file is read; what it says already stands is not written", async () => {
  const user = await openCalendar();
  await user.click(await fold("Load a year's list"));
  // jsdom's files can't be read.
  const file = (text: string) =>
    Object.defineProperty(new File([text], "2026.json", { type: "application/json" }), "text", {
      value: async () => text,
    });
  const input = () => screen.getByLabelText<HTMLInputElement>("Choose a file…");
  await user.upload(
    input(),
    file('{"year":2026,"days":[{"name":"National Day","date":"2026-10-01","isOffDay":true}]}'),
  );
  expect(await screen.findByText("There is nothing to write.")).toBeVisible();
  expect(screen.getByText("1 day is so already")).toBeVisible();
  await user.upload(input(), file('{"year":2026'));
  expect(await screen.findByText(/^This begins like JSON/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Write to the calendar" })).toBeNull();
});
