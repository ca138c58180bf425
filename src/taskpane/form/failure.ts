/** What to say when the workbook refused a request or something broke: why, and what to do. */

import { schema } from "../../schema/schema";
import type { WorkbookError } from "../../process/api";
import type { Speaker } from "./words";

export interface Failure {
  readonly sentence: string;
  /** Excel's own code and words, for whoever is asked for help. */
  readonly details?: string;
}

const isWorkbookError = (error: unknown): error is WorkbookError =>
  error instanceof Error && error.name === "WorkbookError";

/** An error in the words of the pane. */
export function failureWords(error: unknown, speaker: Speaker): Failure {
  if (!isWorkbookError(error)) {
    return {
      sentence: speaker.t("failure.unknown", { message: error instanceof Error ? error.message : String(error) }),
    };
  }
  const { failure, facts } = error;
  const details = [facts.code, facts.message, facts.location].filter(Boolean).join(" · ");
  return {
    sentence: speaker.t(`failure.${failure}`, { ...facts, ...names(error, speaker) }),
    ...(details && { details }),
  };
}

function names({ facts }: WorkbookError, { language }: Speaker) {
  const table = facts.table && schema.hasTable(facts.table) ? schema.table(facts.table) : undefined;
  const field = table && facts.field && table.hasField(facts.field) ? table.field(facts.field) : undefined;
  return { table: table?.text[language] ?? facts.table, field: field?.text[language] ?? facts.field };
}
