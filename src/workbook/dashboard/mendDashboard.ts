/** What an existing Dashboard needs: formulas that were typed over or lost their table, charts that are gone. Pure. */

import type { Action } from "../actions";
import { absolute } from "../address";
import type { Fault } from "../faults";
import { FONTS } from "../look";
import type { ObservedDashboard } from "../observed";
import type { Placed } from "./dashboardSheet";
import { DASHBOARD_AREA, DASHBOARD_NAME } from "./where";
import {
  changedFormulas,
  countFormulas,
  finishDashboard,
  lateDays,
  makeDashboard,
  missingCharts,
  writeFormulas,
} from "./dashboardSheet";

export interface DashboardMending {
  readonly faults: readonly Fault[];
  /** Before anything that refers to tables. */
  readonly structure: readonly Action[];
  readonly details: readonly Action[];
}

/** Gives the sheet its name. */
export const nameDashboard = (sheet: string): Action => ({
  do: "define",
  name: DASHBOARD_NAME,
  refersTo: absolute(sheet, DASHBOARD_AREA),
});

/** Compares the sheet with what it is to say; where most of it stands elsewhere, it is made anew. */
export function mendDashboard(content: Placed, seen: ObservedDashboard, named: boolean): DashboardMending {
  const { sheet } = content;
  const changed = seen.closer ? changedFormulas(content, seen.closer.formulas) : 0;
  const gone = seen.closer ? missingCharts(seen.closer.charts).length : 0;
  const moved = changed * 2 > countFormulas(content);
  const tell = (code: "changedDashboard" | "missingChart", count: number): Fault[] =>
    count > 0 ? [{ code, sheet, facts: { count } }] : [];
  const name: Action[] = named ? [] : [nameDashboard(sheet)];
  return {
    faults: [
      ...(named ? [] : [{ code: "missingName" as const, sheet, facts: { name: DASHBOARD_NAME } }]),
      ...tell("changedDashboard", changed),
      ...tell("missingChart", gone),
    ],
    structure: moved ? [...clearAll(sheet, seen.closer?.charts ?? []), ...makeDashboard(content)] : [],
    details: moved ? [...name, ...finishDashboard(content)] : [...name, ...mended()],
  };

  function mended(): Action[] {
    if (gone > 0) return finishDashboard(content, seen.closer?.charts);
    return changed > 0 ? writeFormulas(content) : [];
  }
}

function clearAll(sheet: string, charts: readonly string[]): Action[] {
  const [first, last] = DASHBOARD_AREA.split(":").map((corner) => corner.replace(/\d+/, ""));
  return [{ do: "clear", sheet, areas: `${first}:${last}` }, ...removeCharts(sheet, charts)];
}

/** Takes away those of the charts that are ours. */
function removeCharts(sheet: string, charts: readonly string[]): Action[] {
  const ours = new Set(missingCharts([]));
  return charts.filter((name) => ours.has(name)).map((chart): Action => ({ do: "removeChart", sheet, chart }));
}

/** The same page in another language: charts bear words, so they are drawn anew. */
export function translateDashboard(content: Placed, charts: readonly string[]): Action[] {
  const { sheet, language } = content;
  return [
    { do: "format", sheet, areas: "", look: { font: FONTS[language] } },
    lateDays(content),
    ...removeCharts(sheet, charts),
    ...finishDashboard(content),
  ];
}
