/** Merging returned files through the pane, on real office.js: from choosing them to the rows in the sheet. */

import { TextDecoder, TextEncoder } from "node:util";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Workbook } from "../../host/model/workbook";
import type { Values } from "../../src/process/values";
import { App } from "../../src/taskpane/app/App";
import type { Returning } from "../support/returned-file";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 23, 9, 30);
const PATIENT = { timeout: 20_000 };
const workbook = Workbook.create({ now: NOW });
let product: OpenProduct["product"];
let office: OpenProduct["office"];
let sent: Values[];
let returnedFile: (returning: Returning) => Uint8Array;

beforeAll(async () => {
  // What jsdom's window lacks and files are read and written with.
  const { constructor: ArrayBuffer } = new Uint8Array().buffer;
  Object.assign(globalThis, { TextDecoder, TextEncoder, ArrayBuffer });
  ({ returnedFile } = await import("../support/returned-file"));
  ({ office, product } = await openProduct(workbook, NOW));
  const save = async (table: string, values: Values): Promise<Values> => {
    const saved = await product.saveEntry({ table, values });
    if (!saved.ok) throw new Error(JSON.stringify(saved.issues));
    return { ...saved.entry.values, id: saved.id };
  };
  await save("People", { name: "Na Li", department: "Sales", active: true });
  const plan = { goal: "Open", lead: "Na Li", startDate: 46_350, dueDate: 46_400 };
  const project = await save("Projects", { name: "New shop", ...plan });
  sent = [];
  for (const name of ["Rent", "Paint"]) {
    const values = { name, projectId: project["id"]!, department: "Sales", owner: "Na Li", dueDate: 46_360 };
    sent.push(await save("Tasks", values));
  }
}, 60_000);

function file(name: string, bytes: Uint8Array): File {
  // What jsdom's own files can't: say their bytes.
  return Object.defineProperty(new File(["x"], name), "arrayBuffer", { value: async () => bytes.slice().buffer });
}

const returned = (department: string, ...edits: Values[]) =>
  file(
    `${department}.xlsx`,
    returnedFile({
      table: "Tasks",
      language: "en-US",
      department,
      sent,
      rows: sent.map((row, at) => ({ ...row, ...edits[at] })),
    }),
  );

const remarks = (): unknown[] => {
  const { sheet, bodyArea, columns } = workbook.table("Tasks")!;
  const column = bodyArea.left + columns.findIndex(({ name }) => name === "Remark");
  return [0, 1].map((row) => sheet.value(bodyArea.top + row, column));
};

test("files are chosen together, told apart, decided on and merged; a failure loses nothing", async () => {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: "Na Li" }));
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /^Merge returned files/ }));
  const box = await screen.findByLabelText("Choose files…", { selector: "input" }, PATIENT);
  const files = [
    returned("Sales", { remark: "Sales says so" }, { remark: "Fresh paint", status: "done" }),
    returned("Design", { remark: "Design says so" }),
    file("Macros.xlsm", Uint8Array.of(1)),
  ];
  fireEvent.change(box, { target: { files } });

  const list = within(await screen.findByRole("list", { name: "Files" }, PATIENT));
  expect(await list.findByText("1 cell to take · 1 to decide · 1 refused", {}, PATIENT)).toBeVisible();
  expect(list.getByText("1 to decide")).toBeVisible();
  expect(list.getByText(/^Files with macros/)).toBeVisible();
  const merge = () => screen.getByRole("button", { name: /^Merge \d+ change/ });
  expect(merge()).toHaveAttribute("aria-disabled", "true");

  const conflict = within(screen.getByRole("group", { name: "Rent · Remark" }));
  expect(conflict.getByText("Sent: (empty)")).toBeVisible();
  await user.click(conflict.getByRole("button", { name: "Design Design says so" }));
  expect(conflict.getByRole("button", { pressed: true })).toHaveTextContent("Design says so");
  await user.click(screen.getByRole("button", { name: "1 refused" }));
  expect(screen.getByText(/^Status: Done/)).toBeVisible();

  // A protected sheet takes nothing; what was chosen and decided stays.
  const { sheet } = workbook.table("Tasks")!;
  workbook.edit(null, () => sheet.protection.protect());
  await user.click(merge());
  expect(await screen.findByText(/protected/, {}, PATIENT)).toBeVisible();
  workbook.edit(null, () => sheet.protection.unprotect());
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText(/^Merged: 2 cells in 2 rows/, {}, PATIENT)).toBeVisible();
  expect(remarks()).toEqual(["Design says so", "Fresh paint"]);
  expect(within(screen.getByRole("region", { name: "Not taken" })).getByText("Paint")).toBeVisible();
}, 120_000);
