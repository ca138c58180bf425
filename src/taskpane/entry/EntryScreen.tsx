/** A form from opening to the next: reads the row or starts a blank one, and goes on after each save. */

import { useCallback, useEffect, useState } from "react";
import type { Entry, Values } from "../../process/api";
import type { Table } from "../../schema/compiled";
import { FormSkeleton } from "../app/Skeletons";
import type { Drafts } from "../form/drafts";
import type { Inputs } from "../form/inputs";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { screenOf, type WorkPlace } from "../work/area";
import { EntryForm } from "./EntryForm";
import { asNew, startEdit, startNew, type Session } from "./session";
import { Unopened, type NotOpen } from "./Unopened";
import { useFollowSheet } from "./useFollowSheet";
import { useSavedToast } from "./useSavedToast";
import type { Step } from "./useSubmission";

type Screen =
  | { readonly kind: "loading" }
  | NotOpen
  /** `turn` counts the sittings: each is a form of its own. */
  | { readonly kind: "form"; readonly session: Session; readonly turn: number };

interface Props {
  readonly table: Table;
  /** The row to edit; without it a new one. */
  readonly id?: string;
  /** What a new row begins with, beside its usual starting values. */
  readonly start?: Values;
  readonly drafts: Drafts;
  /** Whether the user came here from the pane, so that the focus belongs here. */
  readonly fromPane: boolean;
  readonly onBack: () => void;
  readonly onNew: () => void;
  readonly onWork: (place: WorkPlace) => void;
  /** Takes over after a save, with the screen of a new row where there is one. */
  readonly onDone?: (screen: WorkPlace | null) => void;
}

/** The screen of one row. */
export function EntryScreen({ table, id, start, drafts, fromPane, onBack, onNew, onWork, onDone }: Props) {
  const { preferences } = usePreferences();
  const process = useProcess();
  const toastSaved = useSavedToast();
  const [screen, setScreen] = useState<Screen>({ kind: "loading" });
  const begin = useCallback(
    (session: Session) =>
      setScreen((before) => ({ kind: "form", session, turn: before.kind === "form" ? before.turn + 1 : 0 })),
    [],
  );
  const replace = useCallback(
    (session: Session) => setScreen((before) => (before.kind === "form" ? { ...before, session } : before)),
    [],
  );
  const load = useCallback(async () => {
    if (id === undefined) return begin(startNew(process, drafts, table, preferences.me, undefined, start));
    setScreen({ kind: "loading" });
    try {
      const entry = await process.readEntry(table.key, id);
      if (entry) begin(startEdit(drafts, table, entry, preferences.me));
      else setScreen({ kind: "gone" });
    } catch (error) {
      setScreen({ kind: "failed", error });
    }
  }, [process, drafts, table, id, start, preferences.me, begin]);
  useEffect(() => void load(), [load]);
  useFollowSheet(screen.kind === "form" ? screen.session : null, drafts, replace);

  const saved = useCallback(
    (session: Session, entry: Entry, inputs: Inputs, step: Step) => {
      drafts.drop(table.key, session.id);
      const elsewhere = step.jump?.together ? screenOf({ table: table.key, id: entry.id }) : null;
      if (elsewhere) return onWork(elsewhere);
      toastSaved(table, entry, step.jump);
      const screen = session.id === undefined ? screenOf({ table: table.key, id: entry.id }) : null;
      // One more person, one more of a list: only what has a screen, or was begun for something, is one alone.
      if (onDone && (session.id !== undefined || screen || start)) return onDone(screen);
      if (session.id === undefined) begin(startNew(process, drafts, table, preferences.me, inputs));
      else replace(startEdit(drafts, table, entry, preferences.me));
    },
    [drafts, table, toastSaved, begin, replace, process, preferences.me, onWork, onDone, start],
  );

  if (screen.kind === "loading") return <FormSkeleton />;
  if (screen.kind !== "form") return <Unopened screen={screen} onRetry={() => void load()} onBack={onBack} />;
  return (
    <EntryForm
      key={screen.turn}
      session={screen.session}
      drafts={drafts}
      focusFirst={fromPane || screen.turn > 0}
      onSession={replace}
      onSaved={saved}
      onSaveAsNew={(inputs) => begin(asNew(startNew(process, drafts, table, preferences.me), inputs))}
      onBack={onBack}
      onNew={onNew}
    />
  );
}
