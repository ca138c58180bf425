/** Bringing rows in through the pane, on real office.js: from pasted cells to the rows in the sheet. */

import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import { App } from "../../src/taskpane/app/App";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);
const workbook = Workbook.create({ now: NOW });
let product: OpenProduct["product"];
let office: OpenProduct["office"];

beforeAll(async () => {
  ({ office, product } = await openProduct(workbook, NOW));
  await product.saveEntry({ table: "People", values: { name: "Na Li", department: "Sales", active: true } });
});

async function openImport() {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: "Na Li" }));
  await act(
    async () => void render(<App start={Promise.resolve({ office, services: { process: product, now: NOW } })} />),
  );
  const user = userEvent.setup({ delay: null });
  await toImport(user);
  return user;
}

async function toImport(user: ReturnType<typeof userEvent.setup>) {
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /^Bring data in/ }));
  await screen.findByRole("heading", { name: "Bring data in" });
}

async function paste(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.click(await screen.findByRole("textbox", { name: "or paste cells with their header row" }));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Use what is pasted" }));
}

const names = (): readonly unknown[] => {
  const { sheet, bodyArea, area } = workbook.table("People")!;
  return Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, row) =>
    sheet.value(bodyArea.top + row, area.left + 1),
  );
};

test("pasted cells are laid out, looked at and brought in", async () => {
  const user = await openImport();
  await paste(
    user,
    "Full name\tDept\tMobile\tShoe size\nWei Zhang\tFinance\t138\t44\nNa Li\tLegal\t139\t38\n\tNobody\t1\t1",
  );
  expect(await screen.findByRole("combobox", { name: "Goes to" })).toHaveDisplayValue("People");
  expect(screen.getByRole("combobox", { name: /^Dept/ })).toHaveDisplayValue("Department");
  expect(screen.getByRole("combobox", { name: /^Shoe size/ })).toHaveDisplayValue("(leave out)");
  await user.click(screen.getByRole("button", { name: "See what will happen" }));
  const kinds = within(await screen.findByRole("group", { name: "What will happen" }));
  expect(kinds.getAllByRole("button").map((each) => each.textContent)).toEqual([
    "1 new",
    "1 changed",
    "0 the same",
    "1 skipped",
  ]);
  await user.click(kinds.getByRole("button", { name: "1 changed" }));
  expect(screen.getByText("Department: Sales → Legal")).toBeVisible();
  await user.click(kinds.getByRole("button", { name: "1 skipped" }));
  expect(screen.getByText("Fill in Name.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Bring 2 rows in" }));
  expect(await screen.findByText("Done: 1 added, 1 changed.")).toBeVisible();
  expect(names()).toEqual(["Na Li", "Wei Zhang"]);
});

test("a column that was not matched is given its field by hand, and keeps it while one looks elsewhere", async () => {
  const user = await openImport();
  await paste(user, "Who\tWhere\nFang Wang\tSales");
  await user.selectOptions(await screen.findByRole("combobox", { name: /^Who/ }), "Name");
  await user.click(screen.getByRole("tab", { name: "Today" }));
  await toImport(user);
  expect(await screen.findByRole("combobox", { name: /^Who/ })).toHaveDisplayValue("Name");
  await user.selectOptions(screen.getByRole("combobox", { name: /^Where/ }), "Department");
  await user.click(screen.getByRole("button", { name: "See what will happen" }));
  await user.click(await screen.findByRole("button", { name: "Bring 1 row in" }));
  await screen.findByText("Done: 1 added, 0 changed.");
  expect(names()).toContain("Fang Wang");
});

test("a file that can't be read says what to do", async () => {
  const user = await openImport();
  const file = new File(["x"], "old.xlsm");
  Object.defineProperty(file, "arrayBuffer", { value: async () => Uint8Array.of(120).buffer });
  await user.upload(await screen.findByLabelText("Choose a file…", { selector: "input" }), file);
  await waitFor(() => expect(screen.getByText(/^Files with macros/)).toBeVisible());
});
