/** Excel.ChartFont and ChartFill wherever they stand in a chart, and the formats that lead to them. */
import type { ChartFont } from "../../model/types";
import type { Sheet } from "../../model/surface";
import { flagOf, numberOf, textOf } from "../args";
import type { ClassTable, Property } from "../define";
import { defineClass } from "../define";
import { colorOf } from "../looks";
import { refer } from "../reference";

/** Something of a chart that has a colour of its own, or none. */
export interface Filled {
  readonly sheet: Sheet;
  paint(color: string | undefined): void;
}

export const chartFill = defineClass<Filled>("ChartFill", {
  methods: {
    SetSolidColor: ({ sheet, paint }, args) => sheet.changeLayout(() => paint(colorOf(args.raw(0)))),
    Clear: ({ sheet, paint }) => sheet.changeLayout(() => paint(undefined)),
  },
});

/** Something of a chart that is written in a font. */
export interface Written {
  readonly sheet: Sheet;
  readonly usual: { readonly size: number };
  font(): ChartFont;
  write(font: ChartFont): void;
}

const part = <K extends keyof ChartFont>(
  key: K,
  otherwise: (target: Written) => unknown,
  from: (value: unknown) => ChartFont[K],
): Property<Written> => ({
  get: (target) => target.font()[key] ?? otherwise(target),
  set: (target, value) => target.sheet.changeLayout(() => target.write({ ...target.font(), [key]: from(value) })),
});

export const chartFont = defineClass<Written>("ChartFont", {
  properties: {
    Name: part(
      "name",
      () => "Calibri",
      (value) => textOf(value, "name"),
    ),
    Size: part(
      "size",
      ({ usual }) => usual.size,
      (value) => numberOf(value, "size"),
    ),
    Bold: part(
      "bold",
      () => false,
      (value) => flagOf(value, "bold"),
    ),
    Italic: part(
      "italic",
      () => false,
      (value) => flagOf(value, "italic"),
    ),
    Color: part("color", () => "#595959", colorOf),
  },
});

/** A class that only leads to a font, a fill or both. */
export function formatOf<T>(
  name: string,
  leads: { font?: (target: T) => Written; fill?: (target: T) => Filled },
): ClassTable<T> {
  const { font, fill } = leads;
  return defineClass<T>(name, {
    objects: {
      ...(font ? { Font: (target: T) => refer("ChartFont", font(target)) } : {}),
      ...(fill ? { Fill: (target: T) => refer("ChartFill", fill(target)) } : {}),
    },
  });
}
