import { workPlace, type Opened } from "../../src/taskpane/today/place";

const opened = (more: Partial<Opened>): Opened => ({ kind: "task", table: "Tasks", id: "X-1", ...more });

test.each<[string, Partial<Opened>, unknown]>([
  ["a notice to chase", { kind: "chase" }, { area: "notice", id: "X-1" }],
  ["a notice without recipients", { kind: "roster" }, { area: "notice", id: "X-1" }],
  ["a notice to approve", { kind: "approve" }, { area: "notice", id: "X-1" }],
  ["a notice whose row has no id", { kind: "chase", id: null }, null],
  ["a recipient", { kind: "confirm", id: "C-1", of: "N-1" }, { area: "notice", id: "N-1", page: "C-1" }],
  ["a recipient whose row has no id", { kind: "confirm", id: null, of: "N-1" }, { area: "notice", id: "N-1" }],
  ["a recipient of a notice without an id", { kind: "confirm", id: "C-1", of: null }, null],
  ["a task", { kind: "task", of: "PJ-1" }, { area: "project", id: "PJ-1", page: "plan", row: "X-1" }],
  ["a task to review", { kind: "review", of: "PJ-1" }, { area: "project", id: "PJ-1", page: "plan", row: "X-1" }],
  ["a task of no project", { kind: "task" }, null],
  [
    "a missing report",
    { kind: "lastReport", id: null, of: "PJ-1", department: "Design", due: { at: 46_346.7, wholeDay: false } },
    { area: "project", id: "PJ-1", page: "week", row: "46342/Design" },
  ],
  [
    "a late task that the meeting takes up",
    { kind: "task", id: "T-1", of: "PJ-1", group: "agenda" },
    { area: "project", id: "PJ-1", page: "meeting", row: "/task:T-1" },
  ],
  [
    "an issue on the agenda",
    { kind: "issue", id: "I-1", of: "PJ-1", group: "agenda" },
    { area: "project", id: "PJ-1", page: "meeting", row: "/issue:I-1" },
  ],
])("%s", (_name, given, place) => {
  expect(workPlace(opened(given))).toEqual(place);
});
