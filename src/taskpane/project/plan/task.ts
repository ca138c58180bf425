/** What the parts of a plan are given. */

import type { Values } from "../../../process/api";
import type { ProjectView } from "../../../process/project/api";
import type { Telling } from "../../work/useActions";

/** Why a change is made, and the row as it stood before it. */
export interface Why {
  readonly reason?: string | undefined;
  readonly opened?: Values;
}

/** What the parts of an open task are given. */
export interface TaskProps {
  readonly task: Values;
  readonly view: ProjectView;
  readonly actions: Telling;
  /** Changes the task; `then` follows a success. */
  readonly change: (values: Values, why?: Why, then?: () => void) => void;
}
