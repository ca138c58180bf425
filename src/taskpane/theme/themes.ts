/**
 * The pane's looks: one deep-teal ramp made into a light, a dark and a high-contrast Fluent theme. Knows nothing of
 * who chose which.
 */

import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

export type Look = "light" | "dark" | "contrast";

const teal: BrandVariants = {
  10: "#031818",
  20: "#062626",
  30: "#083232",
  40: "#0A3F3F",
  50: "#0B4A4A",
  60: "#0C5454",
  70: "#0D5F5F",
  80: "#0E6B6B",
  90: "#2B7F7D",
  100: "#449390",
  110: "#5CA7A2",
  120: "#76BAB5",
  130: "#92CCC7",
  140: "#AFDDD9",
  150: "#CDECE9",
  160: "#EAF7F6",
};

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const light: Theme = { ...createLightTheme(teal), fontFamilyBase };

const dark: Theme = {
  ...createDarkTheme(teal),
  fontFamilyBase,
  // Fluent's own recipe: on dark surfaces the ramp's default foregrounds are too deep to read.
  colorBrandForeground1: teal[120],
  colorBrandForeground2: teal[130],
  colorBrandForegroundLink: teal[120],
  colorBrandForegroundLinkHover: teal[130],
  colorBrandForegroundLinkPressed: teal[110],
  colorCompoundBrandForeground1: teal[120],
  colorNeutralForeground2BrandHover: teal[120],
  colorNeutralForeground2BrandPressed: teal[110],
  colorNeutralForeground2BrandSelected: teal[120],
  colorNeutralForeground3BrandHover: teal[120],
  colorNeutralForeground3BrandPressed: teal[110],
  colorNeutralForeground3BrandSelected: teal[120],
  colorCompoundBrandStroke: teal[110],
};

/** The Fluent theme of each look. */
export const themes: Readonly<Record<Look, Theme>> = {
  light,
  dark,
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};
