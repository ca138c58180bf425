/** Merging files that came back: choose them, see what they bring, decide, write; nothing is written before it was shown. */

import { Button, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { Conflicts } from "./Conflicts";
import { DoneStep } from "./DoneStep";
import { FileChoice } from "./FileChoice";
import { FileList } from "./FileList";
import { Outcome } from "./Outcome";
import { changesIn, openIn, useMerge, type Busy, type MergeSteps } from "./useMerge";

/** The page of merges. */
export function MergePage() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const steps = useMerge();
  const { work, done, busy, error } = steps;
  return (
    <div className={styles.stack}>
      {done ? <DoneStep steps={steps} done={done} /> : <Choosing steps={steps} />}
      <div role="status">{busy && <BusyLine busy={busy} steps={steps} />}</div>
      {error !== null && (
        <Message intent="error" actions={[{ text: t("app.tryAgain"), run: steps.retry }]}>
          {failureWords(error, { t, language }).sentence}
        </Message>
      )}
      {!done && work.merge && <MergeBar steps={steps} />}
    </div>
  );
}

function Choosing({ steps }: { steps: MergeSteps }) {
  const { t } = useTranslation();
  const { work } = steps;
  return (
    <>
      <FileChoice steps={steps} />
      {work.readings.length > 0 && <FileList steps={steps} />}
      {work.told === "anew" && <Message intent="warning">{t("merge.anew")}</Message>}
      {work.told === "stopped" && <Message intent="warning">{t("merge.stopped")}</Message>}
      {work.merge && work.merge.conflicts.length > 0 && <Conflicts steps={steps} merge={work.merge} />}
      {work.merge && <Outcome steps={steps} merge={work.merge} />}
    </>
  );
}

function BusyLine({ busy, steps }: { busy: Busy; steps: MergeSteps }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const words =
    busy.kind === "reading"
      ? t("merge.reading", { done: busy.done, all: busy.all })
      : busy.kind === "comparing"
        ? t("merge.comparing")
        : busy.done > 0
          ? t("merge.written", { done: busy.done, all: busy.all })
          : t("merge.writing", { count: busy.all });
  return (
    <div className={styles.row}>
      <Spinner size="tiny" />
      <span className={styles.plain}>{words}</span>
      {busy.kind === "writing" && (
        <Button size="small" onClick={steps.stop}>
          {t("merge.cancel")}
        </Button>
      )}
    </div>
  );
}

/** The one action of the page, and what stands in its way. */
function MergeBar({ steps }: { steps: MergeSteps }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { work, busy } = steps;
  const count = changesIn(work);
  const open = openIn(work);
  if (count === 0 && open === 0) return <p className={styles.plain}>{t("merge.nothing")}</p>;
  return (
    <div className={styles.row}>
      <Button appearance="primary" disabledFocusable={busy !== null || open > 0 || count === 0} onClick={steps.write}>
        {t("merge.merge", { count })}
      </Button>
      {open > 0 && <span className={styles.quiet}>{t("merge.openConflicts", { count: open })}</span>}
    </div>
  );
}
