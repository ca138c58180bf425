/**
 * The work breakdown on the screen: one line a task, moved about by arrow keys as WAI-ARIA describes a grid of rows that
 * fold, rearranged by Alt and arrows, with the open task's panel below its line.
 */

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Move } from "../../../process/project/outline";
import type { Branch } from "./branches";
import { OutlineRow } from "./OutlineRow";
import type { OutlineState } from "./useOutline";

const useStyles = makeStyles({
  grid: { display: "flex", flexDirection: "column", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  inside: { scrollMarginTop: "150px", scrollMarginBottom: "96px" },
});

interface Props {
  readonly state: OutlineState;
  readonly onMove: (id: string, move: Move) => void;
  /** The panel of the open task. */
  readonly children: ReactNode;
}

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: "indent",
  ArrowLeft: "outdent",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** The outline. */
export function Outline({ state, onMove, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const { branches, current, open, selected } = state;
  const held = useHeldFocus(grid, current, branches);
  const panel = useRef<HTMLDivElement>(null);
  const entering = useRef(false);
  useEffect(() => {
    if (open === null) return;
    if (entering.current) panel.current?.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
    entering.current = false;
    // As much of the panel as there is room for; its line always.
    panel.current?.scrollIntoView?.({ block: "nearest" });
    lineOf(grid.current, open)?.scrollIntoView?.({ block: "nearest" });
  }, [open]);

  return (
    <div ref={grid} role="treegrid" aria-label={t("project.tasks")} className={styles.grid} onKeyDown={onKey}>
      {branches.map((branch) => [
        <OutlineRow
          key={branch.id}
          branch={branch}
          current={branch.id === current}
          open={branch.id === open}
          selected={selected && selected.has(branch.id)}
          onPress={() => (selected ? select(branch.id) : state.toggle(branch.id))}
          onFocus={() => branch.id !== current && state.go(branch.id)}
          onFold={() => state.fold(branch.id, !branch.folded)}
          onSelect={() => select(branch.id)}
        />,
        branch.id === open && (
          <div key="panel" role="row" className={styles.panel} aria-level={branch.depth + 2}>
            <div role="gridcell" ref={panel} className={styles.inside} onKeyDown={onPanelKey}>
              {children}
            </div>
          </div>
        ),
      ])}
    </div>
  );

  function onKey(event: KeyboardEvent) {
    const line = (event.target as HTMLElement).closest<HTMLElement>("[data-task]");
    // Keys in the panel and in boxes are theirs.
    if (line !== event.target || !line || current === null) return;
    if (act(event)) event.preventDefault();
  }

  /** Whether the key was one of the outline's. */
  function act({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const at = branches.findIndex(({ id }) => id === current);
    const branch = branches[at]!;
    if (altKey) return move(branch, key);
    if (ctrlKey || metaKey) return false;
    const keys: Readonly<Record<string, () => boolean>> = {
      Enter: () => press(branch),
      " ": () => select(branch.id),
      Escape: leave,
      ArrowRight: () => (branch.folded ? fold(branch, false) : focus(at + 1)),
      ArrowLeft: () => (branch.below && !branch.folded ? fold(branch, true) : focus(aboveOf(at))),
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(branches.length - 1),
    };
    return keys[key]?.() ?? false;
  }

  function move({ id }: Branch, key: string): boolean {
    const to = MOVES[key];
    if (!to) return false;
    held.hold();
    onMove(id, to);
    return true;
  }

  function press({ id }: Branch): boolean {
    if (selected) return select(id);
    entering.current = open !== id;
    state.toggle(id);
    return true;
  }

  function fold({ id }: Branch, folded: boolean): boolean {
    state.fold(id, folded);
    return true;
  }

  function leave(): boolean {
    if (selected) state.select(null);
    else if (open !== null) state.toggle(open, false);
    return selected !== null || open !== null;
  }

  /** The task below which this one stands. */
  function aboveOf(at: number): number {
    const { depth } = branches[at]!;
    for (let place = at - 1; place >= 0; place--) if (branches[place]!.depth < depth) return place;
    return at;
  }

  function focus(index: number): boolean {
    const branch = branches[index];
    if (!branch) return true;
    state.go(branch.id);
    lineOf(grid.current, branch.id)?.focus();
    return true;
  }

  function select(id: string): boolean {
    const next = new Set(selected ?? []);
    if (!next.delete(id)) next.add(id);
    state.select(next);
    return true;
  }

  /** Escape leaves the panel for its line. */
  function onPanelKey(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented || open === null) return;
    event.stopPropagation();
    lineOf(grid.current, open)?.focus();
    state.toggle(open, false);
  }
}

/** What one does with an open task first: its next step, or how far it is. */
const FIRST = "input, textarea, button";

const lineOf = (grid: HTMLElement | null, id: string) =>
  [...(grid?.querySelectorAll<HTMLElement>("[data-task]") ?? [])].find(({ dataset }) => dataset.task === id);

/** A line that was moved keeps the focus in its new place. */
function useHeldFocus(grid: { readonly current: HTMLElement | null }, current: string | null, lines: unknown) {
  const holding = useRef(false);
  useEffect(() => {
    if (!holding.current || current === null) return;
    holding.current = false;
    lineOf(grid.current, current)?.focus();
  }, [grid, current, lines]);
  return { hold: () => (holding.current = true) };
}
