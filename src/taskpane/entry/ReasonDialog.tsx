/** Asks why: for a step or a change that the change log keeps with its reason. */

import { useRef } from "react";
import { Dialog, DialogSurface, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { ReasonBox } from "../app/ReasonBox";
import { fieldNames } from "../form/words";
import { useLanguage } from "../language";
import type { Outcome } from "./useSubmission";

export type ReasonRequest = Extract<Outcome, { kind: "reason" }>;

const useStyles = makeStyles({
  surface: { padding: "16px", "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
});

interface Props {
  /** What asks for a reason; null while nothing does. */
  readonly request: ReasonRequest | null;
  readonly onCancel: () => void;
  readonly onReason: (request: ReasonRequest, reason: string) => void;
}

/** The dialog; Esc or "not now" leaves everything as it was. */
export function ReasonDialog({ request, onCancel, onReason }: Props) {
  const styles = useStyles();
  // While the dialog fades away it still shows what it asked.
  const shown = useRef(request);
  shown.current = request ?? shown.current;
  return (
    <Dialog open={request !== null} onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        {shown.current && <Asking request={shown.current} onCancel={onCancel} onReason={onReason} />}
      </DialogSurface>
    </Dialog>
  );
}

function Asking({ request, onCancel, onReason }: Props & { request: ReasonRequest }) {
  const { step, fields } = request;
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  return (
    <ReasonBox
      title={step.jump ? t("reason.titleJump", { jump: step.jump.text[language] }) : t("reason.titleChange")}
      hint={fields.length ? t("reason.bodyChange", { fields: fieldNames(fields, speaker) }) : t("reason.bodyJump")}
      confirm={t("reason.confirm")}
      onCancel={onCancel}
      onReason={(reason) => onReason(request, reason)}
    />
  );
}
