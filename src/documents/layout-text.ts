/** Headings, running text, labelled lines and the end of a letter, as rows of a document's layout. */

import type { LayoutCell, LayoutRow, Setting } from "./layout-rows";
import { ems, PARTS, SPACE, whole } from "./layout-rows";
import { linesOf, piecesOf } from "./measure";
import type { Block, Fact, Runs } from "./model";
import { allStrong, markedText } from "./runs";
import { colon } from "./say";

/** Rows can be 409 points tall at most, and a page should not be cut in a tall one. */
const MOST_LINES = 12;

type Of<K extends Block["kind"]> = Extract<Block, { kind: K }>;

/** A heading, kept with what follows. */
export function headingRows({ level, text }: Of<"heading">, setting: Setting): readonly LayoutRow[] {
  const role = level === 1 ? "heading1" : "heading2";
  const height = linesOf(text, ems(PARTS, role, setting)) * setting.sizes[role].line + 11;
  return [{ height, cells: [whole(text, role, setting)], keep: true, begins: true }];
}

/** A paragraph of the body, or a remark. */
export function paragraphRows(block: Of<"paragraph">, setting: Setting): readonly LayoutRow[] {
  const text = markedText(block.text, setting.language);
  const align = block.align ? { align: block.align } : {};
  if (block.note) {
    const height = linesOf(text, ems(PARTS, "note", setting)) * setting.sizes.note.line + 6;
    return [{ height, cells: [whole(text, "note", setting, align)] }];
  }
  const chinese = setting.language === "zh-CN";
  const indent = block.indent && chinese ? "\u3000\u3000" : "";
  const rows = bodyRows(indent + text, setting, { ...align, strong: allStrong(block.text) });
  // Paragraphs that don't begin indented are told apart by room between them.
  return chinese ? rows : [...rows, { ...SPACE, height: 6 }];
}

/** A numbered list. */
export function itemRows(items: readonly Runs[], setting: Setting): readonly LayoutRow[] {
  return items.flatMap((item, index) => bodyRows(`${index + 1}. ${markedText(item, setting.language)}`, setting));
}

/** Running text over the whole width, as many rows as it needs. */
export function bodyRows(text: string, setting: Setting, more: Partial<LayoutCell> = {}): readonly LayoutRow[] {
  const width = ems(PARTS, "body", setting);
  return piecesOf(text, width, MOST_LINES).map((piece): LayoutRow => {
    const lines = linesOf(piece, width);
    const vertical = lines > 1 ? ({ vertical: "spread" } as const) : {};
    return {
      height: lines * setting.sizes.body.line + 3,
      cells: [whole(piece, "body", setting, { ...more, ...vertical })],
    };
  });
}

/** Lines of a label and what is said of it. */
export function factRows(facts: readonly Fact[], setting: Setting): readonly LayoutRow[] {
  const width = ems(PARTS - setting.labels, "body", setting);
  return facts.flatMap(({ label, text }) => {
    const pieces = piecesOf(markedText(text, setting.language), width, MOST_LINES);
    const named = `${label}${colon(setting.language).trimEnd()}`;
    return pieces.map((piece, part) => factRow(part === 0 ? named : "", piece, allStrong(text), setting));
  });
}

function factRow(label: string, text: string, strong: boolean, setting: Setting): LayoutRow {
  const { sizes, labels } = setting;
  const lines = linesOf(text, ems(PARTS - labels, "body", setting));
  const tall = Math.max(lines, linesOf(label, ems(labels, "label", setting)));
  const [top, spread] =
    tall > 1 ? ([{ vertical: "top" }, { vertical: lines > 1 ? "spread" : "top" }] as const) : [{}, {}];
  return {
    height: tall * sizes.body.line + 3,
    cells: [
      { from: 0, span: labels, text: label, role: "label", size: sizes.label.size, ...top },
      { from: labels, span: PARTS - labels, text, role: "body", size: sizes.body.size, strong, ...spread },
    ],
  };
}

/** The courtesy of a letter, then at the right who sends it and when; in English at the left. */
export function signOffRows({ courtesy, lines }: Of<"signOff">, setting: Setting): readonly LayoutRow[] {
  const chinese = setting.language === "zh-CN";
  const row = (text: string, align: "left" | "right"): LayoutRow => ({
    height: setting.sizes.body.line + 3,
    cells: [whole(text, "body", setting, { align })],
    keep: true,
  });
  const polite = courtesy.map((line, index) => row(index === 0 && chinese ? `\u3000\u3000${line}` : line, "left"));
  const gap = (height: number): LayoutRow => ({ ...SPACE, height, keep: true });
  const signed = lines.map((line) => row(line, chinese ? "right" : "left"));
  const rows = [gap(9), ...polite, gap(26), ...signed];
  return rows.map((each, index) => ({ ...each, keep: index < rows.length - 1 }));
}
