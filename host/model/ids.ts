/** Identifiers as Excel shows them, "{GUID}". With a seed they are counted, so that equal runs give equal workbooks. */

export class Ids {
  private count = 0;

  constructor(private readonly seed?: number) {}

  next(): string {
    this.count++;
    if (this.seed === undefined) return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
    const digits = (n: number, length: number) => n.toString(16).toUpperCase().padStart(length, "0");
    return `{${digits(this.seed, 8)}-0000-4000-8000-${digits(this.count, 12)}}`;
  }
}
