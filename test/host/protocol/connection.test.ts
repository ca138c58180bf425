import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";

let host: Host;
beforeEach(async () => {
  host = await freshHost();
});
afterEach(() => host.close());

const write = (address: string, values: unknown): Promise<void> =>
  host.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values = values as unknown[][];
  });

describe("traffic", () => {
  test("counts the page's syncs and bytes, not what the library sends by itself", async () => {
    await write("A1", [["äöü"]]);
    await host.connection.idle();
    const { requests, requestBytes, responseBytes } = host.connection.traffic;
    expect(requests).toBe(1);
    expect(requestBytes).toBeGreaterThan(500);
    expect(responseBytes).toBeGreaterThan(50);
  });

  test("starts again at nothing", async () => {
    await write("A1", [[1]]);
    await host.connection.idle();
    host.connection.traffic.reset();
    expect({ ...host.connection.traffic }).toEqual({ requests: 0, own: 0, requestBytes: 0, responseBytes: 0 });
  });
});

describe("limits", () => {
  test("a request over 5 MB is refused and changes nothing", async () => {
    const long = "x".repeat(30_000);
    const rows = Array.from({ length: 200 }, () => [long]);
    await expect(write("A1:A200", rows)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(host.workbook.sheets[0]!.usedArea()).toBeNull();
  });

  test("a response over 5 MB is refused", async () => {
    const sheet = host.workbook.sheets[0]!;
    sheet.enterArea({ top: 0, left: 0, bottom: 199, right: 0 }, [["x".repeat(30_000)]]);
    const read = host.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").load("values");
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  });

  test("cell properties of whole columns and of more than five million cells are null", async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const column = sheet.getRange("C:C").load("values, text, formulas, numberFormat, address, cellCount");
      const block = sheet.getRange("A1:J500001").load("values, address");
      await context.sync();
      expect([column.values, column.text, column.formulas, column.numberFormat]).toEqual([null, null, null, null]);
      expect([column.address, column.cellCount]).toEqual(["Sheet1!C:C", 1_048_576]);
      expect(block.values).toBeNull();
    });
  });
});

describe("for tests and the preview", () => {
  test("the next request can be made to fail, and only that one", async () => {
    host.connection.failNext({ code: "GeneralException", message: "The disk is full." });
    await expect(write("A1", [[1]])).rejects.toMatchObject({ code: "GeneralException", message: "The disk is full." });
    expect(host.workbook.sheets[0]!.value(0, 0)).toBeNull();
    await write("A1", [[2]]);
    expect(host.workbook.sheets[0]!.value(0, 0)).toBe(2);
  });

  test("answers can be slow, and still come in order", async () => {
    host.connection.delay(20);
    const order: string[] = [];
    await Promise.all([
      write("A1", [["first"]]).then(() => order.push("first")),
      write("A1", [["second"]]).then(() => order.push("second")),
    ]);
    expect(order).toEqual(["first", "second"]);
    expect(host.workbook.sheets[0]!.value(0, 0)).toBe("second");
  });

  test("a closed connection answers no more", async () => {
    const answered = jest.fn();
    host.connection.close();
    void write("A1", [[1]]).then(answered, answered);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).not.toHaveBeenCalled();
  });
});

describe("calculation", () => {
  beforeEach(() => host.workbook.sheets[0]!.enterArea({ top: 0, left: 0, bottom: 0, right: 1 }, [[1, "=A1+1"]]));

  /** What B1 shows after A1 became 5 in a batch that began with `first`, then in the next batch. */
  const shown = (first: (context: Excel.RequestContext) => void, next: (context: Excel.RequestContext) => void) =>
    host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      first(context);
      sheet.getRange("A1").values = [[5]];
      const during = sheet.getRange("B1").load("values");
      await context.sync();
      next(context);
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      return [during.values[0]![0], after.values[0]![0]];
    });

  test("waits for the end of a batch that asks for it", async () => {
    const suspend = ({ application }: Excel.RequestContext): void => application.suspendApiCalculationUntilNextSync();
    expect(await shown(suspend, () => undefined)).toEqual([2, 6]);
  });

  test("waits for calculate when it is manual", async () => {
    const manual = ({ application }: Excel.RequestContext): void => void (application.calculationMode = "Manual");
    expect(await shown(manual, ({ application }) => application.calculate("Full"))).toEqual([2, 6]);
  });
});
