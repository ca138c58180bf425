/** Excel.RangeFormat with its fill, font, borders and protection: one class each, all over the same cells. */
import type { Border, BorderSide, CellStyle } from "../../model/types";
import { BORDER_LINES, BORDER_SIDES, BORDER_WEIGHTS, colorOf, HORIZONTAL, VERTICAL } from "../looks";
import { flagOf, numberOf, oneOf, textOf } from "../args";
import type { Cells } from "../cells";
import { collection } from "../collection";
import type { Property } from "../define";
import { defineClass, reads } from "../define";
import { notEmulated } from "../errors";
import { shared } from "../matrices";
import { refer } from "../reference";
import { borderOf } from "./border-reading";
import { columnsIn, rowsIn, stylesIn } from "./style-reading";

/** A property of the cells' style: null where the cells differ. */
function styled<K extends keyof CellStyle>(key: K, from: (value: unknown) => CellStyle[K]): Property<Cells> {
  return {
    get: (cells) => shared(stylesIn(cells, (style) => style[key])),
    set: (cells, value) => setStyle(cells, { [key]: from(value) }),
  };
}

function setStyle(cells: Cells, patch: Partial<CellStyle>): void {
  for (const area of cells.areas) cells.sheet.setStyle(area, patch);
}

const flag = (name: string) => (value: unknown) => flagOf(value, name);
const number = (name: string) => (value: unknown) => numberOf(value, name);

const size = (
  each: (cells: Cells) => Iterable<number>,
  set: (cells: Cells, first: number, last: number, points: number) => void,
  across: "rows" | "columns",
): Property<Cells> => ({
  get: (cells) => shared(each(cells)),
  set: (cells, value) => {
    for (const area of cells.areas) {
      const [first, last] = across === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      set(cells, first, last, numberOf(value, across === "rows" ? "rowHeight" : "columnWidth"));
    }
  },
});

export const rangeFormat = defineClass<Cells>("RangeFormat", {
  properties: {
    HorizontalAlignment: styled("horizontal", (value) => oneOf(value, HORIZONTAL, "horizontalAlignment")),
    VerticalAlignment: styled("vertical", (value) => oneOf(value, VERTICAL, "verticalAlignment")),
    WrapText: styled("wrap", flag("wrapText")),
    ShrinkToFit: styled("shrinkToFit", flag("shrinkToFit")),
    IndentLevel: styled("indent", number("indentLevel")),
    TextOrientation: styled("rotation", number("textOrientation")),
    ColumnWidth: size(
      (cells) => columnsIn(cells, (column) => cells.sheet.columnWidth(column)),
      (cells, first, last, points) => cells.sheet.setColumnWidth(first, last, points),
      "columns",
    ),
    RowHeight: size(
      (cells) => rowsIn(cells, (row) => cells.sheet.rowHeight(row)),
      (cells, first, last, points) => cells.sheet.setRowHeight(first, last, points),
      "rows",
    ),
    UseStandardWidth: {
      get: (cells) => shared(columnsIn(cells, (column) => cells.sheet.columnWidths.get(column) === null)),
      set: (cells, value) => {
        if (!flagOf(value, "useStandardWidth")) return;
        for (const area of cells.areas) cells.sheet.setColumnWidth(area.left, area.right, null);
      },
    },
    UseStandardHeight: {
      get: (cells) => shared(rowsIn(cells, (row) => cells.sheet.rowHeights.get(row) === null)),
      set: (cells, value) => {
        if (!flagOf(value, "useStandardHeight")) return;
        for (const area of cells.areas) cells.sheet.setRowHeight(area.top, area.bottom, null);
      },
    },
  },
  objects: {
    Fill: (cells) => refer("RangeFill", cells),
    Font: (cells) => refer("RangeFont", cells),
    Borders: (cells) => refer("RangeBorderCollection", cells),
    Protection: (cells) => refer("FormatProtection", cells),
  },
  methods: {
    AutofitColumns: (cells) => {
      for (const area of cells.areas) cells.sheet.autofitColumns(area.left, area.right);
    },
    AutofitRows: (cells) => {
      for (const area of cells.areas) cells.sheet.autofitRows(area.top, area.bottom);
    },
    AdjustIndent: (cells, args) => {
      const current = shared(stylesIn(cells, (style) => style.indent)) ?? 0;
      setStyle(cells, { indent: Math.max(0, current + args.integer(0)) });
    },
  },
});

export const rangeFill = defineClass<Cells>("RangeFill", {
  properties: {
    Color: {
      get: (cells) => {
        const fills = shared(stylesIn(cells, (style) => style.fill ?? "#FFFFFF"));
        // Areas that differ are null, the cells of one range "".
        return fills ?? (cells.areas.length > 1 ? null : "");
      },
      set: (cells, value) => setStyle(cells, { fill: textOf(value, "color") === "" ? null : colorOf(value) }),
    },
  },
  methods: { Clear: (cells) => setStyle(cells, { fill: null }) },
});

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** Accountants' underlines are kept as plain ones. */
const underlineOf = (value: unknown): CellStyle["underline"] => {
  const word = oneOf(value, UNDERLINES, "underline");
  return word.startsWith("Single") ? "Single" : word.startsWith("Double") ? "Double" : "None";
};

export const rangeFont = defineClass<Cells>("RangeFont", {
  properties: {
    Name: styled("fontName", (value) => textOf(value, "name")),
    Size: styled("fontSize", number("size")),
    Bold: styled("bold", flag("bold")),
    Italic: styled("italic", flag("italic")),
    Underline: styled("underline", underlineOf),
    Strikethrough: styled("strikethrough", flag("strikethrough")),
    Color: styled("fontColor", colorOf),
  },
});

export const formatProtection = defineClass<Cells>("FormatProtection", {
  properties: {
    Locked: styled("locked", flag("locked")),
    FormulaHidden: styled("hiddenFormula", flag("formulaHidden")),
  },
});

interface BorderOf {
  readonly cells: Cells;
  readonly side: BorderSide;
}

const borders = collection<Cells, BorderOf>({
  of: "RangeBorder",
  list: (cells) => BORDER_SIDES.map((side) => ({ cells, side })),
  matches: ({ side }, key) => side.toLowerCase() === String(key).toLowerCase(),
  has: ["GetItem", "GetItemAt"],
});

export const rangeBorderCollection = defineClass<Cells>("RangeBorderCollection", {
  ...borders,
  properties: { Count: reads(() => BORDER_SIDES.length) },
});

/** Changes one thing of a border and keeps the rest; a style on nothing starts as a thin black line. */
function changeBorder({ cells, side }: BorderOf, patch: Partial<Border>): void {
  if (side.startsWith("Diagonal")) {
    if (patch.style !== "None") throw notEmulated("RangeBorderCollection", `getItem("${side}")`);
    return;
  }
  const current = borderOf(cells, side) ?? { style: "None", weight: "Thin", color: "#000000" };
  const drawn = patch.style === undefined && current.style === "None" ? { style: "Continuous" as const } : {};
  for (const area of cells.areas) cells.sheet.setBorder(area, side, { ...current, ...drawn, ...patch });
}

export const rangeBorder = defineClass<BorderOf>("RangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: reads(({ side }) => side),
    Style: {
      get: ({ cells, side }) => borderOf(cells, side)?.style ?? "None",
      set: (border, value) => changeBorder(border, { style: oneOf(value, BORDER_LINES, "style") }),
    },
    Weight: {
      get: ({ cells, side }) => borderOf(cells, side)?.weight ?? "Thin",
      set: (border, value) => changeBorder(border, { weight: oneOf(value, BORDER_WEIGHTS, "weight") }),
    },
    Color: {
      get: ({ cells, side }) => borderOf(cells, side)?.color ?? "#000000",
      set: (border, value) => changeBorder(border, { color: colorOf(value) }),
    },
  },
});
