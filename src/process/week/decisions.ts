/** What the meeting decided, as rows of the issue tracker: new issues, and changes of those that are there. Pure. */

import { textOf } from "../../rollup/today/rows";
import { dayText } from "../../rollup/time";
import { both, type Language, type Text } from "../../schema/types";
import type { RowChange } from "../transaction";
import type { Values } from "../values";
import type { AgendaItem } from "./agenda";
import type { Decision } from "./api";

export interface Sitting {
  readonly projectId: string;
  /** The meeting's day. */
  readonly day: number;
  readonly now: number;
  readonly me: string | null;
  readonly language: Language;
  readonly items: readonly AgendaItem[];
  readonly issues: readonly Values[];
}

const MEETING = both("例会", "Meeting");

/** The row a decision makes or changes. */
export function decisionRow(decision: Decision, sitting: Sitting): RowChange {
  const item = sitting.items.find(({ key }) => key === decision.key);
  const issueId = issueOf(decision.key);
  return issueId === null ? newIssue(decision, item, sitting) : changedIssue(decision, issueId, sitting);
}

/** The id of the issue that a key speaks of. */
export const issueOf = (key: string): string | null => (key.startsWith("issue:") ? key.slice("issue:".length) : null);

function newIssue(decision: Decision, item: AgendaItem | undefined, sitting: Sitting): RowChange {
  const { day, now, me, projectId, language } = sitting;
  const { title, owner, dueDate, priority } = decision;
  const values: Values = {
    projectId,
    taskId: decision.taskId ?? textOf(item?.task ?? {}, "id"),
    source: sourceOf(item),
    title,
    // What was said in the report stays to be found: next time it is known to be an issue already.
    description: item?.kind === "problem" && item.title !== title ? item.title : null,
    priority: priority ?? item?.priority ?? "p3",
    raisedBy: me,
    raisedAt: Math.floor(now),
    meetingDate: day,
    owner,
    dueDate,
    actions: logged(null, decision.decision, { day, me, language, about: MEETING }),
  };
  return { table: "Issues", values, person: title };
}

function sourceOf(item: AgendaItem | undefined): string {
  if (item?.kind === "lateTask") return "lateTask";
  return item?.kind === "problem" || item?.kind === "missingReport" ? "weeklyReport" : "meeting";
}

function changedIssue(decision: Decision, id: string, sitting: Sitting): RowChange {
  const { day, me, language, issues } = sitting;
  const { owner, dueDate, to, title, priority } = decision;
  const issue = issues.find((each) => each.id === id) ?? {};
  const values: Values = {
    // What the meeting left open stays as it was.
    ...(owner === null ? {} : { owner }),
    ...(dueDate === null ? {} : { dueDate }),
    meetingDate: day,
    actions: logged(textOf(issue, "actions"), decision.decision, { day, me, language, about: MEETING }),
    ...(priority === undefined ? {} : { priority }),
    ...(to === undefined ? {} : { status: to }),
    ...(to === "resolved" ? { resolution: decision.decision } : {}),
  };
  return { table: "Issues", id, values, person: title, ...(to === undefined ? {} : { reason: decision.decision }) };
}

export interface LogFacts {
  readonly day: number;
  readonly me: string | null;
  readonly language: Language;
  /** What it was said at, or which step it tells of. */
  readonly about?: Text;
}

/** The action log with one entry more: its day, where it comes from, what was said, and by whom. */
export function logged(log: string | null, words: string, { day, me, language, about }: LogFacts): string | null {
  if (words.trim() === "") return log;
  const chinese = language === "zh-CN";
  const from = about === undefined ? "" : `${about[language]}${chinese ? "：" : ": "}`;
  const by = me === null ? "" : chinese ? `（${me}）` : ` (${me})`;
  const entry = `${dayText(day)} ${from}${words.trim().replace(/\s*\n\s*/g, " ")}${by}`;
  return log === null ? entry : `${log}\n${entry}`;
}
