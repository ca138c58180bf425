/**
 * Where the user is in the entry view, kept while other tabs are looked at: the list, a blank form or an opened row, and
 * the row they selected in the sheet while something was still unsaved.
 */

import { useCallback, useMemo, useRef, useState } from "react";
import type { Place, Values } from "../../process/api";
import { Drafts } from "../form/drafts";

export type View =
  | { readonly kind: "list" }
  | {
      readonly kind: "form";
      readonly table: string;
      readonly id?: string;
      /** What a new row begins with, beside its usual starting values. */
      readonly start?: Values;
      /** Opened from the pane, not by selecting in the sheet. */
      readonly fromPane: boolean;
      /** Opened from the Work tab, to which one comes back. */
      readonly fromWork: boolean;
      /** Counts openings, so that opening the same table again begins a new form. */
      readonly opening: number;
    };

export interface Desk {
  readonly view: View;
  /** The table chosen last in this session. */
  readonly recent: string | null;
  /** A row selected in the sheet that waits for the user's word. */
  readonly pending: Place | null;
  readonly drafts: Drafts;
  readonly openNew: (table: string, start?: Values, fromWork?: boolean) => void;
  readonly openRow: (place: Place, fromPane: boolean, fromWork?: boolean) => void;
  readonly back: () => void;
  /** The sheet's selection moved: follows it where nothing unsaved would go out of sight. */
  readonly selected: (place: Place | null) => void;
  readonly dismissPending: () => void;
}

/** The desk of one pane. */
export function useDesk(): Desk {
  const drafts = useRef(new Drafts()).current;
  const [view, setView] = useState<View>({ kind: "list" });
  const [recent, setRecent] = useState<string | null>(null);
  const [pending, setPending] = useState<Place | null>(null);
  const openings = useRef(0);

  const open = useCallback(
    (table: string, row: { id?: string; start?: Values }, fromPane: boolean, fromWork = false) => {
      setPending(null);
      setRecent(table);
      setView({ kind: "form", table, ...row, fromPane, fromWork, opening: ++openings.current });
    },
    [],
  );

  const selected = useCallback(
    (place: Place | null) => {
      if (!place || isShown(view, place)) setPending(null);
      else if (hasUnsaved(view, drafts)) setPending(place);
      else open(place.table, { id: place.id }, false);
    },
    [view, drafts, open],
  );

  return useMemo(
    () => ({
      view,
      recent,
      pending,
      drafts,
      selected,
      openNew: (table, start, fromWork) => open(table, start ? { start } : {}, true, fromWork),
      openRow: ({ table, id }, fromPane, fromWork) => open(table, { id }, fromPane, fromWork),
      back: () => setView({ kind: "list" }),
      dismissPending: () => setPending(null),
    }),
    [view, recent, pending, drafts, selected, open],
  );
}

const isShown = (view: View, { table, id }: Place) => view.kind === "form" && view.table === table && view.id === id;

const hasUnsaved = (view: View, drafts: Drafts) =>
  view.kind === "form" && drafts.get(view.table, view.id) !== undefined;
