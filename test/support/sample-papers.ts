/** Every document of the product, made from the sample company in either language. */
import { sampleDays } from "../../src/calendar/sample-days";
import { acceptanceForm, surveyForm } from "../../src/documents/acceptance";
import { kickoffMinutes } from "../../src/documents/kickoff";
import { meetingAgenda, meetingMinutes } from "../../src/documents/meetings";
import type { MeetingDetails, Occasion, Paper } from "../../src/documents/model";
import { internalNotice, noticeNeeds, publicationRecord } from "../../src/documents/notices";
import { progressNote, replyLetter, reviewRecord } from "../../src/documents/requests";
import { consolidatedReport } from "../../src/documents/weekly";
import { sampleCompany } from "../../src/schema/sample/company";
import type { Language, RowValues } from "../../src/schema/types";

/** Tuesday, 24 November 2026, 10:30. */
export const NOW = 46_350 + 10.5 / 24;
const MONDAY = 46_349;

/** All documents of the sample company. */
export function samplePapers(language: Language): readonly Paper[] {
  const company = language === "zh-CN" ? "杭州云栈软件有限公司" : "Cloudstack Software Ltd.";
  const occasion: Occasion = { language, now: NOW, company };
  const rows = sampleCompany(language, NOW, sampleDays());
  const all = (table: string) => rows.get(table)!;
  const where = (table: string, field: string, value: unknown) => all(table).filter((row) => row[field] === value);
  const [doors, , expenses, training] = all("Notices") as [RowValues, RowValues, RowValues, RowValues];
  const project = all("Projects")[0]!;
  const ofProject = (table: string) => where(table, "projectId", project.id);
  const asked = all("Requests").find(({ status }) => status === "closed")!;
  const underWay = all("Requests").find(({ status }) => status === "inProgress")!;
  const of = (table: string, request: RowValues) => where(table, "requestId", request.id).at(-1)!;
  const week = MONDAY - 7;
  const meeting = meetingOf(language, all("People"));
  const issues = ofProject("Issues").filter(({ status }) => status !== "closed");
  const lateTasks = ofProject("Tasks").filter(
    ({ status, dueDate, milestone }) => status !== "done" && milestone !== true && Number(dueDate) < NOW - 1,
  );
  const reports = ofProject("WeeklyReports").filter(({ weekStart }) => weekStart === week);
  const previous = ofProject("WeeklyReports").filter(({ weekStart }) => weekStart === week - 7);
  const meetingRows = { project, reports, lateTasks, issues, meeting };
  return [
    internalNotice({ notice: doors }, occasion),
    noticeNeeds({ notices: [expenses, training] }, occasion),
    publicationRecord({ notice: expenses, confirmations: where("ConfirmationLog", "noticeId", expenses.id) }, occasion),
    kickoffMinutes({ project, tasks: ofProject("Tasks"), meeting, weekly: { weekday: 5, time: 17 / 24 } }, occasion),
    meetingAgenda(meetingRows, occasion),
    meetingMinutes(meetingRows, occasion),
    consolidatedReport({ project, weekStart: week, reports, previous }, occasion),
    reviewRecord({ request: underWay, review: of("RequestReviews", underWay) }, occasion),
    replyLetter({ request: underWay, review: of("RequestReviews", underWay) }, occasion),
    progressNote({ request: underWay, progress: of("RequestProgress", underWay), nextSync: MONDAY + 4 }, occasion),
    acceptanceForm(
      { request: asked, acceptance: of("Acceptances", asked), review: of("RequestReviews", asked) },
      occasion,
    ),
    surveyForm({ request: asked, acceptance: of("Acceptances", asked) }, occasion),
  ];
}

function meetingOf(language: Language, people: readonly RowValues[]): MeetingDetails {
  const chinese = language === "zh-CN";
  const name = (index: number) => String(people[index]!.name);
  return {
    at: MONDAY + 10 / 24,
    place: chinese ? "三号会议室" : "Room 3",
    chair: name(13),
    recorder: name(10),
    attendees: [13, 14, 9, 10, 20, 4].map(name),
    decisions: chinese
      ? ["手持终端由行政部本周内借调两台。", "测试数据以十月末盘点为准。"]
      : ["Administration borrows two scanners this week.", "Test data follows the end-of-October count."],
  };
}
