/** An open task, below its line: its next steps, what changes while one works on it, and the issues that belong to it. */

import { useEffect, useRef } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../../process/api";
import { schema } from "../../../schema/schema";
import { StateBadge } from "../../entry/StateBadge";
import { dateText } from "../../form/dates";
import { useProcess } from "../../services";
import type { AreaProps } from "../../work/area";
import { useWorkStyles } from "../../work/styles";
import type { TaskProps } from "./task";
import { TaskFields } from "./TaskFields";
import { TaskSteps } from "./TaskSteps";

const ISSUE_STATUS = schema.table("Issues").field("status");

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    padding: "8px 8px 12px 12px",
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  issue: { justifyContent: "flex-start", minWidth: 0, padding: "2px 4px", textAlign: "start", fontWeight: "normal" },
  line: { display: "flex", alignItems: "center", gap: "6px" },
});

type Props = TaskProps & Pick<AreaProps, "onEdit" | "onNew"> & { readonly onAddBelow: () => void };

/** The panel. */
export function TaskPanel(props: Props) {
  const styles = useStyles();
  const { task } = props;
  const panel = useRef<HTMLDivElement>(null);
  const { status } = task;
  // A step takes away the button it was made with: the keyboard goes on at what comes next.
  useEffect(() => {
    if (document.activeElement === document.body && panel.current) firstOf(panel.current)?.focus();
  }, [status]);
  const working = status === "inProgress";
  return (
    <div className={styles.panel} ref={panel}>
      {working && <TaskFields {...props} />}
      <TaskSteps {...props} />
      {!working && <TaskFields {...props} />}
      <Facts {...props} />
      <TaskIssues {...props} />
      <More {...props} />
    </div>
  );
}

const firstOf = (panel: HTMLElement) => panel.querySelector<HTMLElement>("button, input");

/** The baseline, and a task before it that is not done. */
function Facts({ task, view }: TaskProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const slip = Number(task.slip ?? 0);
  const before = view.tasks.find(({ id }) => id === task.predecessor);
  const waits = before && before.status !== "done" && task.status !== "done";
  return (
    <>
      {waits && (
        <p className={mergeClasses(styles.plain, styles.late)}>
          {t("project.waitsForTask", { name: String(before.name) })}
        </p>
      )}
      {slip !== 0 && typeof task.baselineDue === "number" && (
        <p className={styles.plain}>
          {t(slip > 0 ? "project.slipped" : "project.ahead", {
            day: dateText(task.baselineDue),
            count: Math.abs(slip),
          })}
        </p>
      )}
    </>
  );
}

const CLOSED: ReadonlySet<unknown> = new Set(["closed", "rejected"]);

/** The issues of the task, the open ones first; a press opens one. */
function TaskIssues({ task, view, onEdit, onNew }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const issues = view.issues
    .filter(({ taskId }) => taskId === task.id)
    .sort((a, b) => Number(CLOSED.has(a.status)) - Number(CLOSED.has(b.status)));
  const start: Values = { projectId: task.projectId ?? null, taskId: task.id ?? null };
  return (
    <section className={styles.stack} aria-label={t("project.issues")}>
      <div className={styles.between}>
        <h3 className={styles.heading}>{t("project.issuesOfTask", { count: issues.length })}</h3>
        <Button
          size="small"
          onClick={() => onNew("Issues", { ...start, source: Number(task.daysLate) > 0 ? "lateTask" : "other" })}
        >
          {t("project.newIssue")}
        </Button>
      </div>
      {issues.length > 0 && (
        <ul className={styles.list}>
          {issues.map((issue) => (
            <li key={String(issue.id)} className={styles.line}>
              <StateBadge field={ISSUE_STATUS} state={String(issue.status ?? "open")} />
              <Button
                className={styles.issue}
                size="small"
                appearance="transparent"
                onClick={() => onEdit({ table: "Issues", id: String(issue.id) })}
              >
                {[issue.title, issue.owner].filter(Boolean).join(" · ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Ways from here to the whole row. */
function More({ task, onEdit, onAddBelow }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { showRow } = useProcess();
  const place = { table: "Tasks", id: String(task.id) };
  return (
    <div className={styles.row}>
      <Button size="small" appearance="subtle" onClick={onAddBelow}>
        {t("project.addBelow")}
      </Button>
      <Button size="small" appearance="subtle" onClick={() => onEdit(place)}>
        {t("project.allFields")}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void showRow(place.table, place.id).catch(() => undefined)}
      >
        {t("form.showRow")}
      </Button>
    </div>
  );
}
