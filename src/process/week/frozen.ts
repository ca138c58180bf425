/** What the sheet of a frozen week is called, and which of the sheets that are there is the one of a project. Pure. */

import { weekNumber } from "../../documents/say";
import type { Language } from "../../schema/types";

/** The most characters a sheet's name has. */
const LONGEST = 31;

/** 2026W47. */
export function weekStamp(weekStart: number): string {
  const { year, week } = weekNumber(weekStart);
  return `${year}W${String(week).padStart(2, "0")}`;
}

/** 周报-2026W47; Report-2026W47. */
export const weekSheetName = (weekStart: number, language: Language): string =>
  `${language === "zh-CN" ? "周报" : "Report"}-${weekStamp(weekStart)}`;

export interface SheetSearch {
  readonly weekStart: number;
  readonly language: Language;
  readonly project: { readonly id: string; readonly name: string };
  /** The names of all sheets. */
  readonly sheets: readonly string[];
  /** Whether the sheet that bears the week's plain name is this project's. */
  readonly plainIsOurs: boolean;
}

export interface FoundSheet {
  readonly sheet: string;
  /** Whether it is there. */
  readonly exists: boolean;
}

/** The sheet of a project's week: the first project of a week has the plain name, others add theirs. */
export function findWeekSheet({ weekStart, language, project, sheets, plainIsOurs }: SheetSearch): FoundSheet {
  const plain = weekSheetName(weekStart, language);
  const tail = `-${project.id.slice(-4)}`;
  const own = sheets.find((name) => same(name, plain, plainIsOurs) || isNamed(name, plain, tail));
  if (own !== undefined) return { sheet: own, exists: true };
  const taken = sheets.some((name) => name.toLowerCase() === plain.toLowerCase());
  return { sheet: taken ? fullName(plain, project.name, tail) : plain, exists: false };
}

const same = (name: string, plain: string, ours: boolean): boolean =>
  ours && name.toLowerCase() === plain.toLowerCase();

/** The end tells projects of similar names apart, and holds when a project is renamed. */
const isNamed = (name: string, plain: string, tail: string): boolean =>
  name.startsWith(`${plain}-`) && name.endsWith(tail);

function fullName(plain: string, project: string, tail: string): string {
  const room = LONGEST - plain.length - 1 - tail.length;
  const legal = project.replace(/[[\]:*?/\\'\p{Cc}]/gu, " ").replace(/\s+/g, " ");
  return `${plain}-${whole(legal.trim(), room).trim()}${tail}`;
}

/** As many whole characters as fit. */
function whole(text: string, room: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > room) break;
    kept += character;
  }
  return kept;
}
