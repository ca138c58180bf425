/** From an empty workbook to a week's work through the pane's own use cases, in either language. */

import type { Language } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, shown, TODAY } from "./office-day";

interface Words {
  readonly language: Language;
  readonly soon: string;
  readonly late: string;
  readonly waiting: string;
  readonly inProgress: string;
  readonly running: string;
  readonly normal: string;
}

const languages: Words[] = [
  {
    language: "zh-CN",
    soon: "临期",
    late: "延期2天",
    waiting: "待确认",
    inProgress: "进行中",
    running: "计时中",
    normal: "正常",
  },
  {
    language: "en-US",
    soon: "Due soon",
    late: "Late 2 d",
    waiting: "Waiting",
    inProgress: "In progress",
    running: "Running",
    normal: "On schedule",
  },
];

describe.each(languages)("a first week in $language", (words) => {
  let day: OfficeDay;
  let projectId: string;
  let noticeId: string;

  beforeAll(async () => {
    day = await openDay(words.language);
    await day.process.createWorkbook({ language: words.language, sample: false });
    for (const name of ["张伟", "李娜"])
      await day.save({ table: "People", values: { name, department: "技术部", active: true } });
    const project = { name: "官网改版", goal: "上线新官网", lead: "张伟", startDate: TODAY - 20, dueDate: TODAY + 30 };
    projectId = (await day.save({ table: "Projects", values: { ...project, status: "notStarted" } })).id;
    const notice = {
      title: "门禁升级",
      content: "周五更换门禁",
      scopeType: "people",
      scopeValue: "李娜",
      urgency: "urgent",
      confirmMode: "confirm",
    };
    noticeId = (await day.save({ table: "Notices", values: { ...notice, department: "行政部", drafter: "张伟" } })).id;
  });

  afterAll(() => day.close());

  test("the workbook is complete", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", language: words.language, faults: [] });
  });

  test("a notice goes to review, is approved by another and published", async () => {
    const jump = (values: object) => day.save({ table: "Notices", id: noticeId, values: { ...values }, me: "张伟" });
    await jump({ status: "inReview" });
    expect(
      await day.process.saveEntry({ table: "Notices", id: noticeId, values: { status: "approved", approver: "张伟" } }),
    ).toMatchObject({ ok: false, issues: [{ code: "samePerson" }] });
    await jump({ status: "approved", approver: "李娜" });
    const alone = { status: "published", channel: ["urgentGroup"], publisher: "张伟" };
    expect(await day.process.saveEntry({ table: "Notices", id: noticeId, values: alone })).toMatchObject({
      ok: false,
      issues: [{ code: "notAlone" }],
    });
    const acting = { noticeId, me: "张伟", publisher: "张伟", channels: ["urgentGroup"] };
    const published = await day.process.notices.publish(acting);
    expect(published).toHaveProperty("view.entry.values.publishedAt", TODAY + 10 / 24);
    expect(published).toHaveProperty("view.entry.computed.confirmBy", "2026-11-26 12:00");
  });

  test("a confirmation is waited for, and counts once it has come", async () => {
    expect([shown(day, "ConfirmationLog", 0, "person"), shown(day, "ConfirmationLog", 0, "late")]).toEqual([
      "李娜",
      words.waiting,
    ]);
    const id = shown(day, "ConfirmationLog", 0, "id");
    await day.save({ table: "ConfirmationLog", id, values: { status: "confirmed", method: "phone" } });
    expect(shown(day, "Notices", 0, "reachRate")).toBe("100%");
  });

  test("a task that is past its date says by how much, and its project sees it", async () => {
    const task = {
      projectId,
      name: "首页",
      department: "技术部",
      owner: "张伟",
      startDate: TODAY - 10,
      dueDate: TODAY - 2,
    };
    const { computed, values } = await day.save({ table: "Tasks", values: task });
    expect(values.baselineDue).toBe(TODAY - 2);
    expect(computed).toMatchObject({ alert: words.late, daysLate: "2", projectName: "官网改版" });
    expect(shown(day, "Projects", 0, "delayedTasks")).toBe("1");
  });

  test("moving a deadline wants a reason, which is kept", async () => {
    const { id } = await day.save({
      table: "Tasks",
      values: { projectId, name: "内容", department: "技术部", owner: "李娜", dueDate: TODAY + 2 },
    });
    const move = { table: "Tasks", id, values: { dueDate: TODAY + 20 }, me: "李娜" };
    expect(await day.process.saveEntry(move)).toMatchObject({
      ok: false,
      issues: [{ code: "reasonNeeded", field: "dueDate" }],
    });
    const { computed } = await day.save({ ...move, reason: "等客户素材" });
    expect(computed.alert).toBe(words.normal);
    const last = day.workbook.table("ChangeLog")!.bodyArea.bottom - day.workbook.table("ChangeLog")!.bodyArea.top;
    expect(shown(day, "ChangeLog", last, "reason")).toBe("等客户素材");
    expect(shown(day, "ChangeLog", last, "rowId")).toBe(id);
  });

  test("a weekly report is on time before Friday evening", async () => {
    const report = {
      weekStart: TODAY - 3,
      projectId,
      department: "技术部",
      reporter: "张伟",
      submittedAt: TODAY + 0.4,
    };
    const { computed } = await day.save({ table: "WeeklyReports", values: { ...report, health: "onTrack" } });
    expect(computed.dueAt).toBe("2026-11-27 17:00");
  });

  test("an issue near its deadline says so", async () => {
    const issue = {
      projectId,
      source: "meeting",
      title: "接口未定",
      priority: "p1",
      raisedBy: "李娜",
      raisedAt: TODAY - 1,
    };
    const { id, computed } = await day.save({
      table: "Issues",
      values: { ...issue, owner: "张伟", dueDate: TODAY + 1, status: "open", escalated: false },
    });
    expect(computed.alert).toBe(words.soon);
    const { values } = await day.save({ table: "Issues", id, values: { status: "inProgress" } });
    expect(values.status).toBe("inProgress");
  });

  test("a request runs against two working days", async () => {
    const request = {
      receivedAt: TODAY + 0.4,
      channel: "phone",
      customer: "海澜物流",
      description: "=导出报表",
      registrar: "李娜",
    };
    const { computed, values } = await day.save({
      table: "Requests",
      values: { ...request, clockStart: TODAY + 0.4, status: "registered", revision: 1 },
    });
    expect(values.description).toBe("=导出报表");
    expect(computed).toMatchObject({ replyDue: "2026-11-30 09:36", sla: words.running });
  });

  test("the row last shown opens for editing", async () => {
    expect(await day.process.showRow("Projects", projectId)).toBe(true);
    expect(await day.process.openEntryAtSelection()).toMatchObject({ table: "Projects", id: projectId });
  });

  test("look-ups find by part of a name and by initials", async () => {
    expect(await day.process.findReferences("People", "zw")).toMatchObject([
      { value: "张伟", label: "张伟", detail: "技术部" },
    ]);
    expect(await day.process.findReferences("Projects", "改版")).toMatchObject([
      { value: projectId, label: "官网改版" },
    ]);
  });

  test("after all this nothing is missing", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
  });
});
