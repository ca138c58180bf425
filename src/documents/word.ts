/**
 * A document as a Word file: A4 portrait, margins of 2.5 cm, the sizes of the sheet. Brings the docx library, so it is
 * loaded when a file is wanted.
 */

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Language } from "../schema/types";
import type { Block, Fact, Paper } from "./model";
import { paragraphsOf, plain } from "./runs";
import { colon } from "./say";
import { form, questions, room, signatures, table, type Child } from "./word-boxes";
import { ACCENT, CM, INK, MARGIN, Pen, QUIET, TWIPS, WIDTH, type Style } from "./word-pen";

/** The file's bytes, as the page or Node wants them. */
export async function asWord(paper: Paper): Promise<Blob> {
  return Packer.toBlob(wordDocument(paper));
}

/** The document as the library knows it. */
export function wordDocument(paper: Paper): Document {
  const writer = new Writer(paper);
  return new Document({
    title: paper.title,
    creator: paper.letterhead,
    styles: {
      default: {
        document: { run: { font: writer.pen.font("body"), language: { value: "en-US", eastAsia: paper.language } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: {
              top: MARGIN,
              bottom: MARGIN,
              left: MARGIN,
              right: MARGIN,
              header: Math.round(1.2 * CM),
              footer: Math.round(1.2 * CM),
            },
          },
        },
        headers: { default: new Header({ children: [writer.header()] }) },
        footers: { default: new Footer({ children: [writer.footer()] }) },
        children: [...writer.head(), ...paper.blocks.flatMap((block) => writer.block(block))],
      },
    ],
  });
}

class Writer {
  readonly pen: Pen;
  private readonly language: Language;

  constructor(private readonly paper: Paper) {
    this.pen = new Pen(paper);
    this.language = paper.language;
  }

  header(): Paragraph {
    const { label, id, revision } = this.paper;
    const edition = revision === null ? "" : this.language === "zh-CN" ? `第${revision}版` : `Revision ${revision}`;
    const style = { role: "note", color: QUIET } as const;
    return new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
      children: [
        ...this.pen.runs(plain(label), style),
        new TextRun({ children: [new Tab()] }),
        ...this.pen.runs(plain([id, edition].filter(Boolean).join("  ")), style),
      ],
    });
  }

  footer(): Paragraph {
    const [before, between, after] = this.language === "zh-CN" ? ["第 ", " 页，共 ", " 页"] : ["Page ", " of ", ""];
    const { CURRENT, TOTAL_PAGES } = PageNumber;
    const children = [before!, CURRENT, between!, TOTAL_PAGES, after!];
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children, size: 18, color: QUIET, font: this.pen.font("body") })],
    });
  }

  head(): readonly Child[] {
    const { letterhead, title, subtitle } = this.paper;
    const centred = { alignment: AlignmentType.CENTER } as const;
    const rule = { bottom: { style: BorderStyle.SINGLE, size: 6, color: ACCENT, space: 4 } };
    const above = { role: "letterhead", face: "title", bold: true, color: INK } as const;
    return [
      this.pen.paragraph(plain(letterhead), above, { ...centred, border: rule }),
      this.pen.paragraph(
        plain(title),
        { role: "title", face: "title", bold: true },
        { ...centred, spacing: { before: 360, after: 240 } },
      ),
      ...(subtitle
        ? [
            this.pen.paragraph(
              plain(subtitle),
              { role: "subtitle", face: "second", color: QUIET },
              { ...centred, spacing: { after: 160 } },
            ),
          ]
        : []),
    ];
  }

  block(block: Block): readonly Child[] {
    switch (block.kind) {
      case "heading":
        return [this.heading(block)];
      case "paragraph":
        return this.text(block);
      case "items":
        return block.items.map((item, index) =>
          this.pen.paragraph([{ text: `${index + 1}. ` }, ...item], { role: "body" }),
        );
      case "facts":
        return block.facts.map((fact) => this.fact(fact));
      case "form":
        return [form(this.pen, block.facts), this.pen.gap()];
      case "table":
        return [table(this.pen, block.columns, block.rows), this.pen.gap()];
      case "questions":
        return questions(this.pen, block.questions);
      case "room":
        return [
          ...(block.label === "" ? [] : [this.pen.paragraph(plain(block.label), { role: "note", color: QUIET })]),
          room(this.pen, block.lines),
          this.pen.gap(),
        ];
      case "signatures":
        return [this.pen.gap(), signatures(this.pen, block.parties), this.pen.gap()];
      case "signOff":
        return this.signOff(block);
      case "pageBreak":
        return [new Paragraph({ children: [new PageBreak()] })];
    }
  }

  private heading({ level, text }: Extract<Block, { kind: "heading" }>): Paragraph {
    const style: Style =
      level === 1
        ? { role: "heading1", face: "heading", bold: this.language === "en-US" }
        : { role: "heading2", face: "second", bold: true };
    return this.pen.paragraph(plain(text), style, { keepNext: true, spacing: { before: 160 } });
  }

  private text({ text, indent, align, note }: Extract<Block, { kind: "paragraph" }>): readonly Paragraph[] {
    const role = note ? "note" : "body";
    const first =
      indent && this.language === "zh-CN"
        ? { indent: { firstLine: 2 * this.pen.setting.sizes.body.size * TWIPS } }
        : {};
    const alignment = align ? { alignment: AlignmentType[align === "center" ? "CENTER" : "RIGHT"] } : {};
    return paragraphsOf(text).map((paragraph) =>
      this.pen.paragraph(paragraph, { role, ...(note ? { color: QUIET } : {}) }, { ...first, ...alignment }),
    );
  }

  private fact({ label, text }: Fact): Paragraph {
    const style = { role: "body" } as const;
    const width = this.pen.setting.labels * 18 * TWIPS;
    return new Paragraph({
      spacing: { line: this.pen.setting.sizes.body.line * TWIPS, lineRule: LineRuleType.AT_LEAST },
      indent: { left: width, hanging: width },
      tabStops: [{ type: TabStopType.LEFT, position: width }],
      children: [
        ...this.pen.runs(plain(`${label}${colon(this.language).trimEnd()}`), { ...style, face: "heading", color: INK }),
        new TextRun({ children: [new Tab()] }),
        ...this.pen.runs(text, style),
      ],
    });
  }

  private signOff({ courtesy, lines }: Extract<Block, { kind: "signOff" }>): readonly Child[] {
    const chinese = this.language === "zh-CN";
    const polite = courtesy.flatMap((line, index) =>
      this.text({ kind: "paragraph", text: plain(line), indent: index === 0 }),
    );
    const signed = lines.flatMap((line) =>
      this.text({ kind: "paragraph", text: plain(line), ...(chinese ? { align: "right" as const } : {}) }),
    );
    return [this.pen.gap(), ...polite, this.pen.gap(), this.pen.gap(), ...signed];
  }
}
