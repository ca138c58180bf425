/** Copies a text; where the frame may not reach the clipboard, shows it selected, ready for Ctrl+C. */

import { useEffect, useRef, useState, type ReactNode } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Textarea,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useToast } from "../app/toasts";
import { copyRich } from "../documents/clipboard";
import { useWorkStyles } from "./styles";

interface Props {
  readonly text: string;
  /** The same with its important words bold, for whatever can show them. */
  readonly html?: string;
  /** Tells the button from others of the same words. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** The button. */
export function CopyButton({ text, html, label, children }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Button size="small" {...(label !== undefined && { "aria-label": label })} onClick={() => void copy()}>
        {children}
      </Button>
      <CopyByHand text={text} open={shown} onClose={() => setShown(false)} />
    </>
  );

  async function copy() {
    // Office's frames often close the clipboard: the user's own keys still reach it.
    if (html === undefined ? await copyPlain(text) : await copyRich(text, html)) toast(t("work.copied"));
    else setShown(true);
  }
}

async function copyPlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

interface ByHandProps {
  readonly text: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The text in a dialog, selected, for the user's own keys. */
export function CopyByHand({ text, open, onClose }: ByHandProps) {
  const styles = useWorkStyles();
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <ByHand text={text} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function ByHand({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <DialogBody>
      <DialogTitle>{t("work.copyTitle")}</DialogTitle>
      <DialogContent>
        <Textarea
          ref={box}
          readOnly
          value={text}
          rows={8}
          resize="vertical"
          style={{ width: "100%" }}
          aria-label={t("work.copyTitle")}
        />
      </DialogContent>
      <DialogActions fluid>
        <Button appearance="primary" onClick={onClose}>
          {t("app.close")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
