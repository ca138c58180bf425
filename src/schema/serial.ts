/** Excel's serial numbers of local wall-clock time: days since 1899-12-30, the time of day as a share. */

const DAY = 86_400_000;
/** 1899-12-30, so that every day after February 1900 has the number Excel gives it. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial of a moment on the local wall clock, to the second. */
export function toSerial(date: Date): number {
  const wall = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (wall - EPOCH) / DAY;
}

/** The serial of a moment without its seconds, which nobody types or sees. */
export const toMinute = (date: Date): number => Math.floor(toSerial(date) * 1440 + 1e-6) / 1440;

/** The local wall-clock time of a serial, to the second. */
export function fromSerial(serial: number): Date {
  const wall = new Date(EPOCH + Math.round(serial * 86_400) * 1000);
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
  );
}

/** The serial of a calendar day; months from 1. */
export const daySerial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / DAY;

/** The weekday of a serial, Monday = 1 … Sunday = 7. */
export const weekdayOf = (serial: number): number => ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;

/** The Monday of the week a serial falls in. */
export const mondayOf = (serial: number): number => Math.floor(serial) - weekdayOf(serial) + 1;
