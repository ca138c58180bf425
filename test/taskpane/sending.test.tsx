/** Sending a table out through the pane, on real office.js: from the counts to the files that the browser is handed. */

import { readFileSync } from "node:fs";
import path from "node:path";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { strFromU8, unzipSync } from "fflate";
import { Workbook } from "../../host/model/workbook";
import { App } from "../../src/taskpane/app/App";
import { openProduct, type OpenProduct } from "./support/open-product";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 26, 10, 0);
const workbook = Workbook.create({ now: NOW });
let product: OpenProduct["product"];
let office: OpenProduct["office"];

/** What the browser was handed, by name. */
const saved = new Map<string, Blob>();
const forms = jest.fn(async (address: string) => {
  expect(address).toBe("forms/en-US/Tasks.xlsx");
  const bytes = readFileSync(path.resolve(__dirname, "../../templates/en-US/Task breakdown.xlsx"));
  return { ok: true, arrayBuffer: async () => new Uint8Array(bytes).buffer };
});

beforeAll(async () => {
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.set(this.download, blobs.get(this.href)!);
  });
  Object.assign(globalThis, { fetch: forms });
  ({ office, product } = await openProduct(workbook, NOW, true));
});

async function openPage() {
  saved.clear();
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light", me: "" }));
  await act(
    async () => void render(<App start={Promise.resolve({ office, services: { process: product, now: NOW } })} />),
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /^Send out/ }));
  const list = within(await screen.findByRole("region", { name: "Departments" }));
  return { user, list };
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });

test("departments with rows are chosen, and their files come in one", async () => {
  const { user, list } = await openPage();
  expect(list.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
  expect(list.getByText("blank lines only")).toBeVisible();
  expect(list.getByText("Files: 4 · rows: 14")).toBeVisible();
  await user.click(screen.getByRole("checkbox", { name: "Finished rows too" }));
  expect(list.getByText("Files: 4 · rows: 21")).toBeVisible();
  await user.click(list.getByRole("checkbox", { name: "Design" }));
  await user.click(screen.getByRole("button", { name: "Save 3 files" }));
  await screen.findByText("Handed to the browser: Task breakdown - by department.zip");
  const files = unzipSync(await bytesOf(saved.get("Task breakdown - by department.zip")!));
  expect(Object.keys(files)).toEqual([
    "Task breakdown - Sales.xlsx",
    "Task breakdown - Product.xlsx",
    "Task breakdown - Engineering.xlsx",
  ]);
  const parts = unzipSync(files["Task breakdown - Sales.xlsx"]!);
  expect(strFromU8(parts["xl/workbook.xml"]!)).toContain('name="TrackbookSent"');
});

test("a single department is one file; files by themselves come one after the other", async () => {
  const { user, list } = await openPage();
  await user.click(list.getByRole("button", { name: "Select all" }));
  await user.click(screen.getByRole("radio", { name: "Each file by itself" }));
  await user.click(screen.getByRole("button", { name: "Save 5 files" }));
  await screen.findByText("Handed to the browser: 5 files");
  expect(saved.size).toBe(5);
  saved.clear();
  await user.click(list.getByRole("button", { name: "Select none" }));
  await user.click(list.getByRole("checkbox", { name: "Administration" }));
  await user.click(screen.getByRole("button", { name: "Save 1 file" }));
  await screen.findByText("Handed to the browser: Task breakdown - Administration.xlsx");
  expect([...saved.keys()]).toEqual(["Task breakdown - Administration.xlsx"]);
});

test("stopped, nothing is saved", async () => {
  const { list } = await openPage();
  await list.findAllByRole("checkbox");
  fireEvent.click(screen.getByRole("button", { name: "Save 4 files" }));
  fireEvent.click(screen.getByRole("button", { name: "Stop" }));
  await screen.findByText("Stopped; no file was saved.");
  expect(saved.size).toBe(0);
});

test("what goes nowhere is said, and so is a form that can't be had", async () => {
  const { user } = await openPage();
  await user.selectOptions(screen.getByRole("combobox", { name: "Table" }), "Customer Requests");
  expect(await screen.findByText("2 rows belong to no department and go nowhere")).toBeVisible();
  expect(screen.getByText("nobody is named yet: 2")).toBeVisible();
  forms.mockRejectedValueOnce(new TypeError("offline"));
  await user.click(await screen.findByRole("button", { name: /^Save \d files$/ }));
  await waitFor(() => expect(screen.getByText(/^The empty form couldn't be fetched/)).toBeVisible());
  expect(saved.size).toBe(0);
});
