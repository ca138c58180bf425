/* global Excel */
// Adds, renames, moves, colours, hides and deletes worksheets.
async function list(context) {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name, items/visibility, items/position");
  await context.sync();
  console.log(
    sheets.items
      .map((s) => `${s.position} ${s.name}${s.visibility === "Visible" ? "" : " (" + s.visibility + ")"}`)
      .join(" | "),
  );
}

Excel.run(async (context) => {
  const sheets = context.workbook.worksheets;
  const budget = sheets.add("Budget");
  sheets.add("Archive");
  sheets.add();
  await list(context);

  budget.position = 0;
  budget.tabColor = "#FF0000";
  sheets.getItem("Archive").visibility = Excel.SheetVisibility.veryHidden;
  sheets.getItem("Sheet1").name = "Notes";
  await list(context);

  const count = sheets.getCount();
  const visible = sheets.getCount(true);
  const next = budget.getNext().load("name");
  const last = sheets.getLast(true).load("name");
  const missing = sheets.getItemOrNullObject("Nowhere");
  budget.load("tabColor, id");
  await context.sync();
  console.log(
    count.value,
    visible.value,
    next.name,
    last.name,
    missing.isNullObject,
    budget.tabColor,
    budget.id.length > 10,
  );

  sheets.getItem("Notes").delete();
  await list(context);
});
