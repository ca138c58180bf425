/** A frozen week as colleagues without the add-in open it: LibreOffice and openpyxl see values only, on A4 pages. */

import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Values } from "../../src/process/api";
import { daySerial } from "../../src/schema/serial";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { readWithOpenpyxl, type SeenSheet } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";
import { openDay } from "../story/office-day";

/** The Monday of week 47; the sample company is looked at on its Sunday. */
const weekStart = daySerial(2026, 11, 16);
const SHEET = "周报-2026W47";

let bytes: Uint8Array;
let seen: SeenSheet;
let calculated: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  const day = await openDay("zh-CN", () => new Date(2026, 10, 22, 18, 0));
  await day.process.createWorkbook({ language: "zh-CN", sample: true });
  const [project] = await day.process.findReferences("Projects", "");
  const projectId = project!.value;
  const me = null;
  const frozen = await day.process.weeks.consolidate({ projectId, weekStart, me });
  if (!frozen.ok) throw new Error(JSON.stringify(frozen.issues));
  const report = frozen.view.departments.find(({ standing }) => standing === "onTime")!.report as Values;
  await day.save({ table: "WeeklyReports", id: String(report.id), values: { done: "改过了", doneCount: 7777 } });
  bytes = writeXlsx(day.workbook);
  await day.close();
  calculated = recalculateWithLibreOffice([bytes])[0]![SHEET]!;
  seen = readWithOpenpyxl([bytes])[0]!.sheets.find(({ title }) => title === SHEET)!;
}, 120_000);

test("both read every word of it as it was written, and none of them is a formula", () => {
  const ours = readXlsx(bytes).sheet(SHEET)!;
  const used = ours.usedArea()!;
  const texts = Object.values(seen.cells).map(String);
  expect(texts.length).toBeGreaterThan(40);
  expect(Object.entries(calculated).map(([cell, value]) => [cell, String(value)])).toEqual(
    expect.arrayContaining(Object.entries(seen.cells).map(([cell, value]) => [cell, String(value)])),
  );
  for (let row = 0; row <= used.bottom; row++)
    for (let column = 0; column <= used.right; column++)
      expect(String(ours.formula(row, column) ?? "")).not.toMatch(/^=/);
});

test("what was changed after it was frozen is not on it", () => {
  const words = Object.values(calculated).map(String).join("\n");
  expect(words).not.toContain("改过了");
  expect(words).not.toContain("7777");
  expect(words).toContain("应交3个部门，已交1个，未交2个：销售部、技术部");
});

test("the file is sound by the letter of the standard", () => {
  expect(checkPackage(bytes)).toEqual([]);
});
