/** How the page of merges speaks of files, cells and reasons. */

import type { TFunction } from "i18next";
import type { FileProblem, Refusal, ReturnedFile } from "../../process/merge/api";
import type { Issue } from "../../process/values";
import type { Table } from "../../schema/compiled";
import { schema } from "../../schema/schema";
import { showValue } from "../form/inputs";
import { issueWords, valueWords, type Speaker } from "../form/words";
import type { MergeLocale } from "../locales/merge-en-US";

/** Why a file can't be merged, and what to do. */
export function problemWords(problem: FileProblem, t: TFunction<"pane">): string {
  switch (problem) {
    case "noTable":
    case "tableLost":
    case "sentBroken":
    case "sentNewer":
      return t(`merge.problem.${problem}`);
    default:
      return t(`import.problem.${problem}`);
  }
}

/** Who was sent the file, and when. */
export function senderWords({ sent }: ReturnedFile, t: TFunction<"pane">): string {
  if (!sent?.department) return "";
  const at = sent.at === null ? "" : momentWords(sent.at);
  return at === "" ? sent.department : t("merge.from", { department: sent.department, at });
}

const momentWords = (serial: number): string =>
  String(showValue(schema.table("ChangeLog").field("at"), serial)).replace("T", " ");

/** Whom a value comes from: departments where they are known, else files. */
export function namesOf(files: readonly ReturnedFile[], places: readonly number[], t: TFunction<"pane">): string {
  const names = places.map((place) => files[place]?.sent?.department ?? files[place]?.name ?? "");
  return [...new Set(names)].join(t("app.listSeparator"));
}

/** Why cells can't be taken. */
export function refusalWords(issue: Issue, table: Table, speaker: Speaker): string {
  const own = speaker.t(`merge.issue.${issue.code as keyof MergeLocale["issue"]}`, {
    ...issue.facts,
    defaultValue: "",
  });
  return own || issueWords(issue, table, speaker);
}

/** A field's value, or that there is none. */
export function cellWords(table: Table, field: string, value: Refusal["values"][string], speaker: Speaker): string {
  return valueWords(table.field(field), value, speaker) || speaker.t("import.empty");
}

/** A refusal as one line to send back: whose, which row, what, and why. */
export function refusalLine(row: Refusal, files: readonly ReturnedFile[], speaker: Speaker): string {
  const { t, language } = speaker;
  const table = schema.table(row.table);
  const cells = table.fields
    .filter(({ key, type }) => type !== "id" && row.values[key] != null)
    .map((field) => `${field.text[language]} ${cellWords(table, field.key, row.values[field.key]!, speaker)}`);
  const reasons = row.issues.map((issue) => refusalWords(issue, table, speaker));
  const name = [row.label, row.id].filter(Boolean).join(" ");
  return [namesOf(files, row.files, t), name, cells.join(", "), reasons.join(" ")].join("\t");
}
