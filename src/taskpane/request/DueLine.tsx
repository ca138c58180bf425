/** By when the customer is to be answered, how long that is from now, and why it is then. */

import { useEffect, useState } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { explanationSentence } from "../../calendar/explain-words";
import type { DueReason, RequestView } from "../../process/request/api";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { spanWords, timeLeft } from "../work/timeLeft";
import { useNow } from "../work/useNow";
import { momentWords } from "./words";

/** The lines; the reason follows when it has been read. */
export function DueLine({ view }: { view: RequestView }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { replyDue: due } = view.request;
  const reason = useReason(view.entry.id, due);
  if (typeof due !== "number") return <p className={styles.plain}>{t("request.dueUnknown")}</p>;
  return (
    <div>
      <p className={styles.plain}>
        {t("request.due", { moment: momentWords(due, language) })}
        {" · "}
        <strong className={mergeClasses(now > due && styles.late)}>{timeLeft(now, due, t)}</strong>
      </p>
      {reason && <Reason reason={reason} />}
    </div>
  );
}

function Reason({ reason: { explanation, pausedMinutes, fromReceipt } }: { reason: DueReason }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const sentence = explanationSentence(explanation, useLanguage(), fromReceipt ? "received" : "from");
  const paused = pausedMinutes > 0 ? t("request.paused", { span: spanWords(pausedMinutes, t) }) : "";
  return <p className={styles.quiet}>{[sentence, paused].filter(Boolean).join(" ")}</p>;
}

/** Read once for each deadline; without it the deadline stands alone. */
function useReason(id: string, due: unknown): DueReason | null {
  const { requests } = useProcess();
  const [reason, setReason] = useState<DueReason | null>(null);
  useEffect(() => {
    let wanted = true;
    requests.whyDue(id).then(
      (found) => wanted && setReason(found),
      () => wanted && setReason(null),
    );
    return () => {
      wanted = false;
    };
  }, [requests, id, due]);
  return reason;
}
