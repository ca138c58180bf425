/** That a notice repeats, and the way to its next one. */

import { Link } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { NoticeView } from "../../process/notice/api";
import { dateText } from "../form/dates";
import { useWorkStyles } from "./styles";

/** "Monthly · next: 2026-12-31". */
export function Series({ view: { entry, next }, onOpen }: { view: NoticeView; onOpen: (id: string) => void }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { repeat } = entry.values;
  if (repeat !== "weekly" && repeat !== "monthly") return null;
  return (
    <p className={styles.plain}>
      {t(`work.repeats.${repeat}`)}
      {next && (
        <>
          {" · "}
          <Link as="button" inline onClick={() => onOpen(next.id)}>
            {t("work.nextOne", { date: dateText(next.dueDate) })}
          </Link>
        </>
      )}
    </p>
  );
}
