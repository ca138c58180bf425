/** Documents on sheets of their own, drawn by real office.js. */

import type { Paper } from "../../src/documents/model";
import { asText } from "../../src/documents/text";
import { LANGUAGES } from "../../src/schema/types";
import { WorkbookError } from "../../src/workbook/errors";
import { run } from "../../src/workbook/excel";
import { putPaper, sheetName } from "../../src/workbook/putPaper";
import { samplePapers } from "../support/sample-papers";
import { openDay, type OfficeDay } from "./office-day";

let day: OfficeDay;
beforeEach(async () => void (day = await openDay("zh-CN")));
afterEach(() => day.close());

const [notice, , , minutes] = samplePapers("zh-CN") as [Paper, Paper, Paper, Paper];
const put = (paper: Paper, replace = false) =>
  run((context) => putPaper(context, { paper, replace, process: "notice" }));
const sheetNames = () => day.workbook.sheets.map(({ name }) => name);

function textsOn(name: string): readonly string[] {
  const sheet = day.workbook.sheet(name)!;
  const { bottom, right } = sheet.usedArea()!;
  const cells = Array.from({ length: (bottom + 1) * (right + 1) }, (_, at) =>
    sheet.text(Math.floor(at / (right + 1)), at % (right + 1)),
  );
  return cells.filter((text) => text !== "");
}

test("a document takes two round trips and a sheet of its own, in front of all others", async () => {
  day.connection.traffic.reset();
  expect(await put(notice)).toEqual({ kind: "done", sheet: notice.name });
  expect(day.connection.traffic.requests).toBe(2);
  expect(sheetNames()).toEqual(["Sheet1", notice.name]);
  expect(textsOn(notice.name)).toEqual(expect.arrayContaining([notice.letterhead, notice.title]));
});

test("it prints on A4 portrait between margins of 2.5 cm, with its number and pages on every page", async () => {
  await put(minutes);
  const { layout } = day.workbook.sheet(minutes.name)!;
  expect(layout).toMatchObject({
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    titleRows: { first: 0, last: 0 },
    header: { left: "启动会纪要", right: minutes.id },
    footer: { center: "第 &P 页，共 &N 页" },
  });
  expect(layout.margins.left).toBeCloseTo(70.87, 1);
  expect(layout.margins.top).toBeCloseTo(70.87, 1);
  expect(layout.horizontalBreaks).toHaveLength(1);
});

test("a sheet of the same name is only told, until replacing it is asked for", async () => {
  await put(notice);
  day.workbook.sheet(notice.name)!.enter(50, 0, "手写批注");
  expect(await put(notice)).toEqual({ kind: "exists", sheet: notice.name });
  expect(textsOn(notice.name)).toContain("手写批注");
  expect(await put({ ...notice, title: "新标题" }, true)).toEqual({ kind: "done", sheet: notice.name });
  expect(textsOn(notice.name)).toContain("新标题");
  expect(textsOn(notice.name)).not.toContain("手写批注");
  expect(sheetNames()).toEqual(["Sheet1", notice.name]);
});

test("where Excel refuses halfway, nothing half drawn is left behind", async () => {
  // No sheet can be called nothing: the last step fails.
  await expect(put({ ...notice, name: "" })).rejects.toThrow(WorkbookError);
  expect(sheetNames()).toEqual(["Sheet1"]);
});

test("what looks like a formula stays text", async () => {
  const facts = [{ label: "=1+1", text: [{ text: '=HYPERLINK("http://x")' }] }];
  await put({ ...notice, blocks: [{ kind: "facts", facts }] });
  const sheet = day.workbook.sheet(notice.name)!;
  expect(textsOn(notice.name)).toEqual(expect.arrayContaining(["=1+1：", '=HYPERLINK("http://x")']));
  const { bottom, right } = sheet.usedArea()!;
  for (let row = 0; row <= bottom; row++)
    for (let column = 0; column <= right; column++) expect(sheet.formula(row, column) ?? "").not.toMatch(/^=/);
});

const names: [string, string][] = [
  ["周报-2026W47-智能/仓储:系统?", "周报-2026W47-智能 仓储 系统"],
  ["'引号'", "引号"],
  [
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三",
    "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
  ],
];

test.each(names)("a sheet for %s is called %s", (name, sheet) => {
  expect(sheetName(name)).toBe(sheet);
});

const papers = LANGUAGES.flatMap((language) =>
  samplePapers(language).map((paper): [string, string, Paper] => [paper.kind, language, paper]),
);

test.each(papers)("%s in %s says on its sheet what its text says", async (_kind, _language, paper) => {
  await put(paper);
  const [title, ...lines] = asText(paper).split("\n").filter(Boolean);
  const sheet = textsOn(sheetName(paper.name)).join("\n");
  expect(sheet).toContain(title);
  expect(sheet).not.toMatch(/undefined|null|NaN/);
  const headings = lines.filter((line) => /^([一二三四五六七八九十]、|\d\. [A-Z])/.test(line) && !line.includes("——"));
  for (const heading of headings) expect(sheet).toContain(heading);
});
