/**
 * Packs parts into a zip file as they are produced, with one fixed time, so that equal parts make equal bytes on every
 * machine and day.
 */
import { Zip, ZipDeflate } from "fflate";

/** A part's content: bytes, text, or text made piece by piece. */
export type PartContent = Uint8Array | string | Iterable<string>;

/** Half the time of level 6, and a twentieth larger. */
const LEVEL = 3;
const encoder = new TextEncoder();

/** The first moment zip can hold, in local time because fflate writes local time. */
const FIXED_TIME = new Date(1980, 0, 1);

/** A zip file being written. */
export class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.pieces.push(chunk);
  });

  add(name: string, content: PartContent): void {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = FIXED_TIME;
    this.zip.add(file);
    if (content instanceof Uint8Array) {
      // fflate keeps hold of what it is given until the part ends.
      file.push(content.slice(), true);
      return;
    }
    for (const text of typeof content === "string" ? [content] : content) file.push(encoder.encode(text));
    file.push(new Uint8Array(0), true);
  }

  finish(): Uint8Array {
    this.zip.end();
    const size = this.pieces.reduce((sum, piece) => sum + piece.length, 0);
    const whole = new Uint8Array(size);
    let position = 0;
    for (const piece of this.pieces) {
      whole.set(piece, position);
      position += piece.length;
    }
    return whole;
  }
}
