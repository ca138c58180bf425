/** The list of a header's filter menu: each text that occurs in the column once, in order, with its tick. Pure. */

export interface FilterValue {
  readonly text: string;
  readonly count: number;
  readonly ticked: boolean;
}

export interface FilterCell {
  readonly value: unknown;
  readonly text: string;
}

/** The distinct texts of a column; numbers and dates by size, then words by the language's order, blanks last. */
export function filterValues(
  cells: readonly FilterCell[],
  chosen: readonly string[] | undefined,
  language: string,
): FilterValue[] {
  const counts = new Map<string, { count: number; value: unknown }>();
  for (const { text, value } of cells) {
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { count: 1, value });
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const ticked = chosen && new Set(chosen);
  return [...counts]
    .sort(([a, x], [b, y]) => rank(a, x.value) - rank(b, y.value) || bySize(x.value, y.value) || collator.compare(a, b))
    .map(([text, { count }]) => ({ text, count, ticked: ticked ? ticked.has(text) : true }));
}

function rank(text: string, value: unknown): number {
  if (text === "") return 2;
  return typeof value === "number" ? 0 : 1;
}

function bySize(a: unknown, b: unknown): number {
  return typeof a === "number" && typeof b === "number" ? a - b : 0;
}

/** What to filter by after some ticks changed: undefined when everything is ticked, so that the filter goes away. */
export function chosenValues(values: readonly FilterValue[]): string[] | undefined {
  return values.every((value) => value.ticked) ? undefined : values.filter((v) => v.ticked).map((v) => v.text);
}
