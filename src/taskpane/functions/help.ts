/** The words that Excel shows of the custom functions, from the files the build makes for it. */

import type { Language } from "../../schema/types";

/** What is told of one function. */
export interface Help {
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
}

const FILES: Readonly<Record<Language, string>> = {
  "zh-CN": "functions-zh-CN.json",
  "en-US": "functions.json",
};

interface HelpFile {
  readonly functions: readonly (Help & { readonly id: string })[];
}

/** The help of every function, by its id. */
export async function fetchHelp(language: Language): Promise<ReadonlyMap<string, Help>> {
  const answer = await fetch(new URL(FILES[language], document.baseURI));
  const { functions } = (await answer.json()) as HelpFile;
  return new Map(functions.map((each) => [each.id, each]));
}
