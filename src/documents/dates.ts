/** Deadlines and the weekly rhythm as a calendar file. Brings the ics library, so it is loaded when a file is wanted. */

import { createEvents, type DateArray, type EventAttributes } from "ics";
import { fromSerial } from "../schema/serial";

/** Something with a date: a day, or a moment. */
export interface DatedEvent {
  /** The same whenever the file is made, so that a calendar changes what it knows instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  /** A serial. */
  readonly at: number;
  readonly wholeDay: boolean;
  readonly detail: string;
}

/** How long a moment takes in the calendar, in minutes. */
const MINUTES = 30;

/** The file's text; times are the wall clock's, wherever it is opened. */
export function asCalendar(events: readonly DatedEvent[], name: string): string {
  const { error, value } = createEvents(
    events.map((event) => attributes(event)),
    { calName: name, productId: "-//Trackbook//Trackbook//EN" },
  );
  if (error || value === null) throw error ?? new Error("The calendar file could not be written.");
  return value;
}

function attributes({ uid, title, at, wholeDay, detail }: DatedEvent): EventAttributes {
  const common = {
    uid: `${uid}@trackbook`,
    title,
    ...(detail === "" ? {} : { description: detail }),
    busyStatus: "FREE",
  } as const;
  if (wholeDay) return { ...common, start: dayOf(at), end: dayOf(at + 1) };
  return {
    ...common,
    start: momentOf(at),
    duration: { minutes: MINUTES },
    startInputType: "local",
    startOutputType: "local",
    alarms: [{ action: "display", description: title, trigger: { minutes: 15, before: true } }],
  };
}

function dayOf(serial: number): DateArray {
  const date = fromSerial(Math.floor(serial));
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()];
}

function momentOf(serial: number): DateArray {
  const date = fromSerial(serial);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate(), date.getHours(), date.getMinutes()];
}
