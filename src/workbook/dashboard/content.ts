/** What every part of the Dashboard is written from. */

import type { Field, Schema } from "../../schema/compiled";
import { choicePrefix } from "../../schema/compiled";
import type { Language, Text } from "../../schema/types";
import type { Write } from "./formulas";
import { formulaWriter } from "./formulas";

export interface DashboardContent {
  readonly schema: Schema;
  readonly language: Language;
  /** What a field's column is called in this workbook. */
  readonly headerOf: (field: Field) => string;
}

/** The content with its writer and its words at hand. */
export interface Desk extends DashboardContent {
  readonly write: Write;
  say(text: Text): string;
  /** The words of a choice, by the list's key. */
  word(list: string, choice: string): string;
  /** What every cell that shows a choice with a number begins with. */
  prefix(list: string, choice: string): string;
}

export function deskOf(content: DashboardContent): Desk {
  const { schema, language, headerOf } = content;
  return {
    ...content,
    write: formulaWriter(schema, language, headerOf),
    say: (text) => text[language],
    word: (list, choice) => schema.list(list).choice(choice)!.text[language],
    prefix: (list, choice) => choicePrefix(schema.list(list).choice(choice)!, language),
  };
}
