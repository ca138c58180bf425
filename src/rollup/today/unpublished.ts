/** Notices that are not out yet and wait for somebody: their writer, whoever approves them, whoever publishes them. */

import type { RowValues } from "../../schema/types";
import { dueOn, isLate, type Due } from "./due";
import type { TodayItem, TodayKind } from "./item";
import { numberOf, people, sameName, textOf, type TodayRows } from "./rows";
import type { TodaySettings } from "./settings";

const KINDS: Readonly<Record<string, TodayKind>> = {
  draft: "draft",
  returned: "returned",
  inReview: "approve",
  approved: "publish",
};

/** One item a notice on its way; a draft only when the day it asks something for is near. */
export function unpublishedItems(rows: TodayRows, now: number, settings: TodaySettings): readonly TodayItem[] {
  return (rows.Notices ?? []).flatMap((notice) => {
    const kind = KINDS[textOf(notice, "status") ?? "draft"];
    const title = textOf(notice, "title");
    if (kind === undefined || title === null) return [];
    const day = numberOf(notice, "dueDate");
    const due = day === null ? null : dueOn(day);
    if (kind === "draft" && !isNear(due, now, settings.dueSoonDays)) return [];
    const who = whoseTurn(notice, kind, rows);
    return [itemOf(notice, kind, { title, due, who, now })];
  });
}

function itemOf(
  notice: RowValues,
  kind: TodayKind,
  { title, due, who, now }: { title: string; due: Due | null; who: readonly string[]; now: number },
): TodayItem {
  return {
    kind,
    group: "notice",
    table: "Notices",
    id: textOf(notice, "id"),
    title,
    who,
    concerns: who,
    due,
    since: kind === "publish" ? numberOf(notice, "approvedAt") : null,
    late: due !== null && isLate(due, now),
  };
}

const isNear = (due: Due | null, now: number, soon: number): boolean =>
  due !== null && due.at - Math.floor(now) <= soon;

function whoseTurn(notice: RowValues, kind: TodayKind, rows: TodayRows): readonly string[] {
  const drafter = textOf(notice, "drafter");
  if (kind === "publish") return people(drafter, textOf(notice, "publisher"));
  if (kind !== "approve") return people(drafter);
  const approver = textOf(notice, "approver");
  return approver === null ? headsOf(notice, drafter, rows) : [approver];
}

/** The key people of the department that issues it, of whom one will approve it; never its writer. */
function headsOf(notice: RowValues, drafter: string | null, { People = [] }: TodayRows): readonly string[] {
  const department = textOf(notice, "department") ?? "";
  return People.flatMap((person) => {
    const name = textOf(person, "name");
    const here = person.keyPerson === true && person.active !== false;
    const ours = here && sameName(textOf(person, "department") ?? "", department);
    return name !== null && ours && !sameName(name, drafter ?? "") ? [name] : [];
  });
}
