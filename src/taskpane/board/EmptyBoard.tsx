/** Nothing to count yet: says what will be here, and leads to where it begins. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { BoardReading } from "../../process/board/api";
import { PlainButton } from "../app/PlainButton";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "6px",
    padding: "36px 12px",
    textAlign: "center",
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, maxWidth: "28em", color: tokens.colorNeutralForeground2 },
  button: { marginTop: "6px" },
});

/** Whether all is there and no table has a row to count. */
export function isEmpty({ missing, notices, tasks, weeks, issues, stages, csat, projects }: BoardReading): boolean {
  const counts = [
    notices?.length,
    tasks?.all,
    issues?.all,
    csat?.scores,
    projects?.length,
    ...(stages ?? []).map(({ count }) => count),
    ...(weeks ?? []).map(({ onTime, late, missing }) => onTime + late + missing),
  ];
  return missing.length === 0 && counts.every((count) => !count);
}

/** The empty board. */
export function EmptyBoard({ onEntry }: { onEntry: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.view} role="status">
      <h2 className={styles.title}>{t("board.emptyTitle")}</h2>
      <p className={styles.line}>{t("board.emptyBody")}</p>
      <PlainButton className={styles.button} onClick={onEntry}>
        {t("board.emptyAction")}
      </PlainButton>
    </div>
  );
}
