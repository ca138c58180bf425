/** One notice from draft to its second revision, and what each step says to Excel. */

import type { NoticeResult, NoticeView } from "../../src/process/notice/api";
import type { Language, Value } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown, TODAY } from "./office-day";

const MINUTE = 1 / 1440;

interface Names {
  readonly language: Language;
  readonly department: string;
  readonly people: readonly [string, string, string, string];
  readonly late: string;
  readonly onTime: string;
  readonly superseded: string;
}

const languages: Names[] = [
  {
    language: "zh-CN",
    department: "技术部",
    people: ["张伟", "李娜", "王芳", "陈晨"],
    late: "逾期确认",
    onTime: "按时",
    superseded: "已作废",
  },
  {
    language: "en-US",
    department: "Engineering",
    people: ["Wei Zhang", "Na Li", "Fang Wang", "Chen Chen"],
    late: "Confirmed late",
    onTime: "On time",
    superseded: "Superseded",
  },
];

describe.each(languages)("a notice in $language", (names) => {
  const { department, people } = names;
  const [drafter, head] = people;
  let day: OfficeDay;
  let noticeId: string;
  let view: NoticeView;

  /** An action that must succeed, in at most 3 syncs. */
  async function done(action: () => Promise<NoticeResult>): Promise<NoticeView> {
    day.connection.traffic.reset();
    const result = await action();
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(3);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return (view = result.view);
  }

  const refused = async (action: Promise<NoticeResult>): Promise<readonly string[]> => {
    const result = await action;
    return result.ok ? [] : result.issues.map(({ code }) => code);
  };
  const by = (me: string) => ({ noticeId, me });
  const idOf = (person: string) => String(view.rows.find((row) => row.person === person)?.id);
  const log = (field: string) =>
    Array.from({ length: rowsOf(day, "ConfirmationLog") }, (_, row) => shown(day, "ConfirmationLog", row, field));
  const statusOf = () => view.entry.values.status;

  beforeAll(async () => {
    day = await openDay(names.language);
    await day.process.createWorkbook({ language: names.language, sample: false });
    for (const name of people)
      await day.save({ table: "People", values: { name, department, phone: "13800010001", active: true } });
    const others: Record<string, Value>[] = [
      { name: "Left", department, active: false },
      { name: "Elsewhere", department: "Sales", active: true },
    ];
    for (const values of others) await day.save({ table: "People", values });
    const notice = { title: "Doors", content: "New doors", urgency: "urgent", confirmMode: "confirm" };
    const scope = { scopeType: "departments", scopeValue: department };
    noticeId = (await day.save({ table: "Notices", values: { ...notice, ...scope, department, drafter } })).id;
  });

  afterAll(() => day.close());

  test("a person is offered with what the log takes over", async () => {
    const [found] = await day.process.findReferences("People", drafter);
    const copies = { department, position: null, phone: "13800010001", keyPerson: false };
    expect(found).toMatchObject({ value: drafter, copies });
  });

  test("can't be published as a draft", async () => {
    const request = { ...by(drafter), publisher: drafter, channels: ["urgentGroup"] };
    expect(await refused(day.process.notices.publish(request))).toEqual(["illegalJump"]);
    expect(rowsOf(day, "ConfirmationLog")).toBe(1);
  });

  test("is submitted, returned with a reason, and submitted again", async () => {
    await done(() => day.process.notices.step({ ...by(drafter), to: "inReview" }));
    expect(await refused(day.process.notices.step({ ...by(head), to: "returned" }))).toEqual(["reasonNeeded"]);
    await done(() => day.process.notices.step({ ...by(head), to: "returned", reason: "Say when" }));
    await done(() => day.process.notices.step({ ...by(drafter), to: "inReview" }));
    expect(statusOf()).toBe("inReview");
  });

  test("is approved by another than its drafter", async () => {
    const approve = (approver: string) => ({ ...by(approver), to: "approved", values: { approver } });
    expect(await refused(day.process.notices.step(approve(drafter)))).toEqual(["samePerson"]);
    await done(() => day.process.notices.step(approve(head)));
    expect(view.entry.values).toMatchObject({ status: "approved", approver: head, approvedAt: TODAY + 10 / 24 });
  });

  test("shows who would receive it: the active people of the department", async () => {
    const preview = await day.process.notices.previewRoster(noticeId);
    expect(preview.people.map(({ name }) => name)).toEqual(people);
    expect(preview).toMatchObject({ channels: ["urgentGroup"], issues: [] });
  });

  test("is published, and asks each of them", async () => {
    await done(() => day.process.notices.publish({ ...by(drafter), publisher: drafter, channels: ["urgentGroup"] }));
    expect(view.rows.map(({ person }) => person)).toEqual(people);
    expect(view.entry.values).toMatchObject({ status: "published", publishedAt: TODAY + 10 / 24 });
    expect(view.confirmBy).toBeCloseTo(TODAY + 12 / 24, 6);
    expect(view.entry.computed).toMatchObject({ recipients: "4", reached: "0", reachRate: "0%" });
    expect(rowsOf(day, "ConfirmationLog")).toBe(4);
  });

  test("takes the unread list: everyone else has read", async () => {
    await done(() => day.process.notices.markRead({ ...by(drafter), unread: [idOf(people[2]), idOf(people[3])] }));
    expect(view.rows.map(({ status }) => status)).toEqual(["read", "read", "unread", "unread"]);
  });

  test("is confirmed by one, and by another on the phone", async () => {
    await done(() => day.process.notices.confirm({ ...by(drafter), ids: [idOf(people[0])], method: "group" }));
    await done(() => day.process.notices.recordCall({ ...by(drafter), id: idOf(people[2]), result: "noAnswer" }));
    expect(view.calls.map(({ person }) => person)).toEqual([people[1], people[3], people[2]]);
    await done(() => day.process.notices.recordCall({ ...by(drafter), id: idOf(people[2]), result: "told" }));
    expect(view.rows[2]).toMatchObject({ status: "confirmed", method: "phone", attempts: 2, caller: drafter });
    expect(view.reached).toBe(2);
  });

  test("a confirmation that a colleague deleted meanwhile stops the others", async () => {
    const ids = [idOf(people[1]), "C-261126-ZZZZ"];
    expect(await refused(day.process.notices.confirm({ ...by(drafter), ids, method: "group" }))).toEqual(["gone"]);
    expect((await day.process.notices.open(noticeId))!.reached).toBe(2);
  });

  test("closes with the last confirmation, and the late one stays late", async () => {
    await day.save({
      table: "ConfirmationLog",
      id: idOf(people[1]),
      values: { status: "confirmed", method: "group", confirmedAt: TODAY + 12 / 24 + 5 * MINUTE },
    });
    await done(() => day.process.notices.confirm({ ...by(drafter), ids: [idOf(people[3])], method: "inPerson" }));
    expect(statusOf()).toBe("reached");
    expect(view.entry.computed.reachRate).toBe("100%");
    expect(log("late")).toEqual([names.onTime, names.late, names.onTime, names.onTime]);
  });

  test("a new revision asks again and keeps what was", async () => {
    expect(await refused(day.process.notices.revise({ ...by(drafter), reason: " " }))).toContain("reasonNeeded");
    await done(() => day.process.notices.revise({ ...by(drafter), reason: "New date" }));
    expect(view.entry.values).toMatchObject({ status: "draft", revision: 2, publishedAt: null });
    expect(view.rows).toEqual([]);
    expect(log("late")).toEqual(Array(4).fill(names.superseded));
    await done(() => day.process.notices.step({ ...by(drafter), to: "inReview" }));
    await done(() => day.process.notices.step({ ...by(head), to: "approved", values: { approver: head } }));
    await done(() => day.process.notices.publish({ ...by(drafter), publisher: drafter, channels: ["urgentGroup"] }));
    expect(rowsOf(day, "ConfirmationLog")).toBe(8);
    expect(view.rows.map(({ revision, status }) => [revision, status])).toEqual(Array(4).fill([2, "unread"]));
  });

  test("is withdrawn with a reason, which the change log keeps", async () => {
    await done(() => day.process.notices.withdraw({ ...by(drafter), reason: "Sent by mistake" }));
    expect(statusOf()).toBe("withdrawn");
    expect(log("late").slice(4)).toEqual(Array(4).fill(names.superseded));
    const reasons = Array.from({ length: rowsOf(day, "ChangeLog") }, (_, row) =>
      shown(day, "ChangeLog", row, "reason"),
    );
    expect(reasons).toEqual(expect.arrayContaining(["Say when", "New date", "Sent by mistake"]));
  });

  test("after all this nothing is missing", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
  });
});
