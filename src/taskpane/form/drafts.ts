/**
 * Forms left with something typed in them, so that looking elsewhere loses nothing. They outlive the pane's page, which
 * Office may load anew at any time, in the storage of its window where Office allows that.
 */

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
  private readonly kept = new Map<string, Draft>(readStored());

  get(table: string, id: string | undefined): Draft | undefined {
    return this.kept.get(keyOf(table, id));
  }

  keep(table: string, id: string | undefined, { inputs, baseline, opened }: Draft): void {
    this.kept.set(keyOf(table, id), { inputs, baseline, ...(opened && { opened }) });
    store([...this.kept]);
  }

  drop(table: string, id: string | undefined): void {
    if (this.kept.delete(keyOf(table, id))) store([...this.kept]);
  }

  /** Whether a new row of this table has been begun. */
  hasNew(table: string): boolean {
    return this.kept.has(keyOf(table, undefined));
  }
}

const keyOf = (table: string, id: string | undefined) => `${table}/${id ?? ""}`;

type Stored = [string, Draft][];

/** Panes that share a page's storage are told apart by the names of their frames. */
const storageKey = () => `trackbook.drafts.${window.name}`;

function readStored(): Stored {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey()) ?? "[]") as Stored;
  } catch {
    return [];
  }
}

function store(drafts: Stored): void {
  try {
    sessionStorage.setItem(storageKey(), JSON.stringify(drafts));
  } catch {
    // Storage is closed in some Office frames: drafts then last as long as the page.
  }
}
