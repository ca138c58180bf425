/** Nothing to do: says so, and where others' matters can be seen. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslation } from "react-i18next";
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
  sign: { fontSize: "36px", color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: "22px", fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, maxWidth: "28em", color: tokens.colorNeutralForeground2 },
  button: { marginTop: "6px" },
});

interface Props {
  /** How many matters others have; 0 where the list is everybody's. */
  readonly others: number;
  readonly onSeeAll: () => void;
}

/** The empty day, or one's own empty day among busy others. */
export function EmptyDay({ others, onSeeAll }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.view} role="status">
      <CheckmarkCircleRegular className={styles.sign} aria-hidden="true" />
      <h2 className={styles.title}>{t(others > 0 ? "today.emptyMine" : "today.emptyTitle")}</h2>
      <p className={styles.line}>{others > 0 ? t("today.emptyMineBody", { count: others }) : t("today.emptyBody")}</p>
      {others > 0 && (
        <PlainButton className={styles.button} onClick={onSeeAll}>
          {t("today.seeAll")}
        </PlainButton>
      )}
    </div>
  );
}
