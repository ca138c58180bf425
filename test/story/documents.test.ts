/** Every document of the product, made of the sample company's rows as they stand in the workbook. */

import { PAPER_KINDS, type Paper, type PaperKind } from "../../src/documents/model";
import { asText } from "../../src/documents/text";
import { ROOTS } from "../../src/process/documents/kinds";
import type { Language } from "../../src/schema/types";
import { NOW, openDay, TODAY, type OfficeDay } from "./office-day";

/** A day in the office with the sample company; `idOf` finds a row by a field's shown text. */
async function sampleDay(language: Language) {
  const day = await openDay(language, () => NOW);
  await day.process.createWorkbook({ language, sample: true });
  return day;
}

async function rowsOf(day: OfficeDay, table: string) {
  const found = await day.process.findReferences(table, "");
  return Promise.all(found.map(async ({ value }) => (await day.process.readEntry(table, value))!));
}

async function idOf(day: OfficeDay, table: string, status: string): Promise<string> {
  const rows = await rowsOf(day, table);
  return rows.find(({ values }) => values.status === status)!.id;
}

/** The row that a document of each kind is made of. */
const STATUS: Readonly<Partial<Record<PaperKind, string>>> = {
  notice: "inReview",
  noticeNeeds: "inReview",
  publicationRecord: "published",
  reviewRecord: "inProgress",
  replyLetter: "inProgress",
  progressNote: "inProgress",
  acceptanceForm: "closed",
  surveyForm: "closed",
};

async function make(day: OfficeDay, kind: PaperKind): Promise<Paper> {
  const table = ROOTS[kind];
  const id = await idOf(day, table, STATUS[kind] ?? "inProgress");
  const answer = await day.process.documents.make({ kind, table, id });
  if (!answer.ok) throw new Error(`${kind}: no ${answer.lacks}`);
  return answer.paper;
}

describe.each<Language>(["zh-CN", "en-US"])("the sample company in %s", (language) => {
  let day: OfficeDay;
  beforeAll(async () => void (day = await sampleDay(language)));
  afterAll(() => day.close());

  test.each(PAPER_KINDS)("gives %s without a gap, on a sheet of its own", async (kind) => {
    const paper = await make(day, kind);
    expect(paper.kind).toBe(kind);
    expect(paper.letterhead).toBe(language === "zh-CN" ? "云栈软件有限公司" : "Cloudstack Software Ltd.");
    expect(asText(paper)).not.toMatch(/undefined|null|NaN|\[object|____/);
    expect((await day.process.documents.put(paper, false)).kind).toBe("done");
  });
});

describe("in the sample workbook", () => {
  let day: OfficeDay;
  beforeAll(async () => void (day = await sampleDay("zh-CN")));
  afterAll(() => day.close());

  const lines = (paper: Paper) => asText(paper).split("\n");

  test("a document is read in one round trip, two where a row of it was chosen, and drawn in two", async () => {
    const id = await idOf(day, "Requests", "inProgress");
    const [review] = await rowsOf(day, "RequestReviews");
    await day.process.documents.make({ kind: "replyLetter", table: "Requests", id });
    day.connection.traffic.reset();
    const answer = await day.process.documents.make({ kind: "replyLetter", table: "Requests", id });
    expect(day.connection.traffic.requests).toBe(1);
    if (answer.ok) await day.process.documents.put(answer.paper, true);
    expect(day.connection.traffic.requests).toBe(3);
    await day.process.documents.make({ kind: "replyLetter", table: "RequestReviews", id: review!.id });
    expect(day.connection.traffic.requests).toBe(5);
  });

  test("meeting minutes speak of the Monday that was, the agenda of the one that comes", async () => {
    expect(lines(await make(day, "meetingMinutes"))).toContain("时间：2026年11月23日（周一）10:00");
    expect(lines(await make(day, "meetingAgenda"))).toContain("时间：2026年11月30日（周一）10:00");
  });

  test("what is asked about a meeting stands in its minutes; without it the gaps are named", async () => {
    const id = await idOf(day, "Projects", "inProgress");
    const bare = await make(day, "kickoffMinutes");
    expect(bare.missing.map(({ field }) => field)).toEqual(["at", "place", "recorder"]);
    const meeting = { at: 46_352 + 9 / 24, place: "三号会议室", recorder: "彭雨薇", decisions: ["先上线一号库。"] };
    const answer = await day.process.documents.make({ kind: "kickoffMinutes", table: "Projects", id, meeting });
    if (!answer.ok) throw new Error(answer.lacks);
    expect(answer.paper.missing).toEqual([]);
    expect(lines(answer.paper)).toEqual(expect.arrayContaining(["地点：三号会议室", "1. 先上线一号库。"]));
  });

  test("the need list holds what its department has not published yet", async () => {
    expect(asText(await make(day, "noticeNeeds"))).toContain("1. 关于开展信息安全培训的通知");
  });

  test("a week's report is that of the chosen report, with departments that never handed in", async () => {
    const reports = await rowsOf(day, "WeeklyReports");
    const missing = reports.find(({ values }) => values.submittedAt === null)!;
    const answer = await day.process.documents.make({
      kind: "consolidatedReport",
      table: "WeeklyReports",
      id: missing.id,
    });
    if (!answer.ok) throw new Error(answer.lacks);
    expect(asText(answer.paper)).toMatch(/提交时间：未提交/);
    expect(answer.paper.date).toBe(missing.values.weekStart);
  });

  test.each<[PaperKind, string]>([
    ["reviewRecord", "review"],
    ["replyLetter", "review"],
    ["progressNote", "progress"],
  ])("%s of a request that is only registered lacks a %s", async (kind, lacks) => {
    const id = await idOf(day, "Requests", "registered");
    expect(await day.process.documents.make({ kind, table: "Requests", id })).toEqual({ ok: false, lacks });
  });

  test("an acceptance form can be printed before anything is accepted, naming what is missing", async () => {
    const id = await idOf(day, "Requests", "inProgress");
    const answer = await day.process.documents.make({ kind: "acceptanceForm", table: "Requests", id });
    if (!answer.ok) throw new Error(answer.lacks);
    expect(answer.paper.missing).toEqual([{ table: "Acceptances", field: "deliveredAt", label: "交付日期" }]);
    expect(answer.paper.id).toBe(id);
  });

  test("a row that is gone gives no document", async () => {
    const gone = { kind: "notice", table: "Notices", id: "N-260101-XXXX" } as const;
    expect(await day.process.documents.make(gone)).toEqual({ ok: false, lacks: "row" });
  });

  test("the sheet of a document is told when it is there already", async () => {
    const paper = await make(day, "surveyForm");
    expect((await day.process.documents.put(paper, false)).kind).toBe("done");
    expect(await day.process.documents.put(paper, false)).toEqual({ kind: "exists", sheet: paper.name });
  });

  test("dates ahead are one's own deadlines and the rhythm of the weeks, on the days it really falls", async () => {
    const all = await day.process.documents.dates(null);
    const mine = await day.process.documents.dates("高铭泽");
    expect(all.every(({ at }, index) => at >= Math.floor(TODAY) && at >= (all[index - 1]?.at ?? 0))).toBe(true);
    expect(mine.map(({ title }) => title)).toEqual(expect.arrayContaining(["任务截止：上线", "任务截止：系统开发"]));
    expect(mine.length).toBeLessThan(all.length);
    const meetings = mine.filter(({ title }) => title === "项目例会");
    expect(meetings[0]).toMatchObject({ at: 46_356 + 10 / 24, wholeDay: false, uid: "meeting-2026W49" });
    // Past 2026 the calendar knows nothing yet, so nothing is promised there.
    expect(meetings).toHaveLength(5);
  });
});
