/** The steps a task may take from where it stands: start, hand in, review, pause; and what the others still need. */

import { useState } from "react";
import { Button, Field as Labelled } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../../process/api";
import type { Jump } from "../../../schema/compiled";
import { schema } from "../../../schema/schema";
import { jumpsFrom } from "../../../schema/states";
import { LinkControl } from "../../controls/LinkControl";
import { dateText } from "../../form/dates";
import { useLanguage } from "../../language";
import { usePreferences } from "../../preferences";
import { useKept } from "../../work/kept";
import { lookupOf, PersonBox } from "../../work/PersonBox";
import { StepButton } from "../../work/StepButton";
import { useWorkStyles } from "../../work/styles";
import { WhyDialog } from "../../work/WhyDialog";
import { Deliverable } from "../Deliverable";
import { mayReview } from "../reviews";
import type { TaskProps } from "./task";

const TASKS = schema.table("Tasks");
const DELIVERABLE = TASKS.field("deliverable");

/** The steps of the task. */
export function TaskSteps(props: TaskProps) {
  const { status } = props.task;
  if (status === "inProgress") return <HandIn {...props} />;
  if (status === "inReview") return <Review {...props} />;
  return status === "done" ? <Done {...props} /> : <Begin {...props} />;
}

function Begin(props: TaskProps) {
  const styles = useWorkStyles();
  const { task, actions, change } = props;
  return (
    <div className={styles.row}>
      <StepButton
        table="Tasks"
        small
        values={task}
        to="inProgress"
        primary
        busy={actions.busy !== null}
        onStep={() => change({ status: "inProgress" })}
      />
      <StepsWithReason {...props} />
    </div>
  );
}

/** Under way: the result is handed in, with its place and who is to judge it. */
function HandIn(props: TaskProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { task, view, actions, change } = props;
  const [link, setLink] = useKept(`deliverable ${String(task.id)}`, String(task.deliverable ?? ""));
  const [reviewer, setReviewer] = useKept(`reviewer ${String(task.id)}`, lookupOf(reviewerOf(task, view.project)));
  const handed: Values = { deliverable: link.trim() || null, reviewer: reviewer.value };
  return (
    <>
      <h3 className={styles.heading}>{t("project.handIn")}</h3>
      {task.reviewResult === "returned" && <p className={styles.plain}>{t("project.wasReturned")}</p>}
      <Labelled size="small" label={DELIVERABLE.text[language]} hint={t("project.deliverableHint")}>
        <LinkControl field={DELIVERABLE} input={link} onChange={setLink} onBlur={() => undefined} focusRef={null} />
      </Labelled>
      <PersonBox table="Tasks" field="reviewer" input={reviewer} onChange={setReviewer} />
      <div className={styles.row}>
        <StepButton
          table="Tasks"
          small
          values={{ ...task, ...handed }}
          to="inReview"
          primary
          busy={actions.busy !== null}
          onStep={() => change({ status: "inReview", ...handed })}
        />
        <StepsWithReason {...props} />
      </div>
    </>
  );
}

/** The reviewer that is likely: the one it had, else the lead unless it is the lead's own work. */
const reviewerOf = (task: Values, { lead }: Values): unknown => task.reviewer ?? (lead === task.owner ? null : lead);

/** Handed in: it is passed, or returned with a reason. */
function Review(props: TaskProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { preferences } = usePreferences();
  const { task, actions, change } = props;
  return (
    <>
      <p className={styles.plain}>{t("project.waitsFor", { reviewer: String(task.reviewer ?? "") })}</p>
      <Deliverable text={String(task.deliverable ?? "")} />
      <div className={styles.row}>
        {mayReview(task, preferences.me ?? "") && (
          <StepButton
            table="Tasks"
            small
            values={{ ...task, reviewResult: "passed" }}
            to="done"
            primary
            busy={actions.busy !== null}
            text={t("project.pass")}
            onStep={() => change({ status: "done", reviewResult: "passed" })}
          />
        )}
        <StepsWithReason {...props} />
      </div>
    </>
  );
}

function Done(props: TaskProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { reviewer, actualFinish, deliverable } = props.task;
  const day = typeof actualFinish === "number" ? dateText(actualFinish) : "";
  return (
    <>
      <p className={styles.plain}>{t("project.passedBy", { reviewer: String(reviewer ?? ""), day })}</p>
      <Deliverable text={String(deliverable ?? "")} />
      <div className={styles.row}>
        <StepsWithReason {...props} />
      </div>
    </>
  );
}

/** The legal steps that ask why: return, pause, cancel, reopen. */
function StepsWithReason({ task, actions, change }: TaskProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<Jump | null>(null);
  const steps = jumpsFrom(TASKS, task).filter(({ reason }) => reason);
  return (
    <>
      {steps.map((jump) => (
        <Button key={jump.to} size="small" disabledFocusable={actions.busy !== null} onClick={() => setAsked(jump)}>
          {t("project.asksWhy", { step: jump.text[language] })}
        </Button>
      ))}
      <WhyDialog
        actions={actions}
        title={asked && t("reason.titleJump", { jump: asked.text[language] })}
        hint={t("reason.bodyJump")}
        confirm={asked?.text[language] ?? ""}
        onCancel={() => setAsked(null)}
        onReason={(reason) => asked && change({ status: asked.to }, { reason }, () => setAsked(null))}
      />
    </>
  );
}
