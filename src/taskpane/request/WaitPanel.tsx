/** A request that waits for its customer: since when, what that means for the clock, and the way back. */

import { useTranslation } from "react-i18next";
import { resumed } from "../../process/request/current";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { StepButton } from "../work/StepButton";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { Panel, type PanelProps } from "./panel";
import { lengthWords, momentWords } from "./words";

/** The panel of a wait. */
export function WaitPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { requests } = useProcess();
  const to = resumed(view.request);
  const { pausedAt } = view.request;
  const resume = () => {
    if (!actions.busy) void actions.run((acting) => requests.step({ ...acting, to }));
  };
  return (
    <Panel title={t("request.waitTitle")} onSubmit={resume}>
      {typeof pausedAt === "number" && (
        <p className={styles.plain}>
          {t("request.waitSince", { moment: momentWords(pausedAt, language), span: lengthWords(pausedAt, now, t) })}
        </p>
      )}
      <p className={styles.plain}>{t(to === "inReview" ? "request.waitReply" : "request.waitWork")}</p>
      <Standing actions={actions} />
      <div className={styles.row}>
        <StepButton
          table="Requests"
          values={view.request}
          to={to}
          primary
          busy={actions.busy !== null}
          onStep={resume}
        />
      </div>
    </Panel>
  );
}
