/** What came of the last attempt to save, where it was not success: a message with what to do, or a question. */

import type { Entry } from "../../process/api";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import type { Inputs } from "../form/inputs";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { ConflictPanel } from "./ConflictPanel";
import { ReasonDialog } from "./ReasonDialog";
import type { Session } from "./session";
import type { Outcome, Step } from "./useSubmission";

interface Props {
  readonly session: Session;
  readonly outcome: Outcome;
  readonly inputs: () => Inputs;
  readonly onRetry: (step: Step) => void;
  readonly onSettle: () => void;
  /** Puts the form on top of the newer row, with the sheet's value in the fields named. */
  readonly onRebase: (theirs: Entry, preferTheirs: ReadonlySet<string>, step: Step) => void;
  readonly onSaveAsNew: () => void;
}

/** The message that belongs to an outcome. */
export function OutcomeMessages({ session, outcome, inputs, onRetry, onSettle, onRebase, onSaveAsNew }: Props) {
  const { t } = useTranslation();
  switch (outcome.kind) {
    case "idle":
    case "saving":
      return session.restored && outcome.kind === "idle" ? (
        <Message intent="info">{t("draft.restored")}</Message>
      ) : null;
    case "issues":
      return <Message intent="error">{t("form.fixIssues", { count: outcome.issues.length })}</Message>;
    case "failed":
      return <Failed error={outcome.error} onRetry={() => onRetry(outcome.step)} />;
    case "gone":
      return (
        <Message intent="error" actions={[{ text: t("form.saveAsNew"), run: onSaveAsNew }]}>
          {t("form.rowGone")} {t("failure.kept")}
        </Message>
      );
    case "reason":
      return (
        <ReasonDialog
          step={outcome.step}
          fields={outcome.fields}
          onCancel={onSettle}
          onReason={(reason) => onRetry({ ...outcome.step, reason })}
        />
      );
    case "conflict":
      return (
        <ConflictPanel
          inputs={inputs()}
          conflict={outcome.conflict}
          onChoose={(preferTheirs) => onRebase(outcome.conflict.theirs, preferTheirs, outcome.step)}
        />
      );
  }
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
      {sentence} {t("failure.kept")}
    </Message>
  );
}
