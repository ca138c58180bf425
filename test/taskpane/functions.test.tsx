/** The gallery of custom functions in the pane, on real office.js and the sample company. */

import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { loadOfficeHere } from "../../host/install/this-window";
import { Workbook } from "../../host/model/workbook";
import { FUNCTION_FILES, functionsMetadata } from "../../scripts/functions-json";
import { associateFunctions } from "../../src/functions/associate";
import { createProcess } from "../../src/process/process";
import { App } from "../../src/taskpane/app/App";
import { startOffice, type OfficeStart } from "../../src/taskpane/office";
import "./support/show-pane";

const NOW = () => new Date(2026, 10, 22, 10, 0);
const workbook = Workbook.create({ now: NOW });
const session = workbook.openSession({ locale: "en-US" });
let product: ReturnType<typeof createProcess>;
let office: Extract<OfficeStart, { kind: "excel" }>;

beforeAll(async () => {
  const help = await functionsMetadata(FUNCTION_FILES["functions.json"]);
  await loadOfficeHere(session, { functions: { namespace: "TRACK", metadata: help } });
  associateFunctions();
  const started = await startOffice();
  if (started.kind !== "excel") throw new Error(`office.js says ${started.kind}`);
  office = started;
  product = createProcess("en-US", { now: NOW, random: () => 0.5 });
  await product.createWorkbook({ language: "en-US", sample: true });
  globalThis.fetch = (async () => ({ json: async () => help })) as unknown as typeof fetch;
});

async function openGallery() {
  localStorage.setItem("trackbook.pane", JSON.stringify({ look: "light" }));
  const start = Promise.resolve({ office, services: { process: product, now: NOW } });
  await act(async () => void render(<App start={start} />));
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole("tab", { name: "More" }));
  await user.click(await screen.findByRole("button", { name: /^Functions for your own formulas/ }));
  return user;
}

test("a function tells its use, shows what it says here, and goes into an empty cell only", async () => {
  const user = await openGallery();
  await user.click(await screen.findByRole("button", { name: /^STATUSBY/ }));
  const item = within(screen.getByRole("button", { name: /^STATUSBY/ }).closest("li")!);
  expect(await item.findByText(/^Counts how many rows of each group/)).toBeVisible();
  expect(item.getByRole("table")).toHaveTextContent("Total");
  expect(item.getByText("=TRACK.STATUSBY(Tasks[Department],Tasks[Status])")).toBeVisible();

  const sheet = workbook.addSheet("Mine");
  session.activate(sheet);
  session.select(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
  await user.click(item.getByRole("button", { name: "Insert at the selected cell" }));
  expect(await item.findByText("Written into Mine!A1.")).toBeVisible();
  expect(sheet.formula(0, 0)).toContain("STATUSBY");
  await user.click(item.getByRole("button", { name: "Insert at the selected cell" }));
  expect(await item.findByText(/^Mine!A1 is not empty/)).toBeVisible();
});

test("taking the functions out is said cell by cell, and can be taken back", async () => {
  const user = await openGallery();
  await user.click(await screen.findByRole("button", { name: "Replace TRACK functions" }));
  expect(await screen.findByText(/^1 cell replaced/)).toBeVisible();
  expect(screen.getByText(/^Mine!A1 · value/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Put them back" }));
  expect(await screen.findByText("The functions are back in their cells.")).toBeVisible();
  expect(workbook.sheet("Mine")!.formula(0, 0)).toContain("STATUSBY");
});
