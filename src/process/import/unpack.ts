/**
 * The package of a workbook made ready for its reader: unpacked here, in one go, since the pane may start no workers; with
 * hardly more in it than cells, and not before it was seen that they fit into memory.
 */

import { strFromU8, unzipSync, zipSync } from "fflate";

export interface Unpacked {
  /** The same workbook, packed without compression. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The names of its sheets in their order. */
  readonly sheets: readonly string[];
}

/** More than 50,000 rows of our widest table take. */
const MOST_BYTES = 400_000_000;
/** Pictures, charts and the like hold no cells. */
const NO_CELLS =
  /^docProps\/|^xl\/(media|drawings|charts|theme|embeddings|printerSettings|tables|pivot\w+|externalLinks|comments)\b|calcChain|\.(bin|vml)$/i;

/** Unpacks a workbook; null where it is larger than can be read. Throws for what is no package. */
export function unpack(packed: Uint8Array): Unpacked | null {
  let size = 0;
  const parts = unzipSync(packed, {
    filter: ({ name, originalSize }) => {
      if (NO_CELLS.test(name)) return false;
      size += originalSize;
      return size <= MOST_BYTES;
    },
  });
  if (size > MOST_BYTES) return null;
  const workbook = parts["xl/workbook.xml"];
  if (!workbook) throw new TypeError("The package holds no workbook.");
  return { bytes: new Uint8Array(zipSync(parts, { level: 0 })), sheets: sheetNames(strFromU8(workbook)) };
}

function sheetNames(workbook: string): readonly string[] {
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name]) => plain(name!));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined || decimal !== undefined)
      return String.fromCodePoint(hex !== undefined ? parseInt(hex, 16) : Number(decimal));
    return ENTITIES[name ?? ""] ?? whole;
  });
