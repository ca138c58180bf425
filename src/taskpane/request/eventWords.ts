/** What a story's event is called, and what there is to say of it. */

import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import type { StoryEvent } from "../../process/request/story";
import { schema } from "../../schema/schema";
import type { Speaker } from "../form/words";
import { useLanguage } from "../language";
import { choiceWords, lengthWords } from "./words";

export interface EventWords {
  readonly title: string;
  /** Who, through what, in time or not, in one line; "" for nothing. */
  readonly facts: string;
  /** What was said, a paragraph each. */
  readonly said: readonly string[];
  readonly late: boolean;
}

/** The words in the pane's language. */
export function useEventWords(event: StoryEvent): EventWords {
  const speaker: Speaker = { t: useTranslation().t, language: useLanguage() };
  const facts = factsOf(event, speaker).filter((fact) => fact !== null && fact !== "");
  const said = saidIn(event, speaker).filter((line) => line !== null && line !== "");
  return {
    title: titleOf(event, speaker),
    facts: facts.join(" · "),
    said: said as readonly string[],
    late: event.onTime === false,
  };
}

function titleOf({ kind, row = {}, revision, until }: StoryEvent, { t, language }: Speaker): string {
  switch (kind) {
    case "reviewed":
      return t("request.event.reviewed", {
        verdict: choiceWords("RequestReviews", "verdict", row.verdict, language),
      });
    case "changed":
      return t("request.event.changed", { revision: revision ?? 2 });
    case "surveyed":
      return t("request.event.surveyed", { score: String(row.overall ?? "–") });
    case "waiting":
      return t(until === null ? "request.stillWaiting" : "request.event.waiting");
    default:
      return t(`request.event.${kind}`);
  }
}

function factsOf({ kind, at, until, who, onTime, row = {} }: StoryEvent, { t, language }: Speaker) {
  const through = (table: string, field: string) => {
    const channel = choiceWords(table, field, row[field], language);
    return channel === "" ? null : t("request.through", { channel });
  };
  switch (kind) {
    case "registered":
      return [through("Requests", "channel"), who];
    case "reviewed":
      return [namesOf(row.participants).join(t("app.listSeparator"))];
    case "replied":
      return [through("RequestReviews", "replyChannel"), punctual(onTime, t)];
    case "synced":
      return [choiceWords("RequestProgress", "stage", row.stage, language), who];
    case "waiting":
      return [typeof until === "number" ? t("request.lasted", { span: lengthWords(at, until, t) }) : null, who];
    default:
      return [who];
  }
}

const punctual = (onTime: boolean | null | undefined, t: Speaker["t"]): string | null =>
  onTime === true ? t("request.onTime") : onTime === false ? t("request.late") : null;

const namesOf = (value: Values[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : [];

function saidIn({ kind, row = {}, reason = null, before = null }: StoryEvent, speaker: Speaker) {
  const { t } = speaker;
  switch (kind) {
    case "reviewed":
      return labelled("RequestReviews", row, ["product", "technology", "design", "plan"], speaker);
    case "synced":
      return [text(row.progress), text(row.nextStep) && t("request.nextWords", { text: text(row.nextStep) })];
    case "surveyed":
      return [scores(row, speaker), text(row.comment)];
    case "changed":
      return [reason, before && t("request.beforeWords", { text: before })];
    default:
      return [reason];
  }
}

/** "产品意见：…" for each that says something. */
function labelled(table: string, row: Values, keys: readonly string[], { language }: Speaker): readonly string[] {
  const colon = language === "zh-CN" ? "：" : ": ";
  return keys.flatMap((key) => {
    const said = text(row[key]);
    return said === "" ? [] : [`${schema.table(table).field(key).text[language]}${colon}${said}`];
  });
}

function scores(row: Values, { language }: Speaker): string {
  return ["response", "quality", "communication"]
    .filter((key) => row[key] != null)
    .map((key) => `${schema.table("Acceptances").field(key).text[language]} ${String(row[key])}`)
    .join(" · ");
}

const text = (value: Values[string] | undefined): string => String(value ?? "").trim();
