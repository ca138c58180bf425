/**
 * How many lines a text takes in a column, so that rows can be made tall enough for it: sheets do not grow merged cells
 * by themselves. Widths are those of usual fonts, a little generous; nothing here knows a font file.
 */

/** Chinese characters, kana, full-width signs: one em each. */
const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2190-\u27bf\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
/** Marks that may not begin a line. */
const CLOSING = /[。，、；：？！）》」』】”’%,.;:?!)\]}]/;
const NARROW = /[ilj.,:;'|!()[\]ftr I]/;
const BROAD = /[A-Z@%&mwMW]/;

/** The width of one character in em. */
function widthOf(character: string): number {
  if (WIDE.test(character) || (character.codePointAt(0) ?? 0) > 0xffff) return 1;
  if (NARROW.test(character)) return 0.31;
  return BROAD.test(character) ? 0.68 : 0.53;
}

/** The width of a text in em. */
export const emsOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

/** What may stand on one line without a break: a word with its blank, or one Chinese character with its marks. */
function unitsOf(paragraph: string): readonly string[] {
  const units: string[] = [];
  let joins = false;
  for (const character of paragraph) {
    const wide = WIDE.test(character);
    if (units.length > 0 && (CLOSING.test(character) || character === " " || (joins && !wide)))
      units[units.length - 1] += character;
    else units.push(character);
    joins = !wide && character !== " ";
  }
  return units;
}

/** The lines of a text in a column so many em wide. */
export function linesOf(text: string, ems: number): number {
  return text.split("\n").reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, ems), 0);
}

function linesOfParagraph(paragraph: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const unit of unitsOf(paragraph)) {
    const width = emsOf(unit);
    if (used > 0 && used + emsOf(unit.trimEnd()) > ems) {
      lines += 1;
      used = 0;
    }
    // A word wider than the column is cut wherever the column ends.
    lines += Math.max(0, Math.ceil(width / ems) - 1);
    used += width > ems ? width % ems : width;
  }
  return lines;
}

/** A long text in pieces of at most so many lines, cut behind sentences where it can be. */
export function piecesOf(text: string, ems: number, most: number): readonly string[] {
  if (linesOf(text, ems) <= most) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const sentence of sentencesOf(text, ems * most)) {
    if (piece !== "" && linesOf(piece + sentence, ems) > most) {
      pieces.push(piece.trimEnd());
      piece = "";
    }
    piece += sentence;
  }
  return [...pieces, piece.trimEnd()];
}

/** Sentences with their marks; one without an end in sight is cut by its length. */
function sentencesOf(text: string, ems: number): readonly string[] {
  const sentences = text.match(/[^。！？；.!?;\n]*[。！？；.!?;\n]+["”』」）)]?\s*|[^。！？；.!?;\n]+$/g) ?? [text];
  return sentences.flatMap((sentence) => (emsOf(sentence) <= ems ? [sentence] : cut(sentence, ems)));
}

function cut(sentence: string, ems: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of sentence) {
    if (emsOf(part) + 1 > ems * 0.9) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
