/* global Excel */
// Lists, whole numbers and custom rules, with prompt and alert; then finds what breaks them.
Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("H1:H3").values = [["North"], ["South"], ["West"]];
  const place = sheet.getRange("A2:A5");
  place.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("H1:H3") } };
  const amount = sheet.getRange("B2:B5");
  amount.dataValidation.rule = {
    wholeNumber: { formula1: 1, formula2: 100, operator: Excel.DataValidationOperator.between },
  };
  amount.dataValidation.prompt = { message: "From 1 to 100.", showPrompt: true, title: "Amount" };
  amount.dataValidation.errorAlert = {
    message: "Only whole numbers from 1 to 100.",
    showAlert: true,
    style: "Stop",
    title: "No",
  };
  sheet.getRange("C2").dataValidation.rule = { custom: { formula: "=LEN(C2)<5" } };
  sheet.getRange("A2:B3").values = [
    ["North", 50],
    ["East", 500],
  ];
  await context.sync();

  place.dataValidation.load("type, rule, valid");
  amount.dataValidation.load();
  const wrong = sheet.getRange("A2:B5").dataValidation.getInvalidCellsOrNullObject();
  wrong.load("address");
  await context.sync();
  console.log(place.dataValidation.type, JSON.stringify(place.dataValidation.rule), place.dataValidation.valid);
  console.log(JSON.stringify(amount.dataValidation.toJSON()));
  console.log(wrong.address);

  amount.dataValidation.clear();
  amount.dataValidation.load("type");
  await context.sync();
  console.log(amount.dataValidation.type);
});
