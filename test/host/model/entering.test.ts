import { Workbook } from "../../../host/model/workbook";
import { parseArea } from "../../../host/model/areas";

test("first light", () => {
  const book = Workbook.create();
  const sheet = book.sheets[0]!;
  sheet.enterArea(parseArea("A1:B3")!, [
    ["a", "b"],
    [1, 2],
    [3, "=A2+A3"],
  ]);
  expect(sheet.value(2, 1)).toBe(4);
  const table = sheet.addTable(parseArea("A1:B3")!, true, "T");
  sheet.enter(3, 0, 9);
  expect(table.area.bottom).toBe(3);
  sheet.insert(parseArea("2:2")!, "Down");
  expect(sheet.formula(3, 1)).toBe("=A3+A4");
});
