/** What the parts of a week's page are given. */

import type { WeekKey, WeekView } from "../../process/week/api";
import type { Actions } from "../work/useActions";

export interface WeekPanelProps {
  readonly view: WeekView;
  readonly actions: Actions<WeekKey, WeekView>;
}
