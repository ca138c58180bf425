/** What the files that are sent are called. Pure. */

import type { Language } from "../../schema/types";
import forms from "./forms.json";

/** The name of a table's form, as people know it, in each language. */
export const formNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = forms;

/** The tables that have forms of their own, in the order of the templates. */
export const formTables: readonly string[] = Object.keys(forms);

/** Characters of a department in a file's name; some drives refuse long paths. */
const LONGEST = 60;

/** A part of a file's name that every file system takes. */
export const safeName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST)
    .replace(/[. ]+$/, "")
    .trim();

const JOINED: Readonly<Record<Language, string>> = { "zh-CN": "-", "en-US": " - " };

/** Names files for departments; no two alike, also where case is not told apart. */
export function fileNamer(table: string, language: Language): (department: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (department) => {
    const known = names.get(department);
    if (known !== undefined) return known;
    const beginning = `${formNames[table]![language]}${JOINED[language]}${safeName(department) || "_"}`;
    let name = `${beginning}.xlsx`;
    for (let turn = 2; taken.has(name.toLowerCase()); turn += 1) name = `${beginning} (${turn}).xlsx`;
    taken.add(name.toLowerCase());
    names.set(department, name);
    return name;
  };
}
