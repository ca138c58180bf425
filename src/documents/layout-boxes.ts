/** Forms, tables, questions, room to write and lines to sign, as rows of a document's layout. */

import type { LayoutCell, LayoutRow, Role, Setting } from "./layout-rows";
import { ems, PART_WIDTH, PARTS, SIDES, SPACE, whole } from "./layout-rows";
import { bodyRows } from "./layout-text";
import { emsOf, linesOf, piecesOf } from "./measure";
import type { Block, Fact, Party, Runs, TableColumn } from "./model";
import { allStrong, markedText } from "./runs";
import { colon } from "./say";
import { TICKS } from "./text";

/** Above and below the text of a box. */
const PADDING = 9;
/** Rows can be 409 points tall at most. */
const MOST_LINES = 22;
const HALF = PARTS / 2;

type Unsized = Omit<LayoutCell, "size">;

/** Facts two beside each other, the last of an odd number with a line for itself. */
export function formRows(facts: readonly Fact[], setting: Setting): readonly LayoutRow[] {
  const labels = labelSpan(
    facts.map(({ label }) => label),
    setting,
  );
  return pairsOf(facts).flatMap((pair) => {
    const span = pair.length === 1 ? PARTS - labels : HALF - labels;
    const cells = pair.flatMap(({ label, text }, index): readonly Unsized[] => [
      { from: index * HALF, span: labels, text: label, role: "boxLabel", align: "center" },
      { from: index * HALF + labels, span, ...said(text, setting) },
    ]);
    return boxRows(cells, setting);
  });
}

const said = (text: Runs, { language }: Setting) =>
  ({ text: markedText(text, language), role: "box", strong: allStrong(text) }) as const;

function labelSpan(labels: readonly string[], { sizes }: Setting): number {
  const widest = Math.max(...labels.map(emsOf)) * sizes.boxLabel.size + SIDES + 4;
  return Math.min(6, Math.max(3, Math.ceil(widest / PART_WIDTH)));
}

function pairsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const lines: Fact[][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (!fact.wide && last?.length === 1 && !last[0]!.wide) last.push(fact);
    else lines.push([fact]);
  }
  return lines;
}

/** A row of boxes, or several where a text is taller than a row can be. */
function boxRows(cells: readonly Unsized[], setting: Setting): readonly LayoutRow[] {
  const width = ({ span, role, align }: Unsized): number => ems(span, role, setting, align);
  const pieces = cells.map((cell) => piecesOf(cell.text, width(cell), MOST_LINES));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, index): LayoutRow => {
    const part = cells.map((cell, at) => ({ ...cell, text: pieces[at]![index] ?? "" }));
    const heights = part.map((cell) => linesOf(cell.text, width(cell)) * setting.sizes[cell.role].line);
    return { height: Math.max(...heights) + PADDING, cells: part.map((cell) => sized(cell, setting)), boxed: true };
  });
}

const sized = (cell: Unsized, { sizes }: Setting): LayoutCell => ({ ...cell, size: sizes[cell.role].size });

/** A table with its titles, which stay with its first row. */
export function tableRows(
  columns: readonly TableColumn[],
  rows: readonly (readonly Runs[])[],
  setting: Setting,
): readonly LayoutRow[] {
  const spans = spansOf(columns.map(({ weight }) => weight));
  const places = spans.map((span, index) => ({ from: total(spans.slice(0, index)), span }));
  const titles = boxRows(
    columns.map(({ title }, index) => ({ ...places[index]!, text: title, role: "columnTitle", align: "center" })),
    setting,
  );
  const body = rows.flatMap((row) => {
    const cells = columns.map(({ align = "left" }, index) => ({
      ...places[index]!,
      ...said(row[index] ?? [], setting),
      align,
    }));
    return boxRows(cells, setting);
  });
  return [...titles.map((row) => ({ ...row, keep: true })), ...body];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Whole parts for weights, none below two, together the whole width. */
export function spansOf(weights: readonly number[]): readonly number[] {
  const spans = weights.map((weight) => Math.max(2, Math.round((weight / total(weights)) * PARTS)));
  for (let over = total(spans) - PARTS; over !== 0; over -= Math.sign(over)) {
    const widest = spans.indexOf(Math.max(...spans));
    spans[widest]! -= Math.sign(over);
  }
  return spans;
}

/** One question stands on a line; several are a table with the answers above. */
export function questionRows(
  questions: Extract<Block, { kind: "questions" }>["questions"],
  setting: Setting,
): readonly LayoutRow[] {
  const [first] = questions;
  if (!first) return [];
  const tick = (ticked: boolean): string => (ticked ? TICKS.on : TICKS.off);
  if (questions.length === 1) {
    const options = first.options.map(({ text, ticked }) => `${tick(ticked)} ${text}`);
    return bodyRows(`${first.label}${colon(setting.language)}${options.join("\u3000\u3000")}`, setting);
  }
  const columns: readonly TableColumn[] = [
    { title: "", weight: 28, align: "center" },
    ...first.options.map(({ text }): TableColumn => ({ title: text, weight: 14, align: "center" })),
  ];
  const rows = questions.map(({ label, options }) => [
    [{ text: label }],
    ...options.map(({ ticked }) => [{ text: tick(ticked) }]),
  ]);
  return [...tableRows(columns, rows, setting), SPACE];
}

/** A box to write in by hand. */
export function roomRows({ label, lines }: Extract<Block, { kind: "room" }>, setting: Setting): readonly LayoutRow[] {
  const box: LayoutRow = { height: lines * 24, cells: [whole("", "box", setting)], boxed: true };
  const title: LayoutRow = { height: 22, cells: [whole(label, "note", setting)], keep: true };
  return [...(label === "" ? [] : [title]), box, SPACE];
}

/** Two parties beside each other, each with lines to write on. */
export function signatureRows(parties: readonly Party[], setting: Setting): readonly LayoutRow[] {
  const pairs = parties.flatMap((_, index) => (index % 2 === 0 ? [parties.slice(index, index + 2)] : []));
  const labels = signLabels(parties, setting);
  const rows = pairs.flatMap((pair): readonly LayoutRow[] => [
    SPACE,
    ...titles(pair, setting),
    ...signLines(pair, labels, setting),
  ]);
  return rows.map((row, index) => ({ ...row, keep: index < rows.length - 1 }));
}

/** Where the party at the left and that at the right begin. */
const SIDE = [0, HALF + 1] as const;

function cellAt(side: number, offset: number, span: number, text: string, role: Role, setting: Setting): LayoutCell {
  return { from: SIDE[side]! + offset, span, text, role, size: setting.sizes[role].size };
}

function titles(pair: readonly Party[], setting: Setting): readonly LayoutRow[] {
  if (pair.every(({ title }) => title === "")) return [];
  return [{ height: 24, cells: pair.map(({ title }, side) => cellAt(side, 0, HALF - 1, title, "party", setting)) }];
}

/** The parts that the labels of all lines take. */
function signLabels(parties: readonly Party[], { sizes }: Setting): number {
  const widest = Math.max(...parties.flatMap(({ lines }) => lines.map(emsOf)));
  return Math.min(7, Math.max(3, Math.ceil(((widest + 1) * sizes.sign.size + SIDES) / PART_WIDTH)));
}

function signLines(pair: readonly Party[], labels: number, setting: Setting): readonly LayoutRow[] {
  const most = Math.max(...pair.map(({ lines }) => lines.length));
  return Array.from({ length: most }, (_, line) => ({
    height: 27,
    cells: pair.flatMap(({ lines }, side): readonly LayoutCell[] => {
      const label = lines[line];
      if (label === undefined) return [];
      const named = `${label}${colon(setting.language).trimEnd()}`;
      return [
        cellAt(side, 0, labels, named, "sign", setting),
        cellAt(side, labels, HALF - 1 - labels, "", "line", setting),
      ];
    }),
  }));
}
