/** The words for one matter: what is the case, whom it hangs on, and how late it is or how long is left. */

import { timeLeft, type Due } from "../../rollup/today/due";
import type { TodayItem } from "../../rollup/today/item";
import { sameName } from "../../rollup/today/rows";
import { fromSerial } from "../../schema/serial";
import type { Speaker } from "../form/words";

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/** "14:00"; by hand, since date-fns's `format` weighs as much as all of this tab. */
export function clockText(moment: number): string {
  const date = fromSerial(moment);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function dayAndClock(moment: number): string {
  const date = fromSerial(moment);
  return `${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())} ${clockText(moment)}`;
}

/** What the matter is called: by its row's own name, a missing report by what is missing. */
export function titleWords({ kind, title, department = "" }: TodayItem, { t }: Speaker): string {
  return kind === "report" || kind === "lastReport" ? t(`today.${kind}`, { department }) : title;
}

/** What is the case; `me` is left out where the list is one's own. */
export function matterWords(item: TodayItem, me: string | null, speaker: Speaker): string {
  const { t } = speaker;
  const { kind, unconfirmed = [], project, title } = item;
  if (kind === "chase") return t("today.chase", { count: unconfirmed.length });
  if (kind === "roster" || kind === "confirm") return t(`today.${kind}`);
  const who = whoWords(item, me, speaker);
  const parts = kind === "report" || kind === "lastReport" ? [who, title] : [t(`today.${kind}`), who, project];
  return parts.filter(Boolean).join(" · ");
}

/** Matters that hang on somebody: where nobody is named, that is said. */
const WANTED: ReadonlySet<TodayItem["kind"]> = new Set(["review", "task", "issue", "reply", "approve"]);

function whoWords({ kind, who }: TodayItem, me: string | null, { t }: Speaker): string {
  const others = who.filter((name) => me === null || !sameName(name, me));
  if (others.length > 0) return others.join(t("app.listSeparator"));
  const wanted = WANTED.has(kind);
  return who.length === 0 && wanted ? t("today.nobody") : "";
}

/** How late it is, or until when there is time. */
export function timeWords({ kind, due, since }: TodayItem, now: number, { t }: Speaker): string {
  if (due) return isTask(kind) ? dueWords(due, now, { t }, "slipped") : dueWords(due, now, { t }, "lateDays");
  if (kind === "reply") return t("today.unknownDue");
  const days = Math.floor(now) - Math.floor(since ?? now);
  return days > 0 ? t("today.waiting", { count: days }) : "";
}

/** Whether its time runs out today. */
export const isToday = ({ due }: TodayItem, now: number): boolean =>
  due !== null && Math.floor(due.at) === Math.floor(now);

const isTask = (kind: TodayItem["kind"]): boolean => kind === "task" || kind === "review";

type Says = Pick<Speaker, "t">;

function dueWords(due: Due, now: number, says: Says, lateDays: "slipped" | "lateDays"): string {
  const { late, unit, count } = timeLeft(due, now);
  if (!late) return due.wholeDay ? dayWords(count, says) : momentWords(due.at, now, says);
  if (unit === "days") return says.t(`today.${lateDays}`, { count });
  return says.t(unit === "hours" ? "today.lateHours" : "today.lateMinutes", { count });
}

function dayWords(days: number, { t }: Says): string {
  if (days === 0) return t("today.dueToday");
  return days === 1 ? t("today.dueTomorrow") : t("today.daysLeft", { count: days });
}

function momentWords(at: number, now: number, { t }: Says): string {
  const left = timeLeft({ at, wholeDay: false }, now);
  if (left.unit === "minutes") return t("today.minutesLeft", { count: left.count });
  const days = Math.floor(at) - Math.floor(now);
  if (days === 0) return t("today.by", { time: clockText(at) });
  if (days === 1) return t("today.byTomorrow", { time: clockText(at) });
  return t("today.by", { time: dayAndClock(at) });
}
