/** The language of the sheets themselves: changed for everybody who opens the workbook, and back as easily. */

import { useState } from "react";
import { Button, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { LANGUAGES, type Language } from "../../schema/types";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import type { Workbook } from "../app/useWorkbook";
import { OWN_NAMES } from "../language";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "flex-start" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type Turning = "not" | "turning" | "done" | "failed";

/** The part of More that turns the workbook; `from` is the language it has. */
export function WorkbookLanguage({ workbook, from }: { workbook: Workbook; from: Language }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [turning, setTurning] = useState<Turning>("not");
  const to = LANGUAGES.find((each) => each !== from)!;
  const busy = turning === "turning";

  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{t("more.turnHint", { language: OWN_NAMES[from] })}</p>
      <Button disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : undefined} onClick={() => void turn()}>
        {t(busy ? "more.turning" : "more.turn", { language: OWN_NAMES[to] })}
      </Button>
      {turning === "done" && <Message intent="success">{t("more.turned", { language: OWN_NAMES[to] })}</Message>}
      {turning === "failed" && <Failed error={workbook.error} onRetry={() => void turn()} />}
    </div>
  );

  async function turn() {
    setTurning("turning");
    setTurning((await workbook.turn(to)) ? "done" : "failed");
  }
}
