/** Figures of the benchmark, and how they are shown: a table a group, with each peer's value and its ratio to ours. */

/** One thing measured; less is better in all of them. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  /** By the peer's name; one that is missing was not measured. */
  readonly peers: Readonly<Record<string, number>>;
}

/** A number with as many digits as tell something. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString("en-US", { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

/** How many times ours a peer's value is: "210 (×68)". */
function withRatio(value: number | undefined, { ours, unit }: Figure): string {
  if (value === undefined) return "–";
  // A ratio of ratios says nothing.
  return ours > 0 && unit !== "×" ? `${shown(value)} (×${shown(value / ours)})` : shown(value);
}

/** The figures as text, one table a group, in the order in which the groups came. */
export function tableOf(figures: readonly Figure[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  return groups
    .map((group) =>
      groupTable(
        group,
        figures.filter((figure) => figure.group === group),
      ),
    )
    .join("\n\n");
}

function groupTable(group: string, figures: readonly Figure[]): string {
  const peers = [...new Set(figures.flatMap((figure) => Object.keys(figure.peers)))];
  const rows = figures.map((figure) => [
    `${figure.name}, ${figure.unit}`,
    shown(figure.ours),
    ...peers.map((peer) => withRatio(figure.peers[peer], figure)),
  ]);
  return [group, ...aligned([["", "ours", ...peers], ...rows])].join("\n");
}

/** Columns side by side: names to the left, values to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[column]!) : text.padStart(widths[column]!);
  return rows.map((row) => `  ${row.map(pad).join("   ")}`.trimEnd());
}

/** The figures as bench.json holds them. */
export const jsonOf = (figures: readonly Figure[]): string => `${JSON.stringify(figures, null, 2)}\n`;
