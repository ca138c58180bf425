/**
 * Dates to come, for a calendar: one's own deadlines, or everybody's, and the weekly rhythm on the days on which it really
 * falls. Rows, calendar and settings in, events out. Pure.
 */

import { weeklyDeadline, type WorkCalendar } from "../../calendar/work-calendar";
import type { DatedEvent } from "../../documents/dates";
import { weekNumber } from "../../documents/say";
import { meetingOf } from "../../rollup/today/projects";
import { numberOf, sameName, textOf } from "../../rollup/today/rows";
import type { TodaySettings } from "../../rollup/today/settings";
import { schema } from "../../schema/schema";
import { mondayOf } from "../../schema/serial";
import { both, type Language, type Text } from "../../schema/types";
import type { Rows } from "../../workbook/readRows";

/** The fields that dates are made of, by table. */
export const DATE_FIELDS = {
  Notices: ["id", "title", "status", "dueDate", "requirement"],
  Tasks: ["id", "name", "projectName", "owner", "status", "dueDate", "acceptance"],
  Issues: ["id", "title", "projectName", "owner", "status", "dueDate", "impact"],
  Requests: ["id", "customer", "description", "owner", "registrar", "status", "repliedAt", "replyDue", "syncDue"],
} as const satisfies Record<string, readonly string[]>;

type DateTable = keyof typeof DATE_FIELDS;

/** How many weeks of the rhythm are written. */
const WEEKS = 12;

export interface DateSources {
  readonly rows: ReadonlyMap<string, Rows>;
  readonly calendar: WorkCalendar;
  readonly settings: TodaySettings;
  readonly language: Language;
  readonly now: number;
  /** Whose dates; null for everybody's. */
  readonly me: string | null;
}

/** Everything that lies ahead, the earliest first. */
export function datesAhead(sources: DateSources): readonly DatedEvent[] {
  const today = Math.floor(sources.now);
  return [...deadlines(sources), ...rhythm(sources)]
    .filter(({ at }) => at >= today)
    .sort((one, other) => one.at - other.at || one.uid.localeCompare(other.uid));
}

interface DeadlineKind {
  readonly table: DateTable;
  readonly date: string;
  readonly wholeDay: boolean;
  readonly says: Text;
  readonly title: string;
  readonly detail: readonly string[];
  /** The fields that name whose it is; none where it is everybody's. */
  readonly whose: readonly string[];
  open(status: string): boolean;
}

const isOneOf =
  (...states: readonly string[]) =>
  (status: string): boolean =>
    states.includes(status);

const KINDS: readonly DeadlineKind[] = [
  {
    table: "Notices",
    date: "dueDate",
    wholeDay: true,
    says: both("通知截止", "Notice: act by today"),
    title: "title",
    detail: ["requirement"],
    whose: [],
    open: isOneOf("published", "reached"),
  },
  {
    table: "Tasks",
    date: "dueDate",
    wholeDay: true,
    says: both("任务截止", "Task due"),
    title: "name",
    detail: ["projectName", "acceptance"],
    whose: ["owner"],
    open: isOneOf("notStarted", "inProgress", "inReview"),
  },
  {
    table: "Issues",
    date: "dueDate",
    wholeDay: true,
    says: both("问题时限", "Issue to be resolved"),
    title: "title",
    detail: ["projectName", "impact"],
    whose: ["owner"],
    open: isOneOf("open", "inProgress"),
  },
  {
    table: "Requests",
    date: "replyDue",
    wholeDay: false,
    says: both("反馈客户", "Reply to the customer"),
    title: "customer",
    detail: ["description"],
    whose: ["owner", "registrar"],
    open: isOneOf("registered", "inReview", "changeReview"),
  },
  {
    table: "Requests",
    date: "syncDue",
    wholeDay: true,
    says: both("同步客户进展", "Tell the customer how far it is"),
    title: "customer",
    detail: ["description"],
    whose: ["owner", "registrar"],
    open: isOneOf("inProgress", "changeReview", "rejectedDelivery"),
  },
];

function deadlines({ rows, language, me }: DateSources): readonly DatedEvent[] {
  return KINDS.flatMap((kind) => {
    const { table, date, wholeDay, says, title, detail, whose, open } = kind;
    const initial = schema.table(table).states?.initial ?? "";
    const mine = (row: Rows[number]): boolean =>
      me === null || whose.length === 0 || whose.some((field) => sameName(textOf(row, field) ?? "", me));
    return (rows.get(table) ?? []).flatMap((row): readonly DatedEvent[] => {
      const at = numberOf(row, date);
      if (at === null || !open(textOf(row, "status") ?? initial) || !mine(row)) return [];
      const said = detail.flatMap((field) => textOf(row, field) ?? []);
      return [
        {
          uid: `${textOf(row, "id") ?? `${table}-${at}`}-${date}`,
          title: `${says[language]}${language === "zh-CN" ? "：" : ": "}${textOf(row, title) ?? ""}`,
          at,
          wholeDay,
          detail: said.join("\n"),
        },
      ];
    });
  });
}

/** Reports and meetings of the weeks to come; a week past the calendar is left out, its days are not guessed. */
function rhythm({ calendar, settings, language, now }: DateSources): readonly DatedEvent[] {
  const first = mondayOf(now);
  return Array.from({ length: WEEKS }, (_, index) => first + 7 * index).flatMap((monday) => {
    const { year, week } = weekNumber(monday);
    const report = weeklyDeadline(calendar, monday, settings.weekly);
    const meeting = meetingOf(calendar, monday, settings.meeting);
    const event = (kind: string, says: Text, at: number): DatedEvent => ({
      uid: `${kind}-${year}W${week}`,
      title: says[language],
      at,
      wholeDay: false,
      detail: "",
    });
    return [
      ...(meeting === null || Math.floor(meeting) > calendar.through
        ? []
        : [event("meeting", both("项目例会", "Project meeting"), meeting)]),
      ...(typeof report === "number"
        ? [event("report", both("提交项目周报", "Hand in the weekly report"), report)]
        : []),
    ];
  });
}
