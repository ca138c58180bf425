/** Excel.ConditionalRangeFormat with fill, font and borders: how cells look where a conditional format applies. */
import type { Border } from "../../model/types";
import { flagOf, oneOf, textOf } from "../args";
import { collection } from "../collection";
import type { Property } from "../define";
import { defineClass, reads } from "../define";
import { BORDER_LINES, colorOf } from "../looks";
import { refer } from "../reference";
import type { FormatOf } from "./conditional-formats";
import { lookOf, setLook } from "./conditional-formats";

type LookKey = keyof ReturnType<typeof lookOf>;

const look = (key: LookKey, from: (value: unknown) => unknown, otherwise: unknown): Property<FormatOf> => ({
  get: (target) => lookOf(target)[key] ?? otherwise,
  set: (target, value) => setLook(target, { [key]: from(value) }),
});

export const conditionalRangeFormat = defineClass<FormatOf>("ConditionalRangeFormat", {
  properties: { NumberFormat: look("numberFormat", (value) => textOf(value, "numberFormat"), "") },
  objects: {
    Fill: (target) => refer("ConditionalRangeFill", target),
    Font: (target) => refer("ConditionalRangeFont", target),
    Borders: (target) => refer("ConditionalRangeBorderCollection", target),
  },
});

export const conditionalRangeFill = defineClass<FormatOf>("ConditionalRangeFill", {
  properties: { Color: look("fill", colorOf, "") },
  methods: { Clear: (target) => setLook(target, { fill: undefined }) },
});

export const conditionalRangeFont = defineClass<FormatOf>("ConditionalRangeFont", {
  properties: {
    Color: look("fontColor", colorOf, ""),
    Bold: look("bold", (value) => flagOf(value, "bold"), false),
    Italic: look("italic", (value) => flagOf(value, "italic"), false),
    Underline: look("underline", (value) => oneOf(value, ["None", "Single", "Double"], "underline"), "None"),
    Strikethrough: look("strikethrough", (value) => flagOf(value, "strikethrough"), false),
  },
  methods: {
    Clear: (target) =>
      setLook(target, {
        fontColor: undefined,
        bold: undefined,
        italic: undefined,
        underline: undefined,
        strikethrough: undefined,
      }),
  },
});

const SIDES = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
type Side = keyof typeof SIDES;

interface BorderOf {
  readonly target: FormatOf;
  readonly side: Side;
}

const borders = collection<FormatOf, BorderOf>({
  of: "ConditionalRangeBorder",
  list: (target) => (Object.keys(SIDES) as Side[]).map((side) => ({ target, side })),
  matches: ({ side }, key) => side.toLowerCase() === String(key).toLowerCase(),
  has: ["GetItem", "GetItemAt"],
});

const to = (side: Side) => (target: FormatOf) => refer("ConditionalRangeBorder", { target, side });

export const conditionalRangeBorderCollection = defineClass<FormatOf>("ConditionalRangeBorderCollection", {
  ...borders,
  properties: { Count: reads(() => Object.keys(SIDES).length) },
  objects: { Top: to("EdgeTop"), Bottom: to("EdgeBottom"), Left: to("EdgeLeft"), Right: to("EdgeRight") },
});

const current = ({ target, side }: BorderOf): Border =>
  lookOf(target).borders?.[SIDES[side]] ?? { style: "None", weight: "Thin", color: "#000000" };

function changeBorder(border: BorderOf, patch: Partial<Border>): void {
  const before = current(border);
  const drawn = patch.style === undefined && before.style === "None" ? { style: "Continuous" as const } : {};
  const borders = { ...lookOf(border.target).borders, [SIDES[border.side]]: { ...before, ...drawn, ...patch } };
  setLook(border.target, { borders });
}

export const conditionalRangeBorder = defineClass<BorderOf>("ConditionalRangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    SideIndex: reads(({ side }) => side),
    Style: {
      get: (border) => current(border).style,
      set: (border, value) => changeBorder(border, { style: oneOf(value, BORDER_LINES, "style") }),
    },
    Color: {
      get: (border) => current(border).color,
      set: (border, value) => changeBorder(border, { color: colorOf(value) }),
    },
  },
});
