/** What the parts of an open task are given. */

import type { Values } from "../../../process/api";
import type { ProjectView } from "../../../process/project/api";
import type { Telling } from "../../work/useActions";

export interface TaskProps {
  readonly task: Values;
  readonly view: ProjectView;
  readonly actions: Telling;
  /** Changes the task; `then` follows a success. */
  readonly change: (
    values: Values,
    why?: { readonly reason?: string; readonly opened?: Values },
    then?: () => void,
  ) => void;
}
