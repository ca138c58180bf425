import { layoutOf } from "../../src/documents/layout";
import { spansOf } from "../../src/documents/layout-boxes";
import { PARTS } from "../../src/documents/layout-rows";
import { emsOf, linesOf, piecesOf } from "../../src/documents/measure";
import { internalNotice } from "../../src/documents/notices";
import { breakPages, PAGE_HEIGHT } from "../../src/documents/pages";
import { LANGUAGES } from "../../src/schema/types";
import { NOW, samplePapers } from "../support/sample-papers";

const texts: [string, number, number][] = [
  ["", 10, 1],
  ["一二三四五", 5, 1],
  ["一二三四五六", 5, 2],
  ["一二三四五。", 5, 2],
  ["first line\nsecond line", 20, 2],
  ["one two three four", 5, 2],
  ["Donaudampfschifffahrt", 4, 3],
];

test.each(texts)("%j takes in %d em as many lines as %d", (text, ems, lines) => {
  expect(linesOf(text, ems)).toBe(lines);
});

test("a long text is cut behind sentences and loses nothing", () => {
  const text = "第一句说明了原因。第二句说明了办法。第三句说明了时间。".repeat(20);
  const pieces = piecesOf(text, 20, 5);
  expect(pieces.join("")).toBe(text);
  expect(pieces.every((piece) => piece.endsWith("。") && linesOf(piece, 20) <= 5)).toBe(true);
});

test("a sentence without an end is cut too", () => {
  const pieces = piecesOf("啊".repeat(1000), 20, 5);
  expect(pieces.join("")).toHaveLength(1000);
  expect(pieces.every((piece) => linesOf(piece, 20) <= 5)).toBe(true);
});

test("Chinese characters are about twice as wide as digits", () => {
  expect(emsOf("一")).toBeGreaterThan(emsOf("1") * 1.8);
});

const weights: [number[], number[]][] = [
  [
    [50, 50],
    [12, 12],
  ],
  [
    [10, 90],
    [2, 22],
  ],
  [
    [1, 99],
    [2, 22],
  ],
  [
    [17, 15, 23, 10, 13, 10, 13],
    [4, 4, 6, 2, 3, 2, 3],
  ],
];

test.each(weights)("weights %j become whole parts %j", (given, parts) => {
  expect(spansOf(given)).toEqual(parts);
});

const rows = (...heights: number[]) => heights.map((height) => ({ height }));

describe("pages end", () => {
  test("where the next row doesn't fit any more", () => {
    expect(breakPages(rows(30, 300, 300, 300), 1)).toEqual([3]);
  });

  test("not at all in what fits", () => {
    expect(breakPages(rows(30, 300, 300), 1)).toEqual([]);
  });

  test("above a heading rather than below it", () => {
    const [head, text, heading, paragraph] = rows(30, PAGE_HEIGHT - 70, 30, 60);
    expect(breakPages([head!, text!, { ...heading!, keep: true }, paragraph!], 1)).toEqual([2]);
  });

  test("above a short section that would be cut", () => {
    const all = [...rows(30, 560), { height: 30, keep: true, begins: true }, ...rows(50, 50, 50)];
    expect(breakPages(all, 1)).toEqual([2]);
  });

  test("where they are told to", () => {
    expect(breakPages([...rows(30, 10), { height: 1, breaks: true }, ...rows(10)], 1)).toEqual([2]);
  });
});

const papers = LANGUAGES.flatMap((language) =>
  samplePapers(language).map((paper): [string, string, ReturnType<typeof layoutOf>] => [
    paper.kind,
    language,
    layoutOf(paper),
  ]),
);

test.each(papers)("%s in %s lies on the grid without gaps or overlaps in its boxes", (_kind, _language, { rows }) => {
  for (const { cells, boxed, height } of rows) {
    const ends = cells.map(({ from, span }) => from + span);
    expect(cells.slice(1).every(({ from }, index) => from >= ends[index]!)).toBe(true);
    expect(height).toBeLessThanOrEqual(409);
    if (boxed) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(PARTS);
  }
});

test("a text of thousands of characters flows over many rows", () => {
  const content = "各部门应当按要求完成整改并提交书面说明。".repeat(400);
  const notice = { id: "N-261124-0001", title: "整改", content, department: "行政部", urgency: "routine" };
  const { rows, breaks } = layoutOf(internalNotice({ notice }, { language: "zh-CN", now: NOW }));
  expect(rows.every(({ height }) => height <= 409)).toBe(true);
  expect(breaks.length).toBeGreaterThan(5);
  expect(rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("")).toContain(content);
});
