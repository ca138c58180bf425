/** What a plan asks of the Dashboard, said apart from how it is done, which the first screen need not load. */

import type { Action } from "../actions";
import type { Fault } from "../faults";
import type { ObservedDashboard } from "../observed";
import type { Placed } from "./dashboardSheet";

export interface DashboardMending {
  readonly faults: readonly Fault[];
  /** Before anything that refers to tables. */
  readonly structure: readonly Action[];
  readonly details: readonly Action[];
}

/** How a Dashboard is made and mended. A glance does without: whether the sheet is there is seen all the same. */
export interface Dashboards {
  readonly make: (content: Placed) => readonly Action[];
  readonly finish: (content: Placed) => readonly Action[];
  readonly mend: (content: Placed, seen: ObservedDashboard, named: boolean) => DashboardMending;
}
