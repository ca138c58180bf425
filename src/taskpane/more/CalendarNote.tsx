/** Until when the shipped calendar knows holidays, and what happens after that day. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { chinaCalendar } from "../../calendar/china";
import { validThrough } from "../../calendar/work-calendar";
import { schema } from "../../schema/schema";
import { dateText } from "../form/dates";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Two sentences about the working calendar. */
export function CalendarNote() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <p className={styles.line}>{t("more.calendarThrough", { date: dateText(validThrough(chinaCalendar())) })}</p>
      <p className={styles.line}>{t("more.calendarLater", { sheet: schema.table("Calendar").text[language] })}</p>
    </>
  );
}
