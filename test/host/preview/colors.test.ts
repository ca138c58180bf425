import { inkOn, lineOn, luminance, markOn } from "../../../host/preview/grid/colors";

const contrast = ({ paper, text }: { paper: string; text: string }): number =>
  Math.abs(luminance(paper) - luminance(text));

describe("on light paper", () => {
  test("a cell looks as the workbook says", () =>
    expect(inkOn("light", "#D7F0DE", "#1B5E33")).toEqual({ paper: "#D7F0DE", text: "#1B5E33" }));

  test("a cell without a fill is white", () => expect(inkOn("light", null, "#000000").paper).toBe("#FFFFFF"));
});

describe("on dark paper", () => {
  test.each([
    ["black on nothing", null, "#000000"],
    ["dark green on soft green", "#D7F0DE", "#1B5E33"],
    ["dark red on soft red", "#FAD4D1", "#8A1C14"],
    ["grey on light grey", "#E6E9EC", "#3C4650"],
    ["white on ink", "#17324D", "#FFFFFF"],
    ["ink on a soft band", "#F4F7F9", "#17324D"],
  ])("%s can be read", (_name, fill, font) => expect(contrast(inkOn("dark", fill, font))).toBeGreaterThan(0.38));

  test("a light fill becomes dark", () =>
    expect(luminance(inkOn("dark", "#FFEBC2", "#000000").paper)).toBeLessThan(0.45));

  test("a dark fill stays what it is", () => expect(inkOn("dark", "#17324D", "#FFFFFF").paper).toBe("#17324D"));

  test("a dark line becomes lighter", () => expect(luminance(lineOn("dark", "#000000"))).toBeGreaterThan(0.5));
});

describe("a chart's colour on dark paper", () => {
  test("is made lighter where it was too dark", () =>
    expect(luminance(markOn("dark", "#0E6B6B"))).toBeGreaterThan(luminance("#0E6B6B") + 0.1));

  test("stays what it is where it is light enough", () => expect(markOn("dark", "#E0A13A")).toBe("#E0A13A"));
});
