/** The sentence that tells why something is due when it is. */
import { weekdayOf } from "../schema/serial";
import type { Language } from "../schema/types";
import type { DayRun, DueExplanation } from "./explain";

/** What happened at the start: a request was received, or nothing that needs a word. */
export type StartVerb = "received" | "from";

/** "Received Fri 13 Feb 2026 17:20 → Sat 14 Feb is a make-up workday (1), … → due Tue 24 Feb 17:20 (2)". */
export function explanationSentence(facts: DueExplanation, language: Language, verb: StartVerb = "from"): string {
  const say = SPEECH[language];
  const between = facts.runs.flatMap((run) => say.run(run, facts));
  return [say.start(facts, verb), ...(between.length > 0 ? [between.join(say.comma)] : []), say.due(facts)].join(" → ");
}

interface Speech {
  readonly comma: string;
  start(facts: DueExplanation, verb: StartVerb): string;
  /** Nothing for the due day itself, which the end of the sentence tells. */
  run(run: DayRun, facts: DueExplanation): readonly string[];
  due(facts: DueExplanation): string;
}

/** A run without the due day, which stands at the end of the sentence. */
function beforeDue(run: DayRun, { due }: DueExplanation): DayRun | null {
  if (run.last < Math.floor(due) || run.counts === undefined) return run;
  return run.first === run.last ? null : { ...run, last: run.last - 1, counts: run.counts - 1 };
}

/** "(1)", "(1–4)": which working days these are. */
function numbers({ first, last, counts = 0 }: DayRun, dash: string): string {
  const from = counts - (last - first);
  return from === counts ? String(counts) : `${from}${dash}${counts}`;
}

const english: Speech = {
  comma: ", ",
  start: ({ start, startOff }, verb) =>
    `${verb === "received" ? "Received" : "From"} ${enDay(start)} ${yearOf(start)}${timeOf(start)}${startOff ? ", a day off" : ""}`,
  run: (whole, facts) => {
    const run = beforeDue(whole, facts);
    if (!run) return [];
    if (run.kind === "makeUp")
      return [
        `${enSpan(run)} ${run.first === run.last ? "is a make-up workday" : "are make-up workdays"} (${numbers(run, "–")})`,
      ];
    if (run.kind === "work") return [`${enSpan(run)} (${numbers(run, "–")})`];
    return [`${enSpan(run)} ${run.kind === "weekend" ? "weekend" : (run.name?.["en-US"] ?? "off")}`];
  },
  due: ({ start, due, days }) =>
    `due ${enDay(due)}${yearOf(due) === yearOf(start) ? "" : ` ${yearOf(due)}`}${timeOf(due)}${days > 0 ? ` (${days})` : ""}`,
};

const chinese: Speech = {
  comma: "，",
  start: ({ start, startOff }, verb) =>
    `${verb === "received" ? "" : "自"}${yearOf(start)}年${zhDay(start)}${timeOf(start).trim()}${verb === "received" ? "收到" : "起"}${startOff ? "（当天休息）" : ""}`,
  run: (whole, facts) => {
    const run = beforeDue(whole, facts);
    if (!run) return [];
    if (run.kind === "makeUp") return [`${zhSpan(run)}调休上班（第${numbers(run, "–")}个工作日）`];
    if (run.kind === "work") return [`${zhSpan(run)}上班（第${numbers(run, "–")}个工作日）`];
    return [`${zhSpan(run)}${run.kind === "weekend" ? "周末" : run.name ? `${run.name["zh-CN"]}放假` : "休息"}`];
  },
  due: ({ start, due, days }) =>
    `${yearOf(due) === yearOf(start) ? "" : `${yearOf(due)}年`}${zhDay(due)}${timeOf(due).trim()}到期${days > 0 ? `（第${days}个工作日）` : ""}`,
};

const SPEECH: Readonly<Record<Language, Speech>> = { "en-US": english, "zh-CN": chinese };

const EN_WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const EN_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ZH_WEEKDAYS = "一二三四五六日";

const partsOf = (serial: number) => {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
};
const yearOf = (serial: number): number => partsOf(serial).year;

/** " 17:20"; nothing for a whole day. */
function timeOf(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const two = (number: number) => String(number).padStart(2, "0");
  return minutes === 0 ? "" : ` ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const enMonthDay = (serial: number): string => `${partsOf(serial).day} ${EN_MONTHS[partsOf(serial).month]!}`;
const enDay = (serial: number): string => `${EN_WEEKDAYS[weekdayOf(serial) - 1]!} ${enMonthDay(serial)}`;

/** "Sat 14 Feb", "15–23 Feb", "30 Apr–3 May". */
function enSpan({ first, last }: DayRun): string {
  if (first === last) return enDay(first);
  return partsOf(first).month === partsOf(last).month
    ? `${partsOf(first).day}–${enMonthDay(last)}`
    : `${enMonthDay(first)}–${enMonthDay(last)}`;
}

const zhMonthDay = (serial: number): string => `${partsOf(serial).month + 1}月${partsOf(serial).day}日`;
const zhDay = (serial: number): string => `${zhMonthDay(serial)}（周${ZH_WEEKDAYS[weekdayOf(serial) - 1]!}）`;

function zhSpan({ first, last }: DayRun): string {
  if (first === last) return zhDay(first);
  return partsOf(first).month === partsOf(last).month
    ? `${zhMonthDay(first)}至${partsOf(last).day}日`
    : `${zhMonthDay(first)}至${zhMonthDay(last)}`;
}
