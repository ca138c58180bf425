/**
 * The built-in table styles (TableStyleLight1–21, Medium1–28, Dark1–11), worked out from the theme's colours: what each
 * part of a table looks like before the cells' own formats. After ECMA-376's presetTableStyles, without their gradients.
 */
import type { Border } from "./types";
import { mix } from "./colors";
import type { Theme } from "./defaults";

export interface PartLook {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
}

export interface TableLook {
  whole: PartLook;
  header: PartLook;
  totals: PartLook;
  bandedRow: PartLook;
  bandedColumn: PartLook;
  firstColumn: PartLook;
  lastColumn: PartLook;
}

const line = (color: string, weight: Border["weight"] = "Thin", style: Border["style"] = "Continuous"): Border => ({
  style,
  weight,
  color,
});

const tint = (color: string, part: number): string => mix(color, "#FFFFFF", part);
const shade = (color: string, part: number): string => mix(color, "#000000", part);
const BOLD: PartLook = { bold: true };

/** The colour a style's number stands for: the first of every seven is black, then the six accents. */
const colorOf = (theme: Theme, n: number): string => (n % 7 === 0 ? theme.dark1 : theme.accents[(n % 7) - 1]!);

function light(theme: Theme, number: number): TableLook {
  const color = colorOf(theme, number - 1);
  const family = Math.floor((number - 1) / 7);
  const pale = color === theme.dark1 ? "#D9D9D9" : tint(color, 0.8);
  const edge = line(color);
  const box = { top: edge, bottom: edge, left: edge, right: edge };
  const common = { firstColumn: BOLD, lastColumn: BOLD };
  if (family === 0) {
    return {
      ...common,
      whole: { fontColor: color === theme.dark1 ? color : shade(color, 0.25) },
      header: { bold: true, borders: { top: edge, bottom: edge } },
      totals: { bold: true, borders: { top: edge, bottom: edge } },
      bandedRow: { fill: pale },
      bandedColumn: { fill: pale },
    };
  }
  if (family === 1) {
    return {
      ...common,
      whole: {},
      header: { fill: color, fontColor: theme.light1, bold: true, borders: box },
      totals: { bold: true, borders: { top: line(color, "Thick", "Double") } },
      bandedRow: { borders: { top: edge } },
      bandedColumn: { borders: { left: edge } },
    };
  }
  return {
    ...common,
    whole: { borders: box },
    header: { bold: true, borders: { ...box, bottom: line(color, "Medium") } },
    totals: { bold: true, borders: { ...box, top: line(color, "Thick", "Double") } },
    bandedRow: { fill: pale },
    bandedColumn: { fill: pale },
  };
}

function medium(theme: Theme, number: number): TableLook {
  const color = colorOf(theme, number - 1);
  const family = Math.floor((number - 1) / 7);
  const pale = color === theme.dark1 ? "#D9D9D9" : tint(color, 0.8);
  const soft = color === theme.dark1 ? "#A6A6A6" : tint(color, 0.6);
  const strong: PartLook = { fill: color, fontColor: theme.light1, bold: true };
  if (family === 0) {
    const rule = line(color === theme.dark1 ? color : tint(color, 0.4));
    return {
      whole: { borders: { top: rule, bottom: rule } },
      header: strong,
      totals: { bold: true, borders: { top: line(color, "Thick", "Double") } },
      bandedRow: { fill: pale },
      bandedColumn: { fill: pale },
      firstColumn: BOLD,
      lastColumn: BOLD,
    };
  }
  const white = line(theme.light1);
  if (family === 1) {
    return {
      whole: { fill: pale, borders: { top: white, bottom: white, left: white, right: white } },
      header: { ...strong, borders: { bottom: line(theme.light1, "Thick") } },
      totals: { ...strong, borders: { top: line(theme.light1, "Thick") } },
      bandedRow: { fill: soft },
      bandedColumn: { fill: soft },
      firstColumn: strong,
      lastColumn: strong,
    };
  }
  if (family === 2) {
    const edge = line(theme.dark1, "Medium");
    return {
      whole: {},
      header: { ...strong, borders: { top: edge, bottom: edge } },
      totals: { borders: { top: line(theme.dark1, "Thick", "Double"), bottom: edge } },
      bandedRow: { fill: "#D9D9D9" },
      bandedColumn: { fill: "#D9D9D9" },
      firstColumn: strong,
      lastColumn: strong,
    };
  }
  const rule = line(color === theme.dark1 ? color : tint(color, 0.4));
  return {
    whole: { fill: pale, borders: { top: rule, bottom: rule, left: rule, right: rule } },
    header: BOLD,
    totals: { bold: true, borders: { top: line(color, "Medium") } },
    bandedRow: { fill: soft },
    bandedColumn: { fill: soft },
    firstColumn: BOLD,
    lastColumn: BOLD,
  };
}

function dark(theme: Theme, number: number): TableLook {
  const white = line(theme.light1, "Medium");
  if (number <= 7) {
    const color = number === 1 ? "#737373" : theme.accents[number - 2]!;
    const deep: PartLook = { fill: shade(color, 0.25), fontColor: theme.light1, bold: true };
    return {
      whole: { fill: color, fontColor: theme.light1 },
      header: { fill: theme.dark1, fontColor: theme.light1, bold: true, borders: { bottom: white } },
      totals: { fill: shade(color, 0.5), fontColor: theme.light1, borders: { top: white } },
      bandedRow: { fill: shade(color, 0.25) },
      bandedColumn: { fill: shade(color, 0.25) },
      firstColumn: deep,
      lastColumn: deep,
    };
  }
  const pair = number === 8 ? 0 : (number - 8) * 2;
  const color = number === 8 ? "#A6A6A6" : theme.accents[pair - 2]!;
  const head = number === 8 ? theme.dark1 : theme.accents[pair - 1]!;
  return {
    whole: { fill: tint(color, 0.8) },
    header: { fill: head, fontColor: theme.light1 },
    totals: { bold: true, borders: { top: line(theme.dark1, "Thick", "Double") } },
    bandedRow: { fill: tint(color, 0.6) },
    bandedColumn: { fill: tint(color, 0.6) },
    firstColumn: BOLD,
    lastColumn: BOLD,
  };
}

const known = new WeakMap<Theme, Map<string, TableLook | null>>();

/** The look of a built-in style; null for none or an unknown one. */
export function tableLook(theme: Theme, style: string): TableLook | null {
  const looks = known.get(theme) ?? new Map<string, TableLook | null>();
  known.set(theme, looks);
  const before = looks.get(style);
  if (before !== undefined) return before;
  const look = workOut(theme, style);
  looks.set(style, look);
  return look;
}

function workOut(theme: Theme, style: string): TableLook | null {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  const number = Number(digits);
  if (family === "Light" && number >= 1 && number <= 21) return light(theme, number);
  if (family === "Medium" && number >= 1 && number <= 28) return medium(theme, number);
  return family === "Dark" && number >= 1 && number <= 11 ? dark(theme, number) : null;
}
