/** The answer to the customer: the letter to send, and the note that it was sent. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { replyLetter } from "../../documents/requests";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { DueLine } from "./DueLine";
import { useFields } from "./fields";
import { PaperText } from "./PaperText";
import { Panel, useOccasion, type PanelProps } from "./panel";
import { choiceWords } from "./words";

const REVIEWS = schema.table("RequestReviews");

interface Props extends PanelProps {
  readonly review: Values;
  readonly onReview: () => void;
}

/** The panel of a request with a verdict that the customer doesn't know yet. */
export function ReplyPanel({ view, actions, review, onReview }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { requests } = useProcess();
  const occasion = useOccasion(view);
  const start = { replyChannel: view.request.email ? "email" : null, repliedAt: null };
  const form = useFields({
    name: `reply ${String(review.id)}`,
    table: REVIEWS,
    keys: ["replyChannel", "repliedAt"],
    start,
    actions,
  });
  const verdict = choiceWords("Requests", "verdict", view.request.verdict, language);

  return (
    <Panel title={t("request.replyTitle", { verdict })} box={form.box} onSubmit={record}>
      <DueLine view={view} />
      <PaperText
        paper={replyLetter({ request: view.request, review }, occasion)}
        title={t("request.letter")}
        copy={t("request.copyLetter")}
        open
      />
      <Box form={form} field="replyChannel" required />
      <Box form={form} field="repliedAt" hint={t("request.repliedAtHint")} />
      <Standing actions={actions} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null}>
          {t("request.recordReply")}
        </Button>
        <Button onClick={onReview}>{t("request.reviewAnew")}</Button>
      </div>
    </Panel>
  );

  function record() {
    const values = form.read(["replyChannel"]);
    if (values === null || actions.busy) return;
    const at = typeof values.repliedAt === "number" ? values.repliedAt : null;
    void actions.run((acting) => requests.reply({ ...acting, channel: String(values.replyChannel), at }), form.clear);
  }
}
