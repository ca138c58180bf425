/** The ways out of the ordinary: to wait, a change of what is wanted, to give it up, and the row itself. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { jumpsFrom } from "../../schema/states";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { WhyDialog } from "../work/WhyDialog";
import { ChangeDialog } from "./ChangeDialog";
import type { PanelProps } from "./panel";

const REQUESTS = schema.table("Requests");

/** What is asked in a dialog of this row. */
export type Asked = "change" | "cancel" | null;

interface Props extends PanelProps {
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
  readonly onEdit: () => void;
}

/** The row of buttons; only what the state allows is offered. */
export function OtherSteps({ view, actions, asked, onAsk, onEdit }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { requests, showRow } = useProcess();
  const may = (to: string) => jumpsFrom(REQUESTS, view.request).some((jump) => jump.to === to);
  const busy = actions.busy !== null;
  return (
    <section aria-label={t("request.other")} className={styles.row}>
      {may("waitingCustomer") && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void actions.run((acting) => requests.step({ ...acting, to: "waitingCustomer" }))}
        >
          {t("request.wait")}
        </Button>
      )}
      {may("changeReview") && (
        <Button size="small" onClick={() => onAsk("change")}>
          {t("request.change")}
        </Button>
      )}
      {may("cancelled") && (
        <Button size="small" onClick={() => onAsk("cancel")}>
          {t("request.cancel")}
        </Button>
      )}
      <Button size="small" onClick={onEdit}>
        {t("request.edit")}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => void showRow("Requests", view.entry.id).catch(() => false)}
      >
        {t("form.showRow")}
      </Button>
      <ChangeDialog view={view} actions={actions} open={asked === "change"} onClose={() => onAsk(null)} />
      <WhyDialog
        actions={actions}
        title={asked === "cancel" ? t("request.whyCancel") : null}
        hint={t("request.whyCancelHint")}
        confirm={t("request.cancelConfirm")}
        onCancel={() => onAsk(null)}
        onReason={(reason) =>
          void actions.run(
            (acting) => requests.step({ ...acting, to: "cancelled", values: { closeReason: reason }, reason }),
            () => onAsk(null),
          )
        }
      />
    </section>
  );
}
