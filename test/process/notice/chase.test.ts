import type { Values } from "../../../src/process/api";
import { callChange, callList, currentRows, isReached, reminderText } from "../../../src/process/notice/chase";

const NOW = 46_352 + 11 / 24;

const reached: [Values, string, boolean][] = [
  [{ status: "confirmed" }, "confirm", true],
  [{ status: "read" }, "confirm", false],
  [{ status: "read" }, "read", true],
  [{ status: "unread" }, "read", false],
  [{ status: "unreachable" }, "read", false],
];

test.each(reached)("%j where one has to %s: %s", (row, mode, expected) => {
  expect(isReached(row, mode)).toBe(expected);
});

test("only rows of this revision count, and none superseded", () => {
  const rows = [
    { id: "1", revision: 1, status: "superseded" },
    { id: "2", revision: 1, status: "confirmed" },
    { id: "3", revision: 2, status: "unread" },
    { id: "4", revision: 2, status: "superseded" },
  ];
  expect(currentRows(rows, { revision: 2 }).map(({ id }) => id)).toEqual(["3"]);
});

test("the next to call is who was never called, then whose last call is longest ago, then dead lines", () => {
  const rows: Values[] = [
    { person: "given up", status: "unreachable", attempts: 2 },
    { person: "dead line", status: "unread", attempts: 1, callResult: "wrongNumber" },
    { person: "called at ten", status: "unread", attempts: 1, lastAttemptAt: NOW - 1 / 24, callResult: "noAnswer" },
    { person: "called at nine", status: "read", attempts: 1, lastAttemptAt: NOW - 2 / 24, callResult: "busy" },
    { person: "confirmed", status: "confirmed", attempts: 0 },
    { person: "new", status: "unread", attempts: 0 },
    { person: "new too", status: "unread", attempts: null },
    { person: "key, called", status: "unread", attempts: 1, keyPerson: true },
    { person: "key", status: "unread", attempts: 0, keyPerson: true },
  ];
  expect(callList(rows, "confirm").map(({ person }) => person)).toEqual([
    "key",
    "key, called",
    "new",
    "new too",
    "called at nine",
    "called at ten",
    "dead line",
    "given up",
  ]);
});

const calls: [string, Values, string, Values][] = [
  [
    "an answer confirms",
    { status: "unread", attempts: 1 },
    "told",
    { attempts: 2, status: "confirmed", method: "phone", confirmedAt: NOW },
  ],
  ["no answer only counts", { status: "unread", attempts: null }, "noAnswer", { attempts: 1 }],
  ["a word passed on only counts", { status: "read", attempts: 0 }, "passedOn", { attempts: 1 }],
  ["a confirmation is not made twice", { status: "confirmed", attempts: 0 }, "told", { attempts: 1 }],
];

test.each(calls)("a call: %s", (_name, row, result, expected) => {
  expect(callChange(row, result, "张伟", NOW)).toEqual({
    lastAttemptAt: NOW,
    caller: "张伟",
    callResult: result,
    ...expected,
  });
});

const base = { now: NOW, confirmBy: 46_352.5, confirmMode: "confirm", contact: "" } as const;
const chinese = { ...base, language: "zh-CN", title: "关于门禁升级的通知" } as const;
const english = { ...base, language: "en-US", title: "New doors" } as const;

const reminders: [string, Parameters<typeof reminderText>[0], string][] = [
  [
    "one person in time",
    { ...chinese, names: ["张伟"], contact: "苏婉清，内线 8015" },
    "张伟，您好！通知《关于门禁升级的通知》还没有收到您的确认，请在今天 12:00 前查看并回复“已确认”。如有疑问，请联系苏婉清，内线 8015。",
  ],
  [
    "a group past the time",
    { ...chinese, names: ["张伟", "李娜"], confirmBy: NOW - 1 },
    "@张伟 @李娜\n以上 2 位同事好！通知《关于门禁升级的通知》还没有收到各位的确认，确认时限（11月25日 11:00）已过，请尽快查看并回复“已确认”。",
  ],
  [
    "one who only has to read",
    { ...chinese, names: ["张伟"], confirmMode: "read" },
    "张伟，您好！通知《关于门禁升级的通知》显示您还未读，请在今天 12:00 前查看。",
  ],
  [
    "one person in English",
    { ...english, names: ["Grace Lin"], contact: "Stella Su, ext. 8015" },
    "Hi Grace Lin,\nThe notice “New doors” has not been confirmed by you yet. Please read it and reply “Confirmed” by 12:00 today. Questions? Stella Su, ext. 8015.",
  ],
  [
    "a group in English past the time",
    { ...english, names: ["Grace Lin", "Owen He"], confirmBy: NOW - 1 },
    "@Grace Lin @Owen He\nHi all,\nThe notice “New doors” has not been confirmed by you yet. It was due by 11:00 on Nov 25. Please read it and reply “Confirmed” as soon as you can.",
  ],
];

test.each(reminders)("a reminder to %s", (_name, reminder, expected) => {
  expect(reminderText(reminder)).toBe(expected);
});
