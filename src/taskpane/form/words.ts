/**
 * Sentences for what went wrong: an issue at a field, a request the workbook refused, a fault found in the workbook.
 * Facts come in, words in the pane's language go out.
 */

import type { TFunction } from "i18next";
import type { Fault, FieldValue, Issue } from "../../process/api";
import type { Field, Table } from "../../schema/compiled";
import type { Issue as SchemaIssue } from "../../schema/issue";
import { schema } from "../../schema/schema";
import { issueWords as schemaWords } from "../../schema/words";
import type { Language } from "../../schema/types";
import type { Locale } from "../locales/en-US";
import { showValue } from "./inputs";

export interface Speaker {
  readonly t: TFunction<"pane">;
  readonly language: Language;
}

type OwnCode = keyof Locale["issue"];
/** What to say at the field of an issue: the schema's sentence, or the pane's for what only the pane sees. */
export function issueWords(issue: Issue, table: Table, { t, language }: Speaker): string {
  const own = t(`issue.${issue.code as OwnCode}`, { ...issue.facts, defaultValue: "" });
  return own || schemaWords(issue as SchemaIssue, table, language);
}

/** Names of several fields in one phrase. */
export const fieldNames = (fields: readonly Field[], { t, language }: Speaker): string =>
  fields.map((field) => `“${field.text[language]}”`).join(t("app.listSeparator"));

/** A value as people read it: dates as dates, choices and shares in words; empty for nothing. */
export function valueWords(field: Field, value: FieldValue, { t, language }: Speaker): string {
  if (value === null) return "";
  if (field.type === "yesNo") return t(value === true ? "control.yes" : "control.no");
  if (typeof value === "object") return value.map((each) => wordOf(field, each, language)).join(t("app.listSeparator"));
  if (typeof value === "string") return wordOf(field, value, language);
  const input = showValue(field, value) as string;
  return field.type === "percent" ? `${input}%` : input.replace("T", " ");
}

const wordOf = (field: Field, key: string, language: Language): string =>
  field.list?.choice(key)?.text[language] ?? key;

/** What a fault is, where. */
export function faultWords(fault: Fault, { t, language }: Speaker): string {
  const table = fault.table && schema.hasTable(fault.table) ? schema.table(fault.table) : undefined;
  const field = table && fault.field && table.hasField(fault.field) ? table.field(fault.field) : undefined;
  return t(`fault.${fault.code}`, {
    ...fault.facts,
    sheet: fault.sheet,
    table: table?.text[language] ?? fault.table,
    field: field?.text[language] ?? fault.field,
  });
}
