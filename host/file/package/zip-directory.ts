/**
 * The directory of a zip file: which parts there are and where their packed bytes lie. Trusts nothing it reads: every
 * offset is checked against the file. fflate's own directory reader believes declared sizes, so it isn't used here.
 */
import { FileError } from "../errors";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly declaredSize: number;
}

const END_SIZE = 22;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64 = 0xffffffff;

/** Reads the directory of a zip file; refuses what is not one, is cut off or is encrypted. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  refuseOtherFormats(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new FileError("tooLarge", { what: "its number of parts", limit: maxEntries });
  const entries: ZipEntry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    const [entry, next] = readEntry(bytes, view, position, end);
    if (!entry.name.endsWith("/")) entries.push(entry);
    position = next;
  }
  return entries;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new FileError(holdsUtf16(bytes, "EncryptedPackage") ? "encrypted" : "legacyXls");
  }
  if (bytes[0] === 0x09 && bytes.length > 8 && bytes[2] === 0x04 && bytes[3] === 0x00) throw new FileError("legacyXls");
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new FileError("notWorkbook", { found: "an empty package" });
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new FileError("notZip");
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names inside a compound file are UTF-16; a scan finds them without reading its whole structure. */
function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let start = bytes.indexOf(wanted[0]!); start >= 0; start = bytes.indexOf(wanted[0]!, start + 1)) {
    if (wanted.every((byte, index) => bytes[start + index] === byte)) return true;
  }
  return false;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let position = view.byteLength - END_SIZE; position >= lowest; position--) {
    if (view.getUint32(position, true) === END_SIGNATURE) return position;
  }
  throw new FileError("truncated");
}

function readEntry(bytes: Uint8Array, view: DataView, position: number, end: number): [ZipEntry, number] {
  if (position + 46 > end || view.getUint32(position, true) !== ENTRY_SIGNATURE) throw new FileError("truncated");
  if (view.getUint16(position + 8, true) & 1) throw new FileError("encrypted");
  const nameLength = view.getUint16(position + 28, true);
  const extraLength = view.getUint16(position + 30, true);
  const next = position + 46 + nameLength + extraLength + view.getUint16(position + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(position + 46, position + 46 + nameLength));
  const long = new LongSizes(view, position + 46 + nameLength, extraLength);
  const declaredSize = long.take(view.getUint32(position + 24, true));
  const packedSize = long.take(view.getUint32(position + 20, true));
  const local = long.take(view.getUint32(position + 42, true));
  const entry = {
    name,
    method: view.getUint16(position + 10, true),
    crc: view.getUint32(position + 16, true),
    packed: packedBytes(bytes, view, local, packedSize),
    declaredSize,
  };
  return [entry, next];
}

/** The zip64 extra field: 64-bit forms of those sizes that read 0xFFFFFFFF, in a fixed order. */
class LongSizes {
  private position = 0;
  private readonly end: number = 0;

  constructor(
    private readonly view: DataView,
    start: number,
    length: number,
  ) {
    for (let at = start; at + 4 <= start + length && at + 4 <= view.byteLength;) {
      const size = view.getUint16(at + 2, true);
      if (view.getUint16(at, true) === 1) {
        this.position = at + 4;
        this.end = at + 4 + size;
      }
      at += 4 + size;
    }
  }

  take(short: number): number {
    if (short !== ZIP64) return short;
    if (this.position + 8 > Math.min(this.end, this.view.byteLength)) throw new FileError("truncated");
    const value = Number(this.view.getBigUint64(this.position, true));
    this.position += 8;
    return value;
  }
}

function packedBytes(bytes: Uint8Array, view: DataView, local: number, size: number): Uint8Array {
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new FileError("truncated");
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > bytes.length) throw new FileError("truncated");
  return bytes.subarray(start, start + size);
}
