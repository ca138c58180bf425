/** Notices in the Work tab: by keyboard, when they are urgent, when they are one's own to confirm, when they repeat. */

import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { daySerial } from "../../src/schema/serial";
import {
  addNotice,
  button,
  column,
  openCompany,
  openPane,
  openWork,
  people,
  rowOf,
  type Company,
} from "./support/notice-pane";

let company: Company;

beforeAll(async () => {
  company = await openCompany();
  // What keeps the tab order asks for a layout, which jsdom does not have: else it would take nothing for reachable.
  jest.spyOn(HTMLElement.prototype, "offsetParent", "get").mockReturnValue(document.body);
  jest.spyOn(document.body, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 350, 700));
});

/** Opens the first notice of the list by keyboard alone; the keys it took. */
async function openByKeyboard(user: Awaited<ReturnType<typeof openWork>>): Promise<number> {
  await screen.findByRole("button", { name: /^Keys/ });
  let keys = 0;
  while (!document.activeElement?.textContent?.startsWith("Keys") && keys++ < 10) await user.tab();
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { name: /^Keys/, level: 1 });
  return keys + 1;
}

test("the names of today's list lead to the person's row", async () => {
  const { user } = await openPane(company, "published", { title: "Who is missing" });
  await user.click(await screen.findByRole("tab", { name: "Today" }));
  await user.click(await button(`Open the confirmation of ${people[1]}`));
  await screen.findByRole("heading", { name: "Who is missing" });
  await waitFor(() => expect(document.activeElement?.closest("li")).toHaveTextContent(people[1]));
});

test("confirming a person takes at most ten keys from the Work tab", async () => {
  await addNotice(company, { title: "Keys 1", urgency: "urgent" }, "published");
  const user = await openWork(company);
  const opened = await openByKeyboard(user);
  await user.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(column(company, "Keys 1", "Status")).toContain("Confirmed"));
  expect(opened + 2).toBeLessThanOrEqual(10);
});

test("recording a call takes at most ten keys from the Work tab", async () => {
  const user = await openWork(company);
  const opened = await openByKeyboard(user);
  await user.keyboard("{ArrowDown}");
  let tabs = 0;
  while (document.activeElement?.textContent !== "Answered, told" && tabs++ < 5) await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(column(company, "Keys 1", "Call result")).toContain("Answered, told"));
  expect(opened + 1 + tabs + 1).toBeLessThanOrEqual(10);
});

test("an urgent notice says whom to phone as soon as it is out, and marks them in the list", async () => {
  const { user } = await openPane(company, "approved", { urgency: "urgent" });
  await user.click(await button("Publish to 4 people"));
  const message = (await screen.findByText("Urgent: call 1 key person first")).closest<HTMLElement>("[role=group]")!;
  expect(message).toHaveTextContent("Na Li13800010001");
  expect((await screen.findAllByRole("listitem")).find(({ dataset }) => dataset.row)).toHaveTextContent("Key person");
  await user.click(within(await rowOf("Na Li")).getByRole("button", { name: "No answer" }));
  await waitFor(() => expect(screen.queryByText(/call 1 key person first/)).not.toBeInTheDocument());
});

test("whoever received it confirms it with one press", async () => {
  const { user, title } = await openPane(company, "published", {}, "Na Li");
  await user.click(await button("I have read it"));
  await waitFor(() => expect(column(company, title, "Confirmed through")).toEqual([null, null, "Read receipt", null]));
  expect(screen.queryByText("It waits for you, too.")).not.toBeInTheDocument();
});

test("one that was published in the sheet can still ask everyone", async () => {
  const { user, title } = await openPane(company, "approved");
  const notices = company.workbook.table("Notices")!;
  const status = notices.bodyArea.left + notices.columns.findIndex(({ name }) => name === "Status");
  act(() =>
    company.workbook.edit(null, () => {
      const { bottom: row } = notices.bodyArea;
      notices.sheet.enterArea({ top: row, bottom: row, left: status, right: status }, [["Published"]]);
    }),
  );
  await user.click(await button("Ask 4 people to confirm"));
  expect(await screen.findByText("0 of 4 reached")).toBeVisible();
  expect(column(company, title, "Status")).toEqual(Array(4).fill("Unread"));
});

test("one that repeats leads to its next", async () => {
  const { user, title } = await openPane(company, "approved", { repeat: "weekly", dueDate: daySerial(2026, 11, 27) });
  await user.click(await button("Publish to 4 people"));
  await user.click(await button("Next: 2026-12-04"));
  expect(await button("Submit for review")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(title);
  await user.click(await button("Back"));
  expect(await button(new RegExp(`^${title}.*Draft.*Weekly.*2026-12-04`))).toBeVisible();
});

test("of many the first fifty are drawn, and all of them can be chosen", async () => {
  const found = company.workbook.table("People")!;
  const names = Array.from({ length: 56 }, (_, index) => [`Person ${index}`]);
  company.workbook.edit(null, () => {
    const { bottom } = found.bodyArea;
    const column = found.bodyArea.left + found.columns.findIndex(({ name }) => name === "Name");
    found.resize({ ...found.area, bottom: bottom + names.length });
    const area = { top: bottom + 1, bottom: bottom + names.length, left: column, right: column };
    found.sheet.enterArea(area, names);
  });
  await openPane(company, "published");
  await screen.findByText("60 people not reached");
  // Asking so many rows for their roles would take minutes in jsdom.
  const rows = () => document.querySelectorAll("li[data-row]");
  expect(rows()).toHaveLength(50);
  fireEvent.click(screen.getByText("Show more (10 people left)"));
  expect(rows()).toHaveLength(60);
  fireEvent.click(screen.getByLabelText("All"));
  expect(screen.getByText("Confirm 60")).toBeVisible();
});
