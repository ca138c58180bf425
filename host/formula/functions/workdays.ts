/** Working days between dates and from a date on, with weekends of any kind and holidays. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { toNumber, visit } from "../coerce";
import { weekdayIndex } from "../dates";
import type { Frame } from "../frame";
import { define, here, number, omittable, raw, scalar } from "../registry";
import type { FunctionSpec } from "../registry";
import { errors } from "../values";
import type { Value } from "../values";
import { day } from "./date-functions";

/** Seven marks from Saturday (day 0 of serial numbers) to Friday: true is a day off. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [true, true, false, false, false, false, false];
const SATURDAY = 0;

function twoDays(code: number): Weekend {
  const first = SATURDAY + code - 1;
  return SATURDAY_SUNDAY.map((_, at) => at === first % 7 || at === (first + 1) % 7);
}

function weekendOf(value: Scalar | undefined, frame: Frame): Weekend {
  if (value === undefined || value === null) return SATURDAY_SUNDAY;
  if (value instanceof ErrorValue) throw value;
  if (typeof value === "string" && /^[01]{7}$/.test(value)) {
    if (value === "1111111") throw errors.value;
    // The mask runs from Monday to Sunday.
    return SATURDAY_SUNDAY.map((_, at) => value[(at + 5) % 7] === "1");
  }
  if (typeof value === "string" && !/^\d+$/.test(value)) throw errors.value;
  const code = Math.trunc(toNumber(value, frame));
  if (code >= 1 && code <= 7) return twoDays(code);
  if (code >= 11 && code <= 17) return SATURDAY_SUNDAY.map((_, at) => at === (code - 10) % 7);
  throw errors.number;
}

function holidaysOf(value: Value | undefined, frame: Frame): Set<number> {
  const holidays = new Set<number>();
  if (value === undefined) return holidays;
  visit(value, frame, (cell) => {
    if (cell !== null) holidays.add(Math.floor(toNumber(cell, frame)));
  });
  return holidays;
}

class WorkingWeek {
  private readonly perWeek: number;

  constructor(
    private readonly weekend: Weekend,
    private readonly holidays: ReadonlySet<number>,
  ) {
    this.perWeek = weekend.filter((off) => !off).length;
  }

  works(serial: number): boolean {
    return !this.weekend[weekdayIndex(serial)] && !this.holidays.has(serial);
  }

  /** Working days from one date to another, both counted; negative when they are the other way round. */
  between(start: number, end: number): number {
    if (start > end) return -this.between(end, start);
    const weeks = Math.floor((end - start + 1) / 7);
    let count = weeks * this.perWeek;
    for (let serial = start + weeks * 7; serial <= end; serial++) if (!this.weekend[weekdayIndex(serial)]) count += 1;
    for (const holiday of this.holidays) {
      if (holiday >= start && holiday <= end && !this.weekend[weekdayIndex(holiday)]) count -= 1;
    }
    return count;
  }

  /** The working day so many working days on. */
  after(start: number, days: number): number {
    const step = Math.sign(days);
    let serial = start;
    for (let left = Math.abs(days); left > 0;) {
      serial += step;
      if (serial < 0 || serial > 2_958_465) throw errors.number;
      if (this.works(serial)) left -= 1;
    }
    return serial;
  }
}

const holidays = omittable(raw, undefined);

export const workdayFunctions: readonly FunctionSpec[] = [
  define("NETWORKDAYS", [here, day, day, holidays], (frame, start, end, off) =>
    new WorkingWeek(SATURDAY_SUNDAY, holidaysOf(off, frame)).between(start, end),
  ),
  define(
    "NETWORKDAYS.INTL",
    [here, day, day, omittable(scalar, undefined), holidays],
    (frame, start, end, weekend, off) =>
      new WorkingWeek(weekendOf(weekend, frame), holidaysOf(off, frame)).between(start, end),
  ),
  define("WORKDAY", [here, day, number, holidays], (frame, start, days, off) =>
    new WorkingWeek(SATURDAY_SUNDAY, holidaysOf(off, frame)).after(start, Math.trunc(days)),
  ),
  define(
    "WORKDAY.INTL",
    [here, day, number, omittable(scalar, undefined), holidays],
    (frame, start, days, weekend, off) =>
      new WorkingWeek(weekendOf(weekend, frame), holidaysOf(off, frame)).after(start, Math.trunc(days)),
  ),
];
