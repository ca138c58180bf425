/** The calendar a function counts by: the list of working days it is given, or the published one. */
import { chinaCalendar, chinaDays } from "../calendar/china";
import { namedCalendar, type NamedCalendar } from "../calendar/explain";
import type { WorkCalendar } from "../calendar/work-calendar";
import { calendarOfList } from "../rollup/workdays";

let shipped: NamedCalendar | undefined;

/** The published calendar, with the names of its holidays. */
export const shippedCalendar = (): NamedCalendar => (shipped ??= namedCalendar(chinaCalendar(), chinaDays()));

/** The calendar of an argument that may be left out; `place` is its place among the arguments, from 1. */
export const calendarFor = (workdays: unknown[][] | null | undefined, place: number): WorkCalendar =>
  workdays ? calendarOfList(workdays, place) : shippedCalendar();
