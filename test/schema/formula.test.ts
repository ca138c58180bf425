import { compile } from "../../src/schema/compile";
import type { Field } from "../../src/schema/compiled";
import { columnReference, escapeColumn, renderFormula } from "../../src/schema/formula";
import { schema } from "../../src/schema/schema";
import { both, LANGUAGES } from "../../src/schema/types";

/** Every function the shipped sheets use; each is in Excel 2016, WPS and LibreOffice 7.4. */
const EVERYWHERE = new Set(
  "AND COUNTIF COUNTIFS IF IFERROR INDEX INT ISNUMBER MATCH MAX MIN MOD N NOT NOW OR ROUND SMALL SUBSTITUTE SUMIFS WEEKDAY".split(
    " ",
  ),
);

const calculated = schema.tables.flatMap((table) => table.fields).filter((field) => field.calculated);

function rendered(formula: string, language: "zh-CN" | "en-US"): string {
  const table = compile({
    version: 1,
    tables: [
      {
        key: "Pets",
        text: both("宠物", "Pets"),
        purpose: both("登记。", "All."),
        process: "helper",
        label: "name",
        fields: [
          { key: "name", text: both("名字", "Pet name"), type: "text" },
          { key: "tame", text: both("温顺", "Tame?"), type: "yesNo" },
          { key: "odd", text: both("怪[#'@]名", "Odd [#'@] name"), type: "text" },
          { key: "out", text: both("结果", "Out"), type: "text", formula },
        ],
      },
    ],
    lists: {
      yesNo: [
        { key: "yes", text: both("是", "Yes") },
        { key: "no", text: both("否", 'So "no"') },
      ],
    },
    settings: [{ key: "limit", text: both("限", "Limit"), help: both("限", "Limit"), type: "integer", value: 1 }],
    sheets: [],
  }).table("Pets");
  return renderFormula(table.field("out"), language);
}

test.each<[string, string, string]>([
  ["[name]", "=Pets[[#This Row],[名字]]", "=Pets[[#This Row],[Pet name]]"],
  ["Pets[name]", "=Pets[名字]", "=Pets[Pet name]"],
  ["Pets[tame]", "=Pets[温顺]", "=Pets[[Tame?]]"],
  ["[odd]", "=Pets[[#This Row],[怪'['#'''@']名]]", "=Pets[[#This Row],[Odd '['#'''@'] name]]"],
  ["{tame.yes}", '="是"', '="Yes"'],
  ["{Pets.tame.yes}&{yesNo:yes}", '="是"&"是"', '="Yes"&"Yes"'],
  ["{tame.no}", '="否"', '="So ""no"""'],
  ["$limit+1", "=Set_limit+1", "=Set_limit+1"],
  ['"[name] {x} $y ""z"""', '="[name] {x} $y ""z"""', '="[name] {x} $y ""z"""'],
])("%s", (source, chinese, english) => {
  expect([rendered(source, "zh-CN"), rendered(source, "en-US")]).toEqual([chinese, english]);
});

test("names are escaped the way Excel escapes them in structured references", () => {
  expect(escapeColumn("a'b#c[d]e@f")).toBe("a''b'#c'[d']e'@f");
  expect(columnReference("ConfirmationLog", "用时(分钟)")).toBe("ConfirmationLog[[用时(分钟)]]");
});

test("a workbook whose people renamed a header gets formulas with that header", () => {
  const title = schema.table("Notices").field("title");
  const headerOf = (field: Field) => (field === title ? "Subject" : field.text["en-US"]);
  const formula = renderFormula(schema.table("ConfirmationLog").field("noticeTitle"), "en-US", headerOf);
  expect(formula).toContain(
    "INDEX(Notices[Subject],MATCH(ConfirmationLog[[#This Row],[Notice ID]],Notices[Notice ID],0))",
  );
});

describe.each(LANGUAGES)("the shipped formulas in %s", (language) => {
  const formulas = calculated.map(
    (field) => [`${field.tableKey}.${field.key}`, renderFormula(field, language)] as const,
  );
  const outsideStrings = (formula: string) => formula.replace(/"(?:[^"]|"")*"/g, '""');

  test("use only functions that every spreadsheet has", () => {
    const foreign = formulas.flatMap(([, formula]) =>
      [...outsideStrings(formula).matchAll(/([A-Z][A-Z0-9.]*)\(/g)]
        .map((match) => match[1]!)
        .filter((name) => !EVERYWHERE.has(name)),
    );
    expect(foreign).toEqual([]);
  });

  test("fit into a cell: 8,192 characters, 255 a string, 64 levels", () => {
    const depth = (formula: string) => {
      let [level, deepest] = [0, 0];
      for (const sign of outsideStrings(formula)) {
        if (sign === "(") deepest = Math.max(deepest, ++level);
        if (sign === ")") level -= 1;
      }
      return deepest;
    };
    const strings = formulas.flatMap(([, formula]) => formula.match(/"(?:[^"]|"")*"/g) ?? []);
    expect(Math.max(...formulas.map(([, formula]) => formula.length))).toBeLessThan(8192);
    expect(Math.max(...strings.map((string) => string.length))).toBeLessThanOrEqual(255);
    expect(Math.max(...formulas.map(([, formula]) => depth(formula)))).toBeLessThanOrEqual(64);
  });

  test("hold no word of the other language", () => {
    const own = formulas.filter(([, formula]) => language === "en-US" && /\p{Script=Han}/u.test(formula));
    expect(own).toEqual([]);
  });

  test("have balanced brackets", () => {
    const count = (formula: string, sign: string) => outsideStrings(formula).split(sign).length;
    expect(formulas.filter(([, f]) => count(f, "(") !== count(f, ")") || count(f, "[") !== count(f, "]"))).toEqual([]);
  });
});
