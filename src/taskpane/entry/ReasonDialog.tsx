/** Asks why: for a step or a change that the change log keeps with its reason. */

import { useState } from "react";
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
import type { Field } from "../../schema/compiled";
import { fieldNames } from "../form/words";
import { useLanguage } from "../language";
import type { Step } from "./useSubmission";

const useStyles = makeStyles({
  surface: { padding: "16px", maxWidth: "calc(100vw - 24px)" },
  content: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface Props {
  readonly step: Step;
  /** Fields whose change asks for the reason, where it is not the step. */
  readonly fields: readonly Field[];
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => void;
}

/** The dialog; Esc or Cancel leaves everything as it was. */
export function ReasonDialog({ step, fields, onCancel, onReason }: Props) {
  const styles = useStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const body = fields.length ? t("reason.bodyChange", { fields: fieldNames(fields, speaker) }) : t("reason.bodyJump");

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {step.jump ? t("reason.titleJump", { jump: step.jump.text[language] }) : t("reason.titleChange")}
          </DialogTitle>
          <DialogContent className={styles.content}>
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
            <Button onClick={onCancel}>{t("app.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );

  function confirm() {
    if (reason.trim()) onReason(reason.trim());
    else setMissing(true);
  }

  function confirmOnEnter(event: React.KeyboardEvent) {
    // The dialog is a portal: without this the key would reach the form behind it, too.
    event.stopPropagation();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    confirm();
  }
}
