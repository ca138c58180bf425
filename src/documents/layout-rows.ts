/** What the rows of a document's layout are made of, and how large its letters are. */

import type { Language } from "../schema/types";
import { emsOf } from "./measure";
import type { Paper, PaperKind } from "./model";
import { colon } from "./say";

/** Parts of the width, and how wide each is in points: a little less than A4 has between margins of 2.5 cm. */
export const PARTS = 24;
export const PART_WIDTH = 18.25;

export type Role =
  | "letterhead"
  | "number"
  | "title"
  | "subtitle"
  | "heading1"
  | "heading2"
  | "body"
  | "label"
  | "boxLabel"
  | "box"
  | "columnTitle"
  | "note"
  | "party"
  | "sign"
  | "line";

export interface LayoutCell {
  /** The first part it takes, and how many. */
  readonly from: number;
  readonly span: number;
  readonly text: string;
  readonly role: Role;
  /** The height of its letters in points. */
  readonly size: number;
  readonly align?: "left" | "center" | "right";
  /** Where it isn't the middle; `spread` divides the lines evenly over the height. */
  readonly vertical?: "top" | "spread";
  readonly strong?: boolean;
}

export interface LayoutRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly LayoutCell[];
  /** Ruled on all sides. */
  readonly boxed?: boolean;
  /** Stands on the same page as the row below it. */
  readonly keep?: boolean;
  /** A section begins here. */
  readonly begins?: boolean;
  /** A page ends above it, whatever fits. */
  readonly breaks?: boolean;
}

export type Sizes = Readonly<Record<Role, { readonly size: number; readonly line: number }>>;

const box = { size: 10.5, line: 15.5 } as const;

/** Forms, records and minutes. */
const PLAIN: Sizes = {
  letterhead: { size: 15, line: 24 },
  number: { size: 10, line: 16 },
  title: { size: 21, line: 31 },
  subtitle: { size: 12, line: 18 },
  heading1: { size: 13, line: 22 },
  heading2: { size: 12, line: 20 },
  body: { size: 12, line: 21 },
  label: { size: 12, line: 21 },
  boxLabel: box,
  box,
  columnTitle: box,
  note: { size: 10, line: 16 },
  party: { size: 11, line: 18 },
  sign: { size: 11, line: 18 },
  line: { size: 11, line: 18 },
};

/** English letters are wider and need less room between lines. */
const ENGLISH: Sizes = {
  ...PLAIN,
  title: { size: 20, line: 29 },
  body: { size: 11.5, line: 17 },
  label: { size: 11.5, line: 17 },
};

/** What is written to people, in larger letters, as Chinese letters are. */
const LETTER: Sizes = {
  ...PLAIN,
  heading1: { size: 14, line: 26 },
  body: { size: 14, line: 26 },
  label: { size: 14, line: 26 },
};

const LETTERS: ReadonlySet<PaperKind> = new Set(["notice", "replyLetter", "progressNote"]);

/** What all rows of one document go by. */
export interface Setting {
  readonly language: Language;
  readonly sizes: Sizes;
  /** The parts that labels of facts take, the same in the whole document. */
  readonly labels: number;
}

/** The sizes and measures of a document. */
export function settingOf({ kind, language, blocks }: Paper): Setting {
  const sizes = language === "en-US" ? ENGLISH : LETTERS.has(kind) ? LETTER : PLAIN;
  const labels = blocks.flatMap((block) => (block.kind === "facts" ? block.facts.map(({ label }) => label) : []));
  const widest = (Math.max(0, ...labels.map(emsOf)) + emsOf(colon(language).trimEnd())) * sizes.label.size;
  return { language, sizes, labels: Math.min(9, Math.max(3, Math.ceil((widest + SIDES + 4) / PART_WIDTH))) };
}

/** Room at the sides of a cell's text, and what boxes take more. */
export const SIDES = 6;
const INDENT = 9;

/** The width of a cell in em of its letters; boxes that begin at the left have a little room there. */
export function ems(span: number, role: Role, { sizes }: Setting, align: LayoutCell["align"] = "left"): number {
  return (span * PART_WIDTH - SIDES - (role === "box" && align === "left" ? INDENT : 0)) / sizes[role].size;
}

/** A cell over the whole width. */
export const whole = (
  text: string,
  role: Role,
  { sizes }: Setting,
  more: Partial<Omit<LayoutCell, "size">> = {},
): LayoutCell => ({
  from: 0,
  span: PARTS,
  text,
  role,
  size: sizes[role].size,
  ...more,
});

/** A little room between blocks. */
export const SPACE: LayoutRow = { height: 9, cells: [] };
