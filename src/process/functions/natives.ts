/**
 * Native formulas that say the same as a custom function, for workbooks that go to people without the add-in. Only for
 * functions of one value; whether it really says the same is seen in the workbook before it stays. Pure.
 */

import type { Schema } from "../../schema/compiled";
import type { Language } from "../../schema/types";

/** A custom function called alone in a cell. */
export interface Call {
  readonly name: string;
  /** As they were written. */
  readonly args: readonly string[];
}

const CALL = /^=\s*(?:_xldudf_)?TRACK[._]([A-Z]+)\((.*)\)\s*$/is;

/** Whether a formula uses one of our functions anywhere. */
export const usesTrack = (formula: string): boolean => /^=.*\bTRACK[._][A-Z]+\(/is.test(withoutTexts(formula));

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** The call that a formula consists of; null where it is more than one call. */
export function callIn(formula: string): Call | null {
  const [, name, inner] = CALL.exec(formula) ?? [];
  if (name === undefined || inner === undefined) return null;
  const args = splitArguments(inner);
  return args && { name: name.toUpperCase(), args };
}

/** Splits at commas outside of brackets and quotes; null where a bracket closes that was never opened. */
function splitArguments(inner: string): string[] | null {
  const parts: string[] = [""];
  let depth = 0;
  for (const piece of inner.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\s\S]/g) ?? []) {
    if ("([{".includes(piece)) depth++;
    if (")]}".includes(piece)) depth--;
    if (depth < 0) return null;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

export interface Words {
  readonly schema: Schema;
  readonly language: Language;
}

type Native = (args: readonly string[], words: Words) => string | null;

const natives: Readonly<Record<string, Native>> = {
  CSAT: ([scores]) => `=(COUNTIF(${scores},4)+COUNTIF(${scores},5))/COUNTIFS(${scores},">=1",${scores},"<=5")`,
  PASSRATE: ([result], words) => {
    const [passed, failed] = ["passed", "failed"].map((key) => wordOf(words, "acceptanceResult", key));
    return `=COUNTIF(${result},${passed})/(COUNTIF(${result},${passed})+COUNTIF(${result},${failed}))`;
  },
  REACHRATE: ([status, reading], words) => {
    if (reading !== undefined && !/^(true|false|0|1)?$/i.test(reading)) return null;
    const count = (key: string): string => `COUNTIF(${status},${wordOf(words, "confirmStatus", key)})`;
    const reached = /^(true|1)$/i.test(reading ?? "") ? `(${count("confirmed")}+${count("read")})` : count("confirmed");
    return `=${reached}/(SUMPRODUCT(--(LEN(${status})>0))-${count("superseded")})`;
  },
  SYNCDUE: ([due, now]) => `=COUNTIF(${due},"<"&INT(${now})+1)`,
  LATE: ([due, reached, status, now], words) => {
    const [confirmed, superseded] = ["confirmed", "superseded"].map((key) => wordOf(words, "confirmStatus", key));
    const after = `SUMPRODUCT(${bothTimes(due!, reached!)}*(${reached}>${due})*(${status}<>${superseded}))`;
    return `=${after}+${pastWithout(due!, reached!, now!, status!, [confirmed!, superseded!])}`;
  },
  SLARATE: ([due, replied, status, now], words) => {
    const untimed = ["cancelled", "closed", "waitingCustomer"].map((key) => wordOf(words, "requestStatus", key));
    const inTime = `SUMPRODUCT(${bothTimes(due!, replied!)}*(${replied}<=${due}))`;
    const late = pastWithout(due!, replied!, now!, status!, untimed);
    return `=${inTime}/(SUMPRODUCT(${bothTimes(due!, replied!)})+${late})`;
  },
  OVERDUE: ([due, status, now], words) => openRows(status!, words, past(due!, now!)),
  DUESOON: ([due, status, now, days], words) => {
    const ahead: Tests = [`${due},"<"&INT(${now})+${days || "3"}+1`];
    const all = openRows(status!, words, [ahead]);
    const late = openRows(status!, words, past(due!, now!));
    return all && late && `${all}-(${late.slice(1)})`;
  },
  WORKDUE: ([start, days, calendar]) =>
    calendar ? `=SMALL(${calendar},COUNTIF(${calendar},"<="&INT(${start}))+${days})+MOD(${start},1)` : null,
  WORKDAYS: ([from, to, calendar]) =>
    calendar ? `=COUNTIF(${calendar},"<="&INT(${to}))-COUNTIF(${calendar},"<="&INT(${from}))` : null,
};

/** The native formula for a call; null where there is none, or where it can't be told. */
export function nativeFor({ name, args }: Call, words: Words): string | null {
  return natives[name]?.(args, words) ?? null;
}

const wordOf = ({ schema, language }: Words, list: string, key: string): string =>
  `"${schema.list(list).choice(key)!.text[language]}"`;

/** 1 for the rows in which both columns hold a time. */
const bothTimes = (one: string, other: string): string => `ISNUMBER(${one})*ISNUMBER(${other})`;

/** Rows past their due time in which nothing was done, but for those in some states; the states are quoted. */
const pastWithout = (due: string, done: string, now: string, status: string, but: readonly string[]): string =>
  `COUNTIFS(${[`${due},"<"&${now}`, `${done},""`, ...but.map((word) => `${status},"<>"&${word}`)].join(",")})`;

/** Conditions of one COUNTIFS. */
type Tests = readonly string[];

/** A day is past when it has ended, a moment when it is over: counted apart. */
const past = (due: string, now: string): readonly Tests[] => [
  [`${due},"<"&INT(${now})`],
  [`${due},">"&INT(${now})`, `${due},"<"&${now}`],
];

/** All rows that fit, less those whose state settles the matter. */
function openRows(status: string, { schema, language }: Words, fits: readonly Tests[]): string | null {
  const list = stateList(status, schema, language);
  if (!list) return null;
  const settled = list.choices.filter(({ outcome }) => outcome).map(({ text }) => `"${text[language]}"`);
  const all = fits.map((tests) => `COUNTIFS(${tests.join(",")})`).join("+");
  if (settled.length === 0) return `=${all}`;
  const without = fits.map((tests) => `SUM(COUNTIFS(${tests.join(",")},${status},{${settled.join(",")}}))`).join("-");
  return `=${all}-${without}`;
}

/** The list of states of a column that is named by its table. */
function stateList(reference: string, schema: Schema, language: Language) {
  const [, table, header] = /^(\w+)\[\[?([^\]]+)\]\]?$/.exec(reference) ?? [];
  if (table === undefined || header === undefined || !schema.hasTable(table)) return undefined;
  return schema.table(table).fields.find(({ text }) => text[language] === header)?.list;
}
