/** Border lines: a file has one word for what the model keeps as style and weight. */
import type { Border } from "../../model/types";

type Line = Pick<Border, "style" | "weight">;

const words: Record<string, Line> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

/** The file's word for a border line; "none" where there is no line. */
export function borderWord({ style, weight }: Line): string {
  if (style === "None") return "none";
  const exact = Object.entries(words).find(([, line]) => line.style === style && line.weight === weight);
  if (exact) return exact[0];
  const heavy = weight === "Medium" || weight === "Thick";
  const sameStyle = Object.entries(words).filter(([, line]) => line.style === style);
  return (heavy ? sameStyle[sameStyle.length - 1] : sameStyle[0])?.[0] ?? "thin";
}

/** The line a file's word means, or undefined for none. */
export function borderLine(word: string | undefined): Line | undefined {
  return word === undefined ? undefined : words[word];
}
