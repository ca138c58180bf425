/**
 * The week frozen: all reports of a project drawn on a sheet of their own, with who is missing, and the reports stamped.
 * One batch; the drawing comes first, so that a refused sheet leaves the reports as they are.
 */

import { consolidatedReport } from "../../documents/weekly";
import { numberOf } from "../../rollup/today/rows";
import { queue } from "../../workbook/apply";
import { paperActions, passingName, removePassing } from "../../workbook/putPaper";
import type { Stage } from "../asking";
import { transact, type RowChange } from "../transaction";
import type { Values } from "../values";
import type { Consolidation, DepartmentWeek, Result, WeekView } from "./api";
import { reportBefore } from "./draft";
import type { FoundSheet } from "./frozen";
import { notHandedIn, weekQuestions, type WeekRows } from "./scene";
import { ofDepartment } from "./standing";
import { askSurroundings, type Surroundings } from "./surroundings";

/** Freezes the week, or says that its sheet is there. */
export async function consolidate(stage: Stage, request: Consolidation): Promise<Result<WeekView>> {
  const { projectId, me, replace = false, signal, onProgress } = request;
  const surroundings = askSurroundings(stage, request);
  const drawing = new Drawing(stage, surroundings);
  const gone = { issues: [{ code: "gone", facts: { id: projectId } }] };
  const outcome = await drawing.cleanly(() =>
    transact(stage, {
      questions: weekQuestions(projectId),
      me,
      ...(signal ? { signal } : {}),
      ...(onProgress ? { onProgress } : {}),
      alongside: () => drawing.draw(),
      plan: (found) => {
        const view = surroundings.view(found);
        if (!view) return gone;
        const target = surroundings.sheetFor(view.project);
        if (target.exists && !replace) return { issues: [{ code: "frozenExists", facts: { sheet: target.sheet } }] };
        drawing.want(view, found, target);
        return view.departments.flatMap((each) => stamped(each, surroundings.now));
      },
    }),
  );
  if (!outcome.ok) return outcome;
  const view = surroundings.view(outcome.found, drawing.sheet);
  return view ? { ok: true, view } : { ok: false, ...gone };
}

/** A report that was handed in is part of the frozen week from now on. */
function stamped({ department, report }: DepartmentWeek, now: number): readonly RowChange[] {
  if (!isHandedIn(report)) return [];
  const values = { consolidatedAt: now };
  return [{ table: "WeeklyReports", id: String(report.id), values, person: department }];
}

const isHandedIn = (report: Values | null): report is Values =>
  report !== null && numberOf(report, "submittedAt") !== null;

/** The frozen sheet on its way: what is to be drawn where. */
class Drawing {
  private wanted: { readonly target: FoundSheet; readonly paper: ReturnType<typeof consolidatedReport> } | null = null;

  constructor(
    private readonly stage: Stage,
    private readonly surroundings: Surroundings,
  ) {}

  get sheet(): string | undefined {
    return this.wanted?.target.sheet;
  }

  want(view: WeekView, rows: WeekRows, target: FoundSheet): void {
    const { now, frame } = this.surroundings;
    const { language, company } = frame();
    const { project, weekStart, departments } = view;
    const reports = departments.map(({ report, department, reporter }) =>
      isHandedIn(report) ? { ...report, consolidatedAt: now } : (report ?? notHandedIn(department, reporter)),
    );
    const previous = departments.flatMap(({ department }) => {
      const before = reportBefore({ reports: rows.reports.filter(ofDepartment(department)), weekStart });
      return before ? [before] : [];
    });
    const paper = consolidatedReport({ project, weekStart, reports, previous }, { language, now, company });
    this.wanted = { target, paper };
  }

  draw(): void {
    if (!this.wanted) return;
    const { target, paper } = this.wanted;
    const left = this.surroundings.sheetNames().includes(passingName(target.sheet));
    const request = { paper, replace: true, process: "project" } as const;
    queue(this.stage.ground.context, paperActions(target.sheet, request, { stands: target.exists, left }));
  }

  /** Does a task; where it fails, what was begun of the sheet is taken away. */
  async cleanly<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      if (this.wanted) await removePassing(this.stage.ground.context, this.wanted.target.sheet);
      throw error;
    }
  }
}
