/** Which look the pane takes: what the user chose, else what Windows, Office and the browser ask for, in that order. */

import type { Look } from "./themes";

export type LookChoice = "auto" | Look;
export const LOOK_CHOICES: readonly LookChoice[] = ["auto", "light", "dark", "contrast"];

/** What the surroundings say about colours; `officeDark` is undefined where Office does not tell. */
export interface Surroundings {
  readonly officeDark: boolean | undefined;
  readonly prefersDark: boolean;
  readonly forcedColors: boolean;
}

/** The look for a choice in its surroundings. */
export function chooseLook(choice: LookChoice, surroundings: Surroundings): Look {
  if (choice !== "auto") return choice;
  if (surroundings.forcedColors) return "contrast";
  return (surroundings.officeDark ?? surroundings.prefersDark) ? "dark" : "light";
}

/** Whether a background colour such as "#1F1F1F" is a dark one. */
export function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
