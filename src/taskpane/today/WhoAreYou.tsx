/** Asks once for the user's name, in the place where it is needed. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { YourName } from "../more/YourName";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  later: { alignSelf: "flex-start", marginLeft: "-8px" },
});

/** The question; it goes away by itself when a name is chosen. */
export function WhoAreYou({ onLater }: { onLater: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.card}>
      <YourName label={t("today.whoTitle")} hint={t("today.whoBody")} />
      <Button className={styles.later} size="small" appearance="transparent" onClick={onLater}>
        {t("today.whoLater")}
      </Button>
    </div>
  );
}
