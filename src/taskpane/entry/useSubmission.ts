/**
 * Saving a form: reads it, checks a state jump, asks for a reason where one is due, and takes in what comes back. Every
 * outcome but success leaves the form as typed.
 */

import { useCallback, useState } from "react";
import type { Entry, Issue, Process, SaveRequest, Values } from "../../process/api";
import type { Field, Jump } from "../../schema/compiled";
import { readInputs, type Inputs } from "../form/inputs";
import { obstaclesOf } from "../form/jumps";
import { typedFields } from "../form/sections";
import { useProcess } from "../services";
import { findConflict, type Conflict } from "./conflict";
import { changedFields, currentValues, type Session } from "./session";

/** What is being done beside saving: a state jump, a reason given. */
export interface Step {
  readonly jump?: Jump;
  readonly reason?: string;
}

export type Outcome =
  | { readonly kind: "idle" }
  | { readonly kind: "saving" }
  | { readonly kind: "issues"; readonly issues: readonly Issue[] }
  | { readonly kind: "reason"; readonly step: Step; readonly fields: readonly Field[] }
  | { readonly kind: "conflict"; readonly step: Step; readonly conflict: Conflict }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly step: Step; readonly error: unknown };

interface Options {
  /** Issues only the page can see, such as a half-typed date. */
  readonly pageIssues: () => readonly Issue[];
  readonly onSaved: (session: Session, entry: Entry, step: Step) => void;
}

/** How the last attempt to save went, and a way to try. */
export function useSubmission({ pageIssues, onSaved }: Options) {
  const process = useProcess();
  const [outcome, setOutcome] = useState<Outcome>({ kind: "idle" });

  const submit = useCallback(
    async (session: Session, inputs: Inputs, step: Step = {}) => {
      const before = checkForm(session, inputs, step, pageIssues());
      if (before) return setOutcome(before);
      setOutcome({ kind: "saving" });
      const result = await send(process, session, inputs, step);
      setOutcome(result.kind === "saved" ? { kind: "idle" } : result);
      if (result.kind === "saved") onSaved(session, result.entry, step);
    },
    [process, pageIssues, onSaved],
  );

  return { outcome, submit, settle: useCallback(() => setOutcome({ kind: "idle" }), []) };
}

type Sent = Outcome | { readonly kind: "saved"; readonly entry: Entry };

async function send(process: Process, session: Session, inputs: Inputs, step: Step): Promise<Sent> {
  try {
    const result = await process.saveEntry(requestOf(session, inputs, step));
    if (result.ok) return { kind: "saved", entry: result.entry };
    return await refused(process, session, inputs, step, result.issues);
  } catch (error) {
    return { kind: "failed", step, error };
  }
}

async function refused(
  process: Process,
  session: Session,
  inputs: Inputs,
  step: Step,
  issues: readonly Issue[],
): Promise<Outcome> {
  const coded = (code: string) => issues.filter((issue) => issue.code === code);
  if (coded("gone").length) return { kind: "gone" };
  if (coded("conflict").length) {
    const theirs = await process.readEntry(session.table.key, session.id!);
    return theirs ? { kind: "conflict", step, conflict: findConflict(session, inputs, theirs) } : { kind: "gone" };
  }
  const reasons = coded("reasonNeeded");
  if (reasons.length === issues.length) return { kind: "reason", step, fields: fieldsOf(reasons, session) };
  return { kind: "issues", issues: issues.filter(({ code }) => code !== "reasonNeeded") };
}

/** What can be told without the workbook; undefined when the form may be sent. */
function checkForm(session: Session, inputs: Inputs, step: Step, pageIssues: readonly Issue[]): Outcome | undefined {
  const { issues } = readInputs(typedFields(session.table), inputs);
  const unreadable = [...pageIssues, ...issues];
  if (unreadable.length) return { kind: "issues", issues: unreadable };
  if (!step.jump || step.jump.together) return undefined;
  const obstacles = obstaclesOf(step.jump, session.table, currentValues(session, inputs));
  if (obstacles.length) return { kind: "issues", issues: obstacles };
  return step.jump.reason && !step.reason ? { kind: "reason", step, fields: [] } : undefined;
}

function requestOf(session: Session, inputs: Inputs, step: Step): SaveRequest {
  const { table, id, opened } = session;
  return {
    table: table.key,
    values: { ...valuesToSend(session, inputs), ...jumpValues(session, step.jump) },
    ...(id !== undefined && { id }),
    ...(opened && { opened }),
    ...(step.reason && { reason: step.reason }),
    ...(session.me && { me: session.me }),
  };
}

/** A new row goes whole; of an opened one only what was changed, so that a colleague's other changes stand. */
function valuesToSend(session: Session, inputs: Inputs): Values {
  const fields = session.opened ? changedFields(session, inputs) : typedFields(session.table);
  return { ...session.hidden, ...readInputs(fields, inputs).values };
}

/** What is made together with other rows is made elsewhere: here what is typed is saved before. */
const jumpValues = ({ table }: Session, jump: Jump | undefined): Values =>
  jump && !jump.together && table.states ? { [table.states.field.key]: jump.to } : {};

const fieldsOf = (issues: readonly Issue[], { table }: Session): readonly Field[] =>
  issues.flatMap(({ field }) => (field && table.hasField(field) ? [table.field(field)] : []));
