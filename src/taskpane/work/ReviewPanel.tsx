/** Before a notice is approved: its writer submits it, another approves it or returns it with a reason. */

import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { scopeParts } from "../../process/notice/recipients";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import type { PanelProps } from "./useActions";
import { lookupOf, PersonBox } from "./PersonBox";
import { StepButton } from "./StepButton";
import { useWorkStyles } from "./styles";
import { WhyDialog } from "./WhyDialog";

/** The panel of a draft, and of one in review. */
export function ReviewPanel({ view, actions, onEdit }: PanelProps & { onEdit: () => void }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { notices } = useProcess();
  const { values } = view.entry;
  const busy = actions.busy !== null;
  if (values.status === "inReview") return <Reviewing view={view} actions={actions} />;
  return (
    <section className={styles.panel}>
      <p className={styles.plain}>{t(values.status === "returned" ? "work.returnedHint" : "work.draftHint")}</p>
      <div className={styles.row}>
        <StepButton
          values={values}
          to="inReview"
          primary
          busy={busy}
          onStep={() => void actions.run((acting) => notices.step({ ...acting, to: "inReview" }))}
        />
        <Button onClick={onEdit}>{t("work.edit")}</Button>
      </div>
    </section>
  );
}

function Reviewing({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { notices } = useProcess();
  const { preferences } = usePreferences();
  const { values } = view.entry;
  const mine = preferences.me === values.drafter ? null : preferences.me;
  const [approver, setApprover] = useState(() => lookupOf(values.approver ?? mine));
  const [returning, setReturning] = useState(false);
  const wanted: Values = { ...values, approver: approver.value };
  const back = schema
    .table("Notices")
    .states!.jumpsFrom("inReview")
    .find(({ to }) => to === "returned")!;
  const crossing = otherDepartments(values);

  return (
    <section className={styles.panel}>
      {crossing !== null && (
        <p className={styles.plain}>
          {crossing === ""
            ? t("work.crossesAll")
            : t("work.crosses", { departments: crossing.split("\n").join(t("app.listSeparator")) })}
        </p>
      )}
      <PersonBox field="approver" input={approver} onChange={setApprover} />
      <div className={styles.row}>
        <StepButton
          values={wanted}
          to="approved"
          primary
          busy={actions.busy !== null}
          onStep={() =>
            void actions.run((acting) =>
              notices.step({ ...acting, to: "approved", values: { approver: approver.value } }),
            )
          }
        />
        <Button onClick={() => setReturning(true)}>{back.text[language]}</Button>
      </div>
      <WhyDialog
        actions={actions}
        title={returning ? t("work.whyReturn") : null}
        hint={t("reason.bodyJump")}
        confirm={back.text[language]}
        onCancel={() => setReturning(false)}
        onReason={(reason) =>
          void actions.run(
            (acting) => notices.step({ ...acting, to: "returned", reason }),
            () => setReturning(false),
          )
        }
      />
    </section>
  );
}

/** The departments besides its own that a notice goes to, by lines; "" for all, null for none. */
function otherDepartments({ scopeType, scopeValue, department }: Values): string | null {
  if (scopeType === "everyone") return "";
  if (scopeType !== "departments") return null;
  const others = scopeParts(scopeValue).filter((part) => part !== department);
  return others.length > 0 ? others.join("\n") : null;
}
