/**
 * Colours of the sheet on light and on dark paper. A workbook stores colours for white paper; on dark paper light
 * fills and dark ink change places, while fills that were dark already stay what they are.
 */

interface Hsl {
  readonly h: number;
  readonly s: number;
  readonly l: number;
}

function toHsl(hex: string): Hsl {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return { h: 0, s: 0, l };
  const s = d / (1 - Math.abs(2 * l - 1));
  const sector = max === r ? ((g - b) / d + 6) % 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return { h: sector * 60, s, l };
}

function fromHsl({ h, s, l }: Hsl): string {
  const a = s * Math.min(l, 1 - l);
  const channel = (n: number): string => {
    const k = (n + h / 30) % 12;
    const value = l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`.toUpperCase();
}

/** How light a colour looks, from 0 (black) to 1 (white). */
export function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  return 0.299 * r + 0.587 * g + 0.114 * b;
}

const PAPER = { light: "#FFFFFF", dark: "#1F2324" };
const isHex = (color: string): boolean => /^#[0-9A-Fa-f]{6}$/.test(color);

const turned = (hex: string, lowest: number, highest: number, saturation: number): string => {
  const { h, s, l } = toHsl(hex);
  return fromHsl({ h, s: s * saturation, l: lowest + (1 - l) * (highest - lowest) });
};

export interface Ink {
  /** The colour behind the text. */
  readonly paper: string;
  readonly text: string;
}

/** A cell's paper and ink for a theme, given what the workbook says. */
export function inkOn(theme: "light" | "dark", fill: string | null, fontColor: string): Ink {
  const font = isHex(fontColor) ? fontColor : "#000000";
  const paper = fill && isHex(fill) ? fill : null;
  if (theme === "light") return { paper: paper ?? PAPER.light, text: font };
  if (!paper) return { paper: PAPER.dark, text: luminance(font) < 0.6 ? turned(font, 0.3, 0.92, 0.9) : font };
  if (luminance(paper) < 0.5) return { paper, text: font };
  return { paper: turned(paper, 0.14, 0.42, 0.55), text: luminance(font) < 0.6 ? turned(font, 0.35, 0.95, 0.8) : font };
}

/** A line's colour for a theme: dark lines turn light on dark paper. */
export function lineOn(theme: "light" | "dark", color: string): string {
  return theme === "light" || !isHex(color) ? color : turned(color, 0.25, 0.8, 0.6);
}

/** A chart's colour for a theme: what is too dark for dark paper is made lighter. */
export function markOn(theme: "light" | "dark", color: string): string {
  if (theme === "light" || !isHex(color) || luminance(color) > 0.42) return color;
  const { h, s, l } = toHsl(color);
  return fromHsl({ h, s: s * 0.5, l: 0.38 + l * 0.25 });
}
