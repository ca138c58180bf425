/** Between Excel serials and what browser date inputs hold. Wall clock only: no time zone enters. */

import { toSerial } from "../../schema/serial";

const DAY = 86_400_000;
/** Serial 0 as a UTC instant; from 1 March 1900 on, serials count days from here. */
const EPOCH = Date.UTC(1899, 11, 30);

const iso = (serial: number) => new Date(EPOCH + Math.round(serial * 1440) * 60_000).toISOString();

/** 46348 → "2026-11-22". */
export const dateText = (serial: number): string => iso(Math.floor(serial)).slice(0, 10);

/** 46348.75 → "2026-11-22T18:00", to the minute. */
export const momentText = (serial: number): string => iso(serial).slice(0, 16);

/** "2026-11-22" or "2026-11-22T18:00" → serial; null when it is neither. */
export function serialOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(text)) return null;
  const instant = Date.parse(text.length === 10 ? `${text}T00:00Z` : `${text}Z`);
  return Number.isNaN(instant) ? null : (instant - EPOCH) / DAY;
}

/** The wall clock's serial of a moment, to the minute. */
export const serialNow = (now: Date): number => Math.floor(toSerial(now) * 1440 + 1e-6) / 1440;
