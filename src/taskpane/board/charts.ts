/** What the six charts draw, and where each bar leads. Pure. */

import type { BoardReading } from "../../process/board/api";
import { fromSerial } from "../../schema/serial";
import { schema } from "../../schema/schema";
import type { Speaker } from "../form/words";
import type { Bar, Tone } from "./Bars";
import { percent } from "./figures";
import * as leads from "./leads";
import type { Rows } from "./leads";

export interface Leading {
  readonly rows: (rows: Rows) => void;
  readonly notice: (id: string | null) => void;
  readonly project: (id: string) => void;
}

type Words = readonly (readonly [tone: Tone, word: string])[];

const parts = (words: Words, values: readonly number[]): Bar["parts"] =>
  words.map(([tone, word], index) => ({ tone, word, value: values[index] ?? 0 }));

/** The notices that went out last. */
export function noticeBars({ notices }: BoardReading, { t }: Speaker, lead: Leading): readonly Bar[] {
  const words: Words = [
    ["good", t("board.reached")],
    ["calm", t("board.waiting")],
    ["late", t("board.overdue")],
  ];
  return (notices ?? []).map(({ id, title, reached, waiting, overdue }, index) => ({
    key: id ?? String(index),
    label: title,
    parts: parts(words, [reached, waiting, overdue]),
    onOpen: () => lead.notice(id),
  }));
}

/** Departments, those with most late tasks first. */
export function departmentBars({ departments }: BoardReading, { t }: Speaker, lead: Leading): readonly Bar[] {
  const words: Words = [
    ["calm", t("board.done")],
    ["good", t("board.inTime")],
    ["late", t("board.lateTasks")],
  ];
  return [...(departments ?? [])]
    .sort((one, other) => other.late - one.late || other.inTime - one.inTime)
    .map(({ department, done, inTime, late }) => ({
      key: department ?? "",
      label: department ?? t("board.noDepartment"),
      parts: parts(words, [done, inTime, late]),
      onOpen: () => lead.rows(leads.unlessNone(leads.tasksOf(department), inTime + late)),
    }));
}

/** The last weeks, this one first; weeks of which nothing is known are left out. */
export function weekBars({ weeks }: BoardReading, { t, language }: Speaker, lead: Leading): readonly Bar[] {
  const words: Words = [
    ["good", t("board.onTime")],
    ["risk", t("board.lateReports")],
    ["late", t("board.missingReports")],
  ];
  const format = new Intl.DateTimeFormat(language, { month: "numeric", day: "numeric" });
  return [...(weeks ?? [])]
    .reverse()
    .filter(({ onTime, late, missing }) => onTime + late + missing > 0)
    .map(({ monday, onTime, late, missing }) => ({
      key: String(monday),
      label: t("board.week", { day: format.format(fromSerial(monday)) }),
      parts: parts(words, [onTime, late, missing]),
      onOpen: () => lead.rows(leads.reportsOf(monday)),
    }));
}

/** The first day of each age, in the order of the board's counts. */
const AGES = [0, 4, 8, 15] as const;

/** Open issues by their age. */
export function ageBars({ issues }: BoardReading, { t }: Speaker, lead: Leading): readonly Bar[] {
  if (!issues || issues.ages.every((count) => count === 0)) return [];
  return AGES.map((from, index) => ({
    key: String(from),
    label: t(`board.age${from}`),
    parts: [{ tone: from === 15 ? "late" : "good", word: t("board.issues"), value: issues.ages[index] ?? 0 }],
    onOpen: () => lead.rows(leads.unlessNone(leads.issuesAged(from, AGES[index + 1]), issues.ages[index] ?? 0)),
  }));
}

/** The stages in which somebody still has to act, in the order in which they follow each other. */
const OPEN_STAGES = [
  "registered",
  "inReview",
  "replied",
  "inProgress",
  "waitingCustomer",
  "changeReview",
  "delivered",
  "rejectedDelivery",
] as const;

/** Requests in each of these stages. */
export function stageBars({ stages }: BoardReading, { t, language }: Speaker, lead: Leading): readonly Bar[] {
  const { choices } = schema.list("requestStatus");
  return OPEN_STAGES.flatMap((key): Bar[] => {
    const value = stages?.find((stage) => stage.key === key)?.count ?? 0;
    const label = choices.find((choice) => choice.key === key)!.text[language];
    const onOpen = (): void => lead.rows(leads.requestsIn(key));
    return value === 0 ? [] : [{ key, label, parts: [{ tone: "good", word: t("board.requests"), value }], onOpen }];
  });
}

const HEALTHS = { onTrack: "good", atRisk: "risk", offTrack: "late" } as const;

/** How far projects are, in the colour of their health, the worst first. */
export function projectBars({ projects }: BoardReading, speaker: Speaker, lead: Leading): readonly Bar[] {
  const { choices } = schema.list("health");
  return (projects ?? []).map(({ id, name, progress, health }) => {
    const word = choices.find(({ key }) => key === health)!.text[speaker.language];
    return {
      key: id,
      // The state first: a long name is cut, and colour alone tells nobody enough.
      label: `${word} · ${name}`,
      parts: [{ tone: HEALTHS[health], word, value: progress }],
      text: (value) => percent(value, speaker),
      onOpen: () => lead.project(id),
    };
  });
}
