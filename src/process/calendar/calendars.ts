/** The working calendar of the open workbook: read in one round trip, extended in two, all or nothing. */

import type { CalendarRows, DayRow, Extension } from "../../calendar/extend";
import { calendarRowsOf, extendCalendar } from "../../calendar/extend";
import type { Schema } from "../../schema/compiled";
import type { RowValues } from "../../schema/types";
import { askAppend, type Addition } from "../../workbook/appendRow";
import { askAllRows, askWritable } from "../../workbook/manyRows";
import type { Ground } from "../../workbook/tableReading";
import type { Desk } from "../desk";
import type { Calendars } from "./api";

interface Deps {
  readonly schema: Schema;
  readonly desk: Desk;
}

/** The two tables of the calendar. */
const TABLES = ["Calendar", "CalendarExceptions"] as const;

/** The use cases of the calendar, for the open workbook. */
export function createCalendars({ schema, desk }: Deps): Calendars {
  return {
    read: () => desk.talk(async (ground) => (await open(schema, ground)).rows),
    extend: (listed) =>
      desk.talk((ground) =>
        write(schema, ground, (rows) => {
          const extension = extendCalendar(rows, listed, ground.language);
          return { answer: extension, days: extension.days, exceptions: extension.exceptions };
        }),
      ),
    add: (exception) =>
      desk.talk((ground) =>
        write(schema, ground, (rows) => {
          const fits = mayDiffer(rows, exception.date);
          return { answer: fits ? exception : null, days: [], exceptions: fits ? [exception] : [] };
        }),
      ),
  };
}

/** A day has one exception at most, and an exception of a day that is not covered would say nothing. */
const mayDiffer = ({ days, exceptions }: CalendarRows, date: number): boolean =>
  days.some((day) => day.date === date) && !exceptions.some((day) => day.date === date);

interface Planned<T> extends Pick<Extension, "days" | "exceptions"> {
  readonly answer: T;
}

/** Reads the calendar, plans, and writes the new rows of both tables in one batch. */
async function write<T>(schema: Schema, ground: Ground, plan: (rows: CalendarRows) => Planned<T>): Promise<T> {
  const additions = TABLES.map((key) => askAppend(ground, schema.table(key)));
  const { rows, writable } = await open(schema, ground);
  const { answer, days, exceptions } = plan(rows);
  writable();
  await append(ground, [
    [additions[0]!, days],
    [additions[1]!, exceptions],
  ]);
  return answer;
}

async function append(ground: Ground, wanted: readonly (readonly [Addition, readonly DayRow[]])[]): Promise<void> {
  const written = wanted
    .filter(([, rows]) => rows.length > 0)
    .map(([addition, rows]) => addition.write(rows as unknown as readonly RowValues[]));
  if (written.length === 0) return;
  await ground.context.sync();
  const mended = written.map((each) => each.mend());
  if (mended.includes(true)) await ground.context.sync();
}

async function open(schema: Schema, ground: Ground) {
  const [days, exceptions] = TABLES.map((key) => askAllRows(ground, schema.table(key)));
  const writable = askWritable(
    ground,
    TABLES.map((key) => schema.table(key)),
  );
  await ground.context.sync();
  return { rows: calendarRowsOf(days!(), exceptions!()), writable };
}
