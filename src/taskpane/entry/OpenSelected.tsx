/** Opens the row in which the sheet's selection stands, and says so when it stands in none. */

import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableCellEditRegular } from "@fluentui/react-icons/svg/table-cell-edit";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import type { Desk } from "./useDesk";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start", marginTop: "4px" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** The button for people who would rather press than know that a click in the sheet is enough. */
export function OpenSelected({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const process = useProcess();
  const [problem, setProblem] = useState<string | null>(null);

  return (
    <div className={styles.row}>
      <p className={styles.hint}>{t("trackers.hint")}</p>
      <Button size="small" icon={<TableCellEditRegular />} onClick={() => void open()}>
        {t("trackers.selected")}
      </Button>
      {problem && <Message intent="warning">{problem}</Message>}
    </div>
  );

  async function open() {
    setProblem(null);
    try {
      const entry = await process.openEntryAtSelection();
      if (entry) desk.openRow(entry, true);
      else setProblem(t("trackers.nothingSelected"));
    } catch (error) {
      setProblem(failureWords(error, { t, language }).sentence);
    }
  }
}
