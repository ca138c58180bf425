/** TEXTSPLIT, TEXTBEFORE and TEXTAFTER: texts cut at delimiters. */
import type { Scalar } from "../../model/types";
import { toText } from "../coerce";
import { define, grid, number, omittable, optional, plainBool, plainNumber, raw, text } from "../registry";
import type { FunctionSpec } from "../registry";
import { Grid, errors } from "../values";
import type { Value } from "../values";
import { here, anything } from "../registry";
import { toGrid, toScalar } from "../coerce";
import type { Frame } from "../frame";

const escaped = (value: string): string => value.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** A pattern that finds any of the delimiters, the longest first. */
function delimiterPattern(delimiters: readonly string[], ignoreCase: boolean): RegExp {
  const sorted = [...delimiters].sort((a, b) => b.length - a.length);
  return new RegExp(sorted.map(escaped).join("|"), ignoreCase ? "gi" : "g");
}

function delimitersOf(value: Value | undefined | null, frame: Frame): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const delimiters = toGrid(value, frame).cells.map(toText);
  if (delimiters.includes("")) throw errors.value;
  return delimiters;
}

function pieces(value: string, delimiters: string[] | undefined, skipEmpty: boolean, ignoreCase: boolean): string[] {
  const parts = delimiters ? value.split(delimiterPattern(delimiters, ignoreCase)) : [value];
  return skipEmpty ? parts.filter((part) => part !== "") : parts;
}

function split(
  frame: Frame,
  value: string,
  byColumn: Value | null | undefined,
  byRow: Value | null | undefined,
  skipEmpty: boolean,
  ignoreCase: number,
  pad: Value | undefined,
): Grid {
  const rows = pieces(value, delimitersOf(byRow, frame), skipEmpty, ignoreCase === 1);
  const cells = rows.map((row) => pieces(row, delimitersOf(byColumn, frame), skipEmpty, ignoreCase === 1));
  const columns = Math.max(...cells.map((row) => row.length));
  if (!columns || !rows.length) throw errors.calculation;
  const filler: Scalar = pad === undefined ? errors.notAvailable : toScalar(pad, frame);
  return Grid.build(rows.length, columns, (r, c) => cells[r]![c] ?? filler);
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

/** The n-th delimiter from the front, or from the back when negative; the ends count where asked. */
function cutAt(
  value: string,
  delimiters: readonly string[],
  which: number,
  ignoreCase: boolean,
  ends: boolean,
): Cut | undefined {
  const n = Math.trunc(which);
  if (n === 0) throw errors.value;
  if (delimiters.includes("")) return n > 0 ? { start: 0, end: 0 } : { start: value.length, end: value.length };
  const cuts = [...value.matchAll(delimiterPattern(delimiters, ignoreCase))].map((match): Cut => {
    return { start: match.index, end: match.index + match[0].length };
  });
  if (ends && n > 0) cuts.push({ start: value.length, end: value.length });
  if (ends && n < 0) cuts.unshift({ start: 0, end: 0 });
  return n > 0 ? cuts[n - 1] : cuts[cuts.length + n];
}

const part = (name: string, take: (value: string, cut: Cut) => string): FunctionSpec =>
  define(
    name,
    [text, grid, optional(number, 1), optional(number, 0), optional(number, 0), omittable(anything, undefined)],
    (value, delimiters, which, ignoreCase, ends, otherwise) => {
      const cut = cutAt(value, delimiters.cells.map(toText), which, ignoreCase === 1, ends === 1);
      if (cut) return take(value, cut);
      return otherwise === undefined ? errors.notAvailable : otherwise;
    },
  );

export const textSplitFunctions: readonly FunctionSpec[] = [
  define(
    "TEXTSPLIT",
    [
      here,
      text,
      omittable(raw, undefined),
      omittable(raw, undefined),
      optional(plainBool, false),
      optional(plainNumber, 0),
      omittable(raw, undefined),
    ],
    split,
  ),
  part("TEXTBEFORE", (value, cut) => value.slice(0, cut.start)),
  part("TEXTAFTER", (value, cut) => value.slice(cut.end)),
];
