/** What the kick-off agreed: goal, people, dates, how one meets; its minutes; and the steps of the project itself. */

import { Suspense, lazy, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../../process/api";
import type { ProjectView } from "../../../process/project/api";
import type { Jump } from "../../../schema/compiled";
import { schema } from "../../../schema/schema";
import { jumpsFrom } from "../../../schema/states";
import { DocumentButton } from "../../documents/DocumentButton";
import { valueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { StepButton } from "../../work/StepButton";
import { Unfold } from "../../work/Unfold";
import { useWorkStyles } from "../../work/styles";
import type { Telling } from "../../work/useActions";
import { WhyDialog } from "../../work/WhyDialog";

const Minutes = lazy(async () => ({ default: (await import("./Minutes")).Minutes }));

const PROJECTS = schema.table("Projects");
const FACTS = ["goal", "lead", "departments", "startDate", "dueDate", "meeting", "channel"].map((key) =>
  PROJECTS.field(key),
);

const useStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "4px 10px", margin: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

interface Props {
  readonly view: ProjectView;
  readonly actions: Telling;
  /** Shown at once where the plan is still to be made. */
  readonly initially: boolean;
  readonly onStep: (values: Values, reason: string | undefined, then: () => void) => void;
  readonly onEdit: () => void;
}

/** The part, folded until wanted. */
export function Overview({ view, actions, initially, onStep, onEdit }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  const said = FACTS.flatMap((field) => {
    const words = valueWords(field, view.project[field.key] ?? null, speaker);
    return words === "" ? [] : [{ field, words }];
  });
  return (
    <Unfold title={t("project.overview")} initially={initially}>
      <dl className={styles.facts}>
        {said.map(({ field, words }) => [
          <dt key={field.key} className={`${styles.plain} ${styles.label}`}>
            {field.text[language]}
          </dt>,
          <dd key={`${field.key} said`} className={`${styles.plain} ${styles.value}`}>
            {words}
          </dd>,
        ])}
      </dl>
      <div className={styles.row}>
        <Suspense fallback={null}>
          <Minutes view={view} />
          <DocumentButton table="Projects" id={String(view.project.id)} />
        </Suspense>
        <Button size="small" onClick={onEdit}>
          {t("work.edit")}
        </Button>
      </div>
      <Steps view={view} actions={actions} onStep={onStep} />
    </Unfold>
  );
}

const SETTLED: ReadonlySet<unknown> = new Set(["done", "cancelled"]);

/** Start, complete, and what asks why. */
function Steps({ view: { project, tasks }, actions, onStep }: Pick<Props, "view" | "actions" | "onStep">) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<Jump | null>(null);
  const jumps = jumpsFrom(PROJECTS, project);
  const left = tasks.filter(({ status }) => !SETTLED.has(status)).length;
  const busy = actions.busy !== null;
  return (
    <>
      <div className={styles.row}>
        {jumps.map((jump) =>
          jump.reason ? (
            <Button key={jump.to} size="small" disabledFocusable={busy} onClick={() => setAsked(jump)}>
              {t("project.asksWhy", { step: jump.text[language] })}
            </Button>
          ) : (
            <StepButton
              key={jump.to}
              table="Projects"
              small
              values={project}
              to={jump.to}
              busy={busy}
              onStep={() => onStep({ status: jump.to }, undefined, () => undefined)}
            />
          ),
        )}
      </div>
      {left > 0 && jumps.some(({ to }) => to === "done") && (
        <p className={styles.plain}>{t("project.leftBeforeDone", { count: left })}</p>
      )}
      <WhyDialog
        actions={actions}
        title={asked && t("reason.titleJump", { jump: asked.text[language] })}
        hint={t("reason.bodyJump")}
        confirm={asked?.text[language] ?? ""}
        onCancel={() => setAsked(null)}
        onReason={(reason) => asked && onStep({ status: asked.to }, reason, () => setAsked(null))}
      />
    </>
  );
}
