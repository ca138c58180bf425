/** What the merge did, and once more what was not taken. */

import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Merged } from "../../process/merge/api";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { RefusedRow } from "./rows";
import { filesOf, type MergeSteps } from "./useMerge";
import { refusalLine } from "./words";

/** The last step. */
export function DoneStep({ steps, done }: { steps: MergeSteps; done: Extract<Merged, { kind: "done" }> }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { showTable } = useProcess();
  const facts = {
    cells: t("merge.cells", { count: done.cells }),
    changed: t("merge.rows", { count: done.changed }),
    added: t("merge.rows", { count: done.added }),
  };
  const { taken = [], added = [], conflicts = [] } = steps.work.merge ?? {};
  const tables = new Set([...taken, ...added, ...conflicts].map(({ table }) => table));
  return (
    <>
      <Message intent={done.stopped ? "warning" : "success"}>
        {t(done.stopped ? "merge.stoppedHalfway" : "merge.done", facts)}{" "}
        {done.restored > 0 && t("merge.restored", { count: done.restored })}
      </Message>
      <NotTaken steps={steps} />
      <div className={styles.row}>
        {[...tables].slice(0, 3).map((table) => (
          <Button key={table} onClick={() => void showTable(table).catch(() => undefined)}>
            {t("merge.showTable", { table: schema.table(table).text[language] })}
          </Button>
        ))}
        <Button appearance="subtle" onClick={steps.again}>
          {t("merge.another")}
        </Button>
      </div>
    </>
  );
}

function NotTaken({ steps }: { steps: MergeSteps }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const speaker = { t, language: useLanguage() };
  const refused = steps.work.merge?.refused ?? [];
  if (refused.length === 0) return null;
  const files = filesOf(steps.work);
  return (
    <section aria-label={t("merge.notTaken")} className={styles.stack}>
      <div className={styles.between}>
        <h2 className={styles.heading}>{t("merge.notTaken")}</h2>
        <CopyButton text={refused.map((row) => refusalLine(row, files, speaker)).join("\n")}>
          {t("merge.copyRefused")}
        </CopyButton>
      </div>
      <ul className={styles.list}>
        {refused.map((row, index) => (
          <RefusedRow key={index} steps={steps} row={row} />
        ))}
      </ul>
    </section>
  );
}
