/** Why something did not succeed, with Excel's own words for whoever helps, and the way to try it again. */

import { useTranslation } from "react-i18next";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { Message } from "./Message";

/** The message; nothing where there is no error. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (error === null) return null;
  const { sentence, details } = failureWords(error, { t, language });
  return (
    <Message intent="error" {...(details && { details })} actions={[{ text: t("app.tryAgain"), run: onRetry }]}>
      {sentence}
    </Message>
  );
}
