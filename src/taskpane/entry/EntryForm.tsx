/**
 * The form of one row, new or opened from the sheet: state and next steps on top, the fields, what the sheet works out,
 * and the one button that saves.
 */

import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useForm, type UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../process/api";
import { Message } from "../app/Message";
import { DocumentButton } from "../documents/DocumentButton";
import type { Drafts } from "../form/drafts";
import { halfTyped } from "../form/halfTyped";
import type { Inputs } from "../form/inputs";
import { useLanguage } from "../language";
import { ComputedFields } from "./ComputedFields";
import { rebase } from "./conflict";
import { EntryHeader } from "./EntryHeader";
import { FormPreview } from "./FormPreview";
import { FormSections } from "./FormSections";
import { JumpButtons } from "./JumpButtons";
import { Problem } from "./Problem";
import { Question } from "./Question";
import { SaveBar } from "./SaveBar";
import { changedFields, type Session } from "./session";
import { useCopies } from "./useCopies";
import { useIssues } from "./useIssues";
import { useSubmission, type Step } from "./useSubmission";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: "100%" },
  foot: { position: "sticky", bottom: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "2px 12px 12px", flexGrow: 1 },
});

export interface EntryFormProps {
  readonly session: Session;
  readonly drafts: Drafts;
  /** Put the focus into the first empty field: where the user came from the pane and not from the sheet. */
  readonly focusFirst: boolean;
  readonly onSession: (session: Session) => void;
  readonly onSaved: (session: Session, entry: Entry, inputs: Inputs, step: Step) => void;
  readonly onSaveAsNew: (inputs: Inputs) => void;
  readonly onBack: () => void;
  readonly onNew: () => void;
}

/** The form of a session. */
export function EntryForm(props: EntryFormProps) {
  const { session, drafts, onSession, onSaved } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm<Inputs>({ defaultValues: session.inputs, mode: "onBlur" });
  const changed = useDraft(form, session, drafts);
  useCopies(form, session);
  const issues = useIssues(session.table, form);
  const { outcome, submit, settle } = useSubmission({
    pageIssues: useCallback(() => halfTyped(element.current), []),
    onSaved: useCallback(
      (saved: Session, entry: Entry, step: Step) => onSaved(saved, entry, form.getValues(), step),
      [onSaved, form],
    ),
  });
  const save = (step?: Step) => void submit(session, form.getValues(), step);

  const { show } = issues;
  useEffect(() => {
    if (outcome.kind === "issues") show(outcome.issues);
  }, [outcome, show]);

  return (
    <form
      ref={element}
      className={styles.form}
      noValidate
      aria-label={session.table.text[language]}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => onCtrlEnter(event, save)}
    >
      <EntryHeader session={session} onBack={props.onBack} />
      <div className={styles.body}>
        {session.restored && <Message intent="info">{t("draft.restored")}</Message>}
        <Question
          outcome={outcome}
          inputs={form.getValues}
          onAnswer={save}
          onSettle={settle}
          onRebase={rebaseAndSave}
        />
        {session.opened && <JumpButtons session={session} control={form.control} onJump={(jump) => save({ jump })} />}
        <FormSections session={session} form={form} issues={issues} focusFirst={props.focusFirst} />
        <FormPreview session={session} control={form.control} />
        {session.opened && <ComputedFields table={session.table} entry={session.opened} />}
        {session.opened && (
          <div>
            <DocumentButton table={session.table.key} id={session.opened.id} values={session.opened.values} />
          </div>
        )}
      </div>
      <footer className={styles.foot}>
        <Problem outcome={outcome} onRetry={save} onSaveAsNew={() => props.onSaveAsNew(form.getValues())} />
        <SaveBar session={session} outcome={outcome} changed={changed} onNew={props.onNew} />
      </footer>
    </form>
  );

  function rebaseAndSave(theirs: Entry, preferTheirs: ReadonlySet<string>, step: Step) {
    const next = rebase(session, form.getValues(), theirs, preferTheirs);
    onSession(next);
    void submit(next, next.inputs, step);
  }
}

/** Keeps what is typed as a draft, follows a session that was replaced under the form, and tells whether it changed. */
function useDraft(form: UseFormReturn<Inputs>, session: Session, drafts: Drafts): boolean {
  const [changed, setChanged] = useState(session.restored);
  const shown = useRef(session.inputs);

  useEffect(() => {
    const { table, id } = session;
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const dirty = changedFields(session, values).length > 0;
        setChanged(dirty);
        if (dirty) drafts.keep(table.key, id, { ...session, inputs: { ...values } });
        else drafts.drop(table.key, id);
      },
    });
  }, [form, session, drafts]);

  useEffect(() => {
    if (shown.current !== session.inputs) form.reset(session.inputs);
    shown.current = session.inputs;
  }, [form, session]);

  return changed;
}

function onCtrlEnter(event: KeyboardEvent, save: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  save();
}
