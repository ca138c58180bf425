/**
 * How wide a field's column is drawn: its header stands clear of the filter button, the words of its list are not
 * broken, and what it usually holds fits. Pure; widths are in characters of the default font.
 */

import type { Field } from "../schema/compiled";
import type { FieldType, Language } from "../schema/types";
import { textWidth } from "./frame";

/** What most columns are wide; the whole sheet is, before its columns are refined. */
export const USUAL_WIDTH = 14;

/** Widths in few steps, so that many columns share one. */
const STEPS = [9, USUAL_WIDTH, 18, 24, 28, 36];

/** The widest a column becomes for its header's or its list's sake; longer ones wrap. */
const WIDEST_FOR_WORDS = 18;

/** What Excel's filter button takes of a centred header, on both sides alike, and the cell's own margins. */
const BUTTON = 5;

/** Links and addresses are cut off rather than broken, and a calculated text can't make its row taller. */
const ONE_LINE: ReadonlySet<FieldType> = new Set(["link", "email"]);

/** The width a field's column is drawn with. */
export function columnWidth(field: Field, language: Language): number {
  const wanted = Math.max(field.width, headerWidth(field.text[language]), wordsWidth(field, language));
  return STEPS.find((step) => step >= wanted) ?? wanted;
}

/** Whether long contents of a field go on in a second line. */
export function wraps(field: Field): boolean {
  return !ONE_LINE.has(field.type) && !(field.calculated && field.type === "text");
}

/** The width a field's text is wrapped to. */
export function wrapWidth(field: Field, language: Language): number {
  return wraps(field) ? columnWidth(field, language) : Infinity;
}

/** On one line if that is not too wide, else on two, of which the second shares its place with the filter button. */
function headerWidth(header: string): number {
  const oneLine = textWidth(header) + BUTTON;
  if (oneLine <= WIDEST_FOR_WORDS) return oneLine;
  const words = header.split(" ");
  return Math.min(WIDEST_FOR_WORDS, Math.max(...words.map((word) => textWidth(word) + BUTTON)));
}

function wordsWidth(field: Field, language: Language): number {
  const texts = (field.list?.choices ?? []).map((choice) => choice.text[language]);
  return Math.min(WIDEST_FOR_WORDS, Math.max(0, ...texts.map((text) => textWidth(text) + 2)));
}
