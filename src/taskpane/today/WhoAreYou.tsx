/** Asks once for the user's name, in the place where it is needed. The box to type it in comes after the first screen. */

import { Suspense, lazy, useEffect, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PlainButton } from "../app/PlainButton";

const YourName = lazy(async () => ({ default: (await import("../more/YourName")).YourName }));

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px 12px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // As high as the box with its question and hint, so that nothing moves when it comes.
  box: { minHeight: "66px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  later: { alignSelf: "flex-start", marginLeft: "-8px" },
});

/** The question; it goes away by itself when a name is chosen. */
export function WhoAreYou({ onLater }: { onLater: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const idle = useIdle();
  const title = <p className={styles.title}>{t("today.whoTitle")}</p>;
  return (
    <div className={styles.card}>
      <div className={styles.box}>
        <Suspense fallback={title}>
          {idle ? <YourName label={t("today.whoTitle")} hint={t("today.whoBody")} /> : title}
        </Suspense>
      </div>
      <PlainButton className={styles.later} appearance="quiet" onClick={onLater}>
        {t("today.whoLater")}
      </PlainButton>
    </div>
  );
}

/** Whether the page has come to rest since this was first shown. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    if (!window.requestIdleCallback) return setIdle(true);
    const waiting = window.requestIdleCallback(() => setIdle(true));
    return () => window.cancelIdleCallback(waiting);
  }, []);
  return idle;
}
