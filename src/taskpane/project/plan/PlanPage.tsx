/** The plan of a project: how far it is, what waits for one's review, and its tasks as an outline to work in. */

import { useCallback, useEffect, useMemo } from "react";
import type { ProjectView } from "../../../process/project/api";
import { FormSkeleton } from "../../app/Skeletons";
import { Unopened } from "../../entry/Unopened";
import { useProcess } from "../../services";
import { useActions } from "../../work/useActions";
import { useReading } from "../../work/useReading";
import type { PageProps } from "../page";
import { Plan } from "./Plan";

const RESTS_ON = ["Projects", "Tasks", "Issues"];

/** The page. */
export function PlanPage(props: PageProps) {
  const { id, onProject, onGo } = props;
  const { projects } = useProcess();
  const reading = useReading(
    useCallback(() => projects.open(id), [projects, id]),
    RESTS_ON,
  );
  const subject = useMemo(() => ({ projectId: id }), [id]);
  const actions = useActions<typeof subject, ProjectView>(subject, reading.take);
  const { value: view, error } = reading;
  useEffect(() => {
    if (view) onProject(view.project);
  }, [view, onProject]);

  if (view === undefined && error === null) return <FormSkeleton />;
  if (!view) {
    const screen = error === null ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
    const back = () => onGo({ area: "project", id: null });
    return <Unopened screen={screen} onRetry={() => void reading.read()} onBack={back} />;
  }
  return <Plan {...props} view={view} actions={actions} />;
}
