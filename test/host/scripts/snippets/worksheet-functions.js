/* global Excel */
// Calls worksheet functions directly, one inside the other.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:D4").values = [
    ["Tool", "Nov", "Dec", "Jan"],
    ["Hammer", 5, 4, 9],
    ["Wrench", 3, 7, 1],
    ["Saw", 2, 2, 2],
  ];
  const { functions } = context.workbook;
  const november = functions.vlookup("Wrench", sheet.getRange("A1:D4"), 2, false).load("value");
  const both = functions
    .sum(
      functions.vlookup("Wrench", sheet.getRange("A1:D4"), 2, false),
      functions.vlookup("Wrench", sheet.getRange("A1:D4"), 3, false),
    )
    .load("value");
  const missing = functions.vlookup("Drill", sheet.getRange("A1:D4"), 2, false).load("value, error");
  const joined = functions.concatenate("a ", '"quoted"', " b").load("value");
  const count = functions.countIfs(sheet.getRange("B2:B4"), ">2", sheet.getRange("C2:C4"), ">4").load("value");
  await context.sync();
  console.log(november.value, both.value, missing.value, missing.error, joined.value, count.value);
});
