import { Places } from "../../src/process/places";
import { schema } from "../../src/schema/schema";
import type { RowHere } from "../../src/workbook/selection";

const table = schema.table("Issues");
const row = (values: RowHere["values"], index = 2): RowHere => ({
  table,
  values: { id: null, title: "接口未定", owner: "张伟", source: "meeting", ...values },
  index,
  number: index + 5,
  unique: false,
});

test("a row without an id is known by the sheet's row, one that shares an id by both", () => {
  const places = new Places();
  expect(places.handleOf(row({}))).toBe("#7");
  expect(places.handleOf(row({ id: "I-261126-AAAA" }))).toBe("I-261126-AAAA#7");
});

const cases: [string, RowHere["values"], string][] = [
  ["the same row", {}, "#7"],
  ["the row with one cell changed", { owner: "李娜" }, "#7"],
  ["a row with another name", { title: "服务器未到" }, "#7/2"],
  ["a row that differs in two cells", { owner: "李娜", source: "report" }, "#7/2"],
];

test.each(cases)("%s at the same place is told apart where it must be", (_name, change, handle) => {
  const places = new Places();
  places.handleOf(row({}));
  expect(places.handleOf(row(change))).toBe(handle);
});

test("a handle leads to its place, and to the id once the row has got one", () => {
  const places = new Places();
  const handle = places.handleOf(row({}));
  expect(places.find("Issues", handle)).toMatchObject({ index: 2 });
  expect(places.find("Issues", "I-261126-AAAA")).toBe("I-261126-AAAA");
  places.keep("Issues", handle, "I-261126-BBBB");
  expect(places.find("Issues", handle)).toBe("I-261126-BBBB");
  expect(places.handleOf(row({}))).toBe("#7/2");
});
