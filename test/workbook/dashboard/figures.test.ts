/** Every figure of the Dashboard against the pure roll-ups on the same rows, over whole companies made at random. */
import fc from "fast-check";
import { calendarRows } from "../../../src/calendar/china";
import { boardAt, type Board } from "../../../src/rollup/board/board";
import { WEEKS } from "../../../src/rollup/board/projects";
import { HEALTH_LIMITS } from "../../../src/rollup/health";
import { schema } from "../../../src/schema/schema";
import { daySerial } from "../../../src/schema/serial";
import type { Language } from "../../../src/schema/types";
import { LANGUAGES } from "../../../src/schema/types";
import * as places from "../../../src/workbook/dashboard/places";
import { arbitraryCompany, type Company } from "../../support/arbitrary-company";
import type { LiveBook } from "../../support/calculated";
import { boardRowsOf, cellsAt, dashboardBook } from "../../support/dashboard-book";

const limits = { dueSoonDays: Number(schema.setting("dueSoonDays").value), health: HEALTH_LIMITS };
/** Half a year is all that a deadline of these companies can reach. */
const Calendar = calendarRows("zh-CN").filter(({ date }) => Number(date) > daySerial(2026, 6, 1));

function openBook({ now, rows }: Company, language: Language): LiveBook {
  return dashboardBook({ now, language, rows: { ...rows, Calendar } });
}

/** The block's lines that say something. */
const filled = (book: LiveBook, place: { row: number; column: number; rows: number }, name: number, columns: number) =>
  cellsAt(book, place.row, place.column, place.rows, columns).filter((line) => line[name] !== "" && line[name] !== 0);

/** Departments are compared by the worst of them, which are what is drawn. */
const butDepartments = (figures: object) =>
  Object.fromEntries(Object.entries(figures).filter(([key]) => key !== "departments"));

/** What the sheet says, in the shape of the board's own parts. */
function sheetFigures(book: LiveBook) {
  const figures = cellsAt(book, places.FIGURES.row, places.FIGURES.column + 1, places.FIGURES.rows).flat();
  const [, , onTime, confirmedLate, missing, waiting, late, soon, opened, closed, ...rest] = figures;
  const [replyOnTime, replyLate, running, paused, scores, good, mean] = rest;
  return {
    reach: { onTime, confirmedLate, missing, waiting },
    tasks: { late, soon },
    issues: { opened, closed, ages: cellsAt(book, places.AGEING.row, places.AGEING.column + 7, 4).flat() },
    replies: { onTime: replyOnTime, late: replyLate, running, paused },
    csat: { scores, good, mean },
    notices: filled(book, places.NOTICES, 0, 5).map(([, title, ...counts]) => [title, ...counts]),
    projects: filled(book, places.PROJECTS, 0, 5).map(([, ...cells]) => cells),
    stages: Object.fromEntries(cellsAt(book, places.STAGES.row, places.STAGES.column, 12, 2) as [string, number][]),
    health: cellsAt(book, places.HEALTH.row, places.HEALTH.column + 1, 3).flat(),
    departments: filled(book, places.DEPARTMENTS, 8, 9),
    worst: filled(book, places.WORST, 0, 5).map(([, ...cells]) => cells),
    weeks: cellsAt(book, places.WEEK_COUNTS.row, places.WEEKS.column, 3, WEEKS),
    lateCounts: cellsAt(book, places.LATE.row + places.LATE.rows, places.LATE.column, 1, 5).flat(),
    list: cellsAt(book, places.LIST_ROW + 2, 0, places.LISTED, 11).map((line) => [2, 6, 8, 10].map((c) => line[c])),
    cards: cellsAt(book, places.CARD_ROW + 1, 0, 1, 11)[0]!.filter((_, index) => index % 2 === 0),
  };
}

type Line = readonly (string | number)[];

/** What the board says of the same, in the same shape. */
function boardFigures(board: Board, language: Language): ReturnType<typeof sheetFigures> {
  const { reach, tasks, issues, replies, csat, notices, projects, departments, weeks, late } = board;
  const healths = ["onTrack", "atRisk", "offTrack"] as const;
  const share = (part: number, whole: number): string | number => (whole === 0 ? "—" : part / whole);
  const good = csat!.scores === 0 ? 0 : Math.round(csat!.share * csat!.scores);
  const reached = reach!.onTime + reach!.confirmedLate;
  const week = weeks![WEEKS - 2]!;
  return {
    reach: reach!,
    tasks: { late: tasks!.late, soon: tasks!.soon },
    issues: { opened: issues!.opened, closed: issues!.closed, ages: [...issues!.ages] },
    replies: replies!,
    csat: { scores: csat!.scores, good, mean: csat!.mean },
    notices: notices!
      .slice(0, places.NOTICES.rows)
      .map(({ title, reached, waiting, overdue }) => [title, reached, waiting, overdue]),
    projects: projects!
      .slice(0, places.PROJECTS.rows)
      .map(({ name, progress, health }) => [name, ...healths.map((kind) => (kind === health ? progress : 0))]),
    stages: Object.fromEntries(
      board.stages!.map(({ key, count }) => [schema.list("requestStatus").choice(key)!.text[language], count]),
    ),
    health: healths.map((kind) => projects!.filter(({ health }) => health === kind).length),
    departments: [],
    worst: worstOf(departments!).map(({ department, done, inTime, late }) => [department, done, inTime, late]),
    weeks: (["onTime", "late", "missing"] as const).map((kind) => weeks!.map((each) => each[kind])),
    lateCounts: ["Notices", "Tasks", "WeeklyReports", "Issues", "Requests"].map(
      (table) => late.filter((matter) => matter.table === table).length,
    ),
    list: Array.from({ length: places.LISTED }, (_, index): Line => {
      const matter = late[index];
      return matter ? [matter.title, matter.who, matter.due, Math.floor(board.now) - matter.due] : ["", "", "", ""];
    }) as never,
    cards: [
      share(reached, reached + reach!.missing + reach!.waiting),
      tasks!.all === 0 ? "—" : tasks!.late,
      share(week.onTime, week.onTime + week.late + week.missing),
      issues!.all === 0 ? "—" : issues!.ages.reduce((sum, count) => sum + count, 0),
      share(replies!.onTime, replies!.onTime + replies!.late),
      share(good, csat!.scores),
    ],
  };
}

/** Those with most late tasks first, then most open ones, then in the order in which they appear. */
function worstOf(departments: NonNullable<Board["departments"]>) {
  return departments
    .map((each, place) => ({ ...each, place }))
    .sort((a, b) => b.late - a.late || b.inTime + b.late - (a.inTime + a.late) || a.place - b.place)
    .slice(0, places.WORST.rows);
}

/** Numbers to twelve digits, texts without the spaces around them. */
const near = (value: unknown): unknown =>
  typeof value === "string"
    ? value.trim()
    : typeof value === "number"
      ? Number(value.toPrecision(12))
      : Array.isArray(value)
        ? value.map(near)
        : value;

const rounded = <T extends object>(figures: T): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? near(value)
        : typeof value === "object" && value !== null
          ? rounded(value as object)
          : near(value),
    ]),
  );

test("every figure of the sheet is the roll-up's", () => {
  fc.assert(
    fc.property(arbitraryCompany, fc.constantFrom(...LANGUAGES), (company, language) => {
      const book = openBook(company, language);
      const board = boardAt(company.now, boardRowsOf(book, language), limits);
      expect(board.unreadable).toBe(0);
      expect(rounded(butDepartments(sheetFigures(book)))).toEqual(
        rounded(butDepartments(boardFigures(board, language))),
      );
    }),
    { numRuns: 25, seed: 20_261_122 },
  );
}, 120_000);
