/** A document as plain text, for a chat, a board or the body of an e-mail. */

import type { Language } from "../schema/types";
import type { Block, Fact, Paper, Runs } from "./model";
import { allStrong, markedText } from "./runs";
import { colon } from "./say";

/** Ticked and not: signs every font has. */
export const TICKS = { on: "☑", off: "□" } as const;

/** The whole document, title first. */
export function asText(paper: Paper): string {
  const blocks = paper.blocks.map((block) => ({ block, lines: blockLines(block, paper.language) }));
  const body = blocks.flatMap(({ block, lines }, index) => {
    const apart = index === 0 || standsApart(block, blocks[index - 1]!.block);
    return apart && lines.length > 0 ? ["", ...lines] : lines;
  });
  return [paper.title, ...(paper.subtitle ? [paper.subtitle] : []), ...body].join("\n");
}

/** A line is left free before it, unless it goes with what stands above. */
function standsApart(block: Block, before: Block): boolean {
  if (before.kind === "heading") return false;
  return !(block.kind === "paragraph" && before.kind === "paragraph");
}

function blockLines(block: Block, language: Language): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "paragraph":
      return [`${block.indent ? indentOf(language) : ""}${markedText(block.text, language)}`];
    case "items":
      return block.items.map((item, index) => `${index + 1}. ${markedText(item, language)}`);
    case "facts":
    case "form":
      return block.facts.filter(({ text }) => text.length > 0).map((fact) => factLine(fact, language));
    case "table":
      return tableLines(block, language);
    case "questions":
      return block.questions.map(
        ({ label, options }) =>
          `${label}${colon(language)}${options.map(({ text, ticked }) => `${ticked ? TICKS.on : TICKS.off} ${text}`).join("  ")}`,
      );
    case "room":
      return block.label === "" ? [] : [`${block.label}${colon(language).trimEnd()}`];
    case "signOff":
      return [
        ...block.courtesy.map((line, index) => `${index === 0 ? indentOf(language) : ""}${line}`),
        "",
        ...block.lines,
      ];
    // Nobody signs a message, and it has no pages.
    case "signatures":
    case "pageBreak":
      return [];
  }
}

const factLine = ({ label, text }: Fact, language: Language): string =>
  `${label}${colon(language)}${markedText(text, language)}`;

const indentOf = (language: Language): string => (language === "zh-CN" ? "\u3000\u3000" : "");

/** Each row as its first words, and the rest named after them. */
function tableLines({ columns, rows }: Extract<Block, { kind: "table" }>, language: Language): readonly string[] {
  const first = columns[0]?.number ? 1 : 0;
  const chinese = language === "zh-CN";
  return rows.map((row, index) => {
    const said = (at: number): string => inOneLine(row[at] ?? [], language);
    const rest = columns.flatMap(({ title }, at) =>
      at > first && said(at) !== "" ? [`${title}${colon(language)}${said(at)}`] : [],
    );
    const mark = allStrong(row[first] ?? []) ? "" : chinese ? `${index + 1}. ` : "• ";
    const told = rest.length > 0 ? `${chinese ? "——" : " – "}${rest.join(chinese ? "；" : "; ")}` : "";
    return `${mark}${said(first)}${told}`;
  });
}

/** Without its last full stop, as others follow it. */
const inOneLine = (runs: Runs, language: Language): string =>
  markedText(runs, language)
    .replace(/\s*\n\s*/g, " ")
    .replace(/[。.]$/, "");
