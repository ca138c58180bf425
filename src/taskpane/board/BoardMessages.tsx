/** What one must know to trust the figures: that they are old, that tables are missing, that cells were left out. */

import { useTranslation } from "react-i18next";
import type { BoardReading, Gap } from "../../process/board/api";
import { schema } from "../../schema/schema";
import { fromSerial } from "../../schema/serial";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";

interface Props {
  readonly board: BoardReading | null;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Messages above the figures, if there is anything to say. */
export function BoardMessages({ board, error, onRetry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { missing = [], unreadable = 0 } = board ?? {};
  const names = missing.map(nameOf).join(t("app.listSeparator"));
  return (
    <>
      {error !== null && <Failed board={board} error={error} onRetry={onRetry} />}
      {missing.length > 0 && <Message intent="warning">{t("board.missing", { names })}</Message>}
      {unreadable > 0 && <Message intent="warning">{t("board.unreadable", { count: unreadable })}</Message>}
    </>
  );

  function nameOf({ table, field }: Gap): string {
    const { text } = schema.table(table);
    if (field === undefined) return `“${text[language]}”`;
    return t("board.missingField", { table: text[language], field: schema.table(table).field(field).text[language] });
  }
}

function Failed({ board, error, onRetry }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sentence, details } = failureWords(error, { t, language });
  const time = new Intl.DateTimeFormat(language, { timeStyle: "short" });
  return (
    <Message
      intent="error"
      title={board ? t("board.stale", { time: time.format(fromSerial(board.now)) }) : t("board.failed")}
      {...(details && { details })}
      actions={[{ text: t("app.tryAgain"), run: onRetry }]}
    >
      {sentence}
    </Message>
  );
}
