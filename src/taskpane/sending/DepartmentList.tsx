/** The departments to send to, each with how many rows it would get. */

import { useId } from "react";
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { DepartmentCount } from "../../process/sending/api";
import { useWorkStyles } from "../work/styles";
import type { SendingSteps } from "./useSending";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: "320px",
    overflowY: "auto",
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    paddingRight: "10px",
    "& + &": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  unlisted: { gridColumn: "1 / 3", padding: "0 0 6px 32px" },
});

interface Props {
  readonly steps: SendingSteps;
  readonly departments: readonly DepartmentCount[];
}

/** The list, with all and none. */
export function DepartmentList({ steps, departments }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const title = useId();
  const { chosen, choose, countOf } = steps;
  const busy = steps.busy !== null;
  const all = chosen.length === departments.length;
  const rows = departments.filter(({ name }) => chosen.includes(name)).reduce((sum, each) => sum + countOf(each), 0);
  return (
    <section className={styles.stack} aria-labelledby={title}>
      <div className={styles.between}>
        <h2 id={title} className={styles.heading}>
          {t("sending.departments")}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => choose(all ? [] : departments.map(({ name }) => name))}
        >
          {t(all ? "sending.none" : "sending.all")}
        </Button>
      </div>
      <ul className={styles.list}>
        {departments.map((department) => (
          <Department key={department.name} steps={steps} department={department} />
        ))}
      </ul>
      <p className={styles.quiet}>{t("sending.willGo", { files: chosen.length, rows })}</p>
    </section>
  );
}

function Department({ steps, department }: { steps: SendingSteps; department: DepartmentCount }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { chosen, choose, countOf, busy } = steps;
  const { name, listed } = department;
  const count = countOf(department);
  return (
    <li className={styles.item}>
      <Checkbox
        label={name}
        checked={chosen.includes(name)}
        disabled={busy !== null}
        onChange={(_, { checked }) => choose(checked ? [...chosen, name] : chosen.filter((each) => each !== name))}
      />
      <span className={styles.quiet}>{count > 0 ? t("sending.rows", { count }) : t("sending.blankOnly")}</span>
      {!listed && <span className={`${styles.quiet} ${styles.unlisted}`}>{t("sending.unlisted")}</span>}
    </li>
  );
}
