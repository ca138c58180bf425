/** How long until a moment, or how long since, in the coarsest words that still help. Pure. */

import type { TFunction } from "i18next";

const HOUR = 60;
const DAY = 24 * HOUR;

/** "1 h 20 min left", "35 min overdue"; `from` and `until` are serials. */
export function timeLeft(from: number, until: number, t: TFunction<"pane">): string {
  const minutes = Math.round((until - from) * DAY);
  const span = spanWords(Math.abs(minutes), t);
  return minutes < 0 ? t("work.overdueBy", { span }) : t("work.left", { span });
}

/** "35 min", "1 h 20 min", "3 days". */
export function spanWords(minutes: number, t: TFunction<"pane">): string {
  if (minutes >= 2 * DAY) return t("work.days", { count: Math.floor(minutes / DAY) });
  if (minutes < HOUR) return t("work.minutes", { minutes });
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  return rest === 0 || hours >= 12 ? t("work.hours", { hours }) : t("work.hoursMinutes", { hours, minutes: rest });
}
