/** What one must know to trust the list: that it is old, that tables are missing, that deadlines are not known. */

import { useTranslation } from "react-i18next";
import type { TodayReading } from "../../process/api";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { clockText } from "./words";

interface Props {
  readonly reading: TodayReading | null;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Messages above the list, if there is anything to say. */
export function TodayMessages({ reading, error, onRetry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = (key: string) => `“${schema.table(key).text[language]}”`;
  const missing = reading?.missing ?? [];
  const tables = missing.map(nameOf).join(t("app.listSeparator"));
  return (
    <>
      {error !== null && <Failed reading={reading} error={error} onRetry={onRetry} />}
      {missing.length > 0 && <Message intent="warning">{t("today.missing", { tables })}</Message>}
      {reading?.beyondCalendar && !missing.includes("Calendar") && (
        <Message intent="warning">{t("today.beyond")}</Message>
      )}
    </>
  );
}

function Failed({ reading, error, onRetry }: Props) {
  const { t } = useTranslation();
  const { sentence, details } = failureWords(error, { t, language: useLanguage() });
  return (
    <Message
      intent="error"
      title={reading ? t("today.stale", { time: clockText(reading.now) }) : t("today.failed")}
      {...(details && { details })}
      actions={[{ text: t("app.tryAgain"), run: onRetry }]}
    >
      {sentence}
    </Message>
  );
}
