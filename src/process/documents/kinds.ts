/** Which documents can be made of a row, and of which table's row each is made in the end. Pure. */

import type { PaperKind } from "../../documents/model";
import { isBlank } from "../../schema/validate";
import type { Values } from "../values";

/** The tables whose rows documents are made of. */
export type RootTable = "Notices" | "Projects" | "Requests";

/** Whose row a document is made of. */
export const ROOTS: Readonly<Record<PaperKind, RootTable>> = {
  notice: "Notices",
  noticeNeeds: "Notices",
  publicationRecord: "Notices",
  kickoffMinutes: "Projects",
  meetingAgenda: "Projects",
  meetingMinutes: "Projects",
  consolidatedReport: "Projects",
  reviewRecord: "Requests",
  replyLetter: "Requests",
  progressNote: "Requests",
  acceptanceForm: "Requests",
  surveyForm: "Requests",
};

/** Rows of other tables, which say whose they are. */
export const OWNERS: Readonly<Record<string, { readonly field: string; readonly root: RootTable }>> = {
  ConfirmationLog: { field: "noticeId", root: "Notices" },
  Tasks: { field: "projectId", root: "Projects" },
  WeeklyReports: { field: "projectId", root: "Projects" },
  Issues: { field: "projectId", root: "Projects" },
  RequestReviews: { field: "requestId", root: "Requests" },
  RequestProgress: { field: "requestId", root: "Requests" },
  Acceptances: { field: "requestId", root: "Requests" },
};

const OFFERED: Readonly<Record<string, readonly PaperKind[]>> = {
  Notices: ["notice", "noticeNeeds", "publicationRecord"],
  ConfirmationLog: ["publicationRecord"],
  Projects: ["kickoffMinutes", "meetingAgenda", "meetingMinutes", "consolidatedReport"],
  Tasks: ["meetingAgenda"],
  WeeklyReports: ["consolidatedReport"],
  Issues: ["meetingAgenda", "meetingMinutes"],
  Requests: ["reviewRecord", "replyLetter", "progressNote", "acceptanceForm", "surveyForm"],
  RequestReviews: ["reviewRecord", "replyLetter"],
  RequestProgress: ["progressNote"],
  Acceptances: ["acceptanceForm", "surveyForm"],
};

/** The documents that can be made of a row, in the order in which they come up. */
export function papersFor(table: string, row?: Values): readonly PaperKind[] {
  const offered = OFFERED[table] ?? [];
  const unpublished = table === "Notices" && row !== undefined && isBlank(row.publishedAt);
  return unpublished ? offered.filter((kind) => kind !== "publicationRecord") : offered;
}

/** Documents for which a meeting's place, people and decisions are asked. */
export const asksForMeeting = (kind: PaperKind): boolean =>
  kind === "kickoffMinutes" || kind === "meetingAgenda" || kind === "meetingMinutes";
