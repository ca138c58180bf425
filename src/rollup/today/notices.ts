/** Notices that are out and have not reached everybody yet. */

import type { RowValues } from "../../schema/types";
import { dueAt, isLate } from "./due";
import type { TodayItem, Unconfirmed } from "./item";
import { numberOf, people, rowsBy, textOf, type TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

/** One item a published notice: who is missing, until when or since when. */
export function noticeItems(rows: TodayRows, now: number, { confirmWindow }: TodaySettings): readonly TodayItem[] {
  const log = rowsBy(rows.ConfirmationLog, "noticeId");
  return (rows.Notices ?? [])
    .filter((notice) => textOf(notice, "status") === "published")
    .flatMap((notice) => itemOf(notice, log.get(textOf(notice, "id") ?? "") ?? [], now, confirmWindow));
}

function itemOf(
  notice: RowValues,
  log: readonly RowValues[],
  now: number,
  confirmWindow: number,
): readonly TodayItem[] {
  const roster = rosterOf(notice, log);
  const unconfirmed = roster.flatMap((row) => missing(row, textOf(notice, "confirmMode") === "read"));
  if (roster.length > 0 && unconfirmed.length === 0) return [];
  const publishedAt = numberOf(notice, "publishedAt");
  const due = publishedAt === null ? null : dueAt(publishedAt + confirmWindow / 1440);
  return [
    {
      kind: roster.length === 0 ? "roster" : "chase",
      group: "notice",
      table: "Notices",
      id: textOf(notice, "id"),
      title: textOf(notice, "title") ?? "",
      who: unconfirmed.map(({ person }) => person),
      concerns: people(textOf(notice, "drafter"), textOf(notice, "publisher")),
      unconfirmed,
      due,
      late: due !== null && isLate(due, now),
    },
  ];
}

/** The rows of this revision that count. */
function rosterOf(notice: RowValues, log: readonly RowValues[]): readonly RowValues[] {
  const revision = numberOf(notice, "revision") ?? 1;
  return log.filter(
    (row) => textOf(row, "status") !== "superseded" && (numberOf(row, "revision") ?? revision) === revision,
  );
}

function missing(row: RowValues, readingIsEnough: boolean): readonly Unconfirmed[] {
  const status = textOf(row, "status");
  const person = textOf(row, "person");
  const reached = status === "confirmed" || (readingIsEnough && status === "read");
  return reached || person === null ? [] : [{ person, id: textOf(row, "id") }];
}
