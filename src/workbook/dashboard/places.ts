/** Where everything on the Dashboard stands. Rows and columns count from 0. Facts only. */

/** The six columns of the page; narrow ones stand between them. */
export const PAGE_COLUMNS = [0, 2, 4, 6, 8, 10] as const;
export const GUTTERS = [1, 3, 5, 7, 9, 11] as const;
export const LAST_PAGE_COLUMN = 10;

export const CARD_ROW = 2;
export const CHART_ROWS = [5, 13] as const;
export const CHART_HEIGHT = 8;
export const LIST_ROW = 21;
export const LISTED = 6;
export const LAST_PAGE_ROW = LIST_ROW + 1 + LISTED;

/** The numbers behind the charts, to the right of the page; each block's header stands in the row before. */
export const NUMBERS_COLUMN = 12;
export const SOURCES = { row: 4, column: 12, rows: 8 } as const;
export const FIGURES = { row: 4, column: 16, rows: 17 } as const;
export const NOTICES = { row: 4, column: 19, rows: 6 } as const;
export const PROJECTS = { row: 4, column: 31, rows: 6 } as const;
/** The stages that still ask for work come first; only they are drawn. */
export const STAGES = { row: 4, column: 28, rows: 12, open: 8 } as const;
export const HEALTH = { row: 12, column: 19, rows: 3 } as const;
export const AGEING = { row: 18, column: 19, rows: 4, priorities: 4 } as const;
export const DEPARTMENTS = { row: 26, column: 12, rows: 12, states: 6 } as const;
export const WORST = { row: 26, column: 23, rows: 6 } as const;
export const WEEKS = { row: 26, column: 29, rows: 12, weeks: 6 } as const;
export const WEEK_COUNTS = { row: 40, column: 28, rows: 3 } as const;
export const LATE = { row: 45, column: 12, rows: LISTED, kinds: 5 } as const;
export const MERGED = { row: 45, column: 18, rows: LISTED } as const;

export const LAST_ROW = LATE.row + LATE.rows;
export const LAST_COLUMN = PROJECTS.column + 4;
