/** What a week rests on besides its rows: calendar, settings, the clock, and the sheets of weeks frozen before. */

import { textOf } from "../../rollup/today/rows";
import { toMinute } from "../../schema/serial";
import { askSheets, type SheetsThere } from "../../workbook/weekSheet";
import type { Stage } from "../asking";
import type { Values } from "../values";
import type { WeekKey, WeekView } from "./api";
import { findWeekSheet, weekSheetName, type FoundSheet } from "./frozen";
import { askFrame, weekView, type Frame, type WeekRows } from "./scene";

export interface Surroundings {
  readonly now: number;
  /** These may be had after the first sync. */
  frame(): Frame;
  sheetNames(): readonly string[];
  /** The sheet of this week and project, there or not. */
  sheetFor(project: Values): FoundSheet;
  /** The week as it stands; with a sheet that was just made where one is named. */
  view(rows: WeekRows, made?: string): WeekView | null;
}

/** Queues all questions. */
export function askSurroundings(stage: Stage, key: WeekKey): Surroundings {
  const frame = askFrame(stage);
  const sheets = askSheets(stage.ground.context, weekSheetName(key.weekStart, stage.ground.language));
  const now = toMinute(stage.world.now());
  const sheetFor = (project: Values): FoundSheet => sheetOf(key, project, sheets(), frame());
  return {
    now,
    frame,
    sheetNames: () => sheets().names,
    sheetFor,
    view: (rows, made) => {
      const found = rows.projects[0] && sheetFor(rows.projects[0]);
      return weekView(key, rows, frame(), now, made ?? (found?.exists ? found.sheet : null));
    },
  };
}

function sheetOf(
  { weekStart }: WeekKey,
  project: Values,
  { names, head }: SheetsThere,
  { language }: Frame,
): FoundSheet {
  const id = textOf(project, "id") ?? "";
  return findWeekSheet({
    weekStart,
    language,
    project: { id, name: textOf(project, "name") ?? "" },
    sheets: names,
    plainIsOurs: head.some((words) => words.includes(id)),
  });
}
