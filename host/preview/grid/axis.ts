/**
 * One direction of the grid in pixels: which rows (or columns) are shown, where each begins, which one lies at a
 * distance. Hidden lines are left out, so "position" counts what is seen and "index" counts what the sheet has.
 */

/** Pixels of a length in points, as a screen at 100 % shows it. */
export const pixels = (points: number): number => Math.round((points * 4) / 3);

/** Points of a length in pixels. */
export const points = (length: number): number => (length * 3) / 4;

/** The lines of one direction, hidden ones left out. */
export class Axis {
  private readonly shown: Int32Array;
  private readonly starts: Float64Array;
  /** How many lines are seen. */
  readonly count: number;

  /** `sizeOf` answers a line's size in pixels, 0 for a hidden one; `lines` is how many the sheet offers to show. */
  constructor(lines: number, sizeOf: (index: number) => number) {
    const shown = new Int32Array(lines);
    const starts = new Float64Array(lines + 1);
    let count = 0;
    for (let index = 0; index < lines; index += 1) {
      const size = sizeOf(index);
      if (size <= 0) continue;
      shown[count] = index;
      starts[count + 1] = starts[count]! + size;
      count += 1;
    }
    this.shown = shown;
    this.starts = starts;
    this.count = count;
  }

  /** The sheet's index of the line seen at a position. */
  index(position: number): number {
    return this.shown[Math.min(Math.max(position, 0), this.count - 1)] ?? 0;
  }

  /** The position of a sheet's line; of the next one seen if it is hidden. */
  position(index: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.shown[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** True if the sheet's line can be seen. */
  shows(index: number): boolean {
    const position = this.position(index);
    return position < this.count && this.shown[position] === index;
  }

  /** Where the line at a position begins. */
  start(position: number): number {
    return this.starts[Math.min(Math.max(position, 0), this.count)]!;
  }

  /** How long the line at a position is. */
  size(position: number): number {
    return position < 0 || position >= this.count ? 0 : this.starts[position + 1]! - this.starts[position]!;
  }

  /** The length of all lines together. */
  get length(): number {
    return this.starts[this.count]!;
  }

  /** The position of the line at a distance from the beginning, held to the first and last. */
  at(distance: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= distance) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** The next line seen from an index in a direction, or the same one at the end. */
  step(index: number, by: number): number {
    return this.index(this.position(index) + by);
  }
}
