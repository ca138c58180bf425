/* global Excel, setTimeout */
// Listens to changes of a sheet and a table, to selection and to new sheets; then stops listening.
async function main() {
  let handle;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Item", "Count"],
      ["Tea", 1],
      ["Coffee", 2],
    ];
    const table = sheet.tables.add("A1:B3", true);
    handle = sheet.onChanged.add(async (event) => {
      console.log(
        "sheet",
        event.changeType,
        event.address,
        event.source,
        event.triggerSource,
        JSON.stringify(event.details),
      );
    });
    table.onChanged.add(async (event) => console.log("table", event.changeType, event.address));
    sheet.onSelectionChanged.add(async (event) => console.log("selected", event.address));
    context.workbook.worksheets.onAdded.add(async (event) => {
      await Excel.run(async (inner) => {
        const added = inner.workbook.worksheets.getItem(event.worksheetId).load("name");
        await inner.sync();
        console.log("added", added.name);
      });
    });
    await context.sync();
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2").values = [[5]];
    await context.sync();
    sheet.getRange("D1:E2").values = 7;
    sheet.getRange("D5").select();
    context.workbook.worksheets.add("More");
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  await Excel.run(handle.context, async (context) => {
    handle.remove();
    await context.sync();
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A9").values = [["unheard"]];
    await context.sync();
  });
  console.log("done");
}
main();
