/** Some fields of a table as a small form: what is typed is kept, read as values, and told what is wrong with it. */

import { useEffect, useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Issue, Values } from "../../process/api";
import type { Table } from "../../schema/compiled";
import { isBlank, validateField } from "../../schema/validate";
import { halfTyped } from "../form/halfTyped";
import { readInputs, showValues, type Input, type Inputs } from "../form/inputs";
import { issueWords } from "../form/words";
import { useLanguage } from "../language";
import { useKept } from "../work/kept";
import type { Telling } from "../work/useActions";

export interface Fields {
  readonly table: Table;
  readonly inputs: Inputs;
  /** Goes to the form's element. */
  readonly box: RefObject<HTMLFormElement>;
  readonly type: (key: string, input: Input) => void;
  readonly error: (key: string) => string | undefined;
  /** The values; null where something is wrong or one of the needed is missing, which is then said at its field. */
  readonly read: (needed?: readonly string[]) => Values | null;
  /** Forgets what was typed. */
  readonly clear: () => void;
}

interface Asked {
  /** Under this name what is typed outlives the view. */
  readonly name: string;
  readonly table: Table;
  readonly keys: readonly string[];
  /** What the fields begin with. */
  readonly start: Values;
  readonly actions: Pick<Telling, "problem" | "clear">;
}

/** The form's state. */
export function useFields({ name, table, keys, start, actions: { problem, clear } }: Asked): Fields {
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const [typed, setTyped] = useKept<Inputs>(name, {});
  const [own, setOwn] = useState<readonly Issue[]>([]);
  const box = useRef<HTMLFormElement>(null);
  const fields = keys.map((key) => table.field(key));
  const inputs = { ...showValues(fields, start), ...typed };
  const refused = problem?.kind === "issues" ? problem.issues : NONE;
  const wrong = [...own, ...refused.filter(({ facts }) => facts.table === table.key)];
  const look = useFocusOnWrong(box, wrong, problem);

  return {
    table,
    inputs,
    box,
    type: (key, input) => {
      setOwn(own.filter(({ field }) => field !== key));
      if (problem) clear();
      setTyped((before) => ({ ...before, [key]: input }));
    },
    error: (key) => {
      const issue = wrong.find(({ field }) => field === key);
      return issue && issueWords(issue, table, speaker);
    },
    read: (needed = []) => {
      const { values, issues } = readInputs(fields, inputs);
      const unfit = fields.flatMap((field) => (field.key in values ? validateField(field, values[field.key]) : []));
      const missing = needed
        .filter((key) => isBlank(values[key]))
        .map((key): Issue => ({ field: key, code: "required", facts: {} }));
      const found = [...halfTyped(box.current), ...issues, ...unfit, ...missing];
      setOwn(found);
      look();
      return found.length > 0 ? null : values;
    },
    clear: () => setTyped({}),
  };
}

const NONE: readonly Issue[] = [];

/** The keyboard goes to what is wrong when it is found, not when the last mistake but one has been mended. */
function useFocusOnWrong(box: RefObject<HTMLFormElement>, wrong: readonly Issue[], problem: unknown): () => void {
  const [looks, setLooks] = useState(0);
  const first = useRef<string | undefined>(undefined);
  first.current = wrong.find(({ field }) => field !== undefined)?.field;
  useEffect(() => {
    if (first.current !== undefined) box.current?.querySelector<HTMLElement>(`[name="${first.current}"]`)?.focus();
  }, [box, looks, problem]);
  return () => setLooks((before) => before + 1);
}
