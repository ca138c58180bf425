/** The checksum that zip keeps of every part (CRC-32), taken over chunks. */

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** Continues a checksum over one more chunk; the first call passes 0. */
export function crc32(previous: number, chunk: Uint8Array): number {
  let value = ~previous;
  for (let index = 0; index < chunk.length; index++) {
    value = (value >>> 8) ^ table[(value ^ chunk[index]!) & 0xff]!;
  }
  return ~value >>> 0;
}
