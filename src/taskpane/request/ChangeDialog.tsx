/** The customer wants something else: why, and what now. What was asked for before stays in the change log. */

import { useRef } from "react";
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
import { schema } from "../../schema/schema";
import { useProcess } from "../services";
import { useKept } from "../work/kept";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { useFields } from "./fields";
import type { PanelProps } from "./panel";
import { sendOnEnter } from "./sendOnEnter";

const REQUESTS = schema.table("Requests");
const KEYS = ["description", "expectedDate"];

interface Props extends PanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The dialog; it stays with its words until the change is made or given up. */
export function ChangeDialog({ open, onClose, ...props }: Props) {
  const styles = useWorkStyles();
  return (
    <Dialog open={open} onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <ChangeForm {...props} onClose={onClose} />
      </DialogSurface>
    </Dialog>
  );
}

function ChangeForm({ view, actions, onClose }: PanelProps & Pick<Props, "onClose">) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { requests } = useProcess();
  const { id } = view.entry;
  const revision = useRef(Number(view.request.revision ?? 1) + 1).current;
  const [reason, setReason] = useKept(`change ${id}`, "");
  const form = useFields({ name: `changed ${id}`, table: REQUESTS, keys: KEYS, start: view.request, actions });
  return (
    <form ref={form.box} noValidate onKeyDown={sendOnEnter} onSubmit={(event) => (event.preventDefault(), change())}>
      <DialogBody>
        <DialogTitle>{t("request.changeTitle")}</DialogTitle>
        <DialogContent className={styles.stack}>
          <p className={styles.plain}>{t("request.changeHint", { revision })}</p>
          <Box form={form} field="description" hint="" />
          <Box form={form} field="expectedDate" />
          <Labelled size="small" label={t("request.changeWhy")} required>
            <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
          </Labelled>
          <Standing actions={actions} />
        </DialogContent>
        <DialogActions fluid>
          <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null || reason.trim() === ""}>
            {t("request.changeConfirm", { revision })}
          </Button>
          <Button onClick={onClose}>{t("reason.notNow")}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );

  function change() {
    const values = form.read();
    if (values === null || actions.busy || reason.trim() === "") return;
    void actions.run(
      (acting) => requests.change({ ...acting, reason: reason.trim(), values }),
      () => {
        onClose();
        form.clear();
        setReason("");
      },
    );
  }
}
