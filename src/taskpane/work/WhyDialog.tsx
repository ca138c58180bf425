/** Asks why, and keeps what was typed until the step is done or given up. */

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
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Standing } from "./Standing";
import { useWorkStyles } from "./styles";
import type { Actions } from "./useActions";

interface Props {
  readonly actions: Actions;
  /** What is asked; null while nothing is. */
  readonly title: string | null;
  readonly hint: string;
  readonly confirm: string;
  readonly onCancel: () => void;
  readonly onReason: (reason: string) => void;
}

/** The dialog; it closes when the step is done, and stays with its words when it failed. */
export function WhyDialog(props: Props) {
  const styles = useWorkStyles();
  // While the dialog fades away it still shows what it asked.
  const shown = useRef(props);
  if (props.title !== null) shown.current = props;
  return (
    <Dialog open={props.title !== null} onOpenChange={(_, { open }) => !open && props.onCancel()}>
      <DialogSurface className={styles.surface}>
        <Asking {...shown.current} />
      </DialogSurface>
    </Dialog>
  );
}

function Asking({ actions, title, hint, confirm, onCancel, onReason }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.stack}>
        <Labelled
          label={t("reason.label")}
          required
          hint={hint}
          validationMessage={missing ? t("reason.required") : ""}
        >
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} onKeyDown={onKey} />
        </Labelled>
        <Standing actions={actions} />
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" disabledFocusable={actions.busy !== null} onClick={go}>
          {confirm}
        </Button>
        <Button onClick={onCancel}>{t("reason.notNow")}</Button>
      </DialogActions>
    </DialogBody>
  );

  function go() {
    setMissing(!reason.trim());
    if (reason.trim()) onReason(reason.trim());
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    go();
  }
}
