/**
 * How the sheets look: the colours, sizes and number formats every sheet is drawn with. Facts only; which cell gets
 * which is decided by the planning modules.
 */

import type { Language, Process, Tone } from "../schema/types";

export const INK = "#17324D";
export const SLATE = "#5B7083";
export const PAPER = "#FFFFFF";
export const HAIRLINE = "#D3DAE0";
export const BAND = "#F5F8FA";
export const QUIET = "#5F6B76";
export const ACCENT = "#0E6B6B";
/** Bars of what is late, of what came late or is in danger, and of what presses nobody. */
export const LATE_BAR = "#C4453A";
export const RISK_BAR = "#E3A9A3";
export const CALM_BAR = "#C3CCD4";

export const TITLE_SIZE = 16;
export const BODY_SIZE = 10.5;
export const ROW_HEIGHT = 20;
export const LINE_HEIGHT = 15;
export const HEADER_HEIGHT = 34;

/** The face of all sheets: one that every Office in that language has. */
export const FONTS: Readonly<Record<Language, string>> = { "zh-CN": "Microsoft YaHei", "en-US": "Calibri" };

export interface Tint {
  readonly fill: string;
  readonly text: string;
}

/** Fill and dark text of each tone; the word in the cell always says the same. */
export const TINTS: Readonly<Record<Tone, Tint>> = {
  neutral: { fill: "#E6E9EC", text: "#36424D" },
  active: { fill: "#D6E8FA", text: "#0B4476" },
  review: { fill: "#E7DDF7", text: "#4A2C80" },
  good: { fill: "#D7F0DE", text: "#14532D" },
  soon: { fill: "#FFEBC2", text: "#6E4400" },
  late: { fill: "#FAD4D1", text: "#8A1C12" },
  muted: { fill: "#F1F3F4", text: "#6A747D" },
};

export const TAB_COLORS: Readonly<Record<Process, string>> = {
  notice: "#0E6B6B",
  project: "#2E6DA4",
  request: "#8A4F7D",
  helper: "#8A97A3",
};
