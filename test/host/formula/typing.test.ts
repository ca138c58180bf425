/** What typing into a cell gives, and how values read in a format. */
import { formatValue } from "../../../host/formula/format";
import { parseInput } from "../../../host/formula/input";
import { ErrorValue } from "../../../host/model/types";
import type { Scalar } from "../../../host/model/types";

const now = new Date(2026, 10, 22);

test.each<[typed: string, value: Scalar, format: string | undefined, chineseFormat?: string]>([
  ["hello", "hello", undefined],
  ["5", 5, undefined],
  ["-5.5", -5.5, undefined],
  [".5", 0.5, undefined],
  ["007", 7, undefined],
  ["1e5", 100_000, "0.00E+00"],
  ["50%", 0.5, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["1,23", "1,23", undefined],
  ["$12", 12, "$#,##0"],
  ["-$12.50", -12.5, "$#,##0.00"],
  ["¥12", 12, "¥#,##0"],
  ["(5)", -5, undefined],
  ["1 1/2", 1.5, "# ?/?"],
  ["0 3/25", 0.12, "# ??/??"],
  ["true", true, undefined],
  ["2026-01-02", 46_024, "m/d/yyyy", "yyyy/m/d"],
  ["2026/1/2", 46_024, "m/d/yyyy", "yyyy/m/d"],
  ["1/2/2026", 46_024, "m/d/yyyy", "yyyy/m/d"],
  ["2026-02-30", "2026-02-30", undefined],
  ["1月2日", 46_024, 'm"月"d"日"'],
  ["2026年1月2日", 46_024, 'yyyy"年"m"月"d"日"'],
  ["1/2", 46_024, "d-mmm", 'm"月"d"日"'],
  ["2-Jan", 46_024, "d-mmm"],
  ["Jan 2026", 46_023, "mmm-yy"],
  ["12:30", 12.5 / 24, "h:mm"],
  ["12:30:45", 45_045 / 86_400, "h:mm:ss"],
  ["1:30 PM", 13.5 / 24, "h:mm AM/PM"],
  ["下午1:30", 13.5 / 24, "h:mm AM/PM"],
  ["13时30分", 13.5 / 24, 'h"时"mm"分"'],
  ["25:00", 25 / 24, "[h]:mm:ss"],
  ["2026-01-02 18:00", 46_024.75, "m/d/yyyy h:mm", "yyyy/m/d h:mm"],
  ["2026年1月2日 18:00", 46_024.75, 'yyyy"年"m"月"d"日" h:mm'],
  ["12:75", "12:75", undefined],
  ["T-261122-7KQ3", "T-261122-7KQ3", undefined],
  ["13800138000", 13_800_138_000, undefined],
])("typing %s", (typed, value, format, chineseFormat = format) => {
  for (const [locale, expected] of [
    ["en-US", format],
    ["zh-CN", chineseFormat],
  ] as const) {
    const input = parseInput(typed, locale, now);
    if (typeof value === "number") expect(input.value).toBeCloseTo(value, 10);
    else expect(input.value).toBe(value);
    expect(input.numberFormat).toBe(expected);
  }
});

test("an error's name is the error", () => {
  expect(parseInput("#n/a").value).toEqual(new ErrorValue("#N/A"));
});

test("an apostrophe makes text of anything and is not part of it", () => {
  expect(parseInput("'=1+1")).toEqual({ value: "=1+1", quoted: true });
});

test("an equals sign begins a formula, alone it is text", () => {
  expect(parseInput("=1+1").formula).toBe("=1+1");
  expect(parseInput("=").value).toBe("=");
});

test.each<[Scalar, string, string, string]>([
  [46_024, "yyyy-mm-dd", "zh-CN", "2026-01-02"],
  [46_024.5, "yyyy-mm-dd hh:mm", "zh-CN", "2026-01-02 12:00"],
  [46_024, "aaaa", "zh-CN", "星期五"],
  [46_024, "dddd", "en-US", "Friday"],
  [46_024, "mmm d", "en-US", "Jan 2"],
  [60, "yyyy/m/d", "en-US", "1900/2/29"],
  [-1, "yyyy/m/d", "en-US", "########"],
  [0.756, "0%", "en-US", "76%"],
  [1234.5, "#,##0.00", "zh-CN", "1,234.50"],
  [-5, "0;(0)", "en-US", "(5)"],
  [0, "0;-0;;@", "en-US", ""],
  ["x", '0;-0;;"<"@">"', "en-US", "<x>"],
  [1 / 3, "General", "en-US", "0.333333333"],
  [12_345_678_901_234, "General", "en-US", "1.23457E+13"],
  [5, "G/通用格式", "zh-CN", "5"],
  [true, "General", "zh-CN", "TRUE"],
  [new ErrorValue("#N/A"), "0.00", "en-US", "#N/A"],
  [null, "0.00", "en-US", ""],
  [1.5, "[h]:mm", "en-US", "36:00"],
  [10_203, "[DBNum2]0", "zh-CN", "壹万零贰佰零叁"],
  [12, "[DBNum1]0", "zh-CN", "十二"],
  [0.75, "上午/下午h:mm", "zh-CN", "下午6:00"],
])("%p as %s in %s reads %s", (value, format, locale, expected) => {
  expect(formatValue(value, format, locale).text).toBe(expected);
});

test("a format may ask for a colour", () => {
  expect(formatValue(-1, "0;[Red]-0").color).toBe("#FF0000");
  expect(formatValue(-1, "0;[红色]-0", "zh-CN").color).toBe("#FF0000");
  expect(formatValue(1, "0;[Red]-0").color).toBeUndefined();
});
