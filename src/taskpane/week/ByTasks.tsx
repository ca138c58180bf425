/** What the tasks say, and a way to take it where the form is behind them. */

import { Button, makeStyles } from "@fluentui/react-components";
import { useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { DepartmentWeek } from "../../process/week/api";
import { useWorkStyles } from "../work/styles";
import { isBehind } from "./drafting";
import type { Report } from "./useReport";

const useStyles = makeStyles({ button: { flexShrink: 0, whiteSpace: "nowrap" } });

/** The line above the counts. */
export function ByTasks({ of, report }: { of: DepartmentWeek; report: Report }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const inputs = useWatch({ control: report.form.control });
  const { doneCount, inProgressCount, delayedCount } = of.draft.values;
  const behind = isBehind(inputs as Parameters<typeof isBehind>[0], of);
  return (
    <div className={styles.between}>
      <p className={styles.plain}>
        {t("week.counts", { done: doneCount, going: inProgressCount, late: delayedCount })}
      </p>
      {behind && (
        <Button size="small" className={styles.button} onClick={report.refresh}>
          {t("week.refresh")}
        </Button>
      )}
    </div>
  );
}
