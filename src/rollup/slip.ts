/** By how many working days due dates have moved from their baseline. */
import { isCovered, workdaysBetween, type WorkCalendar } from "../calendar/work-calendar";
import { RollupError } from "./errors";
import { checkSizes, momentsIn, type Range } from "./range";

/**
 * The mean slip in working days; earlier than planned counts as negative. Rows without both dates don't count. A day
 * outside the calendar is refused, for a mean without it would be another one.
 */
export function averageSlip(baselines: Range, dues: Range, calendar: WorkCalendar): number {
  const [baseline, due] = [momentsIn(baselines, 1), momentsIn(dues, 2)];
  checkSizes([baseline, due]);
  let [sum, rows] = [0, 0];
  for (let at = 0; at < due.length; at += 1) {
    const [from, to] = [baseline[at]!, due[at]!];
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    sum += Math.floor(from) === Math.floor(to) ? 0 : slipOf(from, to, calendar);
    rows += 1;
  }
  if (rows === 0) throw new RollupError({ kind: "nothing", of: "baselines" });
  return sum / rows;
}

function slipOf(from: number, to: number, calendar: WorkCalendar): number {
  const days = workdaysBetween(calendar, from, to);
  return days ?? refuseUncovered(isCovered(calendar, from) ? to : from, calendar);
}

/** Refuses a day the calendar says nothing about. */
export function refuseUncovered(day: number, { from, through }: WorkCalendar): never {
  throw new RollupError({ kind: "uncovered", day: Math.floor(day), from, through });
}
