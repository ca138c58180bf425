import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";
import type { OfficeInNode } from "../../../host/install/node";
import { openOffice } from "../../../host/install/node";

let host: Host;
let colleague: OfficeInNode;
beforeEach(async () => {
  host = await freshHost();
  colleague = await openOffice(host.workbook.openSession());
});
afterEach(() => {
  colleague.close();
  host.close();
});

type Heard = Record<string, unknown>;

/** Collects what an event says; functions of the event's arguments are left out. */
function ear(): { heard: Heard[]; handler: (event: object) => Promise<void> } {
  const heard: Heard[] = [];
  const handler = async (event: object): Promise<void> => {
    const said = Object.entries(event).filter(([, value]) => typeof value !== "function" && value !== undefined);
    heard.push(Object.fromEntries(said));
  };
  return { heard, handler };
}

async function listen(
  add: (context: Excel.RequestContext, handler: (event: object) => Promise<void>) => void,
): Promise<Heard[]> {
  const { heard, handler } = ear();
  await host.Excel.run(async (context) => {
    add(context, handler);
    await context.sync();
  });
  return heard;
}

const write = (office: OfficeInNode, address: string, value: unknown): Promise<void> =>
  office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[value]];
    await context.sync();
  });

const sheet1 = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");

test("a change of one cell tells before and after, and that this add-in made it", async () => {
  await write(host, "A1", 1);
  const heard = await listen((context, handler) => sheet1(context).onChanged.add(handler));
  await write(host, "A1", "two");
  await host.connection.idle();
  expect(heard).toEqual([
    {
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      address: "A1",
      worksheetId: host.workbook.sheets[0]!.id,
      details: { valueBefore: 1, valueAfter: "two", valueTypeBefore: "Double", valueTypeAfter: "String" },
      changeDirectionState: {},
    },
  ]);
});

test("a colleague's change is Remote, and a person's typing is not this add-in's", async () => {
  const heard = await listen((context, handler) => sheet1(context).onChanged.add(handler));
  await write(colleague, "B2", 5);
  host.workbook.edit(host.session, () => host.workbook.sheets[0]!.enter(2, 0, "typed"));
  await host.connection.idle();
  expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
    ["B2", "Remote", "Unknown"],
    ["A3", "Local", "Unknown"],
  ]);
});

test("inserted and deleted cells say where the others went", async () => {
  const heard = await listen((context, handler) => sheet1(context).onChanged.add(handler));
  await host.Excel.run(async (context) => {
    sheet1(context).getRange("B2:B3").insert("Down");
    sheet1(context).getRange("B2:B3").insert("Right");
    sheet1(context).getRange("B2:B3").delete("Up");
    sheet1(context).getRange("B:B").delete("Left");
  });
  await host.connection.idle();
  expect(heard.map(({ changeType, changeDirectionState }) => [changeType, changeDirectionState])).toEqual([
    ["CellInserted", { insertShiftDirection: "Down" }],
    ["CellInserted", { insertShiftDirection: "Right" }],
    ["CellDeleted", { deleteShiftDirection: "Up" }],
    ["ColumnDeleted", { deleteShiftDirection: "Left" }],
  ]);
});

test("the changed range can be asked for, also when it has moved since", async () => {
  const addresses: string[] = [];
  await host.Excel.run(async (context) => {
    sheet1(context).onChanged.add(async (event) => {
      await host.Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address");
        await inner.sync();
        addresses.push(range.address);
      });
    });
    await context.sync();
  });
  const sheet = host.workbook.sheets[0]!;
  host.workbook.edit(host.session, () => sheet.enter(4, 1, "x"));
  host.workbook.edit(host.session, () => sheet.insert({ top: 0, left: 0, bottom: 0, right: 16_383 }, "Down"));
  await host.connection.idle();
  expect(addresses).toEqual(["Sheet1!B6", "Sheet1!1:1"]);
});

test("structure changes say what happened and where", async () => {
  const heard = await listen((context, handler) => context.workbook.worksheets.onChanged.add(handler));
  await host.Excel.run(async (context) => {
    sheet1(context).getRange("2:3").insert("Down");
    sheet1(context).getRange("B:B").delete("Left");
  });
  await host.connection.idle();
  expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
    ["RowInserted", "2:3"],
    ["ColumnDeleted", "B:B"],
  ]);
});

test("a table tells its own listeners only of its own cells", async () => {
  await host.Excel.run(async (context) => {
    sheet1(context).tables.add("A1:B3", true).name = "Own";
  });
  const heard = await listen((context, handler) => context.workbook.tables.getItem("Own").onChanged.add(handler));
  await write(host, "A2", 1);
  await write(host, "D9", 1);
  await host.connection.idle();
  expect(heard.map(({ type, address, tableId }) => [type, address, tableId])).toEqual([
    ["TableChanged", "A2", host.workbook.tables[0]!.id],
  ]);
});

test("selection is each person's own", async () => {
  const mine = await listen((context, handler) => sheet1(context).onSelectionChanged.add(handler));
  const anywhere = await listen((context, handler) => context.workbook.onSelectionChanged.add(handler));
  const sheet = host.workbook.sheets[0]!;
  host.session.select(sheet, [{ top: 1, left: 1, bottom: 2, right: 1 }]);
  colleague.connection.session.select(sheet, [{ top: 7, left: 7, bottom: 7, right: 7 }]);
  await host.connection.idle();
  expect(mine.map(({ address }) => address)).toEqual(["B2:B3"]);
  expect(anywhere).toHaveLength(1);
});

test("a table says when the selection comes into it and leaves it", async () => {
  await host.Excel.run(async (context) => {
    sheet1(context).tables.add("A1:B3", true).name = "Own";
  });
  const heard = await listen((context, handler) =>
    context.workbook.tables.getItem("Own").onSelectionChanged.add(handler),
  );
  const sheet = host.workbook.sheets[0]!;
  host.session.select(sheet, [{ top: 1, left: 0, bottom: 1, right: 5 }]);
  host.session.select(sheet, [{ top: 9, left: 9, bottom: 9, right: 9 }]);
  await host.connection.idle();
  expect(heard.map(({ isInsideTable, address }) => [isInsideTable, address])).toEqual([
    [true, "A2:B2"],
    [false, ""],
  ]);
});

const LIFE: [
  event: string,
  add: (c: Excel.RequestContext, h: (e: object) => Promise<void>) => void,
  act: (c: Excel.RequestContext) => void,
  said: Heard,
][] = [
  [
    "sheets.onAdded",
    (c, h) => c.workbook.worksheets.onAdded.add(h),
    (c) => c.workbook.worksheets.add("New"),
    { type: "WorksheetAdded", source: "Local" },
  ],
  [
    "sheets.onDeleted",
    (c, h) => c.workbook.worksheets.onDeleted.add(h),
    (c) => c.workbook.worksheets.getItem("Other").delete(),
    { type: "WorksheetDeleted", source: "Local" },
  ],
  [
    "sheets.onActivated",
    (c, h) => c.workbook.worksheets.onActivated.add(h),
    (c) => c.workbook.worksheets.getItem("Other").activate(),
    { type: "WorksheetActivated" },
  ],
  [
    "sheet.onDeactivated",
    (c, h) => sheet1(c).onDeactivated.add(h),
    (c) => c.workbook.worksheets.getItem("Other").activate(),
    { type: "WorksheetDeactivated" },
  ],
  [
    "sheet.onNameChanged",
    (c, h) => sheet1(c).onNameChanged.add(h),
    (c) => (sheet1(c).name = "Named"),
    { type: "WorksheetNameChanged", nameBefore: "Sheet1", nameAfter: "Named" },
  ],
  [
    "sheets.onMoved",
    (c, h) => c.workbook.worksheets.onMoved.add(h),
    (c) => (sheet1(c).position = 1),
    { type: "WorksheetMoved", positionBefore: 0, positionAfter: 1 },
  ],
  [
    "sheet.onVisibilityChanged",
    (c, h) => sheet1(c).onVisibilityChanged.add(h),
    (c) => (sheet1(c).visibility = "Hidden"),
    { visibilityBefore: "Visible", visibilityAfter: "Hidden" },
  ],
  [
    "sheet.onProtectionChanged",
    (c, h) => sheet1(c).onProtectionChanged.add(h),
    (c) => sheet1(c).protection.protect(),
    { isProtected: true },
  ],
  [
    "sheet.onCalculated",
    (c, h) => sheet1(c).onCalculated.add(h),
    (c) => (sheet1(c).getRange("C3").formulas = [["=1+1"]]),
    { type: "WorksheetCalculated", address: "C3" },
  ],
  [
    "sheet.onFormatChanged",
    (c, h) => sheet1(c).onFormatChanged.add(h),
    (c) => (sheet1(c).getRange("B1:B2").format.fill.color = "red"),
    { type: "WorksheetFormatChanged", address: "B1:B2" },
  ],
  [
    "tables.onAdded",
    (c, h) => c.workbook.tables.onAdded.add(h),
    (c) => sheet1(c).tables.add("E1:F2", true),
    { type: "TableAdded", source: "Local" },
  ],
];

test.each(LIFE)("%s is raised", async (_event, add, act, said) => {
  host.workbook.addSheet("Other");
  const heard = await listen(add);
  await host.Excel.run(async (context) => act(context));
  await host.connection.idle();
  expect(heard).toEqual([expect.objectContaining(said)]);
});

test("a handler that was removed hears no more", async () => {
  const { heard, handler } = ear();
  const result = await host.Excel.run(async (context) => {
    const added = sheet1(context).onChanged.add(handler);
    await context.sync();
    return added;
  });
  await write(host, "A1", 1);
  await host.connection.idle();
  await host.Excel.run(result.context, async (context) => {
    result.remove();
    await context.sync();
  });
  await write(host, "A1", 2);
  await host.connection.idle();
  expect(heard).toHaveLength(1);
});

test("what happened before one listens is not told", async () => {
  const { heard, handler } = ear();
  await host.Excel.run(async (context) => {
    sheet1(context).getRange("A1").values = [[1]];
    sheet1(context).onChanged.add(handler);
    sheet1(context).getRange("A2").values = [[2]];
    await context.sync();
  });
  await host.connection.idle();
  expect(heard.map(({ address }) => address)).toEqual(["A2"]);
});

test("enableEvents silences this page and no other", async () => {
  const mine = await listen((context, handler) => sheet1(context).onChanged.add(handler));
  const theirs: string[] = [];
  await colleague.Excel.run(async (context) => {
    sheet1(context).onChanged.add(async ({ address }) => void theirs.push(address));
    await context.sync();
  });
  await host.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    sheet1(context).getRange("A1").values = [[1]];
    context.runtime.enableEvents = true;
    sheet1(context).getRange("A2").values = [[2]];
  });
  await Promise.all([host.connection.idle(), colleague.connection.idle()]);
  expect(mine.map(({ address }) => address)).toEqual(["A2"]);
  expect(theirs).toEqual(["A1", "A2"]);
});
