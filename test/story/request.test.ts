/** One request from its registration to the file, with a change on its way, and what each step says to Excel. */

import type { RequestList, RequestResult, RequestView } from "../../src/process/request/api";
import { schema } from "../../src/schema/schema";
import { toSerial } from "../../src/schema/serial";
import type { Language } from "../../src/schema/types";
import type { OfficeDay } from "./office-day";
import { openDay, rowsOf, shown } from "./office-day";

interface Names {
  readonly language: Language;
  readonly customer: string;
  readonly people: readonly [registrar: string, owner: string, product: string];
  readonly wish: string;
  readonly changed: string;
  readonly why: string;
}

const languages: readonly Names[] = [
  {
    language: "zh-CN",
    customer: "海岚冷链物流",
    people: ["邓晓彤", "彭雨薇", "周明"],
    wish: "报表要能按车辆导出。",
    changed: "报表要能按车辆和线路导出。",
    why: "客户新增了线路核算",
  },
  {
    language: "en-US",
    customer: "Hailan Cold Chain",
    people: ["Tia Deng", "Yuri Peng", "Mo Zhou"],
    wish: "Export the report by vehicle.",
    changed: "Export the report by vehicle and route.",
    why: "They now account by route",
  },
];

describe.each(languages)("a request in $language", (names) => {
  const { language, customer, people, wish, changed, why } = names;
  const [registrar, owner, product] = people;
  let clock: Date;
  let day: OfficeDay;
  let requestId: string;
  let view: RequestView;

  const at = (text: string): number => toSerial(new Date(text));
  /** Lets it be a moment: "2026-11-25 10:00". */
  const itIs = (text: string): void => {
    clock = new Date(text);
    day.workbook.edit(null, () => day.workbook.calculation.calculate());
  };
  const me = (name: string) => ({ requestId, me: name });

  /** An action that must succeed, in at most 2 syncs, or 3 where a first row makes its table. */
  async function done(action: () => Promise<RequestResult>, most = 2): Promise<RequestView> {
    day.connection.traffic.reset();
    const result = await action();
    const { requests } = day.connection.traffic;
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    expect(requests).toBeLessThanOrEqual(most);
    return (view = result.view);
  }

  const refused = async (action: Promise<RequestResult>): Promise<readonly string[]> => {
    const result = await action;
    return result.ok ? [] : result.issues.map(({ code, field }) => `${code} ${field ?? ""}`);
  };
  const words = (table: string, field: string, key: string): string =>
    schema.table(table).field(field).list!.choice(key)!.text[language];
  const column = (table: string, field: string): readonly string[] =>
    Array.from({ length: rowsOf(day, table) }, (_, row) => shown(day, table, row, field));
  const sla = (): string => shown(day, "Requests", 0, "sla");
  const slaWord = (key: string): string => words("Requests", "sla", key);
  const listed = async (): Promise<RequestList> => {
    day.connection.traffic.reset();
    const list = await day.process.requests.list();
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    return list;
  };
  const review = (verdict: string) => ({
    participants: [registrar, product],
    product: "P",
    technology: "T",
    design: "D",
    feasibility: "high",
    priority: "p2",
    plan: "Two weeks",
    verdict,
  });

  beforeAll(async () => {
    clock = new Date("2026-11-25 09:00");
    day = await openDay(language, () => clock);
    await day.process.createWorkbook({ language, sample: false });
    for (const name of people) await day.save({ table: "People", values: { name, department: "Sales", active: true } });
  });

  afterAll(() => day.close());

  test("is registered on a Wednesday and stands first in the list, due on Friday", async () => {
    const asked = { channel: "phone", customer, contact: "吴经理", description: wish, registrar };
    requestId = (await day.save({ table: "Requests", values: { ...asked, receivedAt: at("2026-11-25 09:00") } })).id;
    expect(await listed()).toMatchObject({
      requests: [{ id: requestId, customer, awaitsReply: true, replyDue: at("2026-11-27 09:00"), syncDue: null }],
      round: { day: at("2026-11-27"), owed: 0 },
    });
    expect(sla()).toBe(slaWord("running"));
  });

  test("goes to review, and no verdict is given before", async () => {
    expect(await refused(day.process.requests.review({ ...me(registrar), values: review("feasible") }))).toEqual([
      "illegalJump status",
    ]);
    itIs("2026-11-25 10:00");
    await done(() => day.process.requests.step({ ...me(registrar), to: "inReview" }));
    expect(view.request).toMatchObject({ status: "inReview", reviewStart: at("2026-11-25 10:00") });
    expect(rowsOf(day, "RequestReviews")).toBe(1);
    expect(column("RequestReviews", "id")).toEqual([""]);
  });

  test("waits for the customer over a weekend, and only working time moves the deadline", async () => {
    itIs("2026-11-27 08:00");
    await done(() => day.process.requests.step({ ...me(registrar), to: "waitingCustomer" }));
    expect(view.request.pausedAt).toBe(at("2026-11-27 08:00"));
    itIs("2026-11-29 12:00");
    expect(sla()).toBe(slaWord("paused"));
    itIs("2026-11-30 07:30");
    await done(() => day.process.requests.step({ ...me(registrar), to: "inReview" }));
    // Friday from eight to midnight and Monday's first seven and a half hours.
    expect(view.request).toMatchObject({ pausedMinutes: 16 * 60 + 7.5 * 60, pausedAt: null });
    expect(view.request.replyDue).toBeCloseTo(at("2026-11-30 08:30"), 6);
    expect(sla()).toBe(slaWord("running"));
  });

  test("is reviewed: the record and the request get the verdict in one batch", async () => {
    const unknown = { ...review("feasible"), participants: ["Nobody"] };
    expect(await refused(day.process.requests.review({ ...me(registrar), values: unknown }))).toEqual([
      "unknownPerson participants",
    ]);
    const bare = { ...review("notFeasible"), plan: null };
    expect(await refused(day.process.requests.review({ ...me(registrar), values: bare }))).toEqual(["required plan"]);
    expect(column("RequestReviews", "id")).toEqual([""]);
    await done(() => day.process.requests.review({ ...me(registrar), values: review("feasible") }));
    expect(view.request).toMatchObject({ verdict: "feasible", priority: "p2", status: "inReview" });
    expect(view.reviews).toMatchObject([{ requestId, revision: 1, verdict: "feasible", product: "P" }]);
  });

  test("is answered in time", async () => {
    itIs("2026-11-30 08:20");
    await done(() => day.process.requests.reply({ ...me(registrar), channel: "email", at: null }));
    expect(view.request).toMatchObject({ status: "replied", repliedAt: at("2026-11-30 08:20"), sla: "onTime" });
    expect(view.reviews).toMatchObject([{ repliedAt: at("2026-11-30 08:20"), replyChannel: "email" }]);
    expect(view.reviews[0]!.replyDue).toBeCloseTo(at("2026-11-30 08:30"), 6);
  });

  test("is begun by an owner who is known", async () => {
    const start = (name: string | null) => ({ ...me(registrar), to: "inProgress", values: { owner: name } });
    expect(await refused(day.process.requests.step(start(null)))).toEqual(["jumpNeeds owner"]);
    expect(await refused(day.process.requests.step(start("Nobody")))).toEqual(["unknownPerson owner"]);
    await done(() => day.process.requests.step(start(owner)));
    expect(view.request).toMatchObject({ status: "inProgress", owner, syncDue: at("2026-12-04") });
  });

  test("gets its Friday row with all others, once", async () => {
    itIs("2026-12-03 09:00");
    expect((await listed()).round).toMatchObject({ day: at("2026-12-04"), owed: 1, told: 0, missing: 1 });
    const start = async () => {
      day.connection.traffic.reset();
      const result = await day.process.requests.startRound({ me: owner });
      expect(day.connection.traffic.requests).toBeLessThanOrEqual(3);
      return result;
    };
    expect(await start()).toMatchObject({ ok: true, view: { round: { owed: 1, missing: 0, next: [requestId] } } });
    expect(await start()).toMatchObject({ ok: true, view: { round: { missing: 0 } } });
    expect(rowsOf(day, "RequestProgress")).toBe(1);
    expect(shown(day, "RequestProgress", 0, "syncDue")).toBe("2026-12-04");
    expect(shown(day, "RequestProgress", 0, "stage")).toBe(words("RequestProgress", "stage", "design"));
  });

  test("its customer is told, with words and not without", async () => {
    const tell = (progress: string | null, told: boolean) =>
      day.process.requests.progress({
        ...me(owner),
        values: { stage: "development", progress, nextStep: "Test" },
        told,
      });
    expect(await refused(tell(null, true))).toEqual(["required progress"]);
    await done(() => tell("Half", false));
    expect(view.progress).toMatchObject([{ progress: "Half", syncedAt: null }]);
    await done(() => tell("Half done", true));
    expect(view.progress).toMatchObject([{ progress: "Half done", stage: "development", syncedBy: owner }]);
    expect(view.request).toMatchObject({ lastSyncAt: at("2026-12-03 09:00"), syncDue: at("2026-12-11") });
    expect((await listed()).round).toMatchObject({ day: at("2026-12-04"), owed: 1, told: 1, missing: 0, next: [] });
    expect(rowsOf(day, "RequestProgress")).toBe(1);
  });

  test("a wait during the work moves no deadline and goes back to the work", async () => {
    await done(() => day.process.requests.step({ ...me(owner), to: "waitingCustomer" }));
    itIs("2026-12-07 10:00");
    await done(() => day.process.requests.step({ ...me(owner), to: "inProgress" }));
    expect(view.request).toMatchObject({ pausedAt: null, pausedMinutes: 23.5 * 60, sla: "onTime" });
  });

  test("changes: a new revision, a new clock, and nothing of the old is lost", async () => {
    itIs("2026-12-08 16:00");
    const change = (reason: string) => ({ ...me(owner), reason, values: { description: changed } });
    expect(await refused(day.process.requests.change(change(" ")))).toContain("reasonNeeded status");
    await done(() => day.process.requests.change(change(why)));
    expect(view.request).toMatchObject({
      status: "changeReview",
      revision: 2,
      verdict: null,
      repliedAt: null,
      description: changed,
      pausedMinutes: 0,
      replyDue: at("2026-12-10 16:00"),
    });
    expect(view.story[0]).toMatchObject({ kind: "changed", reason: why, revision: 2, before: wish });
    expect(view.reviews).toMatchObject([{ revision: 1, repliedAt: at("2026-11-30 08:20"), pausedMinutes: 23.5 * 60 }]);
    expect(column("ChangeLog", "from")).toContain(wish);
    expect(column("RequestProgress", "change")).toEqual([words("RequestProgress", "change", "yes")]);
  });

  test("is reviewed and answered again, late this time", async () => {
    itIs("2026-12-10 16:05");
    await done(() => day.process.requests.review({ ...me(registrar), values: review("needsChange") }));
    expect(await refused(day.process.requests.step({ ...me(registrar), to: "inProgress" }))).toEqual([
      "illegalJump status",
    ]);
    await done(() => day.process.requests.reply({ ...me(registrar), channel: "phone", at: null }));
    expect(view.request).toMatchObject({ status: "replied", sla: "late" });
    expect(view.reviews.map(({ revision, verdict }) => [revision, verdict])).toEqual([
      [1, "feasible"],
      [2, "needsChange"],
    ]);
    await done(() => day.process.requests.step({ ...me(owner), to: "inProgress" }));
  });

  test("is delivered, refused, worked on and accepted", async () => {
    itIs("2026-12-16 15:00");
    const decide = (passed: boolean, reason?: string) => ({
      ...me(owner),
      passed,
      by: "吴经理",
      on: at("2026-12-16"),
      ...(reason === undefined ? {} : { reason }),
    });
    expect(await refused(day.process.requests.decide(decide(true)))).toEqual(["illegalJump status"]);
    await done(() => day.process.requests.deliver({ ...me(owner), on: at("2026-12-16") }));
    expect(await refused(day.process.requests.decide(decide(false)))).toEqual([
      "neededWhen reason",
      "reasonNeeded status",
    ]);
    await done(() => day.process.requests.decide(decide(false, "Totals are missing")));
    expect(view.request).toMatchObject({ status: "rejectedDelivery" });
    await done(() => day.process.requests.step({ ...me(owner), to: "inProgress" }));
    itIs("2026-12-18 11:00");
    await done(() => day.process.requests.deliver({ ...me(owner), on: at("2026-12-18") }));
    await done(() => day.process.requests.decide({ ...decide(true), on: at("2026-12-18") }));
    expect(view.request).toMatchObject({ status: "accepted", acceptedAt: at("2026-12-18") });
    expect(view.acceptances.map(({ result, reason }) => [result, reason])).toEqual([
      ["failed", "Totals are missing"],
      ["passed", null],
    ]);
  });

  test("is surveyed after the acceptance, and filed", async () => {
    itIs("2026-12-21 10:00");
    const answers = { response: 4, quality: 5, communication: 5, overall: 5, comment: "Quick" };
    const ask = (values: Readonly<Record<string, string | number | null>>) =>
      day.process.requests.survey({ ...me(owner), values });
    expect(await refused(ask({ ...answers, overall: null }))).toEqual(["jumpNeeds satisfaction"]);
    expect(await refused(ask({ ...answers, quality: 6 }))).toEqual(["tooLarge quality"]);
    await done(() => ask(answers));
    expect(view.request).toMatchObject({ status: "surveyed", satisfaction: 5 });
    await done(() => day.process.requests.step({ ...me(owner), to: "closed" }));
    expect(view.request.status).toBe("closed");
    expect((await listed()).requests).toMatchObject([{ status: "closed", awaitsReply: false, syncDue: null }]);
  });

  test("tells its whole story in one or two round trips", async () => {
    day.connection.traffic.reset();
    const { story } = (await day.process.requests.open(requestId))!;
    expect(day.connection.traffic.requests).toBeLessThanOrEqual(2);
    expect(story.map(({ kind }) => kind).reverse()).toEqual([
      "registered",
      "submitted",
      "waiting",
      "reviewed",
      "replied",
      "started",
      "synced",
      "waiting",
      "changed",
      "reviewed",
      "replied",
      "started",
      "delivered",
      "failed",
      "reworked",
      "delivered",
      "passed",
      "surveyed",
      "closed",
    ]);
    expect(story.filter(({ kind }) => kind === "waiting").map(({ at: from, until }) => [from, until])).toEqual([
      [at("2026-12-03 09:00"), at("2026-12-07 10:00")],
      [at("2026-11-27 08:00"), at("2026-11-30 07:30")],
    ]);
    expect(story.filter(({ kind }) => kind === "replied").map(({ onTime }) => onTime)).toEqual([false, true]);
  });

  test("after all this nothing is missing", async () => {
    expect(await day.process.checkWorkbook()).toMatchObject({ kind: "current", faults: [] });
  });
});
