/* global Excel */
// A batch stops at the first action that fails; what ran before stays. Properties need load and sync.
async function main() {
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [["written"]];
      sheet.tables.add("C1:D2", true).name = "Numbers";
      sheet.getRange("A2").values = [["too", "wide"]];
      sheet.getRange("A3").values = [["never"]];
      await context.sync();
    });
  } catch (error) {
    console.log(error.code, error.debugInfo.errorLocation, "|", error.debugInfo.statement);
  }
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRange("A1:A3").load("values");
    const table = context.workbook.tables.getItemOrNullObject("Numbers");
    try {
      console.log(range.values);
    } catch (error) {
      console.log(error.code);
    }
    await context.sync();
    console.log(JSON.stringify(range.values), table.isNullObject);
    try {
      sheet.shapes.addTextBox("hello");
      await context.sync();
    } catch (error) {
      console.log(error.code, error.message);
    }
  });
}
main();
