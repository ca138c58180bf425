/** Short ways to write columns and days in the tests of the roll-ups. */
import { daySerial } from "../../src/schema/serial";

export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

/** The serial of "2026-11-22" or "2026-11-22 14:30". */
export function at(text: string): number {
  const [date = "", time = "0:0"] = text.split(" ");
  const [year, month, day] = date.split("-").map(Number);
  const [hours, minutes] = time.split(":").map(Number);
  return daySerial(year!, month!, day!) + (hours! * 60 + minutes!) / 1440;
}
