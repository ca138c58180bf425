import fc from "fast-check";
import { fromClipboard, toClipboard } from "../../../host/preview/grid/clipboard";

describe("a clipboard text", () => {
  test.each([
    [
      "tabs and line ends",
      "a\tb\r\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["Unix line ends", "a\nb", [["a"], ["b"]]],
    ["a last line end that adds no row", "a\r\n", [["a"]]],
    [
      "an empty cell at the end of a row",
      "a\t\r\nb\tc",
      [
        ["a", ""],
        ["b", "c"],
      ],
    ],
    ["an empty row", "a\n\nb", [["a"], [""], ["b"]]],
    ["a quoted cell with a tab", '"a\tb"\tc', [["a\tb", "c"]]],
    ["a quoted cell with a line end", '"第一行\n第二行"\tc', [["第一行\n第二行", "c"]]],
    ["doubled quotes", '"say ""hi"""', [['say "hi"']]],
    ["a quote that is only text", '"a" is first\tb', [['"a" is first', "b"]]],
    ["a quote that never ends", '"open', [['"open']]],
  ])("reads %s", (_name, text, cells) => expect(fromClipboard(text)).toEqual(cells));

  test("quotes what would be torn apart", () =>
    expect(toClipboard([["a\tb", 'say "hi"', "plain"]])).toBe('"a\tb"\t"say ""hi"""\tplain'));

  test("comes back as the cells it was made of", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "甲", '"', "\t", "\n", " ", ",") });
    const cells = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      )
      .filter((rows) => rows.at(-1)!.some((text) => text !== ""));
    fc.assert(fc.property(cells, (rows) => expect(fromClipboard(toClipboard(rows))).toEqual(rows)));
  });
});
