/** The customer knows the verdict: the work begins with an owner, or the request is closed. */

import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { currentReview } from "../../process/request/current";
import { schema } from "../../schema/schema";
import type { Lookup } from "../form/inputs";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { StepButton } from "../work/StepButton";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { useFields } from "./fields";
import { Panel, type PanelProps } from "./panel";
import { momentWords } from "./words";

const REQUESTS = schema.table("Requests");

/** The panel of an answered request. */
export function StartPanel(props: PanelProps) {
  return props.view.request.verdict === "notFeasible" ? <Closing {...props} /> : <Starting {...props} />;
}

function Starting({ view, actions }: PanelProps) {
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  const { owner, verdict } = view.request;
  const start = { owner: owner ?? (preferences.me || null) };
  const form = useFields({ name: `start ${view.entry.id}`, table: REQUESTS, keys: ["owner"], start, actions });
  const chosen = (form.inputs.owner as Lookup).value;
  return (
    <Step
      view={view}
      actions={actions}
      form={form}
      title={t("request.startTitle")}
      hint={t(verdict === "needsChange" ? "request.startAfterChange" : "request.startHint")}
      to="inProgress"
      values={{ owner: chosen }}
      field="owner"
    />
  );
}

function Closing({ view, actions }: PanelProps) {
  const { t } = useTranslation();
  const reason = currentReview(view.request, view.reviews)?.plan ?? null;
  const start = { closeReason: view.request.closeReason ?? reason };
  const form = useFields({ name: `close ${view.entry.id}`, table: REQUESTS, keys: ["closeReason"], start, actions });
  const typed = String(form.inputs.closeReason ?? "").trim();
  return (
    <Step
      view={view}
      actions={actions}
      form={form}
      title={t("request.closeTitle")}
      hint={t("request.closeHint")}
      to="closed"
      values={{ closeReason: typed || null }}
      field="closeReason"
    />
  );
}

interface StepProps extends PanelProps {
  readonly form: ReturnType<typeof useFields>;
  readonly title: string;
  readonly hint: string;
  readonly to: string;
  /** What the step writes beside the state. */
  readonly values: Values;
  readonly field: string;
}

/** One box, and the step that needs it. */
function Step({ view, actions, form, title, hint, to, values, field }: StepProps) {
  const styles = useWorkStyles();
  const { requests } = useProcess();
  const step = () => {
    if (form.read() === null || actions.busy) return;
    void actions.run((acting) => requests.step({ ...acting, to, values }), form.clear);
  };
  return (
    <Panel title={title} box={form.box} onSubmit={step}>
      <Replied view={view} />
      <p className={styles.plain}>{hint}</p>
      <Box form={form} field={field} />
      <Standing actions={actions} />
      <div className={styles.row}>
        <StepButton
          table="Requests"
          values={{ ...view.request, ...values }}
          to={to}
          primary
          busy={actions.busy !== null}
          onStep={step}
        />
      </div>
    </Panel>
  );
}

/** When the customer was told, and whether that was in time. */
function Replied({ view }: Pick<PanelProps, "view">) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { repliedAt, sla } = view.request;
  if (typeof repliedAt !== "number") return null;
  const late = sla === "late";
  return (
    <p className={late ? styles.late : styles.plain}>
      {t(late ? "request.repliedLate" : "request.repliedOnTime", { moment: momentWords(repliedAt, language) })}
    </p>
  );
}
