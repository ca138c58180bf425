/** The Friday of a project as use cases: who has handed in, one report handed in, and the week frozen into a sheet. */

import type { Schema } from "../../schema/compiled";
import { numberOf, textOf } from "../../rollup/today/rows";
import { askSheets, showSheet, type SheetsThere } from "../../workbook/weekSheet";
import { toMinute } from "../../schema/serial";
import type { World } from "../api";
import type { Desk } from "../desk";
import { ask, transact, type RowChange, type Stage } from "../transaction";
import type { Values } from "../values";
import type { HandIn, Result, WeekKey, Weeks, WeekView } from "./api";
import { findWeekSheet, weekSheetName, type FoundSheet } from "./frozen";
import { askFrame, weekQuestions, weekView, type Frame, type WeekRows } from "./scene";
import { ofWeek, reportOf } from "./standing";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The weeks of the open workbook's projects. */
export function createWeeks({ schema, world, desk }: Deps): Weeks {
  const talk = <T>(task: (stage: Stage) => Promise<T>): Promise<T> =>
    desk.talk((ground) => task({ schema, world, ground }));
  return {
    open: (key) => talk((stage) => open(stage, key)),
    handIn: (request) => talk((stage) => handIn(stage, request)),
    showSheet: (sheet) => talk(({ ground }) => showSheet(ground.context, sheet)),
  };
}

/** What a week rests on besides its rows, asked with them. */
function askSurroundings(stage: Stage, key: WeekKey) {
  const frame = askFrame(stage);
  const sheets = askSheets(stage.ground.context, weekSheetName(key.weekStart, stage.ground.language));
  const now = toMinute(stage.world.now());
  return {
    now,
    frame,
    sheetFor: (project: Values) => sheetOf(key, project, sheets(), frame()),
    view: (rows: WeekRows): WeekView | null => {
      const project = rows.projects[0];
      const found = project && sheetOf(key, project, sheets(), frame());
      return weekView(key, rows, frame(), now, found?.exists ? found.sheet : null);
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

async function open(stage: Stage, key: WeekKey): Promise<WeekView | null> {
  const surroundings = askSurroundings(stage, key);
  return surroundings.view(await ask(stage, weekQuestions(key.projectId)));
}

async function handIn(stage: Stage, request: HandIn): Promise<Result<WeekView>> {
  const surroundings = askSurroundings(stage, request);
  const outcome = await transact(stage, {
    questions: weekQuestions(request.projectId),
    adds: ["WeeklyReports"],
    mentions: [{ table: "WeeklyReports", values: request.values }],
    me: request.me,
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
    plan: ({ reports }, { now }) => reportRow(request, reports, now),
  });
  if (!outcome.ok) return outcome;
  const view = surroundings.view(outcome.found);
  return view ? { ok: true, view } : { ok: false, issues: [{ code: "gone", facts: { id: request.projectId } }] };
}

/** A second report of a department and week is no new row: the one that is there is told instead. */
function reportRow(request: HandIn, reports: readonly Values[], now: number) {
  const { projectId, weekStart, department, id, values, opened } = request;
  const standing = reportOf(reports.filter(ofWeek(weekStart)), department);
  if (id === undefined && standing !== null)
    return { issues: [{ code: "reportExists", facts: { id: String(standing.id), department } }] };
  const row = reports.find((report) => report.id === id);
  const handedIn = row !== undefined && numberOf(row, "submittedAt") !== null;
  const change: RowChange = {
    table: "WeeklyReports",
    ...(id === undefined ? {} : { id }),
    ...(opened === undefined ? {} : { opened }),
    values: {
      ...values,
      ...(id === undefined ? { projectId, weekStart, department } : {}),
      ...(handedIn ? {} : { submittedAt: now }),
    },
    person: department,
  };
  return [change];
}
