/** How documents look on a sheet: the faces and colours of each role, in the official Chinese manner and in English. */

import type { Role } from "../documents/layout-rows";
import type { Language } from "../schema/types";
import type { Look } from "./actions";
import { ACCENT, INK, QUIET } from "./look";

/** The lines of boxes: visible on paper, quieter than the words. */
export const BOX_LINE = "#9AA7B2";
const BOX_FILL = "#F1F4F6";

interface Faces {
  readonly body: string;
  readonly title: string;
  readonly heading: string;
  readonly second: string;
}

/** 仿宋 for the body, 宋体 bold in place of 小标宋 for titles, 黑体 and 楷体 for headings: every Chinese Office has them. */
export const FACES: Readonly<Record<Language, Faces>> = {
  "zh-CN": { body: "FangSong", title: "SimSun", heading: "SimHei", second: "KaiTi" },
  "en-US": { body: "Calibri", title: "Cambria", heading: "Calibri", second: "Calibri" },
};

const LOOKS: Readonly<Record<Role, (faces: Faces) => Look>> = {
  letterhead: ({ title }) => ({ font: title, bold: true, color: INK, align: "Center", rule: ACCENT }),
  number: ({ body }) => ({ font: body, color: QUIET }),
  title: ({ title }) => ({ font: title, bold: true, align: "Center" }),
  subtitle: ({ second }) => ({ font: second, color: QUIET, align: "Center" }),
  heading1: ({ heading }) => ({ font: heading, bold: heading === "Calibri" }),
  heading2: ({ second }) => ({ font: second, bold: true }),
  body: ({ body }) => ({ font: body }),
  label: ({ heading }) => ({ font: heading, color: INK }),
  boxLabel: ({ heading }) => ({ font: heading, fill: BOX_FILL, color: INK }),
  box: ({ body }) => ({ font: body }),
  columnTitle: ({ heading }) => ({ font: heading, fill: BOX_FILL, color: INK, bold: heading === "Calibri" }),
  note: ({ body }) => ({ font: body, color: QUIET }),
  party: ({ heading }) => ({ font: heading, bold: heading === "Calibri" }),
  sign: ({ body }) => ({ font: body }),
  line: ({ body }) => ({ font: body, rule: QUIET }),
};

/** The look of a role, without the size and the alignment its cell asks for. */
export function roleLook(role: Role, language: Language): Look {
  return LOOKS[role](FACES[language]);
}
