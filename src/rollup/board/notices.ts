/** How far notices have reached: all recipients against their deadlines, and each notice that is out. */
import type { RowValues } from "../../schema/types";
import { confirmations, type Confirmations } from "../confirmations";
import { reachBy } from "../reach-rate";
import { numberOf, textOf } from "../today/rows";
import type { BoardColumns } from "./columns";
import { body, number } from "./matrix";

export interface NoticeReach {
  readonly id: string | null;
  readonly title: string;
  readonly reached: number;
  readonly waiting: number;
  /** Not reached though the deadline has passed. */
  readonly overdue: number;
}

/** Recipients by how they stand against their deadline. */
export function reachOf(columns: BoardColumns, now: number): Confirmations {
  const of = (key: string) => columns.range("ConfirmationLog", key);
  return confirmations(of("dueAt"), of("reachedAt"), of("status"), now);
}

export interface Reached {
  readonly recipients: number;
  readonly reached: number;
}

/** Who is not reached yet. */
export const leftOf = ({ recipients, reached }: Reached): number => recipients - reached;

/** How many recipients of a notice's own revision there are, and how many are reached by its own rule. */
export function reachByNotice(columns: BoardColumns): (notice: RowValues) => Reached {
  const keyOf = (id: string | null, revision: number | null): string => `${id ?? ""}/${revision ?? 1}`.toLowerCase();
  const groups = columns
    .rowsOf("ConfirmationLog")
    .map((row) => [keyOf(textOf(row, "noticeId"), numberOf(row, "revision"))]);
  const statuses = columns.range("ConfirmationLog", "status");
  const byRule = [false, true].map(
    (reading) => new Map(body(reachBy(groups, statuses, reading)).map((line) => [String(line[0]), line])),
  );
  return (notice) => {
    const lines = byRule[textOf(notice, "confirmMode") === "read" ? 1 : 0]!;
    const line = lines.get(keyOf(textOf(notice, "id"), numberOf(notice, "revision")));
    return { recipients: number(line?.[1]), reached: number(line?.[2]) };
  };
}

const OUT: ReadonlySet<string> = new Set(["published", "reached"]);

/** Notices that are out, the newest first; of two of one minute the lower row. */
export function noticesOf(
  columns: BoardColumns,
  now: number,
  reachOf: (notice: RowValues) => Reached,
): readonly NoticeReach[] {
  return columns
    .rowsOf("Notices")
    .flatMap((row, place) => {
      const published = numberOf(row, "publishedAt") ?? 0;
      return OUT.has(textOf(row, "status") ?? "") && published > 0
        ? [{ row, place, minute: Math.round(published * 1440) }]
        : [];
    })
    .sort((one, other) => other.minute - one.minute || other.place - one.place)
    .map(({ row }) => {
      const found = reachOf(row);
      const late = (numberOf(row, "confirmBy") ?? Infinity) < now;
      const left = leftOf(found);
      return {
        id: textOf(row, "id"),
        title: textOf(row, "title") ?? "",
        reached: found.reached,
        waiting: late ? 0 : left,
        overdue: late ? left : 0,
      };
    });
}
