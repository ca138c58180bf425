/**
 * Formula text to syntax tree by `@borgar/fx`, with what it does not read: broken references that keep their sheet
 * (`Sheet1!#REF!`) and the errors it has no word for. Trees are kept, since texts repeat.
 */
import { parse, tokenize } from "@borgar/fx";
import type { AstExpression, Token } from "@borgar/fx";
import { remember } from "./remember";

/** A formula that Excel would not accept, with the reason. */
export class FormulaSyntaxError extends Error {
  constructor(
    readonly formula: string,
    reason: string,
  ) {
    super(reason);
    this.name = "FormulaSyntaxError";
  }
}

const isText = (token: Token | undefined, value: string): boolean => token?.value === value;
const isContext = (token: Token | undefined): boolean => token?.type === "context" || token?.type === "context_quote";

/** The tokens of a formula, the parts of one reference joined, `Sheet1!#REF!` too. */
export function formulaTokens(formula: string): Token[] {
  const tokens = tokenize(formula, { withLocation: false, negativeNumbers: true });
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, second, third] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
    if (isContext(token) && isText(second, "!") && third?.type === "error") {
      joined.push({ type: "error", value: token.value + "!" + third.value });
      at += 2;
    } else if (isText(token, "#") && isText(second, "BUSY") && isText(third, "!")) {
      joined.push({ type: "error", value: "#BUSY!" });
      at += 2;
    } else joined.push(token);
  }
  return joined;
}

function parseTokens(formula: string): AstExpression {
  const tokens = formulaTokens(formula).map((token) =>
    token.type === "error" ? { ...token, value: token.value.replace(/^.*!(?=#)/, "") } : token,
  );
  try {
    return parse(tokens);
  } catch (fault) {
    throw new FormulaSyntaxError(formula, fault instanceof Error ? fault.message : String(fault));
  }
}

const KEPT = 20_000;
const kept = new Map<string, AstExpression | FormulaSyntaxError>();

/** The tree of a formula, with or without its "="; throws `FormulaSyntaxError`. */
export function parseFormula(formula: string): AstExpression {
  let result = kept.get(formula);
  if (result === undefined) {
    try {
      result = parseTokens(formula);
    } catch (fault) {
      if (!(fault instanceof FormulaSyntaxError)) throw fault;
      result = fault;
    }
    if (kept.size >= KEPT) kept.clear();
    kept.set(formula, result);
  }
  if (result instanceof FormulaSyntaxError) throw result;
  return result;
}

/** Whether Excel's grammar accepts the formula. */
export function isFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (fault) {
    if (fault instanceof FormulaSyntaxError) return false;
    throw fault;
  }
}

// Strings, quoted sheet names and brackets are matched first, so that nothing inside them is taken for a reference.
const PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|[A-Za-z_\\\u00a1-\uffff$][\w.\\?\u00a1-\uffff$]*(?::\$?[A-Za-z]{1,3}(?![\w.(!$]))?|\d[\w.$]*/g;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})$/;

export function columnNumber(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

const axis = (mark: string, place: number, origin: number): string => (mark ? `$${place}` : `[${place - origin}]`);

function relative(piece: string, row: number, column: number): string {
  const cell = CELL.exec(piece);
  if (cell) return `R${axis(cell[3]!, Number(cell[4]) - 1, row)}C${axis(cell[1]!, columnNumber(cell[2]!), column)}`;
  const columns = COLUMNS.exec(piece);
  if (columns) {
    const [, m1, c1, m2, c2] = columns;
    return `C${axis(m1!, columnNumber(c1!), column)}:C${axis(m2!, columnNumber(c2!), column)}`;
  }
  const rows = ROWS.exec(piece);
  if (!rows) return piece;
  return `R${axis(rows[1]!, Number(rows[2]) - 1, row)}:R${axis(rows[3]!, Number(rows[4]) - 1, row)}`;
}

/** True when a formula has no reference that moves along when it is copied. */
const isFixed = remember(20_000, (formula) => keyAt(formula, 0, 0) === keyAt(formula, 1, 1));

function keyAt(formula: string, row: number, column: number): string {
  return formula.replace(PIECES, (piece, at: number) => {
    const next = formula[at + piece.length];
    return next === "(" || next === "!" || next === "[" ? piece : relative(piece, row, column);
  });
}

/**
 * The formula with its references written relative to the cell it stands in: two cells with equal keys hold the same
 * formula in Excel's sense, so that they can share one compiled form.
 */
export function relativeKey(formula: string, row: number, column: number): string {
  return isFixed(formula) ? formula : keyAt(formula, row, column);
}
