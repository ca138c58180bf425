import { chosenValues, filterValues } from "../../../host/preview/grid/filter-values";

const words = (...texts: string[]): { value: string | null; text: string }[] =>
  texts.map((text) => ({ value: text || null, text }));

describe("a filter's list", () => {
  test("names each text once, with how often it occurs", () =>
    expect(filterValues(words("P1", "P2", "P1"), undefined, "en-US").map(({ text, count }) => [text, count])).toEqual([
      ["P1", 2],
      ["P2", 1],
    ]));

  test("puts numbers by their size, not their text", () => {
    const cells = [100, 9, 20].map((value) => ({ value, text: String(value) }));
    expect(filterValues(cells, undefined, "en-US").map((v) => v.text)).toEqual(["9", "20", "100"]);
  });

  test("puts blanks last", () =>
    expect(filterValues(words("", "b", "a"), undefined, "en-US").map((v) => v.text)).toEqual(["a", "b", ""]));

  test("orders Chinese as the language does", () =>
    expect(filterValues(words("张", "陈", "李"), undefined, "zh-CN").map((v) => v.text)).toEqual(["陈", "李", "张"]));

  test("ticks everything while there is no filter", () =>
    expect(filterValues(words("a", "b"), undefined, "en-US").every((v) => v.ticked)).toBe(true));

  test("ticks only what was chosen", () =>
    expect(filterValues(words("a", "b"), ["b"], "en-US").map((v) => v.ticked)).toEqual([false, true]));
});

describe("what to filter by", () => {
  test("is nothing when everything is ticked", () =>
    expect(chosenValues(filterValues(words("a", "b"), undefined, "en-US"))).toBeUndefined());

  test("is the ticked texts otherwise", () =>
    expect(chosenValues(filterValues(words("a", "b"), ["b"], "en-US"))).toEqual(["b"]));
});
