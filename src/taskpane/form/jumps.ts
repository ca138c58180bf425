/** What keeps an opened row from its next states, given what the form holds now. */

import type { Issue, Values } from "../../process/api";
import type { Jump, Table } from "../../schema/compiled";
import { checkJump } from "../../schema/states";
import { fieldNames, issueWords, type Speaker } from "./words";

/** The issues in the way of a jump; a missing reason is none, for it is asked when the jump is made. */
export const obstaclesOf = (jump: Jump, table: Table, values: Values): readonly Issue[] =>
  checkJump(table, values, jump.to).filter(({ code }) => code !== "reasonNeeded");

/** One sentence that says what a jump still needs: the fields to fill in, then whatever else stands in the way. */
export function obstacleWords(jump: Jump, issues: readonly Issue[], table: Table, speaker: Speaker): string {
  const missing = issues.filter(({ code }) => code === "jumpNeeds").map(({ field }) => table.field(field!));
  const others = issues.filter(({ code }) => code !== "jumpNeeds");
  const step = jump.text[speaker.language];
  return [
    ...(missing.length ? [speaker.t("jump.needs", { jump: step, fields: fieldNames(missing, speaker) })] : []),
    ...others.map((issue) => issueWords(issue, table, speaker)),
  ].join(speaker.t("app.sentenceSeparator"));
}
