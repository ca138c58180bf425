import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
  const sheet = host.workbook.sheets[0]!;
  sheet.enterArea({ top: 0, left: 0, bottom: 3, right: 1 }, [
    ["Name", "Count"],
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  sheet.addTable({ top: 0, left: 0, bottom: 3, right: 1 }, true, "Tasks");
});
afterEach(() => host.close());

const tasks = (context: Excel.RequestContext): Excel.Table => context.workbook.tables.getItem("Tasks");

/** Does something to the table and answers all its cells. */
const after = (act: (table: Excel.Table) => void): Promise<unknown[][]> =>
  host.Excel.run(async (context) => {
    act(tasks(context));
    const range = tasks(context).getRange().load("values");
    await context.sync();
    return range.values;
  });

const HEAD = ["Name", "Count"];
const A: unknown[] = ["a", 1];
const B: unknown[] = ["b", 2];
const C: unknown[] = ["c", 3];

const ROWS: [what: string, act: (table: Excel.Table) => void, then: unknown[][]][] = [
  [
    "rows at the end",
    (t) =>
      t.rows.add(undefined, [
        ["d", 4],
        ["e", 5],
      ]),
    [HEAD, A, B, C, ["d", 4], ["e", 5]],
  ],
  ["a row before another", (t) => t.rows.add(1, [["x", 9]]), [HEAD, A, ["x", 9], B, C]],
  ["a row's values", (t) => (t.rows.getItemAt(1).values = [["x", 9]]), [HEAD, A, ["x", 9], C]],
  ["one row less", (t) => t.rows.getItemAt(0).delete(), [HEAD, B, C]],
  ["several rows less", (t) => t.rows.deleteRowsAt(0, 2), [HEAD, C]],
  ["rows given by index less", (t) => t.rows.deleteRows([2, 0]), [HEAD, B]],
  ["no row but the last blank one", (t) => t.rows.deleteRowsAt(0, 3), [HEAD, ["", ""]]],
];

test.each(ROWS)("rows: %s", async (_what, act, then) => {
  expect(await after(act)).toEqual(then);
});

const COLUMNS: [what: string, act: (table: Excel.Table) => void, then: unknown[][]][] = [
  [
    "an empty one at the end",
    (t) => t.columns.add(),
    [
      [...HEAD, "Column1"],
      [...A, ""],
      [...B, ""],
      [...C, ""],
    ],
  ],
  [
    "one with header and values",
    (t) => t.columns.add(undefined, [["Done"], [1], [2], [3]]),
    [
      [...HEAD, "Done"],
      [...A, 1],
      [...B, 2],
      [...C, 3],
    ],
  ],
  [
    "a named one before the first",
    (t) => t.columns.add(0, undefined, "No"),
    [
      ["No", ...HEAD],
      ["", ...A],
      ["", ...B],
      ["", ...C],
    ],
  ],
  ["one less", (t) => t.columns.getItem("Name").delete(), [["Count"], [1], [2], [3]]],
  ["another name", (t) => (t.columns.getItem("name").name = "Who"), [["Who", "Count"], A, B, C]],
  [
    "a column's values with its header",
    (t) => (t.columns.getItemAt(0).values = [["N"], ["x"], ["y"], ["z"]]),
    [
      ["N", "Count"],
      ["x", 1],
      ["y", 2],
      ["z", 3],
    ],
  ],
];

test.each(COLUMNS)("columns: %s", async (_what, act, then) => {
  expect(await after(act)).toEqual(then);
});

const MISTAKES: [what: string, act: (table: Excel.Table) => void, code: string][] = [
  ["a row of the wrong width", (t) => t.rows.add(undefined, [["x"]]), "InvalidArgument"],
  ["a row that is not there", (t) => t.rows.getItemAt(9).delete(), "ItemNotFound"],
  ["a column that is not there", (t) => t.columns.getItem("No").delete(), "ItemNotFound"],
  ["a total row that is not shown", (t) => t.getTotalRowRange().load("values"), "ItemNotFound"],
  ["a name that is none", (t) => (t.name = "two words"), "InvalidArgument"],
  ["a new frame without the header", (t) => t.resize("A2:B9"), "InvalidArgument"],
  [
    "deleting rows under a filter",
    (t) => (t.columns.getItem("Count").filter.applyValuesFilter(["2"]), t.rows.getItemAt(0).delete()),
    "InvalidOperation",
  ],
];

test.each(MISTAKES)("%s is refused", async (_what, act, code) => {
  await expect(after(act)).rejects.toMatchObject({ code });
});

test("a table grows when one writes below it, unless the user switched that off", async () => {
  const written = (row: number) =>
    host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange(`A${row}:B${row}`).values = [["d", 4]];
      const range = tasks(context).getRange().load("address");
      await context.sync();
      return range.address;
    });
  expect(await written(5)).toBe("Sheet1!A1:B5");
  host.workbook.options.autoExpandTables = false;
  expect(await written(6)).toBe("Sheet1!A1:B5");
});

test("a table is found by its id after it was renamed", async () => {
  await host.Excel.run(async (context) => {
    const table = tasks(context).load("id");
    await context.sync();
    table.name = "Renamed";
    const again = context.workbook.tables.getItem(table.id).load("name");
    await context.sync();
    expect(again.name).toBe("Renamed");
  });
});

test("tables of a sheet, of a range and of the workbook", async () => {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const counts = [
      sheet.tables.getCount(),
      context.workbook.tables.getCount(),
      sheet.getRange("B2:D9").getTables().getCount(),
      sheet.getRange("B2:D9").getTables(true).getCount(),
    ];
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([1, 1, 1, 0]);
  });
});
