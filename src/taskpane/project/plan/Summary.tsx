/** How a project stands, in one strip: how far it is, what is late, what is open, until when. */

import { ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ProjectView } from "../../../process/project/api";
import { schema } from "../../../schema/schema";
import { StateBadge } from "../../entry/StateBadge";
import { dateText } from "../../form/dates";
import { useWorkStyles } from "../../work/styles";

const HEALTH = schema.table("Projects").field("health");

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "8px" },
  percent: { fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
  due: { marginLeft: "auto" },
});

/** The strip. */
export function Summary({ view: { project } }: { view: ProjectView }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const percent = Math.round(Number(project.progress ?? 0) * 100);
  const [late, open] = [Number(project.delayedTasks ?? 0), Number(project.openIssues ?? 0)];
  const health = typeof project.health === "string" ? project.health : "";
  return (
    <section className={styles.panel} aria-label={t("project.standing")}>
      <div className={styles.head}>
        <span className={styles.percent}>{percent}%</span>
        {health !== "" && <StateBadge field={HEALTH} state={health} />}
        {typeof project.dueDate === "number" && (
          <span className={mergeClasses(styles.plain, styles.due)}>
            {t("project.until", { day: dateText(project.dueDate) })}
          </span>
        )}
      </div>
      <ProgressBar
        value={percent / 100}
        thickness="large"
        aria-label={t("project.progressOf", { name: String(project.name ?? ""), percent })}
      />
      <span className={styles.plain}>
        <span className={late > 0 ? styles.late : undefined}>{t("project.lateTasks", { count: late })}</span>
        {" · "}
        {t("project.openIssues", { count: open })}
      </span>
    </section>
  );
}
