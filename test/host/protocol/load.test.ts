import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost({ sheets: ["First", "Second", "Third"] });
});
afterEach(() => host.close());

const inRun = <T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> => host.Excel.run(work);

test.each([
  ["a text", "items/name, items/visibility"],
  ["a list", ["items/name", "items/visibility"]],
  ["an object", { name: true, visibility: true }],
  ["select", { select: "name, visibility" }],
])("the items of a collection are loaded by %s", async (_what, option) => {
  await inRun(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load(option as string);
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["First", "Visible"],
      ["Second", "Visible"],
      ["Third", "Visible"],
    ]);
  });
});

test("items can be used after they were loaded", async () => {
  await inRun(async (context) => {
    const sheets = context.workbook.worksheets.load("items");
    await context.sync();
    sheets.items[1]!.name = "Renamed";
    await context.sync();
  });
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["First", "Renamed", "Third"]);
});

test("top and skip take a window of the items", async () => {
  await inRun(async (context) => {
    const sheets = context.workbook.worksheets.load({ select: "name", top: 1, skip: 1 });
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(["Second"]);
  });
});

test("objects below are loaded by a path, by expand and as a collection of a collection", async () => {
  await inRun(async (context) => {
    const first = context.workbook.worksheets.getItem("First");
    first.tables.add("A1:B2", true).name = "Inner";
    const range = first.getRange("A1").load("address, format/fill/color, format/font/bold, worksheet/name");
    const sheets = context.workbook.worksheets.load("items/name, items/tables/items/name");
    const table = context.workbook.tables.getItem("Inner").load({ expand: "worksheet" });
    await context.sync();
    expect([range.format.fill.color, range.format.font.bold, range.worksheet.name]).toEqual([
      "#FFFFFF",
      false,
      "First",
    ]);
    expect(sheets.items.map((sheet) => sheet.tables.items.map((each) => each.name))).toEqual([["Inner"], [], []]);
    expect(table.worksheet.name).toBe("First");
  });
});

test("load without names loads every property that is emulated", async () => {
  await inRun(async (context) => {
    const sheet = context.workbook.worksheets.getItem("First").load();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: "First", position: 0, visibility: "Visible", showGridlines: true });
  });
});

test("counts come as results of their own", async () => {
  await inRun(async (context) => {
    const count = context.workbook.worksheets.getCount();
    expect(() => count.value).toThrow(expect.objectContaining({ code: "ValueNotLoaded" }));
    await context.sync();
    expect(count.value).toBe(3);
  });
});

test("a name that no object has is refused with its class", async () => {
  const failed = inRun(async (context) => {
    context.workbook.worksheets.getItem("First").load("colour" as "name");
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({ message: "Worksheet.colour is not emulated by the embedded host." });
});
