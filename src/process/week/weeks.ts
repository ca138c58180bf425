/** The Friday of a project as use cases: who has handed in, one report handed in, and the week frozen into a sheet. */

import type { Schema } from "../../schema/compiled";
import { numberOf, textOf } from "../../rollup/today/rows";
import { showSheet } from "../../workbook/weekSheet";
import type { World } from "../api";
import type { Desk } from "../desk";
import { ask, type Stage } from "../asking";
import { transact, type RowChange } from "../transaction";
import type { Values } from "../values";
import type { HandIn, Result, WeekKey, Weeks, WeekView } from "./api";
import { consolidate } from "./consolidate";
import { weekQuestions } from "./scene";
import { ofWeek, reportOf } from "./standing";
import { askSurroundings } from "./surroundings";

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
    consolidate: (request) => talk((stage) => consolidate(stage, request)),
    showSheet: (sheet) => talk(({ ground }) => showSheet(ground.context, sheet)),
  };
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

/** A second report of the same department and week is no new row: one handed in is told instead, one begun is filled. */
function reportRow(request: HandIn, reports: readonly Values[], now: number) {
  const { projectId, weekStart, department, values, opened } = request;
  const standing = reportOf(reports.filter(ofWeek(weekStart)), department);
  if (request.id === undefined && isHandedIn(standing))
    return { issues: [{ code: "reportExists", facts: { id: String(standing?.id), department } }] };
  const id = request.id ?? textOf(standing ?? {}, "id") ?? undefined;
  const change: RowChange = {
    table: "WeeklyReports",
    ...(id === undefined ? {} : { id }),
    ...(opened === undefined ? {} : { opened }),
    values: {
      ...values,
      ...(id === undefined ? { projectId, weekStart, department } : {}),
      ...(isHandedIn(reports.find((report) => report.id === id)) ? {} : { submittedAt: now }),
    },
    person: department,
  };
  return [change];
}

const isHandedIn = (report: Values | null | undefined): boolean => numberOf(report ?? {}, "submittedAt") !== null;
