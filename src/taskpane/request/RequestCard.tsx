/** A request in the list: whose it is, what is wanted, and what it asks for next. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RequestSummary } from "../../process/request/api";
import { schema } from "../../schema/schema";
import type { Language } from "../../schema/types";
import { PRESSABLE_CARD } from "../app/pressable";
import { StateBadge } from "../entry/StateBadge";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { timeLeft } from "../work/timeLeft";
import { useNow } from "../work/useNow";
import { choiceWords, dayWords, lengthWords } from "./words";

const STATUS = schema.table("Requests").field("status");

const useStyles = makeStyles({
  card: {
    ...PRESSABLE_CARD,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
  },
  head: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: "20px", overflowWrap: "anywhere" },
  wish: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "17px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** The card; a press opens the request. */
export function RequestCard({ request, onOpen }: { request: RequestSummary; onOpen: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const asks = askWords(request, now, t, language);
  const others = [choiceWords("Requests", "priority", request.priority, language), request.owner].filter(Boolean);
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.head}>
        <span className={styles.name}>{request.customer}</span>
        <StateBadge field={STATUS} state={request.status} />
      </span>
      <span className={styles.wish}>{request.description}</span>
      <span className={styles.plain}>
        {asks && <span className={mergeClasses(asks.late && styles.late)}>{asks.words}</span>}
        {asks && others.length > 0 && " · "}
        {others.join(" · ")}
      </span>
    </button>
  );
}

interface Asks {
  readonly words: string;
  readonly late: boolean;
}

const plain = (words: string): Asks => ({ words, late: false });

/** What a request asks for next, and whether that is late. */
function askWords(request: RequestSummary, now: number, t: TFunction<"pane">, language: Language): Asks | null {
  const { status, awaitsReply, replyDue, syncDue, syncNow, waitingSince } = request;
  if (awaitsReply) {
    if (replyDue === null) return plain(t("request.noReplyDue"));
    return { words: t("request.replyLeft", { span: timeLeft(now, replyDue, t) }), late: now > replyDue };
  }
  if (syncNow && syncDue !== null) return syncWords(syncDue, Math.floor(now), t, language);
  if (status === "waitingCustomer") {
    return plain(
      waitingSince === null
        ? t("request.waiting")
        : t("request.waitingFor", { span: lengthWords(waitingSince, now, t) }),
    );
  }
  if (isStep(status)) return plain(t(`request.nextStep.${status}`));
  return syncDue === null ? null : plain(t("request.syncOn", { day: dayWords(syncDue, language) }));
}

function syncWords(due: number, today: number, t: TFunction<"pane">, language: Language): Asks {
  if (due < today) return { words: t("request.syncLate", { count: today - due }), late: true };
  return plain(due === today ? t("request.syncToday") : t("request.syncBy", { day: dayWords(due, language) }));
}

const STEPS = ["replied", "delivered", "accepted", "surveyed", "rejectedDelivery"] as const;
const isStep = (status: string): status is (typeof STEPS)[number] => STEPS.some((each) => each === status);
