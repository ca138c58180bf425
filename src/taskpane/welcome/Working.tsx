/** A workbook while it is being made: the step it is at. */

import { ProgressBar, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Job } from "../app/useWorkbook";

const useStyles = makeStyles({ working: { display: "flex", flexDirection: "column", gap: "8px" } });

/** The progress of a job. */
export function Working({ job }: { job: Job }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const step = job.kind === "create" ? job.step : "reading";
  return (
    <div className={styles.working} role="status">
      <ProgressBar thickness="large" aria-label={t(`progress.${step}`)} />
      <span>{t(`progress.${step}`)}</span>
    </div>
  );
}
