import { at, cell, codeOf, eventsOf, newBook, put, values } from "./support";

describe("sheets", () => {
  test.each<[string, string, string | undefined]>([
    ["a plain name", "Plan 2026", undefined],
    ["a Chinese name", "周报", undefined],
    ["31 characters", "x".repeat(31), undefined],
    ["32 characters", "x".repeat(32), "InvalidArgument"],
    ["no name", "", "InvalidArgument"],
    ["a colon", "a:b", "InvalidArgument"],
    ["brackets", "a[1]", "InvalidArgument"],
    ["a slash", "a/b", "InvalidArgument"],
    ["an apostrophe at the end", "it'", "InvalidArgument"],
    ["a name in use, case apart", "sheet1", "ItemAlreadyExists"],
  ])("a new sheet with %s", (_, name, code) => {
    const { book } = newBook();
    expect(codeOf(() => book.addSheet(name))).toBe(code);
  });

  test("are found by name, case apart, and by id", () => {
    const { book, sheet } = newBook();
    expect([book.sheet("SHEET1"), book.sheet(sheet.id), book.sheet("no")]).toEqual([sheet, sheet, undefined]);
  });

  test("name themselves Sheet1, Sheet2 and so on", () => {
    const { book } = newBook();
    book.addSheet();
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "Sheet2"]);
  });

  test("renamed, take their formulas along", () => {
    const { book, sheet } = newBook({ sheets: ["Data", "View"] });
    sheet.enter(0, 0, 7);
    const view = book.sheets[1]!;
    view.enter(0, 0, "=Data!A1");
    sheet.name = "My data";
    expect(cell(view, "A1")).toMatchObject({ formula: "='My data'!A1", value: 7 });
  });

  test("deleted, break the references to them", () => {
    const { book, sheet } = newBook({ sheets: ["Data", "View"] });
    const view = book.sheets[1]!;
    view.enter(0, 0, "=Data!A1");
    book.removeSheet(sheet);
    expect([cell(view, "A1").text, book.sheets.length]).toEqual(["#REF!", 1]);
  });

  test("the last visible one can be neither deleted nor hidden", () => {
    const { book, sheet } = newBook({ sheets: ["Data", "View"] });
    book.sheets[1]!.visibility = "Hidden";
    expect(codeOf(() => book.removeSheet(sheet))).toBe("InvalidOperation");
    expect(codeOf(() => (sheet.visibility = "VeryHidden"))).toBe("InvalidOperation");
  });

  test("move among each other", () => {
    const { book, sheet } = newBook({ sheets: ["A", "B", "C"] });
    book.moveSheet(sheet, 2);
    expect(book.sheets.map((each) => each.name)).toEqual(["B", "C", "A"]);
  });

  test("copied, take cells, looks, tables and rules along", () => {
    const { book, sheet } = newBook();
    put(sheet, "A1:B3", [["Item", "Price"], ["pen", 2], ["ink", "=[@Item]"]]); // prettier-ignore
    sheet.addTable(at("A1:B3"), true, "Shop");
    sheet.setStyle(at("A:A"), { bold: true });
    sheet.setFreeze(1, 0);
    put(sheet, "D1:D1", [["=SUM(Shop[Price])"]]);
    const twin = book.copySheet(sheet);
    expect([twin.name, twin.tables.map((table) => table.name)]).toEqual(["Sheet1 (2)", ["Shop2"]]);
    expect([cell(twin, "D1").formula, cell(twin, "A9").style.bold, twin.freeze.rows]).toEqual([
      "=SUM(Shop2[Price])",
      true,
      1,
    ]);
    twin.enter(1, 1, 100);
    expect([cell(twin, "D1").value, cell(sheet, "D1").value]).toEqual([100, 2]);
  });
});

describe("names", () => {
  test("are used by formulas, redefined and removed", () => {
    const { book, sheet } = newBook();
    const rate = book.defineName({ name: "Rate", formula: "=0.5" });
    put(sheet, "A1:B1", [[10, "=A1*Rate"]]);
    expect(cell(sheet, "B1").value).toBe(5);
    book.redefineName(rate, "=2");
    expect(cell(sheet, "B1").value).toBe(20);
    book.removeName(rate);
    expect(cell(sheet, "B1").text).toBe("#NAME?");
  });

  test("of a sheet come before those of the workbook", () => {
    const { book, sheet } = newBook({ sheets: ["A", "B"] });
    book.defineName({ name: "Rate", formula: "=1" });
    book.defineName({ name: "Rate", formula: "=2", scope: "B" });
    for (const each of book.sheets) each.enter(0, 0, "=Rate");
    expect([cell(sheet, "A1").value, cell(book.sheets[1]!, "A1").value]).toEqual([1, 2]);
  });

  test.each([
    ["with a blank", "my rate", "InvalidArgument"],
    ["beginning with a digit", "1rate", "InvalidArgument"],
    ["like a cell", "A1", "InvalidArgument"],
    ["like R1C1", "R1C1", "InvalidArgument"],
    ["in use", "rate", "ItemAlreadyExists"],
    ["of a table", "Shop", "ItemAlreadyExists"],
    ["in Chinese", "费率", undefined],
  ])("a name %s", (_, name, code) => {
    const { book, sheet } = newBook();
    sheet.addTable(at("A1:A2"), true, "Shop");
    book.defineName({ name: "Rate", formula: "=1" });
    expect(codeOf(() => book.defineName({ name, formula: "=1" }))).toBe(code);
  });
});

describe("protection", () => {
  test("refuses edits of locked cells and allows unlocked ones", () => {
    const { sheet } = newBook();
    sheet.setStyle(at("B:B"), { locked: false });
    sheet.protection.protect();
    expect(codeOf(() => sheet.enter(0, 0, 1))).toBe("AccessDenied");
    expect(codeOf(() => sheet.enter(0, 1, 1))).toBeUndefined();
    expect(values(sheet, "A1:B1")).toEqual([[null, 1]]);
  });

  test.each([
    [
      "formatting",
      "allowFormatCells",
      (sheet: ReturnType<typeof newBook>["sheet"]) => sheet.setStyle(at("A1"), { bold: true }),
    ],
    [
      "inserting rows",
      "allowInsertRows",
      (sheet: ReturnType<typeof newBook>["sheet"]) => sheet.insert(at("1:1"), "Down"),
    ],
    [
      "column widths",
      "allowFormatColumns",
      (sheet: ReturnType<typeof newBook>["sheet"]) => sheet.setColumnWidth(0, 0, 50),
    ],
  ] as const)("refuses %s unless it is allowed", (_, permission, act) => {
    const { sheet } = newBook();
    sheet.protection.protect();
    expect(codeOf(() => act(sheet))).toBe("AccessDenied");
    sheet.protection.unprotect();
    sheet.protection.protect({ [permission]: true });
    expect(codeOf(() => act(sheet))).toBeUndefined();
  });

  test("can be neither switched on twice nor off when it is off", () => {
    const { sheet } = newBook();
    expect(codeOf(() => sheet.protection.unprotect())).toBe("AccessDenied");
    sheet.protection.protect({}, "secret");
    expect(codeOf(() => sheet.protection.protect())).toBe("AccessDenied");
    expect(codeOf(() => sheet.protection.unprotect("wrong"))).toBe("InvalidArgument");
    expect(codeOf(() => sheet.protection.unprotect("secret"))).toBeUndefined();
  });
});

describe("sessions and events", () => {
  test("each session has its own active sheet and selection", () => {
    const { book, sheet } = newBook({ sheets: ["A", "B"] });
    const [mine, yours] = [book.openSession(), book.openSession({ locale: "zh-CN" })];
    mine.select(book.sheets[1]!, [at("B2:C3")]);
    expect([mine.activeSheet.name, yours.activeSheet]).toEqual(["B", sheet]);
    expect([mine.selection.areas, yours.selection.areas]).toEqual([[at("B2:C3")], [at("A1")]]);
  });

  test("an event says whose edit it was", () => {
    const { book, sheet } = newBook();
    const mine = book.openSession();
    const heard = eventsOf(book, () => book.edit(mine, () => sheet.enter(0, 0, "x")));
    expect(heard.map((event) => [event.type, event.source])).toEqual([["cellsChanged", mine]]);
  });

  test("events come after the outermost edit, with values recalculated", () => {
    const { book, sheet } = newBook();
    put(sheet, "A1:B1", [[1, "=A1*2"]]);
    const seen: unknown[] = [];
    book.on(() => seen.push(sheet.value(0, 1)));
    book.edit(null, () => {
      sheet.enter(0, 0, 5);
      sheet.enter(2, 2, "x");
      expect(seen).toEqual([]);
    });
    expect(seen).toEqual([10, 10, 10]);
  });

  test("a single cell's change tells before and after", () => {
    const { book, sheet } = newBook();
    sheet.enter(0, 0, 1);
    const [event] = eventsOf(book, () => sheet.enter(0, 0, "=1+1"));
    expect(event).toMatchObject({ type: "cellsChanged", before: 1, after: 2 });
  });

  test("a failed edit keeps what ran before it failed and tells of it", () => {
    const { book, sheet } = newBook();
    const heard = eventsOf(book, () =>
      codeOf(() =>
        book.edit(null, () => {
          sheet.enter(0, 0, "kept");
          book.addSheet("Sheet1");
        }),
      ),
    );
    expect([cell(sheet, "A1").value, heard.map((event) => event.type)]).toEqual(["kept", ["cellsChanged"]]);
  });

  test("a hidden sheet cannot be activated and a session leaves a sheet that goes", () => {
    const { book, sheet } = newBook({ sheets: ["A", "B"] });
    const mine = book.openSession({ activeSheet: "B" });
    book.removeSheet(book.sheets[1]!);
    expect(mine.activeSheet).toBe(sheet);
    const hidden = book.addSheet("C");
    hidden.visibility = "Hidden";
    expect(codeOf(() => mine.activate(hidden))).toBe("InvalidOperation");
  });

  test("ids are a count when a seed is given", () => {
    expect(newBook().sheet.id).toBe(newBook().sheet.id);
    expect(newBook({ seed: undefined }).sheet.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
  });
});
