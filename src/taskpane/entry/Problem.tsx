/** Why the last attempt to save did not succeed, with the way on; it stands above the save button, always in sight. */

import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import type { Outcome, Step } from "./useSubmission";

const useStyles = makeStyles({ box: { padding: "0 12px 8px" } });

interface Props {
  readonly outcome: Outcome;
  readonly onRetry: (step: Step) => void;
  readonly onSaveAsNew: () => void;
}

/** The message of a failed save, or of a row that is gone. */
export function Problem({ outcome, onRetry, onSaveAsNew }: Props) {
  const styles = useStyles();
  if (outcome.kind !== "failed" && outcome.kind !== "gone") return null;
  return (
    <div className={styles.box}>
      {outcome.kind === "failed" ? (
        <Failed error={outcome.error} onRetry={() => onRetry(outcome.step)} />
      ) : (
        <Gone onSaveAsNew={onSaveAsNew} />
      )}
    </div>
  );
}

function Gone({ onSaveAsNew }: Pick<Props, "onSaveAsNew">) {
  const { t } = useTranslation();
  return (
    <Message intent="error" title={t("form.notSaved")} actions={[{ text: t("form.saveAsNew"), run: onSaveAsNew }]}>
      {[t("form.rowGone"), t("failure.kept")].join(t("app.sentenceSeparator"))}
    </Message>
  );
}

function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const { sentence, details } = failureWords(error, { t, language: useLanguage() });
  return (
    <Message
      intent="error"
      title={t("form.notSaved")}
      {...(details && { details })}
      actions={[{ text: t("app.tryAgain"), run: onRetry }]}
    >
      {[sentence, t("failure.kept")].join(t("app.sentenceSeparator"))}
    </Message>
  );
}
