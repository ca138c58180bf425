import type { RowValues } from "../../../src/schema/types";
import { lines, today } from "./day";
import { at } from "./day";

const notice = (more: RowValues = {}): RowValues => ({
  id: "N-1",
  title: "门禁",
  revision: 1,
  status: "published",
  confirmMode: "confirm",
  drafter: "何文博",
  publisher: "苏婉清",
  publishedAt: at("2026-11-26 09:00"),
  ...more,
});
const log = (...states: string[]): RowValues[] =>
  states.map((status, index) => ({ id: `C-${index}`, noticeId: "N-1", revision: 1, person: `人${index}`, status }));

const missingAt = (moment: string, row: RowValues, entries: readonly RowValues[]) =>
  today(moment, { Notices: [row], ConfirmationLog: entries }).items.map(({ kind, who, late }) => [kind, who, late]);

test.each<[string, string, RowValues, RowValues[], unknown[]]>([
  ["inside the window", "2026-11-26 10:59", {}, log("unread", "confirmed"), [["chase", ["人0"], false]]],
  ["to the minute of the window", "2026-11-26 11:00", {}, log("unread"), [["chase", ["人0"], false]]],
  ["past the window", "2026-11-26 11:01", {}, log("unread", "read"), [["chase", ["人0", "人1"], true]]],
  ["who is out of reach is still missing", "2026-11-26 10:00", {}, log("unreachable"), [["chase", ["人0"], false]]],
  ["everybody confirmed", "2026-11-26 12:00", {}, log("confirmed", "confirmed"), []],
  ["reading is enough", "2026-11-26 12:00", { confirmMode: "read" }, log("read", "unread"), [["chase", ["人1"], true]]],
  ["superseded rows don't count", "2026-11-26 12:00", {}, log("superseded", "confirmed"), []],
  ["rows of an older revision don't count", "2026-11-26 12:00", { revision: 2 }, log("unread"), [["roster", [], true]]],
  ["nobody on record", "2026-11-26 10:00", {}, [], [["roster", [], false]]],
  ["closed", "2026-11-26 12:00", { status: "archived" }, log("unread"), []],
  [
    "over midnight",
    "2026-11-27 00:30",
    { publishedAt: at("2026-11-26 23:00") },
    log("unread"),
    [["chase", ["人0"], false]],
  ],
  ["no time of publishing", "2026-11-26 12:00", { publishedAt: null }, log("unread"), [["chase", ["人0"], false]]],
])("%s", (_name, moment, more, entries, expected) => {
  expect(missingAt(moment, notice(more), entries)).toEqual(expected);
});

test("the window is over at the next moment that changes the list", () => {
  const { nextChange } = today("2026-11-26 10:00", { Notices: [notice()], ConfirmationLog: log("unread") });
  expect(nextChange).toBe(at("2026-11-26 11:00"));
});

test("the late notice stands before the one that has time, the later the earlier", () => {
  const rows = {
    Notices: [
      notice({ id: "N-1", title: "有时间" }),
      notice({ id: "N-2", title: "昨天", publishedAt: at("2026-11-25 09:00") }),
      notice({ id: "N-3", title: "前天", publishedAt: at("2026-11-24 09:00") }),
    ],
  };
  expect(lines("2026-11-26 10:00", rows)).toEqual(["roster 前天 late", "roster 昨天 late", "roster 有时间"]);
});
