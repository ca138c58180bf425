/** How much a file may ask of the machine that opens it. All of it is checked while unpacking, never afterwards. */
export interface FileLimits {
  /** Bytes all parts together may unpack to. */
  totalBytes: number;
  /** Bytes one part that is held in memory as a whole may unpack to. */
  partBytes: number;
  /** How many times its packed size a part may unpack to, once it is over `freeBytes`. */
  ratio: number;
  /** Bytes a part may unpack to whatever its ratio: short files of spaces pack extremely well. */
  freeBytes: number;
  parts: number;
  /** Cells that the columns of all sheets may reach over, from row 1 down to the last filled one of each. */
  cells: number;
  /** How deep XML elements may nest. */
  depth: number;
}

const MB = 1024 * 1024;

/** Generous for people's workbooks, small for a browser tab. */
export const defaultLimits: FileLimits = {
  totalBytes: 768 * MB,
  partBytes: 128 * MB,
  ratio: 250,
  freeBytes: 8 * MB,
  parts: 20_000,
  cells: 60_000_000,
  depth: 200,
};
