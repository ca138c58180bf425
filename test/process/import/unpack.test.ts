/** A workbook's package, unpacked for its reader. */

import { strToU8, unzipSync, zipSync } from "fflate";
import { unpack } from "../../../src/process/import/unpack";

const sheets =
  '<workbook><sheets><sheet name="A &amp; B" sheetId="1"/><x:sheet name="&#x4E2D;&#25991;"/></sheets></workbook>';

test("its sheets are named as people read them, and what holds no cells is left out", () => {
  const packed = zipSync({
    "xl/workbook.xml": strToU8(sheets),
    "xl/worksheets/sheet1.xml": strToU8("<worksheet/>".padEnd(600_000)),
    "xl/media/image1.png": strToU8("x"),
    "docProps/app.xml": strToU8("x"),
  });
  const { bytes, sheets: names } = unpack(packed)!;
  expect(names).toEqual(["A & B", "中文"]);
  // Stored as it is, so that no reader needs a worker to inflate it.
  expect(bytes.length).toBeGreaterThan(600_000);
  expect(Object.keys(unzipSync(bytes))).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
});

test("what holds no workbook is none", () => {
  expect(() => unpack(zipSync({ "a.txt": strToU8("x") }))).toThrow("no workbook");
});
