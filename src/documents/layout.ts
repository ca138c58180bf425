/**
 * A document on a grid of 24 equal parts of an A4 page's width: rows of cells with their roles and heights in points,
 * ready for a sheet. Says nothing of fonts and colours, and nothing of how a sheet names its cells.
 */

import { both } from "../schema/types";
import { formRows, questionRows, roomRows, signatureRows, tableRows } from "./layout-boxes";
import type { LayoutRow, Setting } from "./layout-rows";
import { ems, PARTS, settingOf, SPACE, whole } from "./layout-rows";
import { factRows, headingRows, itemRows, paragraphRows, signOffRows } from "./layout-text";
import { linesOf } from "./measure";
import type { Block, Paper } from "./model";
import { breakPages } from "./pages";

export interface SheetLayout {
  readonly rows: readonly LayoutRow[];
  /** How many rows at the top are printed on every page. */
  readonly repeated: number;
  /** Rows above which a page ends. */
  readonly breaks: readonly number[];
}

/** The rows of a document. */
export function layoutOf(paper: Paper): SheetLayout {
  const setting = settingOf(paper);
  const head = letterhead(paper, setting);
  const body = paper.blocks.reduce<readonly LayoutRow[]>(
    (rows, block, index) => [
      ...(block.kind === "signatures" ? notAlone(rows) : rows),
      ...(needsRoom(block, paper.blocks[index - 1]) ? [SPACE] : []),
      ...blockRows(block, setting),
    ],
    [],
  );
  const rows = [...head, ...titleRows(paper, setting), ...body];
  return { rows, repeated: head.length, breaks: breakPages(rows, head.length) };
}

function letterhead({ letterhead: name }: Paper, setting: Setting): readonly LayoutRow[] {
  return [{ height: setting.sizes.letterhead.line + 6, cells: [whole(name, "letterhead", setting)], keep: true }];
}

function titleRows(paper: Paper, setting: Setting): readonly LayoutRow[] {
  const { language, id, revision, title, subtitle } = paper;
  const number = both(`编号：${id}`, `No. ${id}`)[language];
  const edition = revision === null ? "" : both(`第${revision}版`, `Revision ${revision}`)[language];
  const lines = linesOf(title, ems(PARTS, "title", setting));
  const half = { span: PARTS / 2, role: "number", size: setting.sizes.number.size } as const;
  return [
    {
      height: 22,
      keep: true,
      cells: [
        { ...half, from: 0, text: id === "" ? "" : number },
        { ...half, from: PARTS / 2, text: edition, align: "right" },
      ],
    },
    { height: lines * setting.sizes.title.line + 22, cells: [whole(title, "title", setting)], keep: true },
    ...(subtitle
      ? [{ height: setting.sizes.subtitle.line, cells: [whole(subtitle, "subtitle", setting)], keep: true }, SPACE]
      : []),
  ];
}

/** Boxes keep clear of the text above them. */
const needsRoom = (block: Block, before: Block | undefined): boolean =>
  before?.kind === "paragraph" && ["form", "table", "facts", "questions"].includes(block.kind);

/** Signatures never stand on a page without some of what is signed. */
function notAlone(rows: readonly LayoutRow[]): readonly LayoutRow[] {
  return rows.map((row, index) => (index >= rows.length - 3 ? { ...row, keep: true } : row));
}

function blockRows(block: Block, setting: Setting): readonly LayoutRow[] {
  switch (block.kind) {
    case "heading":
      return headingRows(block, setting);
    case "paragraph":
      return paragraphRows(block, setting);
    case "items":
      return itemRows(block.items, setting);
    case "facts":
      return [...factRows(block.facts, setting), SPACE];
    case "form":
      return [...formRows(block.facts, setting), SPACE];
    case "table":
      return [...tableRows(block.columns, block.rows, setting), SPACE];
    case "questions":
      return questionRows(block.questions, setting);
    case "room":
      return roomRows(block, setting);
    case "signatures":
      return signatureRows(block.parties, setting);
    case "signOff":
      return signOffRows(block, setting);
    case "pageBreak":
      return [{ height: 1, cells: [], breaks: true }];
  }
}
