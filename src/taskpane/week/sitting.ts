/** What is typed in a meeting, item by item, until it is saved: how it begins, what it lacks, what it decides. Pure. */

import { isBlank } from "../../schema/validate";
import { isOverdue, type AgendaItem } from "../../process/week/agenda";
import type { Decision, MeetingView } from "../../process/week/api";
import { dateText, serialOf } from "../form/dates";
import type { Lookup, Lookups } from "../form/inputs";
import { lookupOf } from "../work/PersonBox";

/** What is typed for one item. */
export interface Typed {
  readonly title: string;
  readonly decision: string;
  readonly owner: Lookup;
  readonly dueDate: string;
  readonly priority: string;
  /** The state an issue goes to; "" where it stays. */
  readonly to: string;
}

/** All that is typed in one meeting. */
export interface Sitting {
  readonly typed: Readonly<Record<string, Typed>>;
  /** Matters that came up in the meeting itself, by their keys. */
  readonly own: readonly string[];
  readonly attendees: Lookups;
  readonly place: string;
}

export const NOTHING_TYPED: Sitting = { typed: {}, own: [], attendees: { values: [], text: "" }, place: "" };

/** The name under which a meeting is kept. */
export const sittingName = (projectId: string, monday: number): string => `meeting/${projectId}/${monday}`;

/** A matter of the meeting's own, not yet written. */
export function ownItem(key: string): AgendaItem {
  const nothing = { department: null, owner: null, dueDate: null, priority: null, issue: null, task: null };
  return { key, kind: "own", title: "", ...nothing };
}

/** How the form of an item begins: with its deadline, unless that is over and a new one is to be found. */
export function firstTyped(item: AgendaItem, at: number): Typed {
  const { issue, dueDate } = item;
  const ahead = issue !== null && dueDate !== null && !isOverdue(item, at);
  return {
    title: item.title,
    decision: "",
    owner: lookupOf(item.owner),
    dueDate: ahead ? dateText(dueDate) : "",
    priority: item.priority ?? "p3",
    to: "",
  };
}

/** What is typed for an item, or how it begins. */
export const typedOf = ({ typed }: Sitting, item: AgendaItem, at: number): Typed =>
  typed[item.key] ?? firstTyped(item, at);

/** Whether something is typed for an item that its form did not begin with. */
export function isTyped(sitting: Sitting, item: AgendaItem, at: number): boolean {
  const typed = sitting.typed[item.key];
  return typed !== undefined && JSON.stringify(typed) !== JSON.stringify(firstTyped(item, at));
}

/** States in which nobody has to do anything by a day. */
const AT_REST: ReadonlySet<string> = new Set(["resolved", "closed", "onHold", "rejected"]);

export type Lack = "title" | "decision" | "owner" | "dueDate" | "unknownOwner";

/** What a decision lacks before it can be saved. */
export function lacksOf({ title, decision, owner, dueDate, to }: Typed): readonly Lack[] {
  const lacks: [Lack, boolean][] = [
    ["title", isBlank(title)],
    ["decision", isBlank(decision)],
    ["owner", owner.value === null && isBlank(owner.text)],
    ["unknownOwner", owner.value === null && !isBlank(owner.text)],
    ["dueDate", serialOf(dueDate) === null && !AT_REST.has(to)],
  ];
  return lacks.flatMap(([lack, is]) => (is ? [lack] : []));
}

/** The decision, as the process takes it. */
export function decisionOf(item: AgendaItem, typed: Typed): Decision {
  const { title, decision, owner, dueDate, priority, to } = typed;
  return {
    key: item.key,
    title: title.trim(),
    decision: decision.trim(),
    owner: owner.value,
    dueDate: serialOf(dueDate),
    priority,
    ...(to === "" ? {} : { to }),
  };
}

/** The meeting without what has been saved. */
export function without(sitting: Sitting, keys: readonly string[]): Sitting {
  const saved = new Set(keys);
  return {
    ...sitting,
    typed: Object.fromEntries(Object.entries(sitting.typed).filter(([key]) => !saved.has(key))),
    own: sitting.own.filter((key) => !saved.has(key)),
  };
}

/** The items of a meeting with those of its own. */
export const itemsOf = (view: MeetingView, sitting: Sitting): readonly AgendaItem[] => [
  ...view.items,
  ...sitting.own.map(ownItem),
];

/** Whether an item was decided in the meeting of this day. */
export function isSettled({ issue }: AgendaItem, at: number): boolean {
  const day = Math.floor(at);
  const log = String(issue?.actions ?? "").split("\n");
  return issue?.meetingDate === day && log.some((line) => line.startsWith(dateText(day)));
}
