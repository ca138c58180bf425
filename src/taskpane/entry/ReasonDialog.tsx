/** Asks why: for a step or a change that the change log keeps with its reason. */

import { useRef, useState, type KeyboardEvent } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field as Labelled,
  Textarea,
  makeStyles,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
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
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const body = fields.length ? t("reason.bodyChange", { fields: fieldNames(fields, speaker) }) : t("reason.bodyJump");

  return (
    <DialogBody>
      <DialogTitle>
        {step.jump ? t("reason.titleJump", { jump: step.jump.text[language] }) : t("reason.titleChange")}
      </DialogTitle>
      <DialogContent>
        <Labelled
          label={t("reason.label")}
          required
          hint={body}
          validationMessage={missing ? t("reason.required") : ""}
        >
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} onKeyDown={confirmOnEnter} />
        </Labelled>
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={confirm}>
          {t("reason.confirm")}
        </Button>
        <Button onClick={onCancel}>{t("reason.notNow")}</Button>
      </DialogActions>
    </DialogBody>
  );

  function confirm() {
    if (reason.trim()) onReason(request, reason.trim());
    else setMissing(true);
  }

  function confirmOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    // To React the dialog is inside the form: without this the key would save the form behind it, too.
    event.stopPropagation();
    event.preventDefault();
    confirm();
  }
}
