/** A document as its rows stand, written again when they change or when something else is asked of it. */

import { useCallback } from "react";
import type { MeetingDetails, PaperKind } from "../../documents/model";
import type { PaperAnswer } from "../../process/documents/api";
import { useProcess } from "../services";
import { useReading } from "../work/useReading";

/** Whatever a document may rest on. */
const RESTS_ON = [
  "Notices",
  "ConfirmationLog",
  "Projects",
  "Tasks",
  "WeeklyReports",
  "Issues",
  "Requests",
  "RequestReviews",
  "RequestProgress",
  "Acceptances",
];

interface Asked {
  readonly kind: PaperKind;
  readonly table: string;
  readonly id: string;
  readonly meeting: MeetingDetails;
}

export interface DocumentReading {
  /** None until the kind of document that was asked for last is there. */
  readonly answer: PaperAnswer | undefined;
  /** It says everything that was typed. */
  readonly settled: boolean;
  readonly error: unknown;
  readonly read: () => Promise<void>;
}

/** The document; what was typed for it meanwhile makes it anew. */
export function useDocument({ kind, table, id, meeting }: Asked): DocumentReading {
  const { documents } = useProcess();
  const make = useCallback(async () => {
    const answer = await documents.make({ kind, table, id, meeting });
    return { kind, meeting, answer };
  }, [documents, kind, table, id, meeting]);
  const { value, error, read } = useReading(make, RESTS_ON);
  const fits = value?.kind === kind;
  return { answer: fits ? value.answer : undefined, settled: fits && value.meeting === meeting, error, read };
}
