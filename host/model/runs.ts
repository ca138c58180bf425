/**
 * Values along an axis (a column's styles, a sheet's row heights) kept as runs of equal values, so that formatting a
 * whole column costs one entry. A run that reaches the axis' limit has no end: what is inserted never wears it out.
 */
export interface Run<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

export class Runs<T> {
  private starts: number[] = [0];
  private values: T[];

  constructor(
    private readonly empty: T,
    private readonly limit: number,
  ) {
    this.values = [empty];
  }

  get(index: number): T {
    return this.values[this.runAt(index)]!;
  }

  /** True when nothing was ever set. */
  get isEmpty(): boolean {
    return this.values.length === 1 && this.values[0] === this.empty;
  }

  set(first: number, last: number, value: T): void {
    this.map(first, last, () => value);
  }

  /** Replaces every value from first to last by what `change` makes of it. */
  map(first: number, last: number, change: (value: T) => T): void {
    if (last < first) return;
    const from = this.splitAt(first);
    const to = last >= this.limit - 1 ? this.starts.length : this.splitAt(last + 1);
    for (let i = from; i < to; i++) this.values[i] = change(this.values[i]!);
    this.mergeBetween(Math.max(1, from), Math.min(to, this.starts.length - 1));
  }

  /** Makes room: what was at `at` and after moves on by `count`; the room holds `value`. */
  insert(at: number, count: number, value: T): void {
    const from = this.splitAt(at);
    for (let i = from; i < this.starts.length; i++) this.starts[i]! += count;
    this.starts.splice(from, 0, at);
    this.values.splice(from, 0, value);
    this.mergeBetween(Math.max(1, from), Math.min(from + 1, this.starts.length - 1));
  }

  /** Takes `count` places out; what follows moves up. */
  remove(at: number, count: number): void {
    const from = this.splitAt(at);
    const to = this.splitAt(at + count);
    this.starts.splice(from, to - from);
    this.values.splice(from, to - from);
    for (let i = from; i < this.starts.length; i++) this.starts[i]! -= count;
    if (from > 0) this.mergeBetween(from, from);
  }

  /** The runs that are not empty, cut to first..last; a run without end ends at the limit. */
  *entries(first = 0, last = this.limit - 1): Generator<Run<T>> {
    for (const run of this.all(first, last)) if (run.value !== this.empty) yield run;
  }

  /** Every run, empty ones too, cut to first..last. */
  *all(first = 0, last = this.limit - 1): Generator<Run<T>> {
    for (let i = this.runAt(first); i < this.starts.length; i++) {
      const start = Math.max(first, this.starts[i]!);
      if (start > last) return;
      const end = Math.min(last, (this.starts[i + 1] ?? this.limit) - 1);
      if (end >= start) yield { first: start, last: end, value: this.values[i]! };
    }
  }

  copy(): Runs<T> {
    const twin = new Runs(this.empty, this.limit);
    twin.takeOver(this);
    return twin;
  }

  /** Becomes equal to another axis of the same kind. */
  takeOver(other: Runs<T>): void {
    this.starts = [...other.starts];
    this.values = [...other.values];
  }

  private runAt(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The index of the run that starts exactly at `index`, after splitting the one around it. */
  private splitAt(index: number): number {
    const run = this.runAt(index);
    if (this.starts[run] === index) return run;
    this.starts.splice(run + 1, 0, index);
    this.values.splice(run + 1, 0, this.values[run]!);
    return run + 1;
  }

  /** Joins runs `from`..`to` with the equal run before each. */
  private mergeBetween(from: number, to: number): void {
    for (let i = to; i >= from; i--) {
      if (i > 0 && this.values[i] === this.values[i - 1]) {
        this.starts.splice(i, 1);
        this.values.splice(i, 1);
      }
    }
  }
}
