/** What is typed for the next task, where it will go, and what is wrong with it. */

import { useState, type RefObject } from "react";
import type { Issue, Values } from "../../../process/api";
import type { Spot } from "../../../process/project/outline";
import { schema } from "../../../schema/schema";
import { validateField } from "../../../schema/validate";
import { halfTyped } from "../../form/halfTyped";
import { readInput, type Inputs, type Lookup } from "../../form/inputs";
import { usePreferences } from "../../preferences";
import { useKept } from "../../work/kept";
import { lookupOf } from "../../work/PersonBox";
import type { Branch } from "./branches";

const TASKS = schema.table("Tasks");
const FIELDS = ["name", "owner", "dueDate"].map((key) => TASKS.field(key));

interface Typed {
  readonly name: string;
  /** Null until chosen: then it is oneself. */
  readonly owner: Lookup | null;
  readonly dueDate: string;
  /** Whether it goes below a task and not behind it; what is not said goes by the kind of task. */
  readonly under: Readonly<Record<string, boolean>>;
}

const BLANK: Typed = { name: "", owner: null, dueDate: "", under: {} };

export type Added = (spot: Spot, values: Values, then: () => void) => void;

/** The next task of a project, behind or below an anchor. */
export function useQuickAdd(projectId: string, anchor: Branch | null, form: RefObject<HTMLFormElement>, onAdd: Added) {
  const { preferences } = usePreferences();
  const [typed, setTyped] = useKept<Typed>(`quick ${projectId}`, BLANK);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const { name, dueDate } = typed;
  const owner = typed.owner ?? lookupOf(preferences.me);
  const under = anchor !== null && (typed.under[anchor.id] ?? holdsTasks(anchor));
  const change = (part: Partial<Typed>) => {
    setIssues([]);
    setTyped((before) => ({ ...before, ...part }));
  };

  return {
    name,
    owner,
    dueDate,
    under,
    issues,
    change,
    goUnder: (on: boolean) => anchor && change({ under: { [anchor.id]: on } }),
    /** Adds it where nothing is wrong; what is typed on meanwhile stays. */
    add: (done: () => void) => {
      const read = readFields({ name, owner, dueDate });
      const wrong = [...halfTyped(form.current), ...read.issues];
      setIssues(wrong);
      if (wrong.length > 0) return;
      onAdd(spotAt(anchor, under), read.values, () => {
        setTyped((now) => (now.name === name ? { ...BLANK, owner: now.owner } : now));
        done();
      });
    },
  };
}

/** What a milestone or a heading is made of goes below it; behind any other task comes the next one. */
const holdsTasks = ({ task, below }: Branch): boolean => task.milestone === true || below !== null;

function spotAt(anchor: Branch | null, under: boolean): Spot {
  if (anchor === null) return null;
  return under ? { under: anchor.id } : { after: anchor.id };
}

function readFields(inputs: Inputs): { readonly values: Values; readonly issues: readonly Issue[] } {
  const read = FIELDS.map((field) => ({ field, found: readInput(field, inputs[field.key]!) }));
  return {
    values: Object.fromEntries(
      read.flatMap(({ field, found }) => ("value" in found ? [[field.key, found.value]] : [])),
    ),
    issues: read.flatMap(({ field, found }): readonly Issue[] =>
      "issue" in found ? [found.issue] : validateField(field, found.value),
    ),
  };
}
