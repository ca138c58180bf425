/** What a file held that the model does not understand. The file layer fills and reads it; the model only carries it. */

export interface ForeignParts {
  /** Parts of the package by path, verbatim. */
  parts: Map<string, Uint8Array>;
  /** Anything else the file layer wants back at the next save, by a key of its own. */
  notes: Map<string, unknown>;
}

export const noForeignParts = (): ForeignParts => ({ parts: new Map(), notes: new Map() });
