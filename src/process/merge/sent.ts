/** The hidden sheet in which a file that was sent out says which rows it was sent with, read back. Pure. */

import type { Language } from "../../schema/types";
import { LANGUAGES } from "../../schema/types";
import type { Grid, Raw } from "../import/grids";
import type { Values } from "../values";

const FORMAT = 1;

export interface Sent {
  readonly table: string;
  readonly language: Language | null;
  readonly department: string | null;
  /** The serial of when it was sent. */
  readonly at: number | null;
  readonly rows: ReadonlyMap<string, Values>;
}

/** What the sheet says; or that somebody wrote into it, or a later version of the product did. */
export function readSent({ rows: [head = [], ...rows] }: Grid): Sent | "broken" | "newer" {
  const said = objectIn(head.slice(0, 1));
  if (!said || typeof said.table !== "string") return "broken";
  if (typeof said.format === "number" && said.format > FORMAT) return "newer";
  const found = new Map<string, Values>();
  for (const [id = null, ...pieces] of rows) {
    if (id === null || id === "") continue;
    const values = objectIn(pieces);
    if (!values) return "broken";
    found.set(String(id), values as Values);
  }
  return {
    table: said.table,
    language: LANGUAGES.find((language) => language === said.language) ?? null,
    department: typeof said.department === "string" ? said.department : null,
    at: typeof said.sentAt === "number" ? said.sentAt : null,
    rows: found,
  };
}

function objectIn(pieces: readonly Raw[]): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(pieces.map((piece) => piece ?? "").join(""));
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
