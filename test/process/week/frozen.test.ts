/** What a frozen week's sheet is called: the ISO week, a plain name for the first project, a legal one for others. */

import { findWeekSheet, weekSheetName, weekStamp } from "../../../src/process/week/frozen";
import { daySerial } from "../../../src/schema/serial";

test.each<[string, number]>([
  ["2026W47", daySerial(2026, 11, 16)],
  ["2026W01", daySerial(2025, 12, 29)],
  ["2026W53", daySerial(2026, 12, 28)],
  ["2027W01", daySerial(2027, 1, 4)],
  ["2020W53", daySerial(2020, 12, 28)],
  ["2025W01", daySerial(2024, 12, 30)],
])("%s begins on its Monday", (stamp, monday) => {
  expect(weekStamp(monday)).toBe(stamp);
  expect(weekStamp(monday + 6)).toBe(stamp);
});

const monday = daySerial(2026, 11, 16);
const search = (more: Partial<Parameters<typeof findWeekSheet>[0]> = {}) =>
  findWeekSheet({
    weekStart: monday,
    language: "zh-CN",
    project: { id: "PJ-261102-7KQ3", name: "官网改版" },
    sheets: ["使用说明"],
    plainIsOurs: false,
    ...more,
  });

test("the first project of a week has the plain name, in either language", () => {
  expect(search()).toEqual({ sheet: "周报-2026W47", exists: false });
  expect(search({ language: "en-US" })).toEqual({ sheet: "Report-2026W47", exists: false });
});

test("it is found again, also under another case", () => {
  expect(search({ sheets: ["周报-2026w47"], plainIsOurs: true })).toEqual({ sheet: "周报-2026w47", exists: true });
});

test("another project adds its name and the end of its id", () => {
  const taken = { sheets: ["周报-2026W47"] };
  expect(search(taken)).toEqual({ sheet: "周报-2026W47-官网改版-7KQ3", exists: false });
  const renamed = { ...taken, project: { id: "PJ-261102-7KQ3", name: "新官网" } };
  expect(search({ ...renamed, sheets: [...taken.sheets, "周报-2026W47-官网改版-7KQ3"] })).toEqual({
    sheet: "周报-2026W47-官网改版-7KQ3",
    exists: true,
  });
});

test.each<[string, string]>([
  ["signs that sheets don't take", "A/B: [x] 'y' * ? \\z"],
  ["a long name", "New company website and the portal for all customers"],
  ["a long Chinese name", "集团仓库管理系统升级与全渠道库存可视化平台建设项目第二期"],
  ["signs of two units", "🚀".repeat(20)],
  ["nothing that is left", "///"],
])("the name stays legal with %s", (_what, name) => {
  const project = { id: "PJ-261102-7KQ3", name };
  for (const language of ["zh-CN", "en-US"] as const) {
    const { sheet } = search({ project, language, sheets: [weekSheetName(monday, language)] });
    expect(sheet.length).toBeLessThanOrEqual(31);
    expect(sheet).not.toMatch(/[[\]:*?/\\]|^'|'$/);
    expect(sheet).toMatch(/-7KQ3$/);
    // Half of a sign that takes two units would be no text.
    expect(() => encodeURIComponent(sheet)).not.toThrow();
  }
});
