/* global Excel, CustomFunctions, setTimeout */
// Functions of the script itself in formulas: a value, a promise, a matrix that spills, an error.
CustomFunctions.associate("ADD", (first, second) => first + second);
CustomFunctions.associate(
  "SLOWLY",
  (text) => new Promise((resolve) => setTimeout(() => resolve(text.toUpperCase()), 20)),
);
CustomFunctions.associate("DOUBLE", (matrix) => matrix.map((row) => row.map((cell) => cell * 2)));
CustomFunctions.associate("REFUSE", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not today");
});

Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Sheet1");
  sheet.getRange("A1:B2").values = [
    [1, 2],
    [3, 4],
  ];
  sheet.getRange("D1:D4").formulas = [
    ["=CONTOSO.ADD(A1,B2)"],
    ['=CONTOSO.SLOWLY("tea")'],
    ["=CONTOSO.REFUSE()"],
    ["=CONTOSO.DOUBLE(A1:B2)"],
  ];
  await context.sync();
  setTimeout(
    () =>
      Excel.run(async (later) => {
        const results = later.workbook.worksheets.getItem("Sheet1").getRange("D1:E5").load("values");
        await later.sync();
        console.log(JSON.stringify(results.values));
      }),
    1000,
  );
});
