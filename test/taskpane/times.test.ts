/** How the pane speaks of time around the hours that matter: the end of Friday, midnight, a holiday, a year's end. */

import type { TodayItem } from "../../src/rollup/today/item";
import { daySerial } from "../../src/schema/serial";
import type { Language } from "../../src/schema/types";
import { fetchAreaWords, fetchWords } from "../../src/taskpane/locales/i18n";
import { isToday, timeWords } from "../../src/taskpane/today/words";
import { timeLeft } from "../../src/taskpane/work/timeLeft";

/** "2026-11-27 17:00" as a serial. */
function at(moment: string): number {
  const [year, month, day, hour = 0, minute = 0] = moment.split(/[-: ]/).map(Number);
  return daySerial(year!, month!, day!) + (hour * 60 + minute) / 1440;
}

const item = (kind: TodayItem["kind"], due: string, wholeDay: boolean): TodayItem => ({
  kind,
  group: "notice",
  table: "Notices",
  id: "N-1",
  title: "",
  who: [],
  concerns: [],
  due: { at: at(due), wholeDay },
  late: false,
});
const window = (until: string) => item("chase", until, false);
const day = (until: string) => item("approve", until, true);
const task = (until: string) => item("task", until, true);

const speakers = new Map<Language, Parameters<typeof timeWords>[2]>();
beforeAll(async () => {
  for (const language of ["zh-CN", "en-US"] as const)
    speakers.set(language, { t: (await fetchWords(language)).t, language });
  await fetchAreaWords();
});

test.each<[string, TodayItem, string, string, string]>([
  ["hours before the end of Friday", window("2026-11-27 17:00"), "2026-11-27 09:00", "最晚 17:00", "By 17:00"],
  ["the last hour", window("2026-11-27 17:00"), "2026-11-27 16:15", "还剩 45 分钟", "45 min left"],
  ["on the hour", window("2026-11-27 17:00"), "2026-11-27 17:00", "还剩 1 分钟", "1 min left"],
  ["a minute later", window("2026-11-27 17:00"), "2026-11-27 17:01", "逾期 1 分钟", "1 min late"],
  ["an evening later", window("2026-11-27 17:00"), "2026-11-27 23:59", "逾期 6 小时", "6 h late"],
  ["on the Monday after", window("2026-11-27 17:00"), "2026-11-30 17:00", "逾期 3 天", "3 days late"],
  ["over midnight", window("2026-11-27 01:30"), "2026-11-26 23:30", "最晚明天 01:30", "By 01:30 tomorrow"],
  ["after midnight", window("2026-11-27 01:30"), "2026-11-27 00:05", "最晚 01:30", "By 01:30"],
  ["into the new year", window("2027-01-01 00:30"), "2026-12-31 22:30", "最晚明天 00:30", "By 00:30 tomorrow"],
  ["days ahead of it", window("2027-01-04 17:00"), "2026-12-31 17:00", "最晚 01-04 17:00", "By 01-04 17:00"],
  ["a day until its last minute", day("2026-12-31"), "2026-12-31 23:59", "今天到期", "Due today"],
  ["a day after midnight", day("2026-12-31"), "2027-01-01 00:00", "逾期 1 天", "1 day late"],
  ["the evening before a day", day("2027-01-01"), "2026-12-31 23:59", "明天到期", "Due tomorrow"],
  ["over a holiday", day("2026-10-08"), "2026-09-30 18:00", "还剩 8 天", "8 days left"],
  ["a task slips over a holiday", task("2026-09-30"), "2026-10-08 09:00", "延期 8 天", "8 days late"],
])("%s", (_name, matter, now, chinese, english) => {
  const say = (language: Language) => timeWords(matter, at(now), speakers.get(language)!);
  expect([say("zh-CN"), say("en-US")]).toEqual([chinese, english]);
});

test.each<[string, string, boolean]>([
  ["2026-12-31 23:59", "2027-01-01 00:30", false],
  ["2027-01-01 00:00", "2027-01-01 00:30", true],
  ["2027-01-01 00:31", "2027-01-01 00:30", true],
])("at %s a window until %s runs out today: %s", (now, until, expected) => {
  expect(isToday(window(until), at(now))).toBe(expected);
});

test.each<[string, string, string, string]>([
  ["2026-12-31 23:10", "2027-01-01 00:30", "还剩 1 小时 20 分钟", "1 h 20 min left"],
  ["2027-01-01 00:31", "2027-01-01 00:30", "已超时 1 分钟", "1 min overdue"],
  ["2026-09-30 16:00", "2026-09-30 18:00", "还剩 2 小时", "2 h left"],
  ["2026-10-08 18:00", "2026-09-30 18:00", "已超时 8 天", "8 days overdue"],
])("at %s until %s", (now, until, chinese, english) => {
  const say = (language: Language) => timeLeft(at(now), at(until), speakers.get(language)!.t);
  expect([say("zh-CN"), say("en-US")]).toEqual([chinese, english]);
});
