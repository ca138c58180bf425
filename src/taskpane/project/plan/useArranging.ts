/**
 * Rearranging without waiting: each step shows at once, and what was pressed in a row is written together when the keys
 * rest. Steps that could not be written stay until trying again, also while another tab is shown.
 */

import { useEffect } from "react";
import type { ProjectView } from "../../../process/project/api";
import type { Move, Step } from "../../../process/project/outline";
import { useProcess } from "../../services";
import { useKept } from "../../work/kept";
import type { Action, Actions } from "../../work/useActions";

/** How long the keys must rest. */
const RESTED = 400;
const NONE: readonly Step[] = [];

type OfProject = { readonly projectId: string };

export interface Arranging {
  /** Steps made on the screen and not yet in the sheet. */
  readonly steps: readonly Step[];
  readonly move: (id: string, move: Move) => void;
  /** Does something else, after the steps are written. */
  readonly perform: (action: Action<OfProject, ProjectView>, then?: () => void) => void;
}

/** Rearranging the tasks of a project. */
export function useArranging(projectId: string, actions: Actions<OfProject, ProjectView>): Arranging {
  const { projects } = useProcess();
  const [steps, setSteps] = useKept<readonly Step[]>(`steps ${projectId}`, NONE);
  const { busy, problem, clear, run } = actions;

  const write = (sent: readonly Step[]): Promise<boolean> =>
    run(
      (acting) => projects.arrange({ ...acting, steps: sent }),
      () => setSteps((now) => now.slice(sent.length)),
    );
  useEffect(() => {
    if (steps.length === 0 || busy || problem) return;
    const timer = setTimeout(() => void write(steps), RESTED);
    return () => clearTimeout(timer);
  });

  return {
    steps,
    move: (id, move) => {
      clear();
      setSteps((before) => [...before, { id, move }]);
    },
    perform: (action, then) => void settled().then((ready) => ready && run(action, then)),
  };
  async function settled(): Promise<boolean> {
    return steps.length === 0 || write(steps);
  }
}
