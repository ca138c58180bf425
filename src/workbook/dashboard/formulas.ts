/**
 * Writes the Dashboard's formulas: the literal pieces of a template are in the schema's neutral notation, what is put
 * in between stands as it is. Pure.
 */

import { scopeOf } from "../../schema/compile";
import type { Field, Schema } from "../../schema/compiled";
import { parseFormula, renderParts } from "../../schema/formula";
import type { Language, Text } from "../../schema/types";
import { quoted } from "./cells";

/** Makes a formula for one workbook, without its "=". */
export type Write = (pieces: TemplateStringsArray, ...between: readonly (string | number)[]) => string;

/** A writer for a workbook of this language whose columns are called as `headerOf` says. */
export function formulaWriter(schema: Schema, language: Language, headerOf: (field: Field) => string): Write {
  const scope = scopeOf(schema, { table: "Dashboard", field: "formula" });
  const render = (piece: string): string => renderParts(parseFormula(piece, scope), language, headerOf);
  return (pieces, ...between) => pieces.map((piece, index) => render(piece) + (between[index] ?? "")).join("");
}

/** A sentence whose "{0}", "{1}" … are calculated, as a formula that joins its parts. */
export function sentence(text: string, ...parts: readonly string[]): string {
  const pieces = text.split(/(\{\d\})/).filter(Boolean);
  return pieces.map((piece) => (/^\{\d\}$/.test(piece) ? parts[Number(piece[1])]! : quoted(piece))).join("&");
}

/** Chooses a text's language; "{0}" is filled later, by `sentence`. */
export const speaker =
  (language: Language) =>
  (text: Text): string =>
    text[language];
