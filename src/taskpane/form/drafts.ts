/** Forms left with something typed in them, kept while the pane lives, so that looking elsewhere loses nothing. */

import type { Entry } from "../../process/api";
import type { Inputs } from "./inputs";

export interface Draft {
  readonly inputs: Inputs;
  /** What the form started from, to tell what has been typed. */
  readonly baseline: Inputs;
  /** The row as it was opened; absent for a new row. */
  readonly opened?: Entry;
}

export class Drafts {
  private readonly kept = new Map<string, Draft>();

  get(table: string, id: string | undefined): Draft | undefined {
    return this.kept.get(keyOf(table, id));
  }

  keep(table: string, id: string | undefined, draft: Draft): void {
    this.kept.set(keyOf(table, id), draft);
  }

  drop(table: string, id: string | undefined): void {
    this.kept.delete(keyOf(table, id));
  }

  /** Whether a new row of this table has been begun. */
  hasNew(table: string): boolean {
    return this.kept.has(keyOf(table, undefined));
  }
}

const keyOf = (table: string, id: string | undefined) => `${table}/${id ?? ""}`;
