/** Looks the workbook over, tells what is missing, and mends it when asked. */

import { useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import type { Workbook } from "../app/useWorkbook";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { FaultList } from "../welcome/FaultList";

type Checked = "not" | "checking" | "checked" | "repaired";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  wide: { alignSelf: "stretch" },
});

/** The part of More that checks. */
export function CheckWorkbook({ workbook }: { workbook: Workbook }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [checked, setChecked] = useState<Checked>("not");
  const busy = checked === "checking";

  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("more.checkHint")}</p>
      <Button
        disabledFocusable={busy}
        icon={busy ? <Spinner size="tiny" /> : undefined}
        onClick={() => void run(workbook.check, "checked")}
      >
        {t(busy ? "more.checking" : "more.checkAction")}
      </Button>
      {(checked === "checked" || checked === "repaired") && (
        <div className={styles.wide}>
          <Result
            workbook={workbook}
            repaired={checked === "repaired"}
            onRepair={() => run(workbook.repair, "repaired")}
          />
        </div>
      )}
    </div>
  );

  async function run(work: Workbook["check"], then: Checked) {
    setChecked("checking");
    await work();
    setChecked(then);
  }
}

interface ResultProps {
  readonly workbook: Workbook;
  readonly repaired: boolean;
  readonly onRepair: () => Promise<void>;
}

function Result({ workbook, repaired, onRepair }: ResultProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  if (workbook.error) return <Message intent="error">{failureWords(workbook.error, { t, language }).sentence}</Message>;
  const { faults, tables } = workbook.state!;
  if (faults.length === 0) {
    return (
      <Message intent="success">
        {repaired ? t("repair.repaired") : t("more.checkedFine", { count: tables.length })}
      </Message>
    );
  }
  return (
    <div className={styles.stack}>
      <Message intent="warning" actions={repaired ? [] : [{ text: t("repair.action"), run: () => void onRepair() }]}>
        {t(repaired ? "repair.remaining" : "repair.body", { count: faults.length })}
      </Message>
      <FaultList faults={faults} />
    </div>
  );
}
