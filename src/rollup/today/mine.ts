/** The day's list for one person. */

import type { TodayItem } from "./item";
import { sameName } from "./rows";

/** What of a day's list is one person's matter, their own confirmations included. */
export function mine(items: readonly TodayItem[], me: string): readonly TodayItem[] {
  return items.flatMap((item) => [
    ...confirmationOf(item, me),
    ...(item.concerns.some((name) => sameName(name, me)) ? [item] : []),
  ]);
}

function confirmationOf(item: TodayItem, me: string): readonly TodayItem[] {
  const own = item.unconfirmed?.find(({ person }) => sameName(person, me));
  if (!own) return [];
  const { id, title, due, late } = item;
  return [
    {
      kind: "confirm",
      group: "notice",
      table: "ConfirmationLog",
      id: own.id,
      of: id,
      title,
      who: [own.person],
      concerns: [own.person],
      due,
      late,
    },
  ];
}
