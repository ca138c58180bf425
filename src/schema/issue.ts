/** What is wrong with a value or a jump, as data: words are made of it in words.ts, in one place for both languages. */

export type IssueCode =
  | "required"
  | "notANumber"
  | "notAWholeNumber"
  | "tooSmall"
  | "tooLarge"
  | "notADate"
  | "notAShare"
  | "notYesOrNo"
  | "notAChoice"
  | "tooLong"
  | "notAnEmail"
  | "notAPhone"
  | "notAText"
  | "listed"
  | "unknownReference"
  | "unknownPerson"
  | "wrongOrder"
  | "wrongWeekday"
  | "neededWhen"
  | "duplicate"
  | "unknownField"
  | "calculated"
  | "illegalJump"
  | "jumpNeeds"
  | "jumpNeedsValue"
  | "samePerson"
  | "notAlone"
  | "reasonNeeded";

export interface Issue {
  /** The key of the field it stands at; absent where it is about the whole row. */
  readonly field?: string;
  readonly code: IssueCode;
  /** What was found and expected: keys of fields and choices, numbers, the text typed. */
  readonly facts: Readonly<Record<string, string | number>>;
}
