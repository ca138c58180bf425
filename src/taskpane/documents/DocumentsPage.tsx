/** The page of paperwork: documents to be made of any row, and dates for a calendar. */

import { useTranslation } from "react-i18next";
import { useWorkStyles } from "../work/styles";
import { CalendarFile } from "./CalendarFile";
import { Paperwork } from "./Paperwork";

/** The page. */
export function DocumentsPage() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  return (
    <>
      <Paperwork />
      <h2 className={styles.heading}>{t("documents.calendar")}</h2>
      <CalendarFile />
    </>
  );
}
