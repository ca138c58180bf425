/** What can be done with several tasks at once: start them, pause them, put their dates off. */

import { useState } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../../process/api";
import { schema } from "../../../schema/schema";
import { jumpsFrom } from "../../../schema/states";
import { useLanguage } from "../../language";
import type { Telling } from "../../work/useActions";
import { useWorkStyles } from "../../work/styles";
import { WhyDialog } from "../../work/WhyDialog";
import { ShiftDialog } from "./ShiftDialog";

const TASKS = schema.table("Tasks");

const useStyles = makeStyles({ count: { flexGrow: 1 } });

interface Props {
  readonly tasks: readonly Values[];
  readonly actions: Telling;
  readonly onStep: (status: string, reason: string | undefined, then: () => void) => void;
  readonly onShift: (workdays: number, reason: string, then: () => void) => void;
  readonly onCancel: () => void;
}

/** The bar, while tasks are being selected. */
export function BulkBar({ tasks, actions, onStep, onShift, onCancel }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const [asked, setAsked] = useState<"paused" | "shift" | null>(null);
  const jumpTo = (to: string) => TASKS.states!.jumps.find((jump) => jump.to === to)!.text[language];
  const able = (to: string) => tasks.length > 0 && tasks.every((task) => hasJump(task, to));
  const busy = actions.busy !== null;
  const unable = ["inProgress", "paused"].filter((to) => tasks.length > 0 && !able(to)).map(jumpTo);

  return (
    <div className={styles.stack}>
      <div className={styles.row}>
        <span className={mergeClasses(styles.label, styles.count)} role="status">
          {t("project.selected", { count: tasks.length })}
        </span>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {t("work.selectNone")}
        </Button>
      </div>
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={busy || !able("inProgress")}
          onClick={() => onStep("inProgress", undefined, onCancel)}
        >
          {jumpTo("inProgress")}
        </Button>
        <Button size="small" disabledFocusable={busy || !able("paused")} onClick={() => setAsked("paused")}>
          {t("project.asksWhy", { step: jumpTo("paused") })}
        </Button>
        <Button size="small" disabledFocusable={busy || tasks.length === 0} onClick={() => setAsked("shift")}>
          {t("project.asksWhy", { step: t("project.shift") })}
        </Button>
      </div>
      {unable.length > 0 && (
        <p className={styles.plain}>{t("project.notForAll", { steps: unable.join(t("app.listSeparator")) })}</p>
      )}
      <WhyDialog
        actions={actions}
        title={asked === "paused" ? t("reason.titleJump", { jump: jumpTo("paused") }) : null}
        hint={t("reason.bodyJump")}
        confirm={jumpTo("paused")}
        onCancel={() => setAsked(null)}
        onReason={(reason) => onStep("paused", reason, finish)}
      />
      <ShiftDialog
        open={asked === "shift"}
        count={tasks.length}
        actions={actions}
        onCancel={() => setAsked(null)}
        onShift={(workdays, reason) => onShift(workdays, reason, finish)}
      />
    </div>
  );

  function finish() {
    setAsked(null);
    onCancel();
  }
}

const hasJump = (task: Values, to: string): boolean => jumpsFrom(TASKS, task).some((jump) => jump.to === to);
