import type { Host } from "../../support/office";
import { freshHost } from "../../support/office";
import { openOffice } from "../../../host/install/node";

const number = (name: string) => ({ name, type: "number" });
const matrix = (name: string) => ({ name, type: "any", dimensionality: "matrix" });

const functions = {
  namespace: "TRACK",
  metadata: {
    functions: [
      { id: "ADD", parameters: [number("first"), number("second")] },
      { id: "SHAPE", parameters: [matrix("cells")] },
      { id: "GRID", parameters: [number("size")] },
      { id: "LATER", parameters: [{ name: "text", type: "string" }] },
      { id: "REFUSE", parameters: [] },
      { id: "BREAK", parameters: [] },
      { id: "WHERE", parameters: [] },
      { id: "EMPTY", parameters: [number("number"), { name: "text", type: "string" }, number("left out")] },
      { id: "FORGOTTEN", parameters: [] },
    ],
  },
};

interface Invocation {
  readonly address?: string;
}

let host: Host;
beforeEach(async () => {
  host = await freshHost({ functions });
  const { CustomFunctions } = host;
  CustomFunctions.associate({
    ADD: (a: number, b: number) => a + b,
    SHAPE: (cells: unknown[][]) => JSON.stringify(cells),
    GRID: (size: number) => Array.from({ length: size }, (_, r) => Array.from({ length: size }, (__, c) => r * 10 + c)),
    LATER: (text: string) => new Promise((resolve) => setTimeout(() => resolve(`${text}!`), 5)),
    REFUSE: () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not today");
    },
    BREAK: () => {
      throw new TypeError("a bug");
    },
    WHERE: (invocation: Invocation) => invocation.address,
    EMPTY: (...args: unknown[]) => JSON.stringify(args.slice(0, 3)),
  } as never);
});
afterEach(() => host.close());

/** Enters a formula and waits for what comes of it. */
async function calculated(formula: string, row = 9, column = 0) {
  const sheet = host.workbook.sheets[0]!;
  sheet.enter(row, column, formula);
  await host.connection.idle();
  return sheet.value(row, column);
}

const fill = (): void =>
  host.workbook.sheets[0]!.enterArea({ top: 0, left: 0, bottom: 1, right: 1 }, [
    [1, "b"],
    [true, null],
  ]);

test.each([
  ["values", "=TRACK.ADD(1,2)", 3],
  ["whatever the case of its name", "=track.Add(1,2)", 3],
  ["inside a larger formula", "=TRACK.ADD(1,2)*10", 30],
  ["a range as a matrix, an empty cell as an empty text", "=TRACK.SHAPE(A1:B2)", '[[1,"b"],[true,""]]'],
  ["one cell as a matrix of one", "=TRACK.SHAPE(A1)", "[[1]]"],
  ["a promise", '=TRACK.LATER("wait")', "wait!"],
  ["the address of the calling cell", "=TRACK.WHERE()", "Sheet1!A10"],
  ["empty cells by the parameter's type, and what is left out as null", "=TRACK.EMPTY(C5,C5)", '[0,"",null]'],
])("a function is called with %s", async (_what, formula, expected) => {
  fill();
  expect(await calculated(formula)).toBe(expected);
});

test.each([
  ["an error the function throws", "=TRACK.REFUSE()", "#N/A", "not today"],
  ["a bug in the function", "=TRACK.BREAK()", "#VALUE!", undefined],
  ["an error among its arguments, without calling it", "=TRACK.ADD(1/0,1)", "#DIV/0!", undefined],
  ["a function nobody associated", "=TRACK.FORGOTTEN()", "#VALUE!", undefined],
  ["a function nobody offered", "=TRACK.UNKNOWN()", "#NAME?", undefined],
])("%s is an error in the cell", async (_what, formula, code, message) => {
  expect(await calculated(formula)).toMatchObject({ code, ...(message === undefined ? {} : { message }) });
});

test("errors reach parameters of any kind where the metadata lets them through", async () => {
  const lenient = await freshHost({
    functions: { ...functions, metadata: { ...functions.metadata, allowErrorForDataTypeAny: true } },
  });
  lenient.CustomFunctions.associate({
    SHAPE: (cells: { code?: string }[][]) => String(cells[0]![0]!.code),
    ADD: (a: number, b: number) => a + b,
  } as never);
  const sheet = lenient.workbook.sheets[0]!;
  sheet.enter(0, 0, "=1/0");
  sheet.enter(9, 0, "=TRACK.SHAPE(A1:B2)");
  sheet.enter(10, 0, "=TRACK.ADD(A1,1)");
  await lenient.connection.idle();
  expect(sheet.value(9, 0)).toBe("#DIV/0!");
  expect(sheet.value(10, 0)).toMatchObject({ code: "#DIV/0!" });
  lenient.close();
});

test("a matrix spills", async () => {
  await calculated("=TRACK.GRID(2)");
  const sheet = host.workbook.sheets[0]!;
  expect([sheet.value(9, 0), sheet.value(9, 1), sheet.value(10, 0), sheet.value(10, 1)]).toEqual([0, 1, 10, 11]);
});

test("a cell is busy until its answer comes, and follows its inputs", async () => {
  const sheet = host.workbook.sheets[0]!;
  fill();
  sheet.enter(9, 0, "=TRACK.ADD(A1,1)");
  expect(sheet.text(9, 0)).toBe("#BUSY!");
  await host.connection.idle();
  sheet.enter(0, 0, 41);
  await host.connection.idle();
  expect(sheet.value(9, 0)).toBe(42);
});

test("a second window takes over when the first one closes", async () => {
  const second = await openOffice(host.workbook.openSession(), { functions });
  second.CustomFunctions.associate("ADD", ((a: number, b: number) => a * b) as never);
  await host.connection.idle();
  second.close();
  expect(await calculated("=TRACK.ADD(3,4)")).toBe(7);
});
