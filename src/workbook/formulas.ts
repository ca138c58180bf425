/**
 * When two formulas say the same. Excel shows a table's own cell as `[@x]` whatever was written, adds prefixes for
 * newer functions and keeps or drops blanks, so formulas are compared in one normal form. Pure.
 */

const STRING_OR_BRACKETS = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/;

/** One spelling for all formulas that mean the same to Excel in this table. */
export function normalFormula(formula: string, table: string): string {
  return shortReferences(formula, table)
    .split(STRING_OR_BRACKETS)
    .map((piece, index) => (index % 2 === 1 ? piece : plainText(piece)))
    .join("");
}

/** Whether a cell's text is this formula. */
export function sameFormula(shown: unknown, wanted: string, table: string): boolean {
  return typeof shown === "string" && normalFormula(shown, table) === normalFormula(wanted, table);
}

/** `Tasks[[#This Row],[x]]`, `Tasks[@x]` and `[@[x]]` all become `[@x]`; `Tasks[[x]]` becomes `Tasks[x]`. */
function shortReferences(formula: string, table: string): string {
  return formula
    .replace(new RegExp(String.raw`\b${table}(?=\[\[#This Row\]|\[@)`, "gi"), "")
    .replace(/\[\[#This Row\],\s*\[((?:'.|[^[\]'])*)\]\]/gi, "[@$1]")
    .replace(/\[@\[((?:'.|[^[\]'])*)\]\]/g, "[@$1]")
    .replace(/\[\[((?:'.|[^[\]'])*)\]\]/g, "[$1]");
}

function plainText(piece: string): string {
  return piece
    .replace(/\s+/g, "")
    .replace(/_xlfn\.|_xlws\./gi, "")
    .toUpperCase();
}
