/** Breaks a cell's text into lines that fit a width; Chinese and Japanese may break anywhere, words only between them. */

type Measure = (text: string) => number;

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}]+|\s+/gu;
/** Marks that may not begin a line. */
const CLINGING = /^[,.;:!?)\]}%，。、；：！？）】》」』”’…]/;

/** Marks that may not end a line. */
const OPENING = /[([{（【《“‘「『]$/;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.match(WORD) ?? []) {
    if (found.length && (CLINGING.test(piece) || OPENING.test(found.at(-1)!))) found[found.length - 1] += piece;
    else found.push(piece);
  }
  return found;
}

function breakPiece(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of piece) {
    if (part && measure(part + letter) > width) {
      parts.push(part);
      part = letter;
    } else part += letter;
  }
  return [...parts, part];
}

function wrapParagraph(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (measure(line + piece.trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    const parts = breakPiece(piece.trimStart(), width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** The lines of a text; line ends in it always break. */
export function linesOf(text: string, width: number, wrap: boolean, measure: Measure): string[] {
  const paragraphs = text.split(/\r\n|\r|\n/);
  if (!wrap) return [paragraphs.join("")];
  return paragraphs.flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

/** A number's text with as many decimals as fit, rounded; undefined where even its whole part is too long. */
export function withFewerDecimals(text: string, fits: (text: string) => boolean): string | undefined {
  const decimals = /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  for (let keep = decimals - 1; keep >= 0; keep -= 1) {
    const shorter = String(Number(Number(text).toFixed(keep)));
    if (fits(shorter)) return shorter;
  }
  return undefined;
}
