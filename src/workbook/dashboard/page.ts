/** The printed page: title, six figures, and the list of what is late. Pure. */

import type { CellInput } from "../actions";
import type { Block } from "./cells";
import { lines, listed, quoted } from "./cells";
import type { Desk } from "./content";
import { figure } from "./figures";
import { sentence } from "./formulas";
import { DUE_COLUMN, KIND_COLUMN, LATE_COUNTS, lateKinds, ROW_COLUMN } from "./lateList";
import { CARD_ROW, LAST_PAGE_COLUMN, LIST_ROW, LISTED, MERGED, WEEKS } from "./places";
import type { SourceTable } from "./sources";
import { ERRORS, headOf, HEADS, nameOf, sourceTables } from "./sources";
import { agedTotal, weekCount } from "./tallies";
import { dashboardWords as words } from "./words";

/** All blocks of the page. */
export function pageBlocks(desk: Desk): Block[] {
  return [...headBlocks(desk), ...cardBlocks(desk), ...listBlocks(desk)];
}

function headBlocks({ say, write, schema, language }: Desk): Block[] {
  const asOf = sentence(say(words.asOf), write`TEXT($Now,"yyyy-mm-dd hh:mm")`);
  const gone = sourceTables.map((table) => `IF(${headOf(table)}=0,${nameOf(table)}&" ","")`).join("&");
  const missing = sentence(say(words.missing), `TRIM(${gone})`);
  const errors = sentence(say(words.errors), `SUM(${ERRORS})`);
  const fine = quoted(schema.sheet("Dashboard").purpose[language]);
  const state = `=IF(COUNTIF(${HEADS},0)>0,${missing},IF(SUM(${ERRORS})>0,${errors},${fine}))`;
  return [
    lines(0, 0, [[schema.sheet("Dashboard").text[language]], [state]]),
    lines(0, LAST_PAGE_COLUMN, [[`=${asOf}`]]),
  ];
}

interface Card {
  readonly label: string;
  readonly source: SourceTable;
  /** True where there is nothing to count. */
  readonly empty: string;
  readonly number: string;
  /** What the number is to be compared with, and what is said instead where there is nothing to count. */
  readonly compared: string;
  readonly nothing: string;
}

function cardBlocks(desk: Desk): Block[] {
  const { say } = desk;
  const columns = cards(desk).map(({ label, source, empty, number, compared, nothing }) => {
    const gone = sentence(say(words.without), nameOf(source));
    return [
      label,
      `=IF(OR(${headOf(source)}=0,${empty}),"—",${number})`,
      `=IF(${headOf(source)}=0,${gone},IF(${empty},${quoted(nothing)},${compared}))`,
    ];
  });
  return [
    lines(
      CARD_ROW,
      0,
      [0, 1, 2].map((line) => spread(columns.map((card) => card[line]!))),
    ),
  ];
}

const ORDER = ["reach", "late", "weekly", "open", "replies", "csat"] as const;

const cards = (desk: Desk): readonly Card[] => ORDER.map((card) => CARDS[card](desk));

const CARDS: Readonly<Record<(typeof ORDER)[number], (desk: Desk) => Card>> = {
  reach: ({ say }) => {
    const reached = `${figure("onTime")}+${figure("confirmedLate")}`;
    const left = `${figure("missing")}+${figure("waiting")}`;
    return {
      label: say(words.reach),
      source: "ConfirmationLog",
      empty: `${reached}+${left}=0`,
      number: `(${reached})/(${reached}+${left})`,
      compared: `IF(${left}=0,${quoted(say(words.reachAll))},${sentence(say(words.reachLeft), `(${left})`, figure("missing"))})`,
      nothing: say(words.reachNone),
    };
  },
  late: ({ say, write }) => ({
    label: say(words.late),
    source: "Tasks",
    empty: write`IFERROR(COUNTIF(Tasks[name],"?*"),0)=0`,
    number: figure("lateTasks"),
    compared: sentence(say(words.lateSoon), figure("soonTasks")),
    nothing: say(words.lateNone),
  }),
  weekly: ({ say }) => {
    const [last, before] = [WEEKS.weeks - 2, WEEKS.weeks - 3];
    const all = (week: number): string => `(${weekCount(1, week)}+${weekCount(2, week)}+${weekCount(3, week)})`;
    const share = (week: number): string => `${weekCount(1, week)}/${all(week)}`;
    const compared = sentence(say(words.weeklyBefore), `TEXT(${share(before)},"0%")`);
    return {
      label: say(words.weekly),
      source: "WeeklyReports",
      empty: `${all(last)}=0`,
      number: share(last),
      compared: `IF(${all(before)}=0,${quoted(say(words.weeklyNoneBefore))},${compared})`,
      nothing: say(words.weeklyNone),
    };
  },
  open: ({ say, write }) => ({
    label: say(words.open),
    source: "Issues",
    empty: write`IFERROR(COUNTIF(Issues[title],"?*"),0)=0`,
    number: [0, 1, 2, 3].map(agedTotal).join("+"),
    compared: sentence(say(words.openMoves), figure("opened"), figure("closed"), agedTotal(3)),
    nothing: say(words.openNone),
  }),
  replies: ({ say }) => {
    const [onTime, late] = [figure("replyOnTime"), figure("replyLate")];
    return {
      label: say(words.replies),
      source: "Requests",
      empty: `${onTime}+${late}=0`,
      number: `${onTime}/(${onTime}+${late})`,
      compared: sentence(say(words.repliesLeft), late, figure("replyRunning")),
      nothing: say(words.repliesNone),
    };
  },
  csat: ({ say }) => ({
    label: say(words.csat),
    source: "Acceptances",
    empty: `${figure("scores")}=0`,
    number: `${figure("goodScores")}/${figure("scores")}`,
    compared: sentence(say(words.csatMean), figure("scores"), `TEXT(${figure("meanScore")},"0.0")`),
    nothing: say(words.csatNone),
  }),
};

/** Cells of the page with the narrow columns between them, which stay empty. */
const spread = (cells: readonly CellInput[]): CellInput[] =>
  cells.flatMap((cell, index) => (index === 0 ? [cell] : [null, cell]));

function listBlocks(desk: Desk): Block[] {
  const { say } = desk;
  const kinds = lateKinds(desk);
  const first = LIST_ROW + 2;
  // The line of the numbers that belongs to this line of the page.
  const from = (column: number): string => `R[${MERGED.row - first}]C${column + 1}`;
  const kind = from(KIND_COLUMN);
  const shown = (formula: string): string => `=IF(${kind}=0,"",IFERROR(${formula},""))`;
  const oneOf = (values: readonly string[]): string => `CHOOSE(${kind},${values.join(",")})`;
  const cell = (values: string): string => `INDEX(${values},${from(ROW_COLUMN)})`;
  const line = [
    shown(oneOf(words.kinds.map((text) => quoted(say(text))))),
    shown(`${oneOf(kinds.map(({ title }) => cell(title)))}&""`),
    null,
    shown(`${oneOf(kinds.map(({ who }) => cell(who)))}&""`),
    shown(from(DUE_COLUMN)),
    shown(`${figure("today")}-${from(DUE_COLUMN)}`),
  ];
  return [
    lines(LIST_ROW, 0, [
      [
        `=IF(SUM(${LATE_COUNTS})=0,${quoted(say(words.nothingLate))},${sentence(say(words.lateList), `SUM(${LATE_COUNTS})`)})`,
      ],
    ]),
    listed(
      first,
      0,
      LISTED,
      spread([words.kind, words.what, null, words.who, words.due, words.days].map((text) => text && say(text))),
      spread(line),
    ),
  ];
}
