/** Keeps an opened row that has no unsaved changes as the sheet has it, while somebody edits the sheet. */

import { useCallback, useEffect, useRef } from "react";
import type { Change } from "../../process/api";
import type { Drafts } from "../form/drafts";
import { useProcess } from "../services";
import { useWatch } from "../useWatch";
import { startEdit, type Session } from "./session";

/** Several cells often change at once; the row is read again when they have settled. */
const SETTLED = 300;

/** Follows the sheet for the session that is shown. */
export function useFollowSheet(session: Session | null, drafts: Drafts, replace: (session: Session) => void): void {
  const process = useProcess();
  const shown = useRef(session);
  shown.current = session;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const watch = useCallback((tell: (change: Change) => void) => process.watchChanges(tell), [process]);
  useWatch(watch, onChange);

  function onChange(change: Change) {
    if (change.table !== shown.current?.table.key || shown.current.id === undefined) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(shown.current!), SETTLED);
  }

  async function read({ table, id, me }: Session) {
    const untouched = () => shown.current?.id === id && !drafts.get(table.key, id);
    if (id === undefined || !untouched()) return;
    // A row that cannot be read now is told about when it is saved or opened again.
    const entry = await process.readEntry(table.key, id).catch(() => null);
    if (entry && untouched()) replace(startEdit(drafts, table, entry, me));
  }
}
