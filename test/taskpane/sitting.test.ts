/** What is typed in a meeting: how an item begins, what a decision lacks, and what stays when some of it was saved. */

import type { AgendaItem } from "../../src/process/week/agenda";
import {
  decisionOf,
  firstTyped,
  isSettled,
  isTyped,
  lacksOf,
  NOTHING_TYPED,
  ownItem,
  without,
  type Typed,
} from "../../src/taskpane/week/sitting";
import { at } from "../rollup/today/day";

const meeting = at("2026-11-23 10:00");
const day = Math.floor(meeting);
const issue = (dueDate: number | null, more: Partial<AgendaItem> = {}): AgendaItem => ({
  ...ownItem("issue:I-1"),
  kind: "issue",
  title: "No key",
  owner: "Na Li",
  dueDate,
  issue: { id: "I-1" },
  ...more,
});
const whole: Typed = {
  title: "No key",
  decision: " Call ",
  owner: { value: "Na Li", text: "Na Li" },
  dueDate: "2026-11-27",
  priority: "p2",
  to: "",
};

test.each<[string, AgendaItem, string]>([
  ["a deadline ahead stays", issue(day), "2026-11-23"],
  ["one that is over is asked for anew", issue(day - 1), ""],
  ["a late task's own is over", { ...issue(day - 3), kind: "lateTask", issue: null }, ""],
  ["none is none", issue(null), ""],
])("%s", (_name, item, dueDate) => {
  expect(firstTyped(item, meeting).dueDate).toBe(dueDate);
});

test.each<[string, Partial<Typed>, readonly string[]]>([
  ["nothing", {}, []],
  ["what was decided", { decision: " " }, ["decision"]],
  ["whose it is", { owner: { value: null, text: "" } }, ["owner"]],
  ["a name that is known", { owner: { value: null, text: "Nobody" } }, ["unknownOwner"]],
  ["a day", { dueDate: "" }, ["dueDate"]],
  ["no day once it is solved", { dueDate: "", to: "resolved" }, []],
  ["a day when work begins", { dueDate: "", to: "inProgress" }, ["dueDate"]],
  ["its matter", { title: "" }, ["title"]],
])("a decision lacks %s", (_name, more, lacks) => {
  expect(lacksOf({ ...whole, ...more })).toEqual(lacks);
});

test("a decision is told in plain values", () => {
  expect(decisionOf(issue(day), { ...whole, to: "resolved" })).toEqual({
    key: "issue:I-1",
    title: "No key",
    decision: "Call",
    owner: "Na Li",
    dueDate: day + 4,
    priority: "p2",
    to: "resolved",
  });
});

test("opening an item and typing nothing is no decision", () => {
  const item = issue(day);
  const opened = { ...NOTHING_TYPED, typed: { [item.key]: firstTyped(item, meeting) } };
  expect(isTyped(opened, item, meeting)).toBe(false);
  expect(isTyped({ ...opened, typed: { [item.key]: whole } }, item, meeting)).toBe(true);
});

test("what was saved goes, what was typed besides stays", () => {
  const sitting = { ...NOTHING_TYPED, typed: { "new:1": whole, "task:T-1": whole }, own: ["new:1", "new:2"] };
  expect(without(sitting, ["new:1"])).toEqual({ ...sitting, typed: { "task:T-1": whole }, own: ["new:2"] });
});

test("an item is settled by an entry of the meeting's day", () => {
  const settled = (actions: string, meetingDate = day) =>
    isSettled({ ...issue(day), issue: { id: "I-1", meetingDate, actions } }, meeting);
  expect(settled("2026-11-20 Asked\n2026-11-23 Meeting: Call")).toBe(true);
  expect(settled("2026-11-20 Asked")).toBe(false);
  expect(settled("2026-11-23 Meeting: Call", day - 7)).toBe(false);
});
