/** A state in which one step is next and nothing is to be typed. */

import { useTranslation } from "react-i18next";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { StepButton } from "../work/StepButton";
import { useWorkStyles } from "../work/styles";
import { DueLine } from "./DueLine";
import { Panel, type PanelProps } from "./panel";
import { dayWords } from "./words";

interface Next {
  readonly title: string;
  readonly hint: string;
  /** The state it goes to; none at the end. */
  readonly to?: string;
}

/** The panel of such a state. */
export function StepPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { requests } = useProcess();
  const { title, hint, to } = useNext(view);
  const step = () => {
    if (to !== undefined && !actions.busy) void actions.run((acting) => requests.step({ ...acting, to }));
  };
  return (
    <Panel title={title} onSubmit={step}>
      {view.request.status === "registered" && <DueLine view={view} />}
      <p className={styles.plain}>{hint}</p>
      <Standing actions={actions} />
      {to !== undefined && (
        <div className={styles.row}>
          <StepButton
            table="Requests"
            values={view.request}
            to={to}
            primary
            busy={actions.busy !== null}
            onStep={step}
          />
        </div>
      )}
    </Panel>
  );
}

function useNext({ request, acceptances }: PanelProps["view"]): Next {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (request.status) {
    case "rejectedDelivery": {
      const refused = acceptances.filter(({ result }) => result === "failed").at(-1) ?? {};
      const day = typeof refused.acceptedAt === "number" ? dayWords(refused.acceptedAt, language) : "";
      const hint = t("request.reworkHint", { day, reason: String(refused.reason ?? "") });
      return { title: t("request.reworkTitle"), hint, to: "inProgress" };
    }
    case "surveyed": {
      const score = String(request.satisfaction ?? "");
      return { title: t("request.fileTitle"), hint: t("request.fileHint", { score }), to: "closed" };
    }
    case "closed":
      return { title: t("request.closedTitle"), hint: String(request.closeReason ?? "") || t("request.finishedHint") };
    case "cancelled":
      return {
        title: t("request.cancelledTitle"),
        hint: String(request.closeReason ?? "") || t("request.finishedHint"),
      };
    default:
      return { title: t("request.submitTitle"), hint: t("request.submitHint"), to: "inReview" };
  }
}
