/** What files hold, as grids, columns and values. */

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { decodeText } from "../../../src/process/import/decode";
import { assign, layoutOf, tableOf } from "../../../src/process/import/columns";
import { gridsOfFile, gridsOfText, MOST_ROWS, type Raw } from "../../../src/process/import/grids";
import { understand } from "../../../src/process/import/values";
import { schema } from "../../../src/schema/schema";
import { daySerial } from "../../../src/schema/serial";
import { writeSmallXlsx } from "../../interop/small-xlsx";

const people = schema.table("People");
const grid = (...rows: Raw[][]) => ({ name: "", rows });

const GBK_PEOPLE = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb2, 0xbf, 0xc3, 0xc5]);
const encodings: [string, Uint8Array, string][] = [
  ["UTF-8", strToU8("姓名,部门"), "utf-8"],
  ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8("姓名,部门")]), "utf-8"],
  ["GBK", GBK_PEOPLE, "gb18030"],
  ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("姓名,部门", "utf16le")]), "utf-16le"],
];

test.each(encodings)("%s is recognised", (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: "姓名,部门", encoding });
});

const texts: [string, string, Raw[][]][] = [
  [
    "commas",
    "姓名,部门\n张伟,销售部",
    [
      ["姓名", "部门"],
      ["张伟", "销售部"],
    ],
  ],
  [
    "semicolons",
    "a;b\n1,5;2",
    [
      ["a", "b"],
      ["1,5", "2"],
    ],
  ],
  [
    "cells copied from a sheet",
    'a\tb\n"x\ny"\t2, 3',
    [
      ["a", "b"],
      ["x\ny", "2, 3"],
    ],
  ],
  [
    "quoted commas and blank lines",
    'a,b\n\n"1,2",\n',
    [
      ["a", "b"],
      ["1,2", null],
    ],
  ],
];

test.each(texts)("%s are read as cells", async (_, text, rows) => {
  expect(await gridsOfText(text)).toEqual({ ok: true, grids: [{ name: "", rows }] });
});

const refusals: [string, string, Uint8Array, string][] = [
  ["an empty file", "a.csv", new Uint8Array(), "empty"],
  ["only blank lines", "a.csv", strToU8("\n,,\n"), "empty"],
  ["a workbook with macros", "a.xlsm", zipSync({}), "macros"],
  ["an old Excel file", "a.xls", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "oldExcel"],
  ["an encrypted workbook", "a.xlsx", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), "protected"],
  ["a zip that is no workbook", "a.xlsx", zipSync({ "a.txt": strToU8("x") }), "unreadable"],
  ["more rows than are taken", "a.csv", strToU8("a,b\n".repeat(MOST_ROWS + 2)), "tooManyRows"],
];

test.each(refusals)("%s is refused by name", async (_, name, bytes, problem) => {
  expect(await gridsOfFile(name, bytes)).toEqual({ ok: false, problem });
});

test("of a cell that another workbook is linked into the value last seen is taken, and the link is not followed", async () => {
  const files = unzipSync(
    writeSmallXlsx([
      ["姓名", "部门"],
      ["张伟", { formula: "[1]Sheet1!A1" }],
    ]),
  );
  const sheet = Object.keys(files).find((path) => path.startsWith("xl/worksheets/"))!;
  const linked = strFromU8(files[sheet]!).replace(
    /<c r="B2">(<f>.*?<\/f>)<\/c>/,
    '<c r="B2" t="str">$1<v>销售部</v></c>',
  );
  const bytes = zipSync({
    ...files,
    [sheet]: strToU8(linked),
    "xl/externalLinks/externalLink1.xml": strToU8("<externalLink/>"),
  });
  const read = await gridsOfFile("a.xlsx", bytes);
  expect(read).toMatchObject({
    ok: true,
    grids: [
      {
        rows: [
          ["姓名", "部门"],
          ["张伟", "销售部"],
        ],
      },
    ],
  });
});

const headers: [string, string[], (string | null)[]][] = [
  ["our own names", ["姓名", "部门", "电话"], ["name", "department", "phone"]],
  ["the other language", ["Name", "Department"], ["name", "department"]],
  ["what other systems say", ["员工姓名", "所属部门", "手机号码", "职务"], ["name", "department", "phone", "position"]],
  ["stars and brackets", ["* 姓名", "电话(必填)"], ["name", "phone"]],
  ["a column nobody knows", ["姓名", "鞋码"], ["name", null]],
];

test.each(headers)("columns are matched by %s", (_, row, fields) => {
  expect(layoutOf(grid(row), people).columns.map(({ field }) => field)).toEqual(fields);
});

test("a likeness is marked as guessed, and a field is given once", () => {
  const { columns } = layoutOf(grid(["姓名", "部门情况", "部门"]), people);
  expect(columns.map(({ field, guessed }) => [field, guessed])).toEqual([
    ["name", false],
    [null, false],
    ["department", false],
  ]);
  expect(layoutOf(grid(["姓名", "邮箱地址"]), people).columns[1]).toMatchObject({ field: "email", guessed: true });
});

test("titles and merged headings above the header are passed over", () => {
  expect(
    layoutOf(grid(["花名册"], ["基本信息", null, "联系"], ["姓名", "部门", "电话"], ["张伟", "销售部", "1"]), people),
  ).toMatchObject({
    headerRow: 2,
  });
});

test("the table is told by its columns", () => {
  expect(tableOf(grid(["姓名", "部门", "岗位", "电话"]), schema)?.key).toBe("People");
  expect(tableOf(grid(["客户名称", "需求描述", "期望时间"]), schema)?.key).toBe("Requests");
  expect(tableOf(grid(["甲", "乙"]), schema)).toBeNull();
});

test("a column that is given another's field takes it away there", () => {
  const { columns } = layoutOf(grid(["姓名", "x"]), people);
  expect(assign(columns, 1, "name").map(({ field }) => field)).toEqual([null, "name"]);
});

const task = schema.table("Tasks");
const day = daySerial(2026, 11, 3);
const cells: [string, string, Raw, unknown, boolean][] = [
  ["an ISO date", "dueDate", "2026-11-03", day, false],
  ["a date with slashes", "dueDate", "2026/11/3", day, false],
  ["a date with points", "dueDate", "2026.11.3", day, false],
  ["a Chinese date", "dueDate", "2026年11月3日", day, false],
  ["eight digits", "dueDate", "20261103", day, false],
  ["an English date", "dueDate", "3 Nov 2026", day, false],
  ["full-width digits", "dueDate", "2026-11-03", day, false],
  ["a serial", "dueDate", day, day, false],
  ["a date cell", "dueDate", new Date(Date.UTC(2026, 10, 3)), day, false],
  ["a date with its time, where a day is wanted", "dueDate", "2026-11-03 17:20", day, false],
  ["month and day alone", "dueDate", "11月3日", day, true],
  ["day or month first, nobody knows", "dueDate", "11/3/2026", day, true],
  ["day first, as it can only be", "dueDate", "13/11/2026", day + 10, false],
  ["a moment", "reviewedAt", "2026-11-03 18:00", day + 0.75, false],
  ["an afternoon", "reviewedAt", "2026年11月3日 下午6:00", day + 0.75, false],
  ["no date at all", "dueDate", "下周", "下周", false],
  ["a word of the other language", "status", "In progress", "inProgress", false],
  ["nearly a word", "status", "已完成了", "done", true],
  ["no word", "status", "随便", "随便", false],
  ["a share in percent", "percent", "80%", 0.8, false],
  ["a share above one", "percent", 80, 0.8, true],
  ["a tick", "milestone", "√", true, false],
  ["a cross", "milestone", "×", false, false],
  ["a name made even", "owner", "张 伟", "张伟", false],
  ["several names", "participants", "张 伟、李娜", ["张伟", "李娜"], false],
  ["a formula", "name", "=1+1", "=1+1", false],
  ["nothing", "name", "  ", null, false],
];

test.each(cells)("%s", (_, field, raw, value, doubtful) => {
  const understood = understand(raw, task.field(field), 2026);
  expect(understood.doubtful).toBe(doubtful);
  if (typeof value === "number") expect(understood.value).toBeCloseTo(value, 6);
  else expect(understood.value).toEqual(value);
});

test("a phone that came as a number keeps all its digits", () => {
  expect(understand(13_800_010_001, people.field("phone"), 2026).value).toBe("13800010001");
});
