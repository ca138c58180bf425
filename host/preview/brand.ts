/** The page's colours: Fluent themes on a teal ramp, and what the canvas needs to know of them. */
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";
import type { OfficeTheme } from "../install/external";
import { LIGHT_THEME } from "../install/external";

const teal: BrandVariants = {
  10: "#020505",
  20: "#0B1B1B",
  30: "#0C2C2C",
  40: "#0A3838",
  50: "#094545",
  60: "#0A5252",
  70: "#0C5F5F",
  80: "#0E6B6B",
  90: "#2A7979",
  100: "#418888",
  110: "#579696",
  120: "#6DA5A5",
  130: "#84B4B4",
  140: "#9BC4C3",
  150: "#B3D3D3",
  160: "#CBE3E2",
};

const fontFamilyBase = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

const dark = createDarkTheme(teal);

export type ThemeName = "light" | "dark";

export const themes: Record<ThemeName, Theme> = {
  light: { ...createLightTheme(teal), fontFamilyBase },
  dark: {
    ...dark,
    fontFamilyBase,
    colorBrandForeground1: teal[120],
    colorBrandForeground2: teal[130],
    colorBrandForegroundLink: teal[120],
    colorCompoundBrandForeground1: teal[120],
    colorCompoundBrandStroke: teal[110],
  },
};

/** What a pane reads as the colours of Office around it. */
export const officeThemes: Record<ThemeName, OfficeTheme> = {
  light: LIGHT_THEME,
  dark: {
    bodyForegroundColor: "#F0F0F0",
    bodyBackgroundColor: "#1B1F20",
    controlForegroundColor: "#D6D6D6",
    controlBackgroundColor: "#292F30",
  },
};

/** What the canvas draws its frame with. */
export interface GridColors {
  readonly paper: string;
  readonly gridline: string;
  readonly header: string;
  readonly headerText: string;
  readonly headerLine: string;
  readonly headerSelected: string;
  readonly headerSelectedText: string;
  readonly headerFilteredText: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly colleague: string;
  readonly colleagueTint: string;
  readonly frozenLine: string;
  readonly button: string;
  readonly buttonLine: string;
  readonly buttonGlyph: string;
}

export const gridColors: Record<ThemeName, GridColors> = {
  light: {
    paper: "#FFFFFF",
    gridline: "#E3E6E6",
    header: "#F5F7F7",
    headerText: "#525C5C",
    headerLine: "#D3DADA",
    headerSelected: "#D9EAEA",
    headerSelectedText: "#0A5252",
    headerFilteredText: "#0B6CBD",
    accent: "#0E6B6B",
    accentTint: "rgba(14, 107, 107, 0.10)",
    colleague: "#A23A8E",
    colleagueTint: "rgba(162, 58, 142, 0.10)",
    frozenLine: "#A9B4B4",
    button: "rgba(255, 255, 255, 0.94)",
    buttonLine: "#B8C2C2",
    buttonGlyph: "#344040",
  },
  dark: {
    paper: "#1F2324",
    gridline: "#333A3B",
    header: "#292F30",
    headerText: "#AEB8B8",
    headerLine: "#3D4647",
    headerSelected: "#1F4343",
    headerSelectedText: "#B3D3D3",
    headerFilteredText: "#6CB8F6",
    accent: "#6DA5A5",
    accentTint: "rgba(109, 165, 165, 0.16)",
    colleague: "#D77FC6",
    colleagueTint: "rgba(215, 127, 198, 0.14)",
    frozenLine: "#59666A",
    button: "rgba(40, 47, 48, 0.94)",
    buttonLine: "#59666A",
    buttonGlyph: "#D7DEDE",
  },
};
