/** How messages say moments and weeks: today's by the clock alone, others with their day. Pure. */

import { clockText, shortDay } from "../documents/say";
import { fromSerial } from "../schema/serial";
import type { Language } from "../schema/types";

/** 今天 17:00, 11月27日 17:00; 17:00 today, 17:00 on Nov 27. */
export function momentWords(serial: number, now: number, language: Language): string {
  const today = Math.floor(serial) === Math.floor(now);
  const clock = clockText(serial);
  if (language === "zh-CN") return `${today ? "今天" : shortDay(serial, language)} ${clock}`;
  return today ? `${clock} today` : `${clock} on ${shortDay(serial, language)}`;
}

/** 11月23日至27日; Nov 23–27. */
export function spanWords(first: number, last: number, language: Language): string {
  const sameMonth = fromSerial(first).getMonth() === fromSerial(last).getMonth();
  const end = fromSerial(last).getDate();
  const from = shortDay(first, language);
  if (language === "zh-CN") return `${from}至${sameMonth ? `${end}日` : shortDay(last, language)}`;
  return `${from}–${sameMonth ? end : shortDay(last, language)}`;
}
