/** Where the Dashboard is found: its name in the workbook, and the cells it takes. */

import { area } from "../address";
import { LAST_COLUMN, LAST_ROW } from "./places";

/** The defined name by which the sheet is known, whatever its tab says. */
export const DASHBOARD_NAME = "Trackbook_Dashboard";

export const DASHBOARD_AREA = area(0, 0, LAST_ROW + 1, LAST_COLUMN + 1);
