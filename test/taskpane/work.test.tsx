/** The Work tab on real office.js and the real process: a notice from review to everyone reached, as one clicks it. */

import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../host/install/this-window";
import { Workbook } from "../../host/model/workbook";
import { createProcess } from "../../src/process/process";
import { App } from "../../src/taskpane/app/App";
import { startOffice, type OfficeStart } from "../../src/taskpane/office";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);
const people = ["Wei Zhang (Finance)", "Wei Zhang (Sales)", "Na Li", "Fang Wang"] as const;

type Product = ReturnType<typeof createProcess>;

interface Pane {
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly title: string;
}

const workbook = Workbook.create({ now: NOW });
let product: Product;
let office: Extract<OfficeStart, { kind: "excel" }>;
let count = 0;

beforeAll(async () => {
  await loadOfficeHere(workbook.openSession({ locale: "en-US" }));
  const started = await startOffice();
  if (started.kind !== "excel") throw new Error(`office.js says ${started.kind}`);
  office = started;
  let seed = 0;
  product = createProcess("en-US", { now: NOW, random: () => (seed = (seed + 0.1370137) % 1) });
  await product.createWorkbook({ language: "en-US", sample: false });
  for (const name of people) {
    const department = name.includes("Sales") ? "Sales" : "Finance";
    await product.saveEntry({ table: "People", values: { name, department, phone: "13800010001", active: true } });
  }
});

/** The pane with a notice of its own open. */
async function openPane(status: "inReview" | "published"): Promise<Pane> {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: people[3] }));
  const title = `New doors ${++count}`;
  await addNotice(title, status);
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "Work" }));
  await user.click(await screen.findByRole("button", { name: new RegExp(`^${title}`) }));
  await screen.findByRole("heading", { name: title });
  return { user, title };
}

/** A notice by Na Li to four people, in review or out. */
async function addNotice(title: string, status: "inReview" | "published"): Promise<void> {
  const notice = { title, content: "Doors change on Friday.", scopeType: "everyone", urgency: "routine" };
  const values = { ...notice, confirmMode: "confirm", department: "Finance", drafter: "Na Li" };
  const saved = await product.saveEntry({ table: "Notices", values });
  if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
  const acting = { noticeId: saved.id, me: people[3] };
  await product.notices.step({ ...acting, to: "inReview" });
  if (status === "inReview") return;
  await product.notices.step({ ...acting, to: "approved", values: { approver: people[3] } });
  await product.notices.publish({ ...acting, publisher: people[3], channels: ["oaBoard"] });
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const rowOf = async (person: string) => (await screen.findByText(person)).closest("li")!;

/** Every text in a column of the confirmation log, of this notice. */
function column({ title }: Pane, header: string): readonly unknown[] {
  const found = workbook.table("ConfirmationLog")!;
  const at = (name: string) => found.bodyArea.left + found.columns.findIndex((each) => each.name === name);
  const { top, bottom } = found.bodyArea;
  return Array.from({ length: bottom - top + 1 }, (_, row) => top + row)
    .filter((row) => found.sheet.value(row, at("Notice title")) === title)
    .map((row) => found.sheet.value(row, at(header)));
}

test("a notice in review is read, approved and published to the roster it shows", async () => {
  const pane = await openPane("inReview");
  const { user } = pane;
  expect(await screen.findByText(`[Important notice] ${pane.title}: information`)).toBeVisible();
  expect(await screen.findByText(/goes to the whole company/)).toBeVisible();
  await user.click(await button("Approve"));
  await user.click(await button("4 people get it"));
  expect(await screen.findByText("Sales (1)")).toBeVisible();
  expect(await screen.findByRole("checkbox", { name: "OA board" })).toBeChecked();
  await user.click(await button("Publish to 4 people"));
  expect(await screen.findByText("0 of 4 reached")).toBeVisible();
  expect(await screen.findByText("2 h left")).toBeVisible();
  expect(column(pane, "Status")).toEqual(Array(4).fill("Unread"));
});

test("what a step needs is said, and the drafter can't approve", async () => {
  const { user } = await openPane("inReview");
  const approver = await screen.findByRole("combobox", { name: "Approver" });
  await user.clear(approver);
  expect(await screen.findByText(/first fill in “Approver”/)).toBeVisible();
  await user.type(approver, "Na Li");
  await user.tab();
  expect(await screen.findByText(/can't be the same person/)).toBeVisible();
});

test("the unread list asks who a namesake is, and marks everyone else as read", async () => {
  const pane = await openPane("published");
  const { user } = pane;
  await user.click(await button("Paste unread list"));
  await user.type(await screen.findByRole("textbox", { name: /Names of those/ }), "Unread 2: Wei Zhang, Na Li");
  expect(await screen.findByText("Say who “Wei Zhang” is.")).toBeVisible();
  await user.click(await screen.findByRole("checkbox", { name: "Wei Zhang (Sales) · Sales" }));
  await user.click(await button("Mark 2 as read"));
  await waitFor(() => expect(column(pane, "Status")).toEqual(["Read", "Unread", "Unread", "Read"]));
});

test("calls and confirmations reach everyone, by click and by keyboard, and close the notice", async () => {
  const pane = await openPane("published");
  const { user } = pane;
  await user.click(within(await rowOf("Na Li")).getByRole("button", { name: "No answer" }));
  expect(await within(await rowOf("Na Li")).findByText(/1 call · No answer/)).toBeVisible();
  await user.click(within(await rowOf("Na Li")).getByRole("button", { name: "Answered, told" }));
  await waitFor(() => expect(column(pane, "Confirmed through")).toContain("Phone"));
  expect(await screen.findByText("3 people not reached")).toBeVisible();

  within(await rowOf(people[0]))
    .getByRole("button", { name: "Confirm" })
    .focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect(await screen.findByText("2 people not reached")).toBeVisible();
  await waitFor(() => expect(document.activeElement).toHaveTextContent("Confirm"));

  await user.click(await screen.findByRole("checkbox", { name: "All" }));
  await user.click(await button("Confirm 2"));
  expect(await screen.findByText("All reached")).toBeVisible();
  expect(column(pane, "Status")).toEqual(Array(4).fill("Confirmed"));
});

test("a refusal leaves the reason where it was typed, and trying again goes through", async () => {
  const pane = await openPane("published");
  const { user } = pane;
  const { protection } = workbook.table("ChangeLog")!.sheet;
  await user.click(await button("Start a new revision"));
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "New date");
  act(() => protection.protect());
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Start a new revision" }));
  expect(await within(dialog).findByText(/This sheet is protected/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: /Reason/ })).toHaveValue("New date");
  expect(column(pane, "Status")).toEqual(Array(4).fill("Unread"));
  act(() => protection.unprotect());
  await user.click(within(dialog).getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(column(pane, "Status")).toEqual(Array(4).fill("Superseded")));
  expect(await button("Submit for review")).toBeVisible();
});

test("a reminder is copied, or shown selected where the clipboard is closed", async () => {
  const { user } = await openPane("published");
  await user.click(await button("Copy reminder"));
  expect(await navigator.clipboard.readText()).toMatch(/^@Wei Zhang \(Finance\) .*\nHi all,/);
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("NotAllowed"));
  await user.click(await button("Copy reminder"));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Press Ctrl+C to copy" });
  expect(box.value).toMatch(/Please read it and reply/);
  await waitFor(() => expect(box.selectionEnd).toBe(box.value.length));
});
