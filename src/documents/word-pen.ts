/** What every part of a Word document is written with: its fonts, the sizes of the sheet, a run and a paragraph. */

import { BorderStyle, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from "docx";
import type { Language } from "../schema/types";
import { settingOf, type Role, type Setting } from "./layout-rows";
import type { Paper, Runs } from "./model";

/** A twentieth of a point, Word's unit of length. */
export const TWIPS = 20;
export const CM = 567;
export const MARGIN = Math.round(2.5 * CM);
/** What A4 has between margins of 2.5 cm. */
export const WIDTH = 16 * CM;
export const INK = "17324D";
export const ACCENT = "0E6B6B";
export const QUIET = "5F6B76";
export const LINE = { style: BorderStyle.SINGLE, size: 4, color: "9AA7B2" } as const;
export const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

export type Face = "body" | "title" | "heading" | "second";
const FACES: Readonly<Record<Language, Readonly<Record<Face, string>>>> = {
  "zh-CN": { body: "FangSong", title: "SimSun", heading: "SimHei", second: "KaiTi" },
  "en-US": { body: "Calibri", title: "Cambria", heading: "Calibri", second: "Calibri" },
};

export interface Style {
  readonly role: Role;
  readonly face?: Face;
  readonly bold?: boolean;
  readonly color?: string;
}

export class Pen {
  readonly setting: Setting;
  readonly language: Language;

  constructor(paper: Paper) {
    this.setting = settingOf(paper);
    this.language = paper.language;
  }

  font(face: Face) {
    const name = FACES[this.language][face];
    return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
  }

  runs(runs: Runs, { role, face = "body", bold = false, color }: Style): TextRun[] {
    const size = this.setting.sizes[role].size * 2;
    return runs.flatMap(({ text, strong }) =>
      text.split(/\r?\n/).map(
        (line, index) =>
          new TextRun({
            text: line,
            size,
            font: this.font(strong && face === "body" ? "heading" : face),
            bold: bold || strong === true,
            ...(color ? { color } : {}),
            ...(index > 0 ? { break: 1 } : {}),
          }),
      ),
    );
  }

  paragraph(runs: Runs, style: Style, options: IParagraphOptions = {}): Paragraph {
    const line = this.setting.sizes[style.role].line * TWIPS;
    return new Paragraph({
      ...options,
      spacing: { line, lineRule: LineRuleType.AT_LEAST, after: this.language === "en-US" ? 60 : 0, ...options.spacing },
      children: this.runs(runs, style),
    });
  }

  gap(): Paragraph {
    return new Paragraph({ spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] });
  }
}
