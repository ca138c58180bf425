/** The Work tab on real office.js and the real process: a notice from review to everyone reached, as one clicks it. */

import { act, screen, waitFor, within } from "@testing-library/react";
import { button, column, openCompany, openPane, people, rowOf, type Company } from "./support/notice-pane";

let company: Company;

beforeAll(async () => void (company = await openCompany()));

test("a notice in review is read, approved and published to the roster it shows", async () => {
  const pane = await openPane(company, "inReview");
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
  expect(column(company, pane.title, "Status")).toEqual(Array(4).fill("Unread"));
});

test("what a step needs is said, and the drafter can't approve", async () => {
  const { user } = await openPane(company, "inReview");
  const approver = await screen.findByRole("combobox", { name: "Approver" });
  await user.clear(approver);
  expect(await screen.findByText(/first fill in “Approver”/)).toBeVisible();
  await user.type(approver, "Na Li");
  await user.tab();
  expect(await screen.findByText(/can't be the same person/)).toBeVisible();
});

test("the unread list asks who a namesake is, and marks everyone else as read", async () => {
  const pane = await openPane(company, "published");
  const { user } = pane;
  await user.click(await button("Paste unread list"));
  await user.type(await screen.findByRole("textbox", { name: /Names of those/ }), "Unread 2: Wei Zhang, Na Li");
  expect(await screen.findByText("Say who “Wei Zhang” is.")).toBeVisible();
  await user.click(await screen.findByRole("checkbox", { name: "Wei Zhang (Sales) · Sales" }));
  await user.click(await button("Mark 2 as read"));
  await waitFor(() => expect(column(company, pane.title, "Status")).toEqual(["Read", "Unread", "Unread", "Read"]));
});

test("calls and confirmations reach everyone, by click and by keyboard, and close the notice", async () => {
  const pane = await openPane(company, "published");
  const { user } = pane;
  await user.click(within(await rowOf("Na Li")).getByRole("button", { name: "No answer" }));
  expect(await within(await rowOf("Na Li")).findByText(/1 call · No answer/)).toBeVisible();
  await user.click(within(await rowOf("Na Li")).getByRole("button", { name: "Answered, told" }));
  await waitFor(() => expect(column(company, pane.title, "Confirmed through")).toContain("Phone"));
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
  expect(column(company, pane.title, "Status")).toEqual(Array(4).fill("Confirmed"));
});

test("a refusal leaves the reason where it was typed, and trying again goes through", async () => {
  const pane = await openPane(company, "published");
  const { user } = pane;
  const { protection } = company.workbook.table("ChangeLog")!.sheet;
  await user.click(await button("Start a new revision"));
  await user.type(await screen.findByRole("textbox", { name: /Reason/ }), "New date");
  act(() => protection.protect());
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Start a new revision" }));
  expect(await within(dialog).findByText(/This sheet is protected/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: /Reason/ })).toHaveValue("New date");
  expect(column(company, pane.title, "Status")).toEqual(Array(4).fill("Unread"));
  act(() => protection.unprotect());
  await user.click(within(dialog).getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(column(company, pane.title, "Status")).toEqual(Array(4).fill("Superseded")));
  expect(await button("Submit for review")).toBeVisible();
});

test("a reminder is copied, or shown selected where the clipboard is closed", async () => {
  const { user } = await openPane(company, "published");
  await user.click(await button("Copy reminder"));
  expect(await navigator.clipboard.readText()).toMatch(/^@Na Li @Wei Zhang \(Finance\) .*\nHi all,/);
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("NotAllowed"));
  await user.click(await button("Copy reminder"));
  const box = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Press Ctrl+C to copy" });
  expect(box.value).toMatch(/Please read it and reply/);
  await waitFor(() => expect(box.selectionEnd).toBe(box.value.length));
});
