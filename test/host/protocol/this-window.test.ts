/** @jest-environment jsdom */
import { loadOfficeHere } from "../../../host/install/this-window";
import { Workbook } from "../../../host/model/workbook";

test("office.js can be loaded into the window a test runs in", async () => {
  const workbook = Workbook.create();
  const connection = await loadOfficeHere(workbook.openSession({ displayLanguage: "zh-CN" }));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["here"]];
  });
  expect(workbook.sheets[0]!.value(0, 0)).toBe("here");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  expect(connection.traffic.requests).toBe(1);
  connection.close();
});
