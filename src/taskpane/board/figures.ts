/** The words and numbers of the six figures, as the Dashboard sheet says them. Pure. */

import type { BoardReading } from "../../process/board/api";
import type { Speaker } from "../form/words";
import * as leads from "./leads";
import type { Rows } from "./leads";

export interface Figure {
  readonly label: string;
  readonly number: string;
  /** What the number is to be compared with, or why there is none. */
  readonly compared: string;
  /** The number counts what is late. */
  readonly late?: boolean;
  readonly rows: Rows;
}

/** A number and its comparison, and how many rows are behind it. */
type Said = Pick<Figure, "number" | "compared" | "late"> & { readonly count: number };

/** The figures in the order of the sheet. */
export function figuresOf(board: BoardReading, speaker: Speaker): readonly Figure[] {
  const { t } = speaker;
  const unknown: Said = { number: t("board.unknown"), compared: t("board.notThere"), count: 0 };
  const figure = (label: string, rows: Rows, said: Said | null): Figure => {
    const { count, ...words } = said ?? unknown;
    return { label, rows: leads.unlessNone(rows, count), ...words };
  };
  return [
    figure(t("board.reach"), leads.unreached, reach(board, speaker)),
    figure(t("board.late"), leads.lateTasks, lateTasks(board, speaker)),
    figure(t("board.weekly"), leads.reportsOf(board.weeks?.at(-2)?.monday ?? 0), weekly(board, speaker)),
    figure(t("board.open"), leads.issues, openIssues(board, speaker)),
    figure(t("board.replies"), leads.unanswered, replies(board, speaker)),
    figure(t("board.csat"), leads.scores, csat(board, speaker)),
  ];
}

/** A share in the words of the language. */
export const percent = (share: number, { language }: Speaker): string =>
  new Intl.NumberFormat(language, { style: "percent" }).format(share);

const none = ({ t }: Speaker, compared: string): Said => ({ number: t("board.unknown"), compared, count: 0 });

function reach({ reach }: BoardReading, speaker: Speaker): Said | null {
  if (!reach) return null;
  const { t } = speaker;
  const reached = reach.onTime + reach.confirmedLate;
  const left = reach.missing + reach.waiting;
  if (reached + left === 0) return none(speaker, t("board.reachNone"));
  const compared = left === 0 ? t("board.reachAll") : t("board.reachLeft", { left, late: reach.missing });
  return { number: percent(reached / (reached + left), speaker), compared, count: left };
}

function lateTasks({ tasks }: BoardReading, speaker: Speaker): Said | null {
  if (!tasks) return null;
  const { t } = speaker;
  if (tasks.all === 0) return none(speaker, t("board.lateNone"));
  const { late, soon } = tasks;
  return { number: String(late), compared: t("board.lateSoon", { count: soon }), late: late > 0, count: late };
}

function weekly({ weeks }: BoardReading, speaker: Speaker): Said | null {
  if (!weeks) return null;
  const { t } = speaker;
  const share = (back: number): number | null => {
    const { onTime = 0, late = 0, missing = 0 } = weeks.at(-back) ?? {};
    return onTime + late + missing === 0 ? null : onTime / (onTime + late + missing);
  };
  const [last, before] = [share(2), share(3)];
  if (last === null) return none(speaker, t("board.weeklyNone"));
  const compared =
    before === null ? t("board.weeklyNoneBefore") : t("board.weeklyBefore", { share: percent(before, speaker) });
  return { number: percent(last, speaker), compared, count: 1 };
}

function openIssues({ issues }: BoardReading, speaker: Speaker): Said | null {
  if (!issues) return null;
  const { t } = speaker;
  if (issues.all === 0) return none(speaker, t("board.openNone"));
  const { ages, opened, closed } = issues;
  const compared = t("board.openMoves", { opened, closed, old: ages.at(-1) ?? 0 });
  const count = ages.reduce((sum, each) => sum + each, 0);
  return { number: String(count), compared, count };
}

function replies({ replies }: BoardReading, speaker: Speaker): Said | null {
  if (!replies) return null;
  const { t } = speaker;
  const { onTime, late, running } = replies;
  if (onTime + late === 0) return none(speaker, t("board.repliesNone"));
  const compared = t("board.repliesLeft", { late, running });
  return { number: percent(onTime / (onTime + late), speaker), compared, count: late + running };
}

function csat({ csat }: BoardReading, speaker: Speaker): Said | null {
  if (!csat) return null;
  const { t } = speaker;
  if (csat.scores === 0) return none(speaker, t("board.csatNone"));
  const compared = t("board.csatMean", { mean: csat.mean.toFixed(1), count: csat.scores });
  return { number: percent(csat.share, speaker), compared, count: csat.scores };
}
