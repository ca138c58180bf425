/** China's working days in the shape in which the sample company asks for them. */
import type { SampleDays } from "../schema/sample/desk";
import { chinaCalendar } from "./china";
import { addWorkdays, weeklyDeadline } from "./work-calendar";

/** Working days and weekly deadlines by the published calendar. */
export function sampleDays(): SampleDays {
  const calendar = chinaCalendar();
  return {
    addWorkdays: (day, days) => addWorkdays(calendar, day, days),
    weeklyDeadline: (weekStart) => weeklyDeadline(calendar, weekStart),
  };
}
