/** A delivery: the form to be signed, and what the customer decided. */

import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { acceptanceForm } from "../../documents/acceptance";
import { currentReview, openDelivery } from "../../process/request/current";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { WhyDialog } from "../work/WhyDialog";
import { Box } from "./Box";
import { useFields } from "./fields";
import { PaperText } from "./PaperText";
import { Panel, useOccasion, type PanelProps } from "./panel";
import { dayWords } from "./words";

const ACCEPTANCES = schema.table("Acceptances");

/** The panel of a delivered request. */
export function AcceptPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { requests } = useProcess();
  const [refusing, setRefusing] = useState(false);
  const today = Math.floor(useNow());
  const occasion = useOccasion(view);
  const delivery = openDelivery(view.acceptances) ?? {};
  const start = { acceptedBy: view.request.contact ?? null, acceptedAt: today };
  const form = useFields({
    name: `accept ${String(delivery.id ?? view.entry.id)}`,
    table: ACCEPTANCES,
    keys: ["acceptedBy", "acceptedAt"],
    start,
    actions,
  });
  const review = currentReview(view.request, view.reviews) ?? null;
  const busy = actions.busy !== null;

  return (
    <Panel title={t("request.acceptTitle")} box={form.box} onSubmit={() => decide(true)}>
      {typeof delivery.deliveredAt === "number" && (
        <p className={styles.plain}>{t("request.acceptHint", { day: dayWords(delivery.deliveredAt, language) })}</p>
      )}
      <PaperText
        paper={acceptanceForm({ request: view.request, acceptance: delivery, review }, occasion)}
        title={t("request.acceptForm")}
        copy={t("request.copyAccept")}
      />
      <Box form={form} field="acceptedBy" required />
      <Box form={form} field="acceptedAt" required />
      {!refusing && <Standing actions={actions} />}
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {t("request.passed")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => form.read(["acceptedAt"]) && setRefusing(true)}>
          {t("request.notPassed")}
        </Button>
      </div>
      <WhyDialog
        actions={actions}
        title={refusing ? t("request.whyNotPassed") : null}
        hint={t("request.whyNotPassedHint")}
        confirm={t("request.event.failed")}
        onCancel={() => setRefusing(false)}
        onReason={(reason) => decide(false, reason)}
      />
    </Panel>
  );

  function decide(passed: boolean, reason?: string) {
    const values = form.read(passed ? ["acceptedBy", "acceptedAt"] : ["acceptedAt"]);
    if (values === null || busy) return;
    const said = { passed, by: String(values.acceptedBy ?? ""), on: Number(values.acceptedAt) };
    void actions.run(
      (acting) => requests.decide({ ...acting, ...said, ...(reason === undefined ? {} : { reason }) }),
      () => {
        setRefusing(false);
        form.clear();
      },
    );
  }
}
