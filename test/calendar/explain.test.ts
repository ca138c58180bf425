import fc from "fast-check";
import { calendarOfRows, calendarRows, chinaCalendar, chinaDays } from "../../src/calendar/china";
import { explainDue, namedCalendar } from "../../src/calendar/explain";
import { explanationSentence, type StartVerb } from "../../src/calendar/explain-words";
import { dueAfter, isWorkday } from "../../src/calendar/work-calendar";
import { both } from "../../src/schema/types";
import { at } from "../rollup/columns";

const calendar = namedCalendar(chinaCalendar(), chinaDays());

test("the facts are runs of days, working days counted", () => {
  expect(explainDue(calendar, at("2026-02-13 17:20"), 2)).toEqual({
    start: at("2026-02-13 17:20"),
    days: 2,
    due: at("2026-02-24 17:20"),
    startOff: false,
    runs: [
      { kind: "makeUp", first: at("2026-02-14"), last: at("2026-02-14"), counts: 1 },
      { kind: "off", first: at("2026-02-15"), last: at("2026-02-23"), name: both("春节", "Spring Festival") },
      { kind: "work", first: at("2026-02-24"), last: at("2026-02-24"), counts: 2 },
    ],
  });
});

test.each<[string, number, StartVerb, string, string]>([
  [
    "2026-02-13 17:20",
    2,
    "received",
    "Received Fri 13 Feb 2026 17:20 → Sat 14 Feb is a make-up workday (1), 15–23 Feb Spring Festival → due Tue 24 Feb 17:20 (2)",
    "2026年2月13日（周五）17:20收到 → 2月14日（周六）调休上班（第1个工作日），2月15日至23日春节放假 → 2月24日（周二）17:20到期（第2个工作日）",
  ],
  [
    "2026-11-19",
    2,
    "from",
    "From Thu 19 Nov 2026 → Fri 20 Nov (1), 21–22 Nov weekend → due Mon 23 Nov (2)",
    "自2026年11月19日（周四）起 → 11月20日（周五）上班（第1个工作日），11月21日至22日周末 → 11月23日（周一）到期（第2个工作日）",
  ],
  [
    "2026-11-21 09:00",
    2,
    "received",
    "Received Sat 21 Nov 2026 09:00, a day off → Sun 22 Nov weekend, Mon 23 Nov (1) → due Tue 24 Nov 23:59 (2)",
    "2026年11月21日（周六）09:00收到（当天休息） → 11月22日（周日）周末，11月23日（周一）上班（第1个工作日） → 11月24日（周二）23:59到期（第2个工作日）",
  ],
  [
    "2026-11-18",
    1,
    "from",
    "From Wed 18 Nov 2026 → due Thu 19 Nov (1)",
    "自2026年11月18日（周三）起 → 11月19日（周四）到期（第1个工作日）",
  ],
  [
    "2026-11-18",
    0,
    "from",
    "From Wed 18 Nov 2026 → due Wed 18 Nov",
    "自2026年11月18日（周三）起 → 11月18日（周三）到期",
  ],
  [
    "2025-12-30",
    3,
    "from",
    "From Tue 30 Dec 2025 → Wed 31 Dec (1), 1–3 Jan New Year's Day, Sun 4 Jan is a make-up workday (2) → due Mon 5 Jan 2026 (3)",
    "自2025年12月30日（周二）起 → 12月31日（周三）上班（第1个工作日），1月1日至3日元旦放假，1月4日（周日）调休上班（第2个工作日） → 2026年1月5日（周一）到期（第3个工作日）",
  ],
  [
    "2026-04-28",
    4,
    "from",
    "From Tue 28 Apr 2026 → 29–30 Apr (1–2), 1–5 May Labour Day, Wed 6 May (3) → due Thu 7 May (4)",
    "自2026年4月28日（周二）起 → 4月29日至30日上班（第1–2个工作日），5月1日至5日劳动节放假，5月6日（周三）上班（第3个工作日） → 5月7日（周四）到期（第4个工作日）",
  ],
])("from %s so many working days: %i", (start, days, verb, english, chinese) => {
  const facts = explainDue(calendar, at(start), days)!;
  expect(explanationSentence(facts, "en-US", verb)).toBe(english);
  expect(explanationSentence(facts, "zh-CN", verb)).toBe(chinese);
});

test("a company's day off is called by its name, or just off", () => {
  const exceptions = [
    { date: at("2026-11-19"), kind: "off", name: "公司年会" },
    { date: at("2026-11-20"), kind: "off", name: null },
  ];
  const named = exceptions.flatMap(({ date, name }) => (name ? [{ date, name: both(name, name) }] : []));
  const own = namedCalendar(calendarOfRows(calendarRows("zh-CN"), exceptions), named);
  const facts = explainDue(own, at("2026-11-18"), 1)!;
  expect(explanationSentence(facts, "en-US")).toBe(
    "From Wed 18 Nov 2026 → Thu 19 Nov 公司年会, Fri 20 Nov off, 21–22 Nov weekend → due Mon 23 Nov (1)",
  );
  expect(explanationSentence(facts, "zh-CN")).toContain("11月19日（周四）公司年会放假，11月20日（周五）休息，");
});

test("past the calendar there is nothing to explain", () => {
  expect(explainDue(calendar, at("2026-12-30"), 5)).toBeUndefined();
  expect(explainDue(calendar, at("2027-01-04"), 0)).toBeUndefined();
});

test("for any start, runs are without gaps, end at the due day and count the days asked for", () => {
  const start = fc.integer({ min: calendar.from + 10, max: calendar.through - 80 });
  fc.assert(
    fc.property(
      start,
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.integer({ min: 1, max: 30 }),
      (day, time, days) => {
        const { runs, due } = explainDue(calendar, day + time, days)!;
        expect(due).toBe(dueAfter(calendar, day + time, days));
        expect(runs.map(({ first }) => first)).toEqual([day + 1, ...runs.slice(0, -1).map(({ last }) => last + 1)]);
        expect([runs.at(-1)!.last, runs.at(-1)!.counts]).toEqual([Math.floor(due), days]);
        for (const { kind, first, last } of runs) {
          for (let each = first; each <= last; each += 1) {
            expect(isWorkday(calendar, each)).toBe(kind === "work" || kind === "makeUp");
          }
        }
      },
    ),
  );
});
