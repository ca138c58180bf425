/** The inside of a dialog that asks why: one box that must be filled, confirmed by Enter or its button. */

import { useState, type KeyboardEvent, type ReactNode } from "react";
import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field as Labelled,
  Textarea,
  makeStyles,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: "10px" } });

interface Props {
  readonly title: ReactNode;
  readonly hint: string;
  readonly confirm: string;
  readonly busy?: boolean;
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => void;
  /** What else there is to say below the box: how the step stands. */
  readonly children?: ReactNode;
}

/** Asks for a reason; what was typed stays while the box is there. */
export function ReasonBox({ title, hint, confirm, busy = false, onCancel, onReason, children }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>
        <Labelled
          label={t("reason.label")}
          required
          hint={hint}
          validationMessage={missing ? t("reason.required") : ""}
        >
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} onKeyDown={confirmOnEnter} />
        </Labelled>
        {children}
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabledFocusable={busy} onClick={give}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{t("reason.notNow")}</Button>
      </DialogActions>
    </DialogBody>
  );

  function give() {
    setMissing(!reason.trim());
    if (reason.trim()) onReason(reason.trim());
  }

  function confirmOnEnter(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    // To React the dialog is inside the form: without this the key would save the form behind it, too.
    event.stopPropagation();
    event.preventDefault();
    if (!busy) give();
  }
}
