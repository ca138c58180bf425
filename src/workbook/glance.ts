/**
 * Whether a workbook of which only names, sheets and headers were read lacks nothing of ours: the quick answer for the
 * pane's first screen. What it lacks, and what to do about it, is the plan's to say. Pure.
 */

import type { Schema } from "../schema/compiled";
import { DASHBOARD_NAME } from "./dashboard/where";
import { knownTables, missingFields } from "./knownTables";
import { isDefined, missingSettingNames, unnamedTargets } from "./names";
import type { Observed } from "./observed";
import { presentSheets, sheetKeys } from "./sheetOrder";

/** True exactly where a plan made of the same glance would find no fault. */
export function isWhole(schema: Schema, observed: Observed): boolean {
  const present = presentSheets(schema, observed);
  const older = observed.version !== null && observed.version < schema.version;
  return (
    !older &&
    sheetKeys(schema).every((key) => present.has(key)) &&
    [...knownTables(schema, observed).values()].every(
      (known) => !known.foreign && !known.seen.lost && missingFields(known).length === 0,
    ) &&
    missingSettingNames(schema, observed).length === 0 &&
    unnamedTargets(schema, observed).length === 0 &&
    (observed.dashboard === null || isDefined(observed, DASHBOARD_NAME))
  );
}
