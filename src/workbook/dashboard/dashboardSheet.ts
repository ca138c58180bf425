/** The Dashboard: one page of figures, charts and what is late, all native formulas, and how it is checked. Pure. */

import type { Action, CellInput } from "../actions";
import { area, cell, wholeColumns, wholeRows } from "../address";
import { sameFormula } from "../formulas";
import { face, headingHeights, printing } from "../frame";
import { ACCENT, BAND, HAIRLINE, INK, LATE_BAR, PAPER, QUIET, SLATE, TITLE_SIZE } from "../look";
import type { Block } from "./cells";
import { cellsOf } from "./cells";
import { chartNames, chartSpecs } from "./charts";
import type { DashboardContent } from "./content";
import { deskOf } from "./content";
import { figureBlocks } from "./figures";
import { lateBlocks } from "./lateList";
import { pageBlocks } from "./page";
import * as places from "./places";
import { sourceBlock } from "./sources";
import { tallyBlocks } from "./tallies";
import { dashboardWords as words } from "./words";

const { PAGE_COLUMNS, CARD_ROW, LIST_ROW, LISTED } = places;

/** The columns of the numbers behind the charts. */
const NUMBERS = Array.from(
  { length: places.LAST_COLUMN - places.NUMBERS_COLUMN + 1 },
  (_, index) => places.NUMBERS_COLUMN + index,
);

const NUMBERS_AREA = area(0, places.NUMBERS_COLUMN, places.LAST_ROW + 1, NUMBERS.length);

export interface Placed extends DashboardContent {
  readonly sheet: string;
}

function blocksOf(content: DashboardContent): readonly Block[] {
  const desk = deskOf(content);
  return [...pageBlocks(desk), sourceBlock(desk), ...figureBlocks(desk), ...tallyBlocks(desk), ...lateBlocks(desk)];
}

/** A new Dashboard; its formulas come with `finishDashboard`, when all tables are there. */
export function makeDashboard(content: Placed): Action[] {
  const { sheet, language } = content;
  const page = area(0, 0, places.LAST_PAGE_ROW + 1, places.LAST_PAGE_COLUMN + 1);
  return [
    face(sheet, language, { height: 17 }),
    headingHeights(sheet),
    { do: "format", sheet, areas: cell(0, 0), look: { size: TITLE_SIZE, bold: true, color: INK } },
    ...widths(sheet),
    ...pageLooks(sheet),
    lateDays(content),
    ...numberLooks(sheet),
    printing(sheet, language, { single: true, area: page }),
  ];
}

/** What refers to the tables: the charts that are not present, and the formulas they draw. */
export function finishDashboard(content: Placed, present: readonly string[] = []): Action[] {
  return [
    // Charts are made over typed numbers: what Excel guesses of cells that are not calculated yet can't be relied on.
    { do: "calculate", sheet: content.sheet, at: NUMBERS_AREA, formulas: 0 },
    ...addCharts(content, present),
    { do: "calculate", sheet: content.sheet, at: NUMBERS_AREA, formulas: "" },
    ...writeFormulas(content),
  ];
}

/** All formulas and texts. */
export function writeFormulas({ sheet, ...content }: Placed): Action[] {
  return blocksOf(content).flatMap(({ row, column, lines, more, wide }): Action[] => {
    const formulas = lines.map((line) => line.flatMap((says) => Array<CellInput>(wide).fill(says)));
    const [rows, columns] = [lines.length, formulas[0]!.length];
    // One formula is said of all its cells, and of several that are repeated each is said once.
    if (rows === 1 && lines[0]!.length === 1) {
      return [{ do: "calculate", sheet, at: area(row, column, 1 + more, wide), formulas: lines[0]![0]! }];
    }
    const last = area(row + rows - 1, column, 1, columns);
    return [
      { do: "calculate", sheet, at: area(row, column, rows, columns), formulas },
      ...(more > 0
        ? [{ do: "copyDown" as const, sheet, from: last, to: area(row + rows, column, more, columns) }]
        : []),
    ];
  });
}

function addCharts({ sheet, ...content }: Placed, present: readonly string[]): Action[] {
  const font = { size: 9, color: QUIET };
  return chartSpecs(deskOf(content))
    .filter(({ name }) => !present.includes(name))
    .map((chart): Action => ({ do: "chart", sheet, chart, font }));
}

/** Every cell that is ours with what it says. */
export const dashboardCells = (content: DashboardContent): ReturnType<typeof cellsOf> =>
  blocksOf(content).flatMap(cellsOf);

/** How many of the formulas differ from what `found`, the area's formulas in R1C1, holds. */
export function changedFormulas(content: DashboardContent, found: readonly (readonly unknown[])[]): number {
  const wrong = dashboardCells(content).filter(
    ({ row, column, says }) => isFormula(says) && !sameFormula(found[row]?.[column], says, ""),
  );
  return wrong.length;
}

/** How many formulas there are. */
export function countFormulas(content: DashboardContent): number {
  return changedFormulas(content, []);
}

const isFormula = (says: CellInput): says is string => typeof says === "string" && says.startsWith("=");

/** The charts that are gone, by name. */
export function missingCharts(present: readonly string[]): readonly string[] {
  return chartNames().filter((name) => !present.includes(name));
}

const columnsList = (columns: readonly number[], row: number, rows = 1): string =>
  columns.map((column) => area(row, column, rows, 1)).join(",");

function widths(sheet: string): Action[] {
  return [
    { do: "format", sheet, areas: wholeColumns(PAGE_COLUMNS), look: { width: 22 } },
    { do: "format", sheet, areas: wholeColumns(places.GUTTERS), look: { width: 1.5 } },
    { do: "format", sheet, areas: wholeColumns(NUMBERS), look: { width: 13, size: 9, color: QUIET } },
    { do: "format", sheet, areas: wholeColumns([12, 16, 20, 24, 28, 32]), look: { width: 24 } },
  ];
}

function pageLooks(sheet: string): Action[] {
  const [, , , , due] = PAGE_COLUMNS;
  const number = CARD_ROW + 1;
  const first = LIST_ROW + 2;
  const listRows = Array.from({ length: LISTED + 1 }, (_, index) => LIST_ROW + 1 + index);
  const quiet = [
    columnsList(PAGE_COLUMNS, CARD_ROW),
    columnsList(PAGE_COLUMNS, CARD_ROW + 2),
    cell(0, 10),
    cell(1, 0),
  ].join(",");
  const shares = [0, 2, 4, 5].map((index) => PAGE_COLUMNS[index]!);
  return [
    { do: "format", sheet, areas: quiet, look: { size: 9, color: QUIET } },
    { do: "format", sheet, areas: cell(0, 10), look: { align: "Right" } },
    {
      do: "format",
      sheet,
      areas: columnsList(PAGE_COLUMNS, CARD_ROW, 3),
      look: { fill: BAND, indent: 1, align: "Left" },
    },
    { do: "format", sheet, areas: columnsList(PAGE_COLUMNS, CARD_ROW), look: { top: ACCENT } },
    { do: "format", sheet, areas: columnsList(PAGE_COLUMNS, number), look: { size: 20, bold: true, color: ACCENT } },
    { do: "format", sheet, areas: wholeRows([CARD_ROW, CARD_ROW + 2, ...listRows]), look: { height: 18 } },
    { do: "format", sheet, areas: wholeRows([1, LIST_ROW]), look: { height: 24 } },
    { do: "format", sheet, areas: columnsList(shares, number), look: { numberFormat: "0%" } },
    { do: "format", sheet, areas: cell(LIST_ROW, 0), look: { size: 12, bold: true } },
    { do: "format", sheet, areas: area(LIST_ROW + 1, 0, 1, 11), look: { fill: SLATE, color: PAPER, bold: true } },
    { do: "format", sheet, areas: area(LIST_ROW + 1, 0, LISTED + 2, 11), look: { line: HAIRLINE } },
    { do: "format", sheet, areas: area(first, due!, LISTED, 1), look: { numberFormat: "yyyy-mm-dd", align: "Left" } },
  ];
}

/** How the days something is late are written. */
export const lateDays = ({ sheet, language }: Placed): Action => ({
  do: "format",
  sheet,
  areas: area(LIST_ROW + 2, places.LAST_PAGE_COLUMN, LISTED, 1),
  look: { numberFormat: words.daysFormat[language], align: "Left", color: LATE_BAR, bold: true },
});

/** Headers of the blocks of numbers, and formats of their dates and counts. */
function numberLooks(sheet: string): Action[] {
  const {
    SOURCES,
    FIGURES,
    NOTICES,
    PROJECTS,
    STAGES,
    HEALTH,
    AGEING,
    DEPARTMENTS,
    WORST,
    WEEKS,
    WEEK_COUNTS,
    LATE,
    MERGED,
  } = places;
  const heads = [
    area(SOURCES.row - 1, SOURCES.column, 1, 3),
    area(FIGURES.row - 1, FIGURES.column, 1, 2),
    area(NOTICES.row - 1, NOTICES.column, 1, 5),
    area(PROJECTS.row - 1, PROJECTS.column, 1, 5),
    area(STAGES.row - 1, STAGES.column, 1, 2),
    area(HEALTH.row - 1, HEALTH.column, 1, 2),
    area(AGEING.row - 1, AGEING.column, 1, 8),
    area(DEPARTMENTS.row - 1, DEPARTMENTS.column, 1, 10),
    area(WORST.row - 1, WORST.column, 1, 5),
    area(WEEKS.row - 1, WEEKS.column, 1, WEEKS.weeks),
    area(WEEK_COUNTS.row - 1, WEEKS.column, 1, WEEKS.weeks),
    area(LATE.row - 1, LATE.column, 1, LATE.kinds),
    area(MERGED.row - 1, MERGED.column, 1, 4),
  ];
  const mean = area(FIGURES.row + FIGURES.rows - 1, FIGURES.column + 1, 1, 1);
  const days = [
    area(FIGURES.row, FIGURES.column + 1, 2, 1),
    area(WEEKS.row - 1, WEEKS.column, 1, WEEKS.weeks),
    area(MERGED.row, MERGED.column + 3, MERGED.rows, 1),
  ];
  return [
    { do: "format", sheet, areas: heads.join(","), look: { fill: SLATE, color: PAPER, bold: true } },
    // A chart's labels follow the cells: a count of nothing has none.
    { do: "format", sheet, areas: wholeColumns(NUMBERS), look: { numberFormat: "0;;" } },
    { do: "format", sheet, areas: mean, look: { numberFormat: "0.0;;" } },
    { do: "format", sheet, areas: days.join(","), look: { numberFormat: "yyyy-mm-dd" } },
    {
      do: "format",
      sheet,
      areas: area(PROJECTS.row, PROJECTS.column + 2, PROJECTS.rows, 3),
      look: { numberFormat: "0%;;" },
    },
  ];
}
