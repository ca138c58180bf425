/** A request under way: the customer hears how far it is, week by week, until it is handed over. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { StepButton } from "../work/StepButton";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { Box } from "./Box";
import { useFields } from "./fields";
import { Panel, type PanelProps } from "./panel";
import { SyncForm, syncIsNear, useSync, useWanted, type Sync } from "./SyncForm";
import { dayWords } from "./words";

const ACCEPTANCES = schema.table("Acceptances");

/** The panel of work: this week's note, and the hand-over. */
export function WorkPanel(props: PanelProps) {
  const { t } = useTranslation();
  const sync = useSync(props);
  return (
    <Panel title={t("request.syncTitle")} box={sync.form.box} onSubmit={() => sync.send(true)}>
      <SyncPart {...props} sync={sync} />
      <Standing actions={props.actions} />
    </Panel>
  );
}

/** The form where a note is due or wanted, else when the next one is. */
export function SyncPart({ sync, ...props }: PanelProps & { sync: Sync }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const near = syncIsNear(sync.due, useNow());
  const [shown, want] = useWanted(near);
  if (shown) return <SyncForm {...props} sync={sync} />;
  return (
    <div className={styles.between}>
      <p className={styles.plain}>
        {sync.due !== null && t("request.nothingDue", { day: dayWords(sync.due, language) })}
      </p>
      <Button size="small" onClick={want}>
        {t("request.writeNow")}
      </Button>
    </div>
  );
}

/** Beside a state in which something else is next: the customer hears of it on Fridays all the same. */
export function SyncAside(props: PanelProps) {
  const { t } = useTranslation();
  const sync = useSync(props);
  if (!syncIsNear(sync.due, useNow())) return null;
  return (
    <Panel aside title={t("request.syncTitle")} box={sync.form.box} onSubmit={() => sync.send(true)}>
      <SyncForm {...props} sync={sync} />
    </Panel>
  );
}

/** The hand-over of what was made. */
export function DeliverPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { requests } = useProcess();
  const today = Math.floor(useNow());
  const form = useFields({
    name: `deliver ${view.entry.id}`,
    table: ACCEPTANCES,
    keys: ["deliveredAt"],
    start: { deliveredAt: today },
    actions,
  });
  const deliver = () => {
    const values = form.read();
    if (values === null || actions.busy) return;
    void actions.run((acting) => requests.deliver({ ...acting, on: Number(values.deliveredAt) }), form.clear);
  };
  return (
    <Panel aside title={t("request.deliverTitle")} box={form.box} onSubmit={deliver}>
      <Box form={form} field="deliveredAt" />
      <div className={styles.row}>
        <StepButton
          table="Requests"
          values={view.request}
          to="delivered"
          busy={actions.busy !== null}
          onStep={deliver}
        />
      </div>
    </Panel>
  );
}
