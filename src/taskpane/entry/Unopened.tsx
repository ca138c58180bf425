/** Instead of a form: the row is gone, or could not be read. */

import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";

export type NotOpen = { readonly kind: "gone" } | { readonly kind: "failed"; readonly error: unknown };

const useStyles = makeStyles({ box: { padding: "12px" } });

/** Says why there is no form, and the way on. */
export function Unopened({ screen, onRetry, onBack }: { screen: NotOpen; onRetry: () => void; onBack: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const back = { text: t("app.back"), run: onBack };
  return (
    <div className={styles.box}>
      {screen.kind === "gone" ? (
        <Message intent="warning" actions={[back]}>
          {t("form.rowGone")}
        </Message>
      ) : (
        <Message intent="error" actions={[{ text: t("app.tryAgain"), run: onRetry }, back]}>
          {failureWords(screen.error, { t, language }).sentence}
        </Message>
      )}
    </div>
  );
}
