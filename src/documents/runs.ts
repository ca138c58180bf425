/** Important words in running text: **so** or 【so】 in a row's text, bold on paper, marked where nothing can be bold. */

import type { Language } from "../schema/types";
import type { Run, Runs } from "./model";

const STRONG = /\*\*(.+?)\*\*|(【[^【】\n]+】)/g;

/** A row's text as runs; asterisks go, brackets stay as part of the important words. */
export function runsOf(text: string): Runs {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(STRONG)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: match[1] ?? match[2]!, strong: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Words that are meant as they stand. */
export const plain = (text: string): Runs => (text === "" ? [] : [{ text }]);

/** Words of which all are important. */
export const strong = (text: string): Runs => (text === "" ? [] : [{ text, strong: true }]);

/** The text as it stands where nothing can be bold: important words between the language's marks. */
export function markedText(runs: Runs, language: Language): string {
  if (runs.every((run) => run.strong)) return bareText(runs);
  return runs.map((run) => (run.strong ? marked(run.text, language) : run.text)).join("");
}

/** The text without any marks. */
export const bareText = (runs: Runs): string => runs.map(({ text }) => text).join("");

/** Whether every word is important. */
export const allStrong = (runs: Runs): boolean => runs.length > 0 && runs.every((run) => run.strong);

function marked(text: string, language: Language): string {
  if (text.startsWith("【")) return text;
  return language === "zh-CN" ? `【${text}】` : `*${text}*`;
}

/** The paragraphs of a text, cut at its line ends. */
export function paragraphsOf(runs: Runs): readonly Runs[] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first = "", ...rest] = run.text.split(/\r?\n/);
    const piece = (text: string): Run => ({ ...run, text });
    if (first !== "") paragraphs.at(-1)!.push(piece(first));
    for (const text of rest) paragraphs.push(text === "" ? [] : [piece(text)]);
  }
  return paragraphs.filter((paragraph) => bareText(paragraph).trim() !== "");
}
