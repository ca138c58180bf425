/** Requests on real office.js and the real process: from a phone call to the file, as a person does it in the pane. */

import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import type { RequestResult } from "../../src/process/request/api";
import { schema } from "../../src/schema/schema";
import { App } from "../../src/taskpane/app/App";
import "../../src/taskpane/request/RequestArea";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

const ME = "Dana Reed";
const OWNER = "Sam Ortiz";

type User = ReturnType<typeof userEvent.setup>;

/** Wednesday, 25 November 2026; moved on by `itIs`. */
let clock = new Date(2026, 10, 25, 9, 30);
const now = () => clock;
const workbook = Workbook.create({ now });
let product: OpenProduct["product"];
let office: OpenProduct["office"];
let user: User;
let count = 0;

beforeAll(async () => {
  ({ office, product } = await openProduct(workbook, now));
  for (const name of [ME, OWNER])
    await product.saveEntry({ table: "People", values: { name, department: "Sales", active: true } });
});

beforeEach(() => void (clock = new Date(2026, 10, 25, 9, 30)));

/** The pane with the list of requests in front. */
async function openList(): Promise<void> {
  cleanup();
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: ME }));
  const start = Promise.resolve({ office, services: { process: product, now } });
  await act(async () => void render(<App start={start} />));
  user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  await user.click(await button("Requests"));
  await screen.findByRole("heading", { name: "Customer requests" });
}

type State = "registered" | "inReview" | "reviewed" | "replied" | "inProgress";

/** A customer with a request in a state, opened; the customer's name and the request's id. */
async function openRequest(state: State, verdict = "feasible"): Promise<{ customer: string; requestId: string }> {
  const customer = `Customer ${++count}`;
  const values = { customer, channel: "phone", description: "Export by vehicle.", registrar: ME, contact: "Ms Wu" };
  const saved = await product.saveEntry({ table: "Requests", values });
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
  const acting = { requestId: saved.id, me: ME };
  const review = { participants: [ME], feasibility: "high", priority: "p2", plan: "Two weeks.", verdict };
  const steps: readonly (readonly [State, () => Promise<RequestResult>])[] = [
    ["inReview", () => product.requests.step({ ...acting, to: "inReview" })],
    ["reviewed", () => product.requests.review({ ...acting, values: review })],
    ["replied", () => product.requests.reply({ ...acting, channel: "email", at: null })],
    ["inProgress", () => product.requests.step({ ...acting, to: "inProgress", values: { owner: OWNER } })],
  ];
  const wanted = steps.findIndex(([each]) => each === state);
  for (const [, step] of steps.slice(0, wanted + 1)) {
    const done = await step();
    if (!done.ok) throw new Error(JSON.stringify(done.issues));
  }
  await openList();
  await user.click(await button(new RegExp(`^${customer}`)));
  await screen.findByRole("heading", { name: customer });
  return { customer, requestId: saved.id };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const heading = (name: string | RegExp) => screen.findByRole("heading", { name });
/** The keyboard goes to the heading of what comes next, a moment after it is shown. */
const onHeading = (name: string) =>
  waitFor(() => expect(screen.getByRole("heading", { name })).toHaveFocus(), { timeout: 20_000 });
const box = (name: string | RegExp) => screen.findByRole("textbox", { name });
const press = async (name: string | RegExp) => user.click(await button(name));

/** Puts a text into a box at once, as from the clipboard. */
async function fill(name: string | RegExp, text: string): Promise<void> {
  await user.clear(await box(name));
  await user.click(await box(name));
  await user.paste(text);
}

/** A field of the newest row of a table that belongs to a request, as the sheet shows it. */
function cell(table: string, requestId: string, field: string): string {
  const { bodyArea, columns, sheet } = workbook.table(table)!;
  const at = (key: string) =>
    bodyArea.left + columns.findIndex(({ name }) => name === schema.table(table).field(key).text["en-US"]);
  const key = table === "Requests" ? "id" : "requestId";
  for (let row = bodyArea.bottom; row >= bodyArea.top; row--)
    if (sheet.value(row, at(key)) === requestId) return sheet.text(row, at(field));
  return "";
}

test("the first request: an empty list says what to do, and a short form takes it in", async () => {
  await openList();
  expect(await screen.findByText("No requests yet")).toBeVisible();
  await press("New request");
  await waitFor(() => expect(screen.getByRole("textbox", { name: /^Customer/ })).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(await screen.findAllByText(/^Fill in/)).toHaveLength(2);
  await waitFor(() => expect(screen.getByRole("textbox", { name: /^Customer/ })).toHaveFocus());
  await user.keyboard("Hailan Cold Chain");
  await fill(/^Description/, "Export by vehicle.");
  await user.click(await box(/^Customer/));
  await user.keyboard("{Enter}");
  expect(await heading("Hailan Cold Chain")).toBeVisible();
  expect(await screen.findByText("Registered: Hailan Cold Chain")).toBeInTheDocument();
  expect(await screen.findByText("2 days left")).toBeVisible();
  expect(
    await screen.findByText(/^Received Wed 25 Nov 2026 09:30 → Thu 26 Nov \(1\) → due Fri 27 Nov 09:30/),
  ).toBeVisible();
});

test("a request is reviewed, answered with the letter, and begun", async () => {
  const { requestId } = await openRequest("registered");
  await press("Send to review");
  await onHeading("Review it");
  await press("Save the verdict");
  expect(await screen.findAllByText(/^Fill in/)).toHaveLength(3);
  expect(cell("Requests", requestId, "verdict")).toBe("");
  await fill(/^Product view/, "Good for others, too.");
  await user.click(screen.getByRole("radio", { name: "High" }));
  await user.click(screen.getByRole("radio", { name: "Feasible" }));
  await fill(/^Proposed response/, "Ready in two weeks.");
  await press("Save the verdict");
  await onHeading("Tell the customer: Feasible");
  expect(cell("RequestReviews", requestId, "product")).toBe("Good for others, too.");
  expect(cell("Requests", requestId, "verdict")).toBe("Feasible");

  const letter = await screen.findByRole("region", { name: "Reply to Your Request" });
  expect(letter).toHaveTextContent("Dear Ms Wu,");
  expect(letter).toHaveTextContent("Ready in two weeks.");
  await press("Copy letter");
  expect(await navigator.clipboard.readText()).toBe(letter.textContent);
  await press("Reply sent");
  expect(await screen.findByText("Fill in Replied by.")).toBeVisible();
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Replied by/ }), "Phone");
  await press("Reply sent");
  await onHeading("Start the work");
  expect(await screen.findByText(/^Replied Wed, Nov 25, 09:30, on time/)).toBeVisible();
  expect(cell("RequestReviews", requestId, "replyChannel")).toBe("Phone");

  await user.clear(await screen.findByRole("combobox", { name: /^Owner/ }));
  expect(await screen.findByText(/first fill in “Owner”/)).toBeVisible();
  await user.type(screen.getByRole("combobox", { name: /^Owner/ }), OWNER);
  await user.tab();
  await press("Start work");
  await onHeading("Tell the customer how far it is");
  expect(cell("Requests", requestId, "owner")).toBe(OWNER);
});

test("what isn't feasible is closed with the reason that the customer was given", async () => {
  const { requestId } = await openRequest("replied", "notFeasible");
  expect(await screen.findByRole("textbox", { name: /^Why closed/ })).toHaveValue("Two weeks.");
  expect(screen.queryByRole("button", { name: "Start work" })).toBeNull();
  await press("Not feasible: close");
  await onHeading("Closed");
  expect(cell("Requests", requestId, "closeReason")).toBe("Two weeks.");
});

test("waiting for the customer stands still and comes back to where it was", async () => {
  const { requestId } = await openRequest("inReview");
  await press("Wait for the customer");
  expect(await heading("Waiting for the customer")).toBeVisible();
  expect(await screen.findByText("The reply clock stands still meanwhile.")).toBeVisible();
  expect(cell("Requests", requestId, "sla")).toBe("Paused");
  clock = new Date(2026, 10, 25, 11, 30);
  await press("Customer answered: resume review");
  expect(await heading("Review it")).toBeVisible();
  expect(cell("Requests", requestId, "pausedMinutes")).toBe("120");
  expect(await screen.findByText(/2 h of waiting for the customer moved it/)).toBeVisible();
});

test("Friday's rows are made for all at once, written, told, and never twice", async () => {
  const { customer, requestId } = await openRequest("inProgress");
  await press("Back");
  const round = await screen.findByRole("region", { name: /^Notes to customers, Fri, Nov 27/ });
  await user.click(within(round).getByRole("button", { name: /^Make .*progress row/ }));
  await waitFor(() => expect(within(round).queryByRole("button", { name: /^Make/ })).toBeNull());
  expect(cell("RequestProgress", requestId, "syncDue")).toBe("2026-11-27");
  await user.click(await button(new RegExp(`^${customer}`)));
  await press("Told the customer");
  expect(await screen.findByText("Fill in Progress.")).toBeVisible();
  await fill(/^Progress/, "Half of it works.");
  await fill(/^Next step/, "Try it with them.");
  await press("Note to the customer");
  expect(await screen.findByRole("region", { name: "Progress on Your Request" })).toHaveTextContent(
    "Half of it works.",
  );
  await press("Told the customer");
  expect(await screen.findByText(`${customer} has been told`)).toBeInTheDocument();
  expect(await screen.findByText(/Next note: Fri, Dec 4/)).toBeVisible();
  expect(cell("RequestProgress", requestId, "progress")).toBe("Half of it works.");
  expect(cell("Requests", requestId, "lastSyncAt")).toBe("2026-11-25 09:30");
});

test("a change asks what and why, keeps what was typed when it fails, and begins the next revision", async () => {
  const { requestId } = await openRequest("inProgress");
  await press("Request changed…");
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByRole("button", { name: "Start revision 2" })).toHaveAttribute("aria-disabled", "true");
  await fill(/^Description/, "Export by vehicle and route.");
  await fill(/^Why it changed/, "They account by route now");
  const { protection } = workbook.table("ChangeLog")!.sheet;
  act(() => protection.protect());
  await user.click(dialog.getByRole("button", { name: "Start revision 2" }));
  expect(await dialog.findByText(/This sheet is protected/)).toBeVisible();
  expect(dialog.getByRole("textbox", { name: /^Why it changed/ })).toHaveValue("They account by route now");
  expect(cell("Requests", requestId, "revision")).toBe("1");
  act(() => protection.unprotect());
  await user.click(dialog.getByRole("button", { name: "Try again" }));
  expect(await heading("Review the change (revision 2)")).toBeVisible();
  expect(cell("Requests", requestId, "description")).toBe("Export by vehicle and route.");
  expect(await screen.findByText("Before: Export by vehicle.")).toBeVisible();
  expect(await screen.findByText("They account by route now")).toBeVisible();
});

test("a delivery that is refused goes back to work; one that is accepted is surveyed and filed", async () => {
  const { requestId } = await openRequest("inProgress");
  await press("Deliver");
  await onHeading("Ask for acceptance");
  expect(await box(/^Signed by/)).toHaveValue("Ms Wu");
  await press("Not accepted…");
  await fill(/^Reason/, "Totals are missing");
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Not accepted" }));
  expect(await heading("Rework it")).toBeVisible();
  expect(cell("Acceptances", requestId, "reason")).toBe("Totals are missing");
  await press("Rework");
  await press("Deliver");
  await press("Accepted");
  expect(await heading("Ask how it was")).toBeVisible();
  expect(cell("Requests", requestId, "acceptedAt")).toBe("2026-11-25");
  await press("Survey done");
  expect(await screen.findByText("Fill in Overall.")).toBeVisible();
  const overall = await screen.findByRole("radiogroup", { name: /^Overall/ });
  await user.click(within(overall).getByRole("radio", { name: "4" }));
  await fill(/^Comment/, "Quick.");
  await press("Survey done");
  expect(await heading("File it")).toBeVisible();
  await press("File and close");
  expect(await heading("Closed")).toBeVisible();
  expect(cell("Requests", requestId, "satisfaction")).toBe("4");
  const story = screen.getAllByRole("listitem").map((item) => item.textContent);
  expect(story.slice(0, 3)).toEqual([
    expect.stringMatching(/^Closed11-25 09:30/),
    expect.stringMatching(/^Surveyed: overall 4 of 511-25 09:30.*Quick\.$/),
    expect.stringMatching(/^Accepted11-25 09:30Ms Wu$/),
  ]);
  expect(story.at(-1)).toMatch(/^Registered11-25 09:30by Phone · Dana Reed$/);
});

test("a request is cancelled with a reason, which its row keeps", async () => {
  const { requestId } = await openRequest("registered");
  await press("Cancel request…");
  await fill(/^Reason/, "Asked twice");
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel request" }));
  expect(await heading("Cancelled")).toBeVisible();
  expect(cell("Requests", requestId, "closeReason")).toBe("Asked twice");
  expect(screen.queryByRole("button", { name: "Cancel request…" })).toBeNull();
});

test("what was typed of a review is still there after looking elsewhere", async () => {
  const { customer } = await openRequest("inReview");
  await fill(/^Technology view/, "Easy.");
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  expect(await heading(customer)).toBeVisible();
  expect(await box(/^Technology view/)).toHaveValue("Easy.");
});

test("its deadline past the calendar is said, not guessed", async () => {
  clock = new Date(2026, 11, 31, 9, 0);
  await openRequest("registered");
  expect(await screen.findByText(/past the end of the calendar/)).toBeVisible();
});
