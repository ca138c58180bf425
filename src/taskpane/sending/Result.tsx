/** What came of sending out, and what to do next. */

import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import type { Came } from "./useSending";

/** The message. */
export function Result({ came }: { came: Came }) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (came.kind) {
    case "saved": {
      const { files, asOne } = came;
      const name = asOne ?? (files.length === 1 ? files[0]!.name : null);
      const title = name === null ? t("sending.savedFiles", { count: files.length }) : t("sending.saved", { name });
      return (
        <Message intent="success" title={title}>
          {t("sending.savedHint")}
        </Message>
      );
    }
    case "stopped":
      return <Message intent="info">{t("sending.stopped")}</Message>;
    case "blocked":
      return <Message intent="warning">{t("sending.blocked")}</Message>;
    case "noForm":
      return <Message intent="error">{t("sending.noForm")}</Message>;
    case "failed":
      return <Message intent="error">{failureWords(came.error, { t, language }).sentence}</Message>;
  }
}
