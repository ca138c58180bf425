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
type Series = readonly [name: Text, values: string, color: string];

interface Drawing extends Pick<ChartSpec, "kind" | "categories" | "points" | "legend" | "reversed" | "gap"> {
  readonly key: Key;
  readonly series: readonly Series[];
}

/** One column of a block. */
const columnOf = ({ row, column, rows }: { row: number; column: number; rows: number }, index: number): string =>
  area(row, column + index, rows, 1);

const weekRow = (index: number): string => area(WEEK_COUNTS.row + index, WEEKS.column, 1, WEEKS.weeks);

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
      [words.reached, columnOf(NOTICES, 2), ACCENT],
      [words.waiting, columnOf(NOTICES, 3), CALM_BAR],
      [words.overdue, columnOf(NOTICES, 4), LATE_BAR],
    ],
    categories: columnOf(NOTICES, 1),
    legend: true,
    ...LYING,
  },
  {
    key: "departments",
    kind: "BarStacked",
    series: [
      [words.done, columnOf(WORST, 2), CALM_BAR],
      [words.inTime, columnOf(WORST, 3), ACCENT],
      [words.lateColumn, columnOf(WORST, 4), LATE_BAR],
    ],
    categories: columnOf(WORST, 1),
    legend: true,
    ...LYING,
  },
  {
    key: "weeks",
    kind: "ColumnStacked",
    series: [
      [words.week, weekRow(0), ACCENT],
      [words.weekLate, weekRow(1), RISK_BAR],
      [words.weekMissing, weekRow(2), LATE_BAR],
    ],
    categories: weekRow(-1),
    legend: true,
    ...STANDING,
  },
  {
    key: "ageing",
    kind: "ColumnClustered",
    series: [[words.total, columnOf(AGEING, 3 + AGEING.priorities), ACCENT]],
    categories: columnOf(AGEING, 0),
    points: [[AGEING.rows - 1, LATE_BAR]],
    ...STANDING,
  },
  {
    key: "stages",
    kind: "BarClustered",
    series: [[words.count, columnOf({ ...STAGES, rows: STAGES.open }, 1), ACCENT]],
    categories: columnOf({ ...STAGES, rows: STAGES.open }, 0),
    ...LYING,
  },
  {
    key: "projects",
    kind: "BarStacked",
    series: [
      [both("正常", "On track"), columnOf(PROJECTS, 2), ACCENT],
      [both("有风险", "At risk"), columnOf(PROJECTS, 3), RISK_BAR],
      [both("已偏离", "Off track"), columnOf(PROJECTS, 4), LATE_BAR],
    ],
    categories: columnOf(PROJECTS, 1),
    legend: true,
    ...LYING,
  },
];

/** The first days of the buckets of age, which nobody calculates. */
const SEED = area(AGEING.row - 1, AGEING.column + 1, AGEING.rows + 1, 1);

/** The charts as they are to be made. */
export function chartSpecs({ say }: Desk): readonly ChartSpec[] {
  return DRAWINGS.map(({ key, series, ...drawing }, index): ChartSpec => {
    const row = CHART_ROWS[Math.floor(index / 3)]!;
    const column = (index % 3) * 2;
    return {
      ...drawing,
      name: chartName(key),
      title: say(words.charts[key]),
      seed: SEED,
      series: series.map(([name, values, color]) => ({
        name: say(name),
        values,
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
