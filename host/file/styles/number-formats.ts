/**
 * The number formats that files name only by number (ECMA-376 part 1, 18.8.30). Some mean different things in different
 * languages; those are read as a Chinese Excel reads them, for no other language of this project uses them.
 */

const builtIn: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const yearMonth = 'yyyy"年"m"月"';
const monthDay = 'm"月"d"日"';
const fullDate = 'yyyy"年"m"月"d"日"';
const time = 'h"时"mm"分"';
const longTime = 'h"时"mm"分"ss"秒"';

const chinese: Record<number, string> = {
  27: yearMonth,
  28: monthDay,
  29: monthDay,
  30: "m-d-yy",
  31: fullDate,
  32: time,
  33: longTime,
  34: `上午/下午${time}`,
  35: `上午/下午${longTime}`,
  36: yearMonth,
  50: yearMonth,
  51: monthDay,
  52: yearMonth,
  53: monthDay,
  54: monthDay,
  55: `上午/下午${time}`,
  56: `上午/下午${longTime}`,
  57: yearMonth,
  58: monthDay,
};

const ids = new Map(Object.entries(builtIn).map(([id, code]) => [code, Number(id)]));

/** The first number a workbook may give to formats of its own. */
export const FIRST_CUSTOM_FORMAT = 164;

/** The number of a format that needs no definition. */
export function builtInFormatId(code: string): number | undefined {
  return ids.get(code);
}

/** The format a number means when the file does not define it. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? chinese[id] ?? "General";
}

/** The workbook's own formats while it is written. */
export class NumberFormatPool {
  private readonly custom = new Map<string, number>();

  idOf(code: string): number {
    const known = builtInFormatId(code) ?? this.custom.get(code);
    if (known !== undefined) return known;
    const id = FIRST_CUSTOM_FORMAT + this.custom.size;
    this.custom.set(code, id);
    return id;
  }

  entries(): [string, number][] {
    return [...this.custom];
  }
}
