/** The six charts of the page: what each asks, which cells it draws, and in which of the page's colours. Pure. */

import { both, type Text } from "../../schema/types";
import type { ChartSpec } from "../actions";
import { area } from "../address";
import { ACCENT, CALM_BAR, LATE_BAR, PAPER, QUIET, RISK_BAR } from "../look";
import type { Desk } from "./content";
import {
  AGEING,
  CHART_HEIGHT,
  CHART_ROWS,
  NOTICES,
  PAGE_COLUMNS,
  PROJECTS,
  STAGES,
  WEEK_COUNTS,
  WEEKS,
  WORST,
} from "./places";
import { dashboardWords as words } from "./words";

type Key = keyof typeof words.charts;
type Series = readonly [name: Text, color: string];

interface Drawing extends Pick<
  ChartSpec,
  "kind" | "values" | "by" | "categories" | "points" | "legend" | "reversed" | "gap"
> {
  readonly key: Key;
  readonly series: readonly Series[];
}

/** Some columns of a block. */
const columnsOf = (
  { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: number },
  index: number,
  count = 1,
): string => area(row, column + index, rows, count);

/** Bars of one colour. */
const plain = (name: Text): readonly Series[] => [[name, ACCENT]];

/** The stages that are drawn. */
const OPEN_STAGES = { ...STAGES, rows: STAGES.open };

/** Bars that lie, the first on top: their categories are long words. */
const LYING = { reversed: true, gap: 45 } as const;
const STANDING = { gap: 60 } as const;

/** Colours on which a label is white. */
const DARK: ReadonlySet<string> = new Set([ACCENT, LATE_BAR]);

/** In the order in which they stand on the page, three in a row. */
const DRAWINGS: readonly Drawing[] = [
  {
    key: "notices",
    kind: "BarStacked",
    series: [
      [words.reached, ACCENT],
      [words.waiting, CALM_BAR],
      [words.overdue, LATE_BAR],
    ],
    values: columnsOf(NOTICES, 2, 3),
    by: "Columns",
    categories: columnsOf(NOTICES, 1),
    legend: true,
    ...LYING,
  },
  {
    key: "departments",
    kind: "BarStacked",
    series: [
      [words.done, CALM_BAR],
      [words.inTime, ACCENT],
      [words.lateColumn, LATE_BAR],
    ],
    values: columnsOf(WORST, 2, 3),
    by: "Columns",
    categories: columnsOf(WORST, 1),
    legend: true,
    ...LYING,
  },
  {
    key: "weeks",
    kind: "ColumnStacked",
    series: [
      [words.week, ACCENT],
      [words.weekLate, RISK_BAR],
      [words.weekMissing, LATE_BAR],
    ],
    values: area(WEEK_COUNTS.row, WEEKS.column, WEEK_COUNTS.rows, WEEKS.weeks),
    by: "Rows",
    categories: area(WEEK_COUNTS.row - 1, WEEKS.column, 1, WEEKS.weeks),
    legend: true,
    ...STANDING,
  },
  {
    key: "ageing",
    kind: "ColumnClustered",
    series: plain(words.total),
    values: columnsOf(AGEING, 3 + AGEING.priorities),
    by: "Columns",
    categories: columnsOf(AGEING, 0),
    points: [[AGEING.rows - 1, LATE_BAR]],
    ...STANDING,
  },
  {
    key: "stages",
    kind: "BarClustered",
    series: plain(words.count),
    values: columnsOf(OPEN_STAGES, 1),
    by: "Columns",
    categories: columnsOf(OPEN_STAGES, 0),
    ...LYING,
  },
  {
    key: "projects",
    kind: "BarStacked",
    series: [
      [both("正常", "On track"), ACCENT],
      [both("有风险", "At risk"), RISK_BAR],
      [both("已偏离", "Off track"), LATE_BAR],
    ],
    values: columnsOf(PROJECTS, 2, 3),
    by: "Columns",
    categories: columnsOf(PROJECTS, 1),
    legend: true,
    ...LYING,
  },
];

/** The charts as they are to be made. */
export function chartSpecs({ say }: Desk): readonly ChartSpec[] {
  return DRAWINGS.map(({ key, series, ...drawing }, index): ChartSpec => {
    const row = CHART_ROWS[Math.floor(index / 3)]!;
    const column = (index % 3) * 2;
    return {
      ...drawing,
      name: chartName(key),
      title: say(words.charts[key]),
      series: series.map(([name, color]) => ({
        name: say(name),
        color,
        label: drawing.kind.endsWith("Stacked") && DARK.has(color) ? PAPER : QUIET,
      })),
      from: area(row, PAGE_COLUMNS[column]!, 1, 1),
      to: area(row + CHART_HEIGHT - 1, PAGE_COLUMNS[column + 1]!, 1, 1),
    };
  });
}

/** What a chart is called in Excel, by which it is found again. */
const chartName = (key: Key): string => `Dashboard ${key}`;

/** The names of all charts. */
export const chartNames = (): readonly string[] => DRAWINGS.map(({ key }) => chartName(key));
