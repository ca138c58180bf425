/** How many open rows are past their due date. */
import { schema } from "../schema/schema";
import { daySerial } from "../schema/serial";
import { pairs, type Cell, type Range } from "./cells";
import { RollupError } from "./errors";
import { listOfStates } from "./states";

/**
 * Counts the rows whose due time has passed at `now` (an Excel serial) and whose state neither finishes nor drops them.
 * A due date without a time lasts until the end of its day. An empty due date is never overdue, an empty or unknown
 * state is open, and a due date written as text has the form 2026-11-22.
 */
export function overdue(dues: Range, statuses: Range, now: number): number {
  if (!Number.isFinite(now) || now < 0) throw new RollupError({ kind: "notATime" });
  const rows = pairs(dues, statuses);
  const list = listOfStates(rows.flatMap(([, status]) => (status === null ? [] : [String(status)])));
  const isOpen = (status: Cell) => !list?.recognise(String(status ?? ""))?.outcome;
  return rows.filter(([due, status, place]) => isPast(readDue(due, place), now) && isOpen(status)).length;
}

const isPast = (due: number | null, now: number): boolean =>
  due !== null && (Number.isInteger(due) ? Math.floor(now) > due : now > due);

function readDue(cell: Cell, place: number): number | null {
  if (cell === null || typeof cell === "number") return cell;
  if (schema.list("calendarLimit").recognise(String(cell))) return null;
  const match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(String(cell));
  if (!match) throw new RollupError({ kind: "notADate", cell: place, text: String(cell) });
  return daySerial(Number(match[1]), Number(match[2]), Number(match[3]));
}
