/** Which list of states a column of words comes from, and what each word means, in either language. */
import type { Choice, ChoiceList } from "../schema/compiled";
import { schema } from "../schema/schema";
import type { Language } from "../schema/types";

/** Every list that some table uses for its states, in the order of the sheets. */
const stateLists: readonly ChoiceList[] = schema.tables.flatMap((table) => table.states?.field.list ?? []);

/** The list of states that knows most of these words; the earlier sheet's where several know as many. */
export function listOfStates(words: readonly string[]): ChoiceList | undefined {
  const counted = stateLists.map((list) => ({ list, known: words.filter((word) => list.recognise(word)).length }));
  const most = Math.max(0, ...counted.map(({ known }) => known));
  return most === 0 ? undefined : counted.find(({ known }) => known === most)!.list;
}

/** The language of most of the words that are recognised; Chinese characters decide where none is. */
export function languageOf(words: readonly string[], list: ChoiceList | undefined): Language {
  const chinese = words.filter((word) => isChinese(word, list?.recognise(word))).length;
  return chinese * 2 >= words.length ? "zh-CN" : "en-US";
}

const isChinese = (word: string, choice: Choice | undefined): boolean =>
  choice ? choice.text["zh-CN"] === word : /\p{Script=Han}/u.test(word);
