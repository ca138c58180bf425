/** How the request screens write days, moments and names of choices. Pure. */

import type { TFunction } from "i18next";
import { shortDay } from "../../documents/say";
import type { Value } from "../../schema/types";
import { schema } from "../../schema/schema";
import { fromSerial, weekdayOf } from "../../schema/serial";
import type { Language } from "../../schema/types";
import { weekdayName } from "../../schema/weekdays";
import { dateText, momentText } from "../form/dates";
import { spanWords } from "../work/timeLeft";

/** "12月4日（周五）", "Fri, Dec 4". */
export function dayWords(serial: number, language: Language): string {
  const [day, weekday] = [shortDay(serial, language), weekdayName(weekdayOf(serial), language)];
  return language === "zh-CN" ? `${day}（${weekday}）` : `${weekday.slice(0, 3)}, ${day}`;
}

/** "12月4日（周五）16:00", "Fri, Dec 4, 16:00". */
export function momentWords(serial: number, language: Language): string {
  const time = momentText(serial).slice(11);
  return `${dayWords(serial, language)}${language === "zh-CN" ? "" : ", "}${time}`;
}

/** "11-27 16:00", with the year where it is another than now's; without a time for a whole day. */
export function stampWords(serial: number, now: number): string {
  const text = Number.isInteger(serial) ? dateText(serial) : momentText(serial).replace("T", " ");
  return fromSerial(serial).getFullYear() === fromSerial(now).getFullYear() ? text.slice(5) : text;
}

/** How long from one moment to another. */
export const lengthWords = (from: number, until: number, t: TFunction<"pane">): string =>
  spanWords(Math.max(0, Math.round((until - from) * 1440)), t);

/** The words of a choice; "" for none. */
export function choiceWords(table: string, field: string, key: Value | undefined, language: Language): string {
  const text = String(key ?? "");
  return schema.table(table).field(field).list?.choice(text)?.text[language] ?? text;
}
