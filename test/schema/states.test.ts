import { schema } from "../../src/schema/schema";
import { checkJump, jumpsFrom, makeJump } from "../../src/schema/states";
import type { RowValues } from "../../src/schema/types";

const NOW = 46348.625;
const codes = (table: string, row: RowValues, to: string, reason?: string) =>
  checkJump(schema.table(table), row, to, reason === undefined ? {} : { reason }).map(
    ({ field, code }) => `${code} ${field}`,
  );

const task = { status: "inReview", owner: "何文博", reviewer: "林静怡", reviewResult: "passed" };
const request = {
  status: "inProgress",
  revision: 1,
  verdict: "feasible",
  repliedAt: 46340,
  clockStart: 46338,
  pausedMinutes: 30,
};

test.each<[string, string, RowValues, string, string[]]>([
  ["a draft is submitted", "Notices", { title: "停电", content: "今晚", drafter: "何文博" }, "inReview", []],
  ["a draft is published at once", "Notices", { status: "draft" }, "published", ["illegalJump status"]],
  [
    "a notice is approved by its drafter",
    "Notices",
    { status: "inReview", drafter: "何文博", approver: "何文博" },
    "approved",
    ["samePerson approver"],
  ],
  [
    "a notice is approved by nobody",
    "Notices",
    { status: "inReview", drafter: "何文博" },
    "approved",
    ["jumpNeeds approver"],
  ],
  [
    "a notice is approved by its head",
    "Notices",
    { status: "inReview", drafter: "何文博", approver: "林静怡" },
    "approved",
    [],
  ],
  [
    "a notice is published without a channel",
    "Notices",
    { status: "approved", publisher: "苏婉清", channel: [] },
    "published",
    ["jumpNeeds channel"],
  ],
  ["all are reached", "Notices", { status: "published", reachRate: 1 }, "reached", []],
  [
    "nearly all are reached",
    "Notices",
    { status: "published", reachRate: 0.96 },
    "reached",
    ["jumpNeedsValue reachRate"],
  ],
  ["a task is done though nobody reviewed it", "Tasks", { status: "inProgress" }, "done", ["illegalJump status"]],
  ["a task passes its review", "Tasks", task, "done", []],
  [
    "a task is done though its review sent it back",
    "Tasks",
    { ...task, reviewResult: "returned" },
    "done",
    ["jumpNeedsValue reviewResult"],
  ],
  ["a task is reviewed by its owner", "Tasks", { ...task, reviewer: "何文博" }, "done", ["samePerson reviewer"]],
  [
    "a task is handed in without a link",
    "Tasks",
    { status: "inProgress", reviewer: "林静怡" },
    "inReview",
    ["jumpNeeds deliverable"],
  ],
  [
    "an infeasible request is closed",
    "Requests",
    { status: "replied", verdict: "notFeasible", closeReason: "无接口" },
    "closed",
    [],
  ],
  [
    "a feasible request is closed unanswered",
    "Requests",
    { status: "replied", verdict: "feasible", closeReason: "忙" },
    "closed",
    ["jumpNeedsValue verdict"],
  ],
  [
    "an infeasible request is begun",
    "Requests",
    { status: "replied", verdict: "notFeasible", owner: "陆思远" },
    "inProgress",
    ["jumpNeedsValue verdict"],
  ],
  ["an issue is resolved without saying how", "Issues", { status: "inProgress" }, "resolved", ["jumpNeeds resolution"]],
  ["the state stays", "Tasks", { status: "inReview" }, "inReview", []],
  ["a table without states", "People", {}, "anything", []],
])("%s", (_name, table, row, to, expected) => {
  expect(codes(table, row, to)).toEqual(expected);
});

test("a jump that asks for a reason is refused without one", () => {
  expect(codes("Tasks", { status: "inProgress" }, "paused")).toEqual(["reasonNeeded status"]);
  expect(codes("Tasks", { status: "inProgress" }, "paused", "  ")).toEqual(["reasonNeeded status"]);
  expect(codes("Tasks", { status: "inProgress" }, "paused", "等样机")).toEqual([]);
});

test.each<[string, string, RowValues, string, RowValues]>([
  [
    "publishing stamps the moment",
    "Notices",
    { status: "approved" },
    "published",
    { status: "published", publishedAt: NOW },
  ],
  [
    "a time that was typed stays",
    "Notices",
    { status: "approved", publishedAt: 46348.5 },
    "published",
    { status: "published" },
  ],
  [
    "a day is stamped without its time",
    "Tasks",
    { status: "notStarted" },
    "inProgress",
    { status: "inProgress", actualStart: 46348 },
  ],
  [
    "a passed review completes the task",
    "Tasks",
    task,
    "done",
    { status: "done", percent: 1, reviewedAt: NOW, actualFinish: 46348 },
  ],
  [
    "a new revision counts up and starts clean",
    "Notices",
    { status: "published", revision: 2 },
    "draft",
    { status: "draft", revision: 3, approver: null, approvedAt: null, publishedAt: null },
  ],
  [
    "a changed request gets a new clock",
    "Requests",
    request,
    "changeReview",
    {
      status: "changeReview",
      revision: 2,
      verdict: null,
      repliedAt: null,
      clockStart: NOW,
      reviewStart: NOW,
      pausedMinutes: 0,
    },
  ],
  [
    "waiting remembers since when",
    "Requests",
    { status: "inReview" },
    "waitingCustomer",
    { status: "waitingCustomer", pausedAt: NOW },
  ],
  [
    "a wait before the reply is added up",
    "Requests",
    { status: "waitingCustomer", pausedAt: NOW - 1 / 24, pausedMinutes: 30 },
    "inReview",
    { status: "inReview", pausedAt: null, pausedMinutes: 90 },
  ],
  [
    "a wait after the reply moves no deadline",
    "Requests",
    { status: "waitingCustomer", pausedAt: NOW - 1 / 24, pausedMinutes: 30, repliedAt: NOW - 2 },
    "inProgress",
    { status: "inProgress", pausedAt: null },
  ],
  ["an illegal jump writes nothing", "Tasks", { status: "notStarted" }, "done", {}],
])("%s", (_name, table, row, to, expected) => {
  expect(makeJump(schema.table(table), row, to, { now: NOW })).toEqual(expected);
});

test.each<[string, RowValues, string[]]>([
  ["Tasks", {}, ["inProgress", "paused", "cancelled"]],
  ["Tasks", { status: "done" }, ["inProgress"]],
  ["ConfirmationLog", { status: "confirmed" }, ["superseded"]],
  ["ConfirmationLog", { status: "superseded" }, []],
  ["Requests", { status: "waitingCustomer" }, ["inProgress", "inReview", "cancelled"]],
])("from %s %j lead %j", (table, row, states) => {
  expect(jumpsFrom(schema.table(table), row).map(({ to }) => to)).toEqual(states);
});
