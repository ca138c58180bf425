/** The plan of a project: its tasks in outline order, and what can be done with them. */

import { useCallback, useEffect } from "react";
import { schema } from "../../schema/schema";
import { FormSkeleton } from "../app/Skeletons";
import { StateBadge } from "../entry/StateBadge";
import { Unopened } from "../entry/Unopened";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { useReading } from "../work/useReading";
import type { PageProps } from "./page";

const STATUS = schema.table("Tasks").field("status");
const RESTS_ON = ["Projects", "Tasks", "Issues"];

/** The page. */
export function PlanPage({ id, onProject, onGo }: PageProps) {
  const styles = useWorkStyles();
  const { projects } = useProcess();
  const reading = useReading(
    useCallback(() => projects.open(id), [projects, id]),
    RESTS_ON,
  );
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
  return (
    <div className={styles.view}>
      <ul className={styles.list}>
        {view.tasks.map((task) => (
          <li key={String(task.id)} className={styles.between}>
            <span>
              {String(task.wbs ?? "")} {String(task.name ?? "")}
            </span>
            <StateBadge field={STATUS} state={String(task.status ?? "notStarted")} />
          </li>
        ))}
      </ul>
    </div>
  );
}
