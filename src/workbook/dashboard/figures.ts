/** The single figures behind the cards of the page, one a line. Pure. */

import type { Block } from "./cells";
import { at, everywhere, lines, quoted } from "./cells";
import type { Desk } from "./content";
import { FIGURES } from "./places";
import { dashboardWords as words } from "./words";

const ORDER = [
  "today",
  "monday",
  "onTime",
  "confirmedLate",
  "missing",
  "waiting",
  "lateTasks",
  "soonTasks",
  "opened",
  "closed",
  "replyOnTime",
  "replyLate",
  "replyRunning",
  "replyPaused",
  "scores",
  "goodScores",
  "meanScore",
] as const;

export type Figure = (typeof ORDER)[number];

/** The word in the cell before, which is counted. */
const WORD = "RC[-1]";

const LABEL = FIGURES.column;
const VALUE = FIGURES.column + 1;
const rowOf = (figure: Figure): number => FIGURES.row + ORDER.indexOf(figure);

/** The cell of a figure. */
export const figure = (name: Figure): string => at(rowOf(name), VALUE);

/** The lines of figures; those that count a word are counted by it. */
export function figureBlocks(desk: Desk): Block[] {
  const { say } = desk;
  const own = ownFigures(desk);
  const labels = labelsOf(desk);
  const head = [say(words.figure), say(words.value)];
  const rows = ORDER.map((name) => [labels[name], own[name] ? `=${own[name]}` : null]);
  const counted = (first: Figure, formula: string): Block => everywhere(rowOf(first), VALUE, 4, 1, formula);
  return [
    lines(FIGURES.row - 1, LABEL, [head, ...rows]),
    counted("onTime", `=IFERROR(${desk.write`COUNTIF(ConfirmationLog[late],${WORD})`},0)`),
    counted("replyOnTime", `=IFERROR(${desk.write`COUNTIF(Requests[sla],${WORD})`},0)`),
  ];
}

function labelsOf({ say, word, schema }: Desk): Readonly<Record<Figure, string>> {
  return {
    today: say(words.today),
    monday: say(words.monday),
    onTime: word("lateness", "onTime"),
    confirmedLate: word("lateness", "confirmedLate"),
    missing: word("lateness", "missing"),
    waiting: word("lateness", "waiting"),
    lateTasks: say(words.late),
    soonTasks: say(words.dueSoon),
    opened: say(words.opened),
    closed: say(words.closed),
    replyOnTime: word("sla", "onTime"),
    replyLate: word("sla", "late"),
    replyRunning: word("sla", "running"),
    replyPaused: word("sla", "paused"),
    scores: say(words.scores),
    goodScores: say(words.goodScores),
    meanScore: `${say(words.meanScore)} · ${say(schema.table("Acceptances").field("overall").text)}`,
  };
}

function ownFigures({ write, prefix }: Desk): Partial<Record<Figure, string>> {
  const [today, monday] = [figure("today"), figure("monday")];
  const counted = (formula: string): string => `IFERROR(${formula},0)`;
  const scores = (least: number): string =>
    counted(write`COUNTIFS(Acceptances[overall],">="&${least},Acceptances[overall],"<=5")`);
  return {
    today: write`INT($Now)`,
    monday: `${today}-WEEKDAY(${today},2)+1`,
    lateTasks: counted(write`COUNTIF(Tasks[alert],${quoted(`${prefix("taskAlert", "late")}*`)})`),
    soonTasks: counted(write`COUNTIF(Tasks[alert],{Tasks.alert.soon})`),
    opened: counted(
      write`COUNTIFS(Issues[raisedAt],">="&${monday},Issues[raisedAt],"<="&$Now,Issues[status],"<>"&{Issues.status.rejected})`,
    ),
    closed: counted(
      write`COUNTIFS(Issues[resolvedAt],">="&${monday},Issues[resolvedAt],"<="&$Now,Issues[raisedAt],"<="&$Now,Issues[status],"<>"&{Issues.status.rejected})`,
    ),
    scores: scores(1),
    goodScores: scores(4),
    meanScore: counted(write`AVERAGEIFS(Acceptances[overall],Acceptances[overall],">=1",Acceptances[overall],"<=5")`),
  };
}
