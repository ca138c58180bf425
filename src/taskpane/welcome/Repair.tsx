/** An older or damaged workbook: what is missing, and the button that mends it. */

import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import type { Workbook } from "../app/useWorkbook";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { FaultList } from "./FaultList";

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  body: { flexGrow: 1, overflowY: "auto", display: "flex", flexDirection: "column", gap: "12px", padding: "20px 16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  bar: {
    display: "flex",
    gap: "8px",
    justifyContent: "flex-end",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The view of a workbook that lacks something. */
export function Repair({ workbook, onLater }: { workbook: Workbook; onLater: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const faults = workbook.state?.faults ?? [];
  const working = workbook.job?.kind === "repair";
  return (
    <main className={styles.view}>
      <div className={styles.body}>
        <h1 className={styles.title}>{t("repair.title")}</h1>
        <p className={styles.line}>{t("repair.body", { count: faults.length })}</p>
        {workbook.error ? <Failed error={workbook.error} /> : null}
        {working && <ProgressBar thickness="large" aria-label={t("progress.repairing")} />}
        <FaultList faults={faults} />
      </div>
      <div className={styles.bar}>
        <Button onClick={onLater}>{t("repair.later")}</Button>
        <Button appearance="primary" disabledFocusable={working} onClick={() => void workbook.repair()}>
          {t(working ? "progress.repairing" : "repair.action")}
        </Button>
      </div>
    </main>
  );
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { sentence, details } = failureWords(error, { t, language: useLanguage() });
  return (
    <Message intent="error" {...(details && { details })}>
      {sentence}
    </Message>
  );
}
