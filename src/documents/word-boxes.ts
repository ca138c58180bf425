/** Forms, tables, questions, room to write and lines to sign, as tables of a Word document. */

import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from "docx";
import type { Block, Fact, Party, Runs, TableColumn } from "./model";
import { plain } from "./runs";
import { colon } from "./say";
import { TICKS } from "./text";
import { INK, LINE, NONE, QUIET, TWIPS, WIDTH, type Pen, type Style } from "./word-pen";

const BOXED = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const UNBOXED = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

export type Child = Paragraph | Table;

function cell(
  pen: Pen,
  runs: Runs,
  width: number,
  { head = false, align = "left" as "left" | "center", span = 1 } = {},
): TableCell {
  const style: Style = head ? { role: "columnTitle", face: "heading", color: INK } : { role: "box" };
  return new TableCell({
    columnSpan: span,
    width: { size: Math.round(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: BOXED,
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: "F1F4F6", color: "auto" } } : {}),
    children: [pen.paragraph(runs, style, align === "center" ? { alignment: AlignmentType.CENTER } : {})],
  });
}

function grid(pen: Pen, rows: readonly TableRow[], widths: readonly number[], boxed = true): Table {
  return new Table({
    rows: [...rows],
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    layout: TableLayoutType.FIXED,
    ...(boxed ? {} : { borders: UNBOXED }),
  });
}

export function form(pen: Pen, facts: readonly Fact[]): Table {
  const [label, value] = [WIDTH * 0.16, WIDTH * 0.34];
  const lines = facts.reduce<Fact[][]>((found, fact) => {
    const last = found.at(-1);
    if (!fact.wide && last?.length === 1 && !last[0]!.wide) last.push(fact);
    else found.push([fact]);
    return found;
  }, []);
  const rows = lines.map(
    (pair) =>
      new TableRow({
        cantSplit: true,
        children: pair.flatMap(({ label: name, text }) => [
          cell(pen, plain(name), label, { head: true, align: "center" }),
          cell(pen, text, pair.length === 1 ? WIDTH - label : value, { span: pair.length === 1 ? 3 : 1 }),
        ]),
      }),
  );
  return grid(pen, rows, [label, value, label, value]);
}

export function table(pen: Pen, columns: readonly TableColumn[], rows: readonly (readonly Runs[])[]): Table {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = columns.map(({ weight }) => (WIDTH * weight) / total);
  const head = columns.map(({ title }, at) => cell(pen, plain(title), widths[at]!, { head: true, align: "center" }));
  const body = rows.map((row) =>
    columns.map(({ align = "left" }, at) => cell(pen, row[at] ?? [], widths[at]!, { align })),
  );
  const lines = [new TableRow({ tableHeader: true, cantSplit: true, children: head })];
  return grid(pen, [...lines, ...body.map((children) => new TableRow({ cantSplit: true, children }))], widths);
}

export function questions(pen: Pen, questions: Extract<Block, { kind: "questions" }>["questions"]): readonly Child[] {
  const [first] = questions;
  if (!first) return [];
  const tick = (ticked: boolean): string => (ticked ? TICKS.on : TICKS.off);
  if (questions.length === 1) {
    const options = first.options.map(({ text, ticked }) => `${tick(ticked)} ${text}`).join("    ");
    return [pen.paragraph(plain(`${first.label}${colon(pen.language)}${options}`), { role: "body" })];
  }
  const columns: readonly TableColumn[] = [
    { title: "", weight: 28, align: "center" },
    ...first.options.map(({ text }): TableColumn => ({ title: text, weight: 14, align: "center" })),
  ];
  const rows = questions.map(({ label, options }) => [
    plain(label),
    ...options.map(({ ticked }) => plain(tick(ticked))),
  ]);
  return [table(pen, columns, rows), pen.gap()];
}

export function room(pen: Pen, lines: number): Table {
  const height = { value: lines * 24 * TWIPS, rule: "atLeast" } as const;
  return grid(pen, [new TableRow({ height, children: [cell(pen, [], WIDTH)] })], [WIDTH]);
}

/** Two parties beside each other; a rule to write on under each line. */
export function signatures(pen: Pen, parties: readonly Party[]): Table {
  const [label, line, between] = [WIDTH * 0.18, WIDTH * 0.29, WIDTH * 0.06];
  const pairs = parties.flatMap((_, index) => (index % 2 === 0 ? [parties.slice(index, index + 2)] : []));
  const rows = pairs.flatMap((pair) => signRows(pen, pair, { label, line, between }));
  return grid(pen, rows, [label, line, between, label, line], false);
}

function signRows(
  pen: Pen,
  pair: readonly Party[],
  widths: { label: number; line: number; between: number },
): readonly TableRow[] {
  const [left, right] = pair;
  const side = (text: string, ruled: boolean): TableCell[] => [
    signCell(pen, text === "" ? "" : `${text}${ruled ? colon(pen.language).trimEnd() : ""}`, widths.label, false),
    signCell(pen, "", widths.line, ruled && text !== ""),
  ];
  const row = (one: string, other: string, ruled: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [...side(one, ruled), signCell(pen, "", widths.between, false), ...side(other, ruled)],
    });
  const titled = pair.some(({ title }) => title !== "");
  const most = Math.max(...pair.map(({ lines }) => lines.length));
  return [
    ...(titled ? [row(left?.title ?? "", right?.title ?? "", false)] : []),
    ...Array.from({ length: most }, (_, at) => row(left?.lines[at] ?? "", right?.lines[at] ?? "", true)),
  ];
}

function signCell(pen: Pen, text: string, width: number, ruled: boolean): TableCell {
  const rule = ruled ? { style: BorderStyle.SINGLE, size: 4, color: QUIET } : NONE;
  return new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    borders: { top: NONE, left: NONE, right: NONE, bottom: rule },
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 160, bottom: 20, left: 0, right: 0 },
    children: [pen.paragraph(plain(text), { role: "sign" })],
  });
}
