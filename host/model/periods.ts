/** The days that a word such as "LastWeek" or "AllDatesInPeriodJanuary" means, seen from a day. Weeks begin on Sunday. */
import { partsOf, serialOf, weekdayIndex } from "../formula/dates";

type Days = readonly [first: number, last: number];

const MONTHS = "January February March April May June July August September October November December".split(" ");

const months = (year: number, month: number, count: number): Days => [
  serialOf(year, month, 1),
  serialOf(year, month + count, 0),
];

/** Spans that move with the day they are seen from: how many units before or after the one that holds it. */
const SPANS: Record<string, (today: number, away: number) => Days> = {
  Week: (today, away) => {
    const sunday = today - ((weekdayIndex(today) + 6) % 7) + 7 * away;
    return [sunday, sunday + 6];
  },
  Month: (today, away) => {
    const { year, month } = partsOf(today);
    return months(year, month + away, 1);
  },
  Quarter: (today, away) => {
    const { year, month } = partsOf(today);
    return months(year, month - ((month - 1) % 3) + 3 * away, 3);
  },
  Year: (today, away) => months(partsOf(today).year + away, 1, 12),
};

const AWAY: Record<string, number> = { Last: -1, This: 0, Next: 1 };

function daysOf(word: string, today: number): Days | undefined {
  const [, which = "", span = ""] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(word) ?? [];
  if (span) return SPANS[span]!(today, AWAY[which]!);
  switch (word) {
    case "Yesterday":
      return [today - 1, today - 1];
    case "Today":
      return [today, today];
    case "Tomorrow":
      return [today + 1, today + 1];
    case "LastSevenDays":
      return [today - 6, today];
    case "YearToDate":
      return [serialOf(partsOf(today).year, 1, 1), today];
    default:
      return undefined;
  }
}

/** A month or quarter of whatever year. */
function partOfYear(word: string): ((serial: number) => boolean) | undefined {
  const [, quarter, month] = /^AllDatesInPeriod(?:Quarter([1-4])|(\w+))$/.exec(word) ?? [];
  if (quarter) return (serial) => Math.ceil(partsOf(serial).month / 3) === Number(quarter);
  const index = MONTHS.indexOf(month ?? "");
  return index < 0 ? undefined : (serial) => partsOf(serial).month === index + 1;
}

/** Whether a serial number lies in the days the word means; undefined for a word that means no days. */
export function periodTest(word: string, today: number): ((serial: number) => boolean) | undefined {
  const days = daysOf(word, Math.floor(today));
  if (!days) return partOfYear(word);
  return (serial) => Math.floor(serial) >= days[0] && Math.floor(serial) <= days[1];
}
