/**
 * Unpacks parts of a zip file chunk by chunk, so that nothing is held that nobody asked for. A part that lies about its
 * size stops at the limit, not after it. Knows nothing of workbooks.
 */
import { Inflate } from "fflate";
import { FileError } from "../errors";
import { crc32 } from "./crc";
import type { FileLimits } from "./limits";
import type { ZipEntry } from "./zip-directory";
import { readDirectory } from "./zip-directory";

/** Small enough that even the densest deflate stream (1,032 to 1) adds at most 17 MB before it is checked. */
const STEP = 16 * 1024;

/** A zip file open for reading. Part names compare without case, as the packaging standard says. */
export class ZipReader {
  private readonly entries = new Map<string, ZipEntry>();
  private unpackedTotal = 0;

  constructor(
    bytes: Uint8Array,
    private readonly limits: FileLimits,
  ) {
    for (const entry of readDirectory(bytes, limits.parts)) {
      this.entries.set(keyOf(entry.name), entry);
    }
  }

  names(): string[] {
    return [...this.entries.values()].map((entry) => cleanName(entry.name));
  }

  has(name: string): boolean {
    return this.entries.has(keyOf(name));
  }

  /** The unpacked bytes of a part, piece by piece. */
  *chunks(name: string): Generator<Uint8Array> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) throw new FileError("missingPart", { part: name });
    let size = 0;
    let crc = 0;
    for (const chunk of unpack(entry)) {
      size += chunk.length;
      this.admit(entry, size, chunk.length);
      crc = crc32(crc, chunk);
      yield chunk;
    }
    if (crc !== entry.crc || size !== entry.declaredSize)
      throw new FileError("corrupt", { part: cleanName(entry.name) });
  }

  /** All bytes of a part at once. */
  bytes(name: string): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (const chunk of this.chunks(name)) {
      size += chunk.length;
      if (size > this.limits.partBytes) throw tooLarge(name, this.limits.partBytes);
      pieces.push(chunk);
    }
    return join(pieces, size);
  }

  private admit(entry: ZipEntry, size: number, added: number): void {
    this.unpackedTotal += added;
    if (this.unpackedTotal > this.limits.totalBytes) throw tooLarge("the whole package", this.limits.totalBytes);
    if (size > this.limits.freeBytes && size > entry.packed.length * this.limits.ratio) {
      throw new FileError("tooLarge", {
        what: cleanName(entry.name),
        limit: `${this.limits.ratio} times its packed size`,
      });
    }
  }
}

function tooLarge(what: string, bytes: number): FileError {
  return new FileError("tooLarge", { what, limit: `${Math.round(bytes / 1024 / 1024)} MB` });
}

function cleanName(name: string): string {
  return name.replace(/\\/g, "/").replace(/^\/+/, "");
}

function keyOf(name: string): string {
  return cleanName(name).toLowerCase();
}

function* unpack(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.method === 0) {
    yield entry.packed;
    return;
  }
  if (entry.method !== 8) throw new FileError("corrupt", { part: entry.name });
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => ready.push(chunk));
  for (let start = 0; start < entry.packed.length || start === 0; start += STEP) {
    const last = start + STEP >= entry.packed.length;
    push(inflate, entry, start, last);
    yield* ready;
    ready = [];
  }
}

function push(inflate: Inflate, entry: ZipEntry, start: number, last: boolean): void {
  try {
    inflate.push(entry.packed.subarray(start, start + STEP), last);
  } catch {
    throw new FileError("corrupt", { part: cleanName(entry.name) });
  }
}

function join(pieces: Uint8Array[], size: number): Uint8Array {
  if (pieces.length === 1) return pieces[0]!.slice();
  const whole = new Uint8Array(size);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}
