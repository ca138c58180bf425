/** A week of a project: which departments have handed in their reports, one report being written, and the frozen sheet. */

import { useCallback, useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { WeekKey, WeekView } from "../../process/week/api";
import { FormSkeleton } from "../app/Skeletons";
import { Unopened } from "../entry/Unopened";
import { useProcess } from "../services";
import type { PageProps } from "../project/page";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { useNow } from "../work/useNow";
import { useReading } from "../work/useReading";
import { Consolidation } from "./Consolidation";
import { Departments } from "./Departments";
import type { WeekPanelProps } from "./panel";
import { readWeekRow, weekRow } from "./place";
import { ReportScreen } from "./ReportScreen";
import { WeekBar } from "./WeekBar";

const RESTS_ON = ["Projects", "Tasks", "WeeklyReports", "Calendar", "CalendarExceptions"];

/** The page. */
export function WeekPage({ id, place, onGo, onProject }: PageProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { weeks } = useProcess();
  const now = useNow();
  const { weekStart, department } = readWeekRow(place.row, now);
  const key = useMemo(() => ({ projectId: id, weekStart }), [id, weekStart]);
  const reading = useReading(
    useCallback(() => weeks.open(key), [weeks, key]),
    RESTS_ON,
  );
  const actions = useActions<WeekKey, WeekView>(key, reading.take);
  const { value: view, error } = reading;
  useEffect(() => {
    if (view) onProject(view.project);
  }, [view, onProject]);

  useRereading(actions, reading.read);

  const go = (row: { weekStart: number; department?: string }) =>
    onGo({ area: "project", id, page: "week", row: weekRow({ department: null, ...row }) });
  // While another week is read, the one in sight is not that week.
  if ((view === undefined || view?.weekStart !== weekStart) && view !== null && error === null) return <FormSkeleton />;
  if (!view) {
    const screen = error === null ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
    const back = () => onGo({ area: "project", id: null });
    return <Unopened screen={screen} onRetry={() => void reading.read()} onBack={back} />;
  }
  const open = view.departments.find((each) => each.department === department);
  if (open) {
    const back = () => go({ weekStart });
    return <ReportScreen key={open.department} view={view} of={open} actions={actions} onBack={back} />;
  }
  return (
    <div className={styles.view}>
      <WeekBar view={view} now={now} onWeek={(monday) => go({ weekStart: monday })} />
      <Standing actions={actions} />
      {view.departments.length === 0 && <p className={styles.plain}>{t("week.noDepartments")}</p>}
      <Departments view={view} now={now} onOpen={(name) => go({ weekStart, department: name })} />
      <Consolidation view={view} actions={actions} />
    </div>
  );
}

/** What a colleague has done meanwhile is shown where it stood in the way. */
function useRereading({ problem }: WeekPanelProps["actions"], read: () => Promise<void>): void {
  const codes = problem?.kind === "issues" ? problem.issues.map(({ code }) => code) : [];
  const meanwhile = codes.some((code) => ["reportExists", "conflict", "frozenExists"].includes(code));
  useEffect(() => {
    if (meanwhile) void read();
  }, [meanwhile, read]);
}
