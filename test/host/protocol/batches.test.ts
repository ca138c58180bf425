import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
});
afterEach(() => host.close());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

/** The value of a cell, read past the protocol. */
const cell = (row: number, column: number) => host.workbook.sheets[0]!.value(row, column);

describe("a batch", () => {
  test("reads what was written before it, calculated", async () => {
    await host.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:A3");
      range.formulas = [[1], ["=A1+1"], ["=A2*10"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1], [2], [20]]);
    });
    expect(host.connection.traffic.requests).toBe(1);
  });

  test("stops at the first action that fails and keeps what ran before", async () => {
    const failed = host.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [["before"]];
      sheet.getRange("A2").values = [["one", "too many"]];
      sheet.getRange("A3").values = [["after"]];
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    expect([cell(0, 0), cell(1, 0), cell(2, 0)]).toEqual(["before", null, null]);
  });

  test("answers the results that came before the failure", async () => {
    await host.Excel.run(async (context) => {
      const sheet = sheetOf(context).load("name");
      context.workbook.tables.getItem("Nothing");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
      expect(sheet.name).toBe("Sheet1");
    });
  });

  test("walks a path once, however often the object is used", async () => {
    await host.Excel.run(async (context) => {
      const table = sheetOf(context).tables.add("A1:B2", true);
      table.name = "Once";
      table.showTotals = true;
      table.load("name");
      await context.sync();
      expect(table.name).toBe("Once");
    });
    expect(host.workbook.tables).toHaveLength(1);
  });

  test("is one edit for those who listen to the workbook, as long as nothing is read", async () => {
    const kinds: string[] = [];
    host.workbook.on((event) => kinds.push(event.type));
    await host.Excel.run(async (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      sheetOf(context).getRange("B1").formulas = [["=A1*2"]];
      sheetOf(context).getRange("C1").formulas = [["=B1*2"]];
      await context.sync();
    });
    expect(kinds.filter((kind) => kind === "calculated")).toHaveLength(1);
  });
});

const FAILURES: [what: string, run: (context: Excel.RequestContext) => void, code: string, location: string][] = [
  [
    "a sheet that is not there",
    (c) => c.workbook.worksheets.getItem("No").load("name"),
    "ItemNotFound",
    "WorksheetCollection.getItem",
  ],
  [
    "a table that is not there",
    (c) => c.workbook.tables.getItem("No").load("name"),
    "ItemNotFound",
    "TableCollection.getItem",
  ],
  [
    "an address that is none",
    (c) => sheetOf(c).getRange("A1:").load("values"),
    "InvalidArgument",
    "Worksheet.getRange",
  ],
  [
    "a cell beyond the sheet",
    (c) => sheetOf(c).getRange("A1").getOffsetRange(-1, 0).load("values"),
    "InvalidArgument",
    "Range.getOffsetRange",
  ],
  [
    "a sheet name that is taken",
    (c) => c.workbook.worksheets.add("sheet1"),
    "ItemAlreadyExists",
    "WorksheetCollection.add",
  ],
  [
    "a matrix of the wrong size",
    (c) => (sheetOf(c).getRange("A1:B1").values = [[1], [2]]),
    "InvalidArgument",
    "Range.values",
  ],
  ["values for a whole column", (c) => (sheetOf(c).getRange("A:A").values = [[1]]), "InvalidArgument", "Range.values"],
  [
    "a colour that is none",
    (c) => (sheetOf(c).getRange("A1").format.fill.color = "reddish"),
    "InvalidArgument",
    "RangeFill.color",
  ],
  [
    "a word that is no choice",
    (c) => (sheetOf(c).visibility = "Gone" as "Hidden"),
    "InvalidArgument",
    "Worksheet.visibility",
  ],
  ["the only sheet's deletion", (c) => sheetOf(c).delete(), "InvalidOperation", "Worksheet.delete"],
  [
    "unprotecting what is not protected",
    (c) => sheetOf(c).protection.unprotect(),
    "AccessDenied",
    "WorksheetProtection.unprotect",
  ],
];

test.each(FAILURES)("%s fails as in Excel", async (_what, run, code, location) => {
  const failed = host.Excel.run(async (context) => run(context));
  await expect(failed).rejects.toMatchObject({ code, debugInfo: { errorLocation: location } });
});

describe("null objects", () => {
  test("say so, and so does what is taken from them", async () => {
    await host.Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("No");
      const range = table.getRange();
      await context.sync();
      expect([table.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test("let a method pass without doing anything, and the batch goes on", async () => {
    await host.Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("No");
      missing.getRange("A1").clear();
      missing.delete();
      context.workbook.worksheets.add("No");
    });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "No"]);
  });

  test("fail when a property is written", async () => {
    const failed = host.Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("No").name = "Yes";
    });
    await expect(failed).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("the library's own rules hold", () => {
  test("a property read before load and sync throws", async () => {
    await host.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1").load("values");
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(() => range.text).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
    });
  });

  test("a range used after its batch needs a reference", async () => {
    const range = await host.Excel.run(async (context) => sheetOf(context).getRange("A1"));
    const failed = host.Excel.run(range, async (context) => {
      range.load("values");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidObjectPath" });
  });
});

describe("ranges that are kept", () => {
  test("follow rows inserted above them, within a batch and across syncs", async () => {
    await host.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const range = sheet.getRange("B5");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      range.values = [["moved"]];
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Sheet1!B7");
    });
    expect(cell(6, 1)).toBe("moved");
  });

  test("are an InvalidReference once their cells are deleted", async () => {
    const failed = host.Excel.run(async (context) => {
      const range = sheetOf(context).getRange("B5");
      await context.sync();
      sheetOf(context).getRange("5:5").delete("Up");
      range.load("address");
      await context.sync();
    });
    await expect(failed).rejects.toMatchObject({ code: "InvalidReference" });
  });

  test("are released when the run is over, unless tracked", async () => {
    const context = await host.Excel.run(async (c) => {
      const kept = sheetOf(c).getRange("A1");
      sheetOf(c).getRange("B1");
      c.trackedObjects.add(kept);
      await c.sync();
      return c;
    });
    await host.connection.idle();
    const count = (context.workbook as unknown as { _GetReferenceCount(): { value: number } })._GetReferenceCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
});
