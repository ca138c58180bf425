import { CELLS_A_SYNC, readSlices, slicesOf } from "../../src/workbook/slices";
import { freshHost } from "../support/office";

test("a tall column comes in pieces that lie end to end", () => {
  const slices = slicesOf({ table: "T", row: 10, rows: 45_000, column: 2, columns: 1 });
  expect(slices.map(({ row, rows }) => [row, rows])).toEqual([
    [10, 20_000],
    [20_010, 20_000],
    [40_010, 5_000],
  ]);
});

test("wide rows come in shorter pieces", () => {
  expect(slicesOf({ table: "T", row: 0, rows: 1_500, column: 0, columns: 20 }).map(({ rows }) => rows)).toEqual([
    1_000, 500,
  ]);
});

test("as many cells as one answer carries take one sync, more take another", async () => {
  const host = await freshHost();
  const rows = CELLS_A_SYNC + 1;
  host.workbook.edit(null, () => {
    const sheet = host.workbook.sheets[0]!;
    sheet.enterArea({ top: 0, bottom: 1, left: 0, right: 0 }, [["id"], ["first"]]);
    sheet.enter(rows, 0, "last");
    sheet.addTable({ top: 0, bottom: rows, left: 0, right: 0 }, true, "T");
  });
  const syncs = async (count: number): Promise<[number, unknown]> => {
    host.connection.traffic.reset();
    const context = new host.Excel.RequestContext();
    const slices = slicesOf({ table: "T", row: 0, rows: count, column: 0, columns: 1 });
    const read = (await readSlices(context, slices, "values")).flat();
    expect(read).toHaveLength(count);
    return [host.connection.traffic.requests, read.at(-1)![0]];
  };
  expect(await syncs(CELLS_A_SYNC)).toEqual([1, ""]);
  expect(await syncs(rows)).toEqual([2, "last"]);
  host.close();
});
