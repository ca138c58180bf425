/** Reminders as a colleague would write them. */

import { reportReminder, type ReportReminder } from "../../../src/process/week/reminders";
import { at } from "../../rollup/today/day";

const base: ReportReminder = {
  language: "zh-CN",
  now: at("2026-11-20 15:00"),
  project: "官网改版",
  weekStart: at("2026-11-16"),
  due: at("2026-11-20 17:00"),
  missing: [{ department: "设计部", reporter: "金诗涵" }],
};
const two = [...base.missing, { department: "销售部", reporter: null }];

test.each<[string, Partial<ReportReminder>, string]>([
  [
    "to one, in time",
    {},
    "金诗涵，您好！设计部《官网改版》11月16日至20日的周报还没有收到。请在今天 17:00 前提交，写清本周完成、进行中、延期和存在问题，以及下周计划。",
  ],
  [
    "to the group, a day ahead, nobody known for one",
    { missing: two, now: at("2026-11-19 15:00") },
    "《官网改版》11月16日至20日的周报，还有 2 个部门没有交：设计部 @金诗涵、销售部。请在 11月20日 17:00 前提交，写清本周完成、进行中、延期和存在问题，以及下周计划。",
  ],
  [
    "late",
    { now: at("2026-11-20 17:01"), missing: [{ department: "设计部", reporter: null }] },
    "设计部的同事，您好！设计部《官网改版》11月16日至20日的周报还没有收到。截止时间（今天 17:00）已过，请尽快提交，写清本周完成、进行中、延期和存在问题，以及下周计划。",
  ],
  [
    "in English",
    { language: "en-US", project: "New website", missing: [{ department: "Design", reporter: "Helen Jin" }] },
    "Hi Helen Jin,\nDesign's weekly report on “New website” for Nov 16–20 has not come in yet. Please hand it in by 17:00 today, with what is done, in progress and late, any problems, and the plan for next week.",
  ],
  [
    "in English, to the group, across months and late",
    {
      language: "en-US",
      project: "New website",
      weekStart: at("2026-11-30"),
      due: at("2026-12-04 17:00"),
      now: at("2026-12-05 08:00"),
      missing: two,
    },
    "Weekly report of “New website”, Nov 30–Dec 4: 2 departments are missing: 设计部 @金诗涵, 销售部.\nIt was due by 17:00 on Dec 4; please hand it in as soon as you can, with what is done, in progress and late, any problems, and the plan for next week.",
  ],
])("%s", (_name, more, expected) => {
  expect(reportReminder({ ...base, ...more })).toBe(expected);
});
