/** Parts of a file into one .xlsx. What many files have in common is packed once. Pure. */

import { strToU8, Zip, ZipDeflate, type ZipInputFile } from "fflate";

/** The first moment zip can hold, so that equal contents make equal bytes. */
const FIXED_TIME = new Date(1980, 0, 1);

interface Packed {
  readonly text: string;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly crc: number;
  readonly size: number;
}

/** Packs files that have parts in common. */
export class Packer {
  private readonly shared = new Map<string, Packed>();

  /** Parts that are the same in the files to come need not be packed again. */
  share(parts: ReadonlyMap<string, string>): void {
    for (const [path, text] of parts) this.shared.set(path, packed(path, text));
  }

  /** The bytes of a file with these parts, in their order. */
  file(parts: ReadonlyMap<string, string>): Uint8Array {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      pieces.push(piece);
    });
    for (const [path, text] of parts) {
      const known = this.shared.get(path);
      add(zip, path, known?.text === text ? known : packed(path, text));
    }
    zip.end();
    return joined(pieces);
  }
}

function packed(path: string, text: string): Packed {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const file = new ZipDeflate(path, { level: 6 });
  file.ondata = (error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  };
  file.push(strToU8(text), true);
  return { text, pieces, crc: file.crc, size: file.size };
}

function add(zip: Zip, filename: string, { pieces, crc, size }: Packed): void {
  const file: ZipInputFile = { filename, crc, size, compression: 8, mtime: FIXED_TIME };
  zip.add(file);
  pieces.forEach((piece, at) => file.ondata!(null, piece, at === pieces.length - 1));
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
