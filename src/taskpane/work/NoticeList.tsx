/** All notices, the most pressing first: where each stands, how many it reached, how much time is left. */

import { useCallback } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { NoticeSummary } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { FormSkeleton } from "../app/Skeletons";
import { PRESSABLE_CARD } from "../app/pressable";
import { StateBadge } from "../entry/StateBadge";
import { dateText } from "../form/dates";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "./styles";
import { timeLeft } from "./timeLeft";
import { useNow } from "./useNow";
import { useReading } from "./useReading";

const STATUS = schema.table("Notices").field("status");
const RESTS_ON = ["Notices", "ConfirmationLog"];

const useStyles = makeStyles({
  card: {
    ...PRESSABLE_CARD,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
  },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: "20px", overflowWrap: "anywhere" },
});

interface Props {
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
}

/** The list of notices. */
export function NoticeList({ onOpen, onNew }: Props) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const { notices } = useProcess();
  const list = useReading(
    useCallback(() => notices.list(), [notices]),
    RESTS_ON,
  );
  const now = useNow();

  return (
    <div className={styles.view}>
      <div className={styles.between}>
        <h1 className={styles.title}>{t("work.notices")}</h1>
        <Button appearance="primary" size="small" icon={<AddRegular />} onClick={onNew}>
          {t("work.newNotice")}
        </Button>
      </div>
      <Failed error={list.error} onRetry={() => void list.read()} />
      {list.value === undefined && list.error === null && <FormSkeleton />}
      {list.value?.length === 0 && <p className={styles.plain}>{t("work.noNotices")}</p>}
      <ul className={styles.list}>
        {list.value?.map((notice) => (
          <li key={notice.id}>
            <Card notice={notice} now={now} onOpen={() => onOpen(notice.id)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Card({ notice, now, onOpen }: { notice: NoticeSummary; now: number; onOpen: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { title, status, recipients, reached, confirmBy, dueDate, repeat } = notice;
  const early = ["draft", "returned", "inReview", "approved"].includes(status);
  const open = status === "published" && confirmBy !== null;
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.name}>{title}</span>
      <span className={styles.row}>
        <StateBadge field={STATUS} state={status} />
        {(repeat === "weekly" || repeat === "monthly") && (
          <span className={styles.plain}>{t(`work.repeats.${repeat}`)}</span>
        )}
        {early && dueDate !== null && (
          <span className={styles.plain}>{t("work.dueOn", { date: dateText(dueDate) })}</span>
        )}
        {recipients > 0 && <span className={styles.plain}>{t("work.reachedOf", { reached, recipients })}</span>}
        {open && (
          <span className={mergeClasses(styles.plain, now > confirmBy && styles.late)}>
            {timeLeft(now, confirmBy, t)}
          </span>
        )}
      </span>
    </button>
  );
}
