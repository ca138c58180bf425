/** The review of a request: what product, technology and design say, and the verdict. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { schema } from "../../schema/schema";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { Box } from "./Box";
import { DueLine } from "./DueLine";
import { useFields } from "./fields";
import { Panel, type PanelProps } from "./panel";

const REVIEWS = schema.table("RequestReviews");
const KEYS = ["participants", "product", "technology", "design", "feasibility", "priority", "verdict", "plan"];

interface Props extends PanelProps {
  /** The review before this one. */
  readonly before: Values | undefined;
  /** Leaves the verdict as it is, where there is one. */
  readonly onKeep?: () => void;
}

/** The form. */
export function ReviewPanel({ view, actions, before, onKeep }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { requests } = useProcess();
  const { preferences } = usePreferences();
  const { revision = 1, priority = null, status } = view.request;
  const start = {
    participants: preferences.me ? [preferences.me] : null,
    priority,
    ...goneOn(before, onKeep !== undefined),
  };
  const form = useFields({
    name: `review ${view.entry.id}.${String(revision)}`,
    table: REVIEWS,
    keys: KEYS,
    start,
    actions,
  });
  const infeasible = form.inputs.verdict === "notFeasible";

  return (
    <Panel
      title={status === "changeReview" ? t("request.reviewAgainTitle", { revision }) : t("request.reviewTitle")}
      box={form.box}
      onSubmit={save}
    >
      <DueLine view={view} />
      <Box form={form} field="participants" />
      <Box form={form} field="product" />
      <Box form={form} field="technology" />
      <Box form={form} field="design" />
      <Box form={form} field="feasibility" />
      <Box form={form} field="verdict" />
      <Box
        form={form}
        field="plan"
        required
        {...(infeasible && { label: t("request.whyNot"), hint: t("request.whyNotHint") })}
      />
      <Box form={form} field="priority" />
      <Standing actions={actions} />
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null}>
          {t("request.saveReview")}
        </Button>
        {onKeep && <Button onClick={onKeep}>{t("request.backToReply")}</Button>}
      </div>
    </Panel>
  );

  function save() {
    const values = form.read(["plan"]);
    if (values === null || actions.busy) return;
    void actions.run(
      (acting) => requests.review({ ...acting, values }),
      () => {
        form.clear();
        onKeep?.();
      },
    );
  }
}

/** What a further review begins with: the people of the one before, and of the same revision their words, too. */
function goneOn(before: Values | undefined, same: boolean): Values {
  if (!before) return {};
  const keys = same ? KEYS.filter((key) => key !== "verdict") : ["participants"];
  return Object.fromEntries(keys.map((key) => [key, before[key] ?? null]));
}
