/** A report that never came: who should have handed it in, and a reminder to copy. */

import { useTranslation } from "react-i18next";
import { textOf } from "../../rollup/today/rows";
import { reportReminder } from "../../process/week/reminders";
import { Button } from "@fluentui/react-components";
import { useLanguage } from "../language";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import type { ItemProps } from "./panel";
import { weekRow } from "./place";

/** The words and the ways on. */
export function MissingReport({ item, view, id, onGo }: ItemProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const department = item.title;
  const missing = [{ department, reporter: item.owner }];
  const project = textOf(view.project, "name") ?? "";
  // Its deadline is over by the time of the meeting, whatever it was.
  const reminder = reportReminder({ language, now, project, weekStart: view.weekStart, due: null, missing });
  return (
    <>
      <p className={styles.plain}>
        {item.owner === null ? t("meeting.fromReporter") : t("meeting.askReporter", { person: item.owner })}
      </p>
      <div className={styles.row}>
        <CopyButton text={reminder}>{t("meeting.copyReminder")}</CopyButton>
        <Button
          size="small"
          onClick={() =>
            onGo({ area: "project", id, page: "week", row: weekRow({ weekStart: view.weekStart, department }) })
          }
        >
          {t("week.submit")}
        </Button>
      </div>
    </>
  );
}
