/** Bringing rows in from a file or from pasted cells, step by step; nothing is written before it was shown. */

import { useRef } from "react";
import { Button, Field as Labelled, Spinner, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { ColumnsStep } from "./ColumnsStep";
import { PreviewStep } from "./PreviewStep";
import { useImport, type ImportSteps, type Stage } from "./useImport";

/** The page of imports. */
export function ImportPage() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const steps = useImport();
  const { stage, busy, error } = steps;
  return (
    <div className={styles.stack}>
      {stage.kind === "choose" && <ChooseStep steps={steps} stage={stage} />}
      {stage.kind === "columns" && <ColumnsStep steps={steps} plan={stage.plan} />}
      {stage.kind === "preview" && <PreviewStep steps={steps} stage={stage} />}
      {stage.kind === "done" && <DoneStep steps={steps} stage={stage} />}
      <div role="status">
        {busy && (
          <div className={styles.row}>
            <Spinner size="tiny" />
            <span className={styles.plain}>
              {busy.all > 0 ? t("import.writing", { done: busy.done, all: busy.all }) : t("import.reading")}
            </span>
            {stage.kind === "preview" && (
              <Button size="small" onClick={steps.stop}>
                {t("import.stop")}
              </Button>
            )}
          </div>
        )}
      </div>
      <Failed error={error} onRetry={steps.retry} />
    </div>
  );
}

function ChooseStep({ steps, stage }: { steps: ImportSteps; stage: Extract<Stage, { kind: "choose" }> }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const busy = steps.busy !== null;
  return (
    <>
      <p className={styles.plain}>{t("import.intro")}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
        aria-label={t("import.chooseFile")}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) steps.readFile(file);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
      <div>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {t("import.chooseFile")}
        </Button>
      </div>
      <Labelled label={t("import.orPaste")} size="small">
        <Textarea
          rows={4}
          value={steps.pasted}
          placeholder={t("import.pasteHint")}
          onChange={(_, { value }) => steps.setPasted(value)}
        />
      </Labelled>
      <div>
        <Button disabledFocusable={busy || steps.pasted.trim() === ""} onClick={() => steps.readPasted()}>
          {t("import.readPasted")}
        </Button>
      </div>
      {stage.problem && <Message intent="error">{t(`import.problem.${stage.problem}`)}</Message>}
    </>
  );
}

function DoneStep({ steps, stage }: { steps: ImportSteps; stage: Extract<Stage, { kind: "done" }> }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { showTable } = useProcess();
  const { added, changed, stopped } = stage.result;
  const table = schema.table(stage.plan.table).key;
  return (
    <>
      <Message intent={stopped ? "warning" : "success"}>
        {t(stopped ? "import.stopped" : "import.done", { added, changed })}
      </Message>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void showTable(table).catch(() => undefined)}>
          {t("import.showTable")}
        </Button>
        <Button onClick={steps.again}>{t("import.another")}</Button>
      </div>
    </>
  );
}
