/** Why the reply to a request is due when it is: from which moment, over which days, moved by which waits. */

import { calendarOfRows, chinaDays } from "../../calendar/china";
import { explainDue, namedCalendar } from "../../calendar/explain";
import { numberOf, textOf } from "../../rollup/today/rows";
import { TODAY_SETTINGS, todaySettings, type TodaySettings } from "../../rollup/today/settings";
import { both, type Text } from "../../schema/types";
import { askAllRows } from "../../workbook/manyRows";
import { askSettings } from "../../workbook/readSettings";
import type { Stage } from "../asking";
import { ask } from "../asking";
import type { Values } from "../values";
import type { DueReason } from "./api";

/** The reason, by the workbook's own calendar; null where that doesn't reach so far. One round trip. */
export async function whyDue(stage: Stage, id: string): Promise<DueReason | null> {
  const { schema, ground } = stage;
  const settings = askSettings(
    ground,
    TODAY_SETTINGS.map((key) => schema.setting(key)),
  );
  const days = askAllRows(ground, schema.table("Calendar"));
  const exceptions = askAllRows(ground, schema.table("CalendarExceptions"));
  const { requests } = await ask(stage, { requests: { table: "Requests", id } });
  const [request] = requests;
  if (!request) return null;
  const { slaStart, replyDays } = todaySettings(settings());
  const start = startOf(request, slaStart);
  const names = [...chinaDays(), ...exceptions().flatMap(namedDay)];
  const calendar = namedCalendar(calendarOfRows(days(), exceptions()), names);
  const explanation = start === null ? undefined : explainDue(calendar, start, replyDays);
  if (!explanation) return null;
  const pausedMinutes = numberOf(request, "pausedMinutes") ?? 0;
  return { explanation, pausedMinutes, fromReceipt: start === numberOf(request, "receivedAt") };
}

const startOf = (request: Values, slaStart: TodaySettings["slaStart"]): number | null =>
  (slaStart === "review" ? numberOf(request, "reviewStart") : null) ?? numberOf(request, "clockStart");

/** A company's own day; what it is called stands in one language only. */
function namedDay(row: Values): readonly { readonly date: number; readonly name?: Text }[] {
  const [date, name] = [numberOf(row, "date"), textOf(row, "name")];
  return date === null || name === null ? [] : [{ date, name: both(name, name) }];
}
