/** The empty forms that are filled for departments: they lie beside the pane and are fetched when one is needed. */

import type { Language } from "../../schema/types";

/** The form could not be fetched: no connection, or the add-in's server lacks it. */
export class FormMissing extends Error {}

/** The bytes of a table's form. */
export async function fetchForm(table: string, language: Language): Promise<Uint8Array> {
  try {
    const answer = await fetch(`forms/${language}/${table}.xlsx`);
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch {
    // Said below, as for an answer that is none.
  }
  throw new FormMissing(`forms/${language}/${table}.xlsx`);
}
