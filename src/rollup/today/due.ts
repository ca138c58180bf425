/** Deadlines against a clock: a day that lasts until its end, or a moment. Serials in, plain facts out. */

export interface Due {
  /** The day, or the moment. */
  readonly at: number;
  readonly wholeDay: boolean;
}

export const dueOn = (day: number): Due => ({ at: Math.floor(day), wholeDay: true });
export const dueAt = (moment: number): Due => ({ at: moment, wholeDay: false });

/** The moment from which it is late. */
export const endOf = ({ at, wholeDay }: Due): number => (wholeDay ? at + 1 : at);

/** Whether it has passed; to the second, as the sheet's formulas judge. */
export function isLate({ at, wholeDay }: Due, now: number): boolean {
  return wholeDay ? Math.floor(now) > at : Math.round((now - at) * 86_400) > 0;
}

/** How long is left, or how late it is, in the largest unit that says enough. */
export interface TimeLeft {
  readonly late: boolean;
  readonly unit: "minutes" | "hours" | "days";
  readonly count: number;
}

/** The distance from now; a day counts in calendar days, as the sheet counts them. */
export function timeLeft(due: Due, now: number): TimeLeft {
  const late = isLate(due, now);
  if (due.wholeDay) return { late, unit: "days", count: Math.abs(due.at - Math.floor(now)) };
  const minutes = Math.max(1, Math.floor(Math.abs(Math.round((now - due.at) * 86_400)) / 60));
  if (minutes < 60) return { late, unit: "minutes", count: minutes };
  if (minutes < 1440) return { late, unit: "hours", count: Math.floor(minutes / 60) };
  return { late, unit: "days", count: Math.floor(minutes / 1440) };
}
