/** Which rows of a request a document speaks of. Pure. */

import { acceptanceForm, surveyForm } from "../../documents/acceptance";
import type { Occasion, PaperKind } from "../../documents/model";
import { progressNote, replyLetter, reviewRecord } from "../../documents/requests";
import { numberOf } from "../../rollup/today/rows";
import type { Values } from "../values";
import type { PaperAnswer } from "./api";

export interface RequestRows {
  readonly requests: readonly Values[];
  readonly reviews: readonly Values[];
  readonly progress: readonly Values[];
  readonly acceptances: readonly Values[];
}

/** The row that was chosen, if it is one of these, or the newest. */
const rowOf = (rows: readonly Values[], chosen: Values | null): Values | undefined =>
  rows.find(({ id }) => id === chosen?.id) ?? rows.at(-1);

/** A document of a request; `chosen` is the review, note or delivery it was asked of. */
export function requestPaper(
  kind: PaperKind,
  rows: RequestRows,
  chosen: Values | null,
  occasion: Occasion,
): PaperAnswer {
  const request = rows.requests[0];
  if (!request) return { ok: false, lacks: "row" };
  const ofRevision = rows.reviews.filter(({ revision }) => revision === request.revision);
  const review = rowOf(chosen ? rows.reviews : ofRevision, chosen);
  const progress = rowOf(rows.progress, chosen);
  const acceptance = rowOf(rows.acceptances, chosen) ?? {};
  const done = rows.reviews.at(-1) ?? null;
  switch (kind) {
    case "reviewRecord":
      return review ? { ok: true, paper: reviewRecord({ request, review }, occasion) } : { ok: false, lacks: "review" };
    case "replyLetter":
      return review ? { ok: true, paper: replyLetter({ request, review }, occasion) } : { ok: false, lacks: "review" };
    case "progressNote": {
      const nextSync = numberOf(request, "syncDue");
      return progress
        ? { ok: true, paper: progressNote({ request, progress, nextSync }, occasion) }
        : { ok: false, lacks: "progress" };
    }
    case "acceptanceForm":
      return { ok: true, paper: acceptanceForm({ request, acceptance, review: done }, occasion) };
    default:
      return { ok: true, paper: surveyForm({ request, acceptance }, occasion) };
  }
}
