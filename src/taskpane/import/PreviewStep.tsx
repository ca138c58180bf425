/** What would happen to each row of the file: how many are new, changed, the same or skipped, and each of them to look at. */

import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ComparedRow, RowKind } from "../../process/import/api";
import { schema } from "../../schema/schema";
import type { Value } from "../../schema/types";
import type { Field, Table } from "../../schema/compiled";
import { Message } from "../app/Message";
import { issueWords, valueWords, type Speaker } from "../form/words";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import type { ImportSteps, Stage } from "./useImport";

const KINDS: readonly RowKind[] = ["new", "changed", "same", "skipped"];
const MOST = 50;

const useStyles = makeStyles({
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: "17px", overflowWrap: "anywhere" },
  doubt: { color: tokens.colorPaletteGoldForeground2 },
});

interface Props {
  readonly steps: ImportSteps;
  readonly stage: Extract<Stage, { kind: "preview" }>;
}

/** The step before anything is written. */
export function PreviewStep({ steps, stage }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { comparison, plan, anew } = stage;
  const { counts, doubts, rows } = comparison;
  const [kind, setKind] = useState<RowKind>(() => KINDS.find((each) => counts[each] > 0 && each !== "same") ?? "same");
  const wanted = counts.new + counts.changed;
  const busy = steps.busy !== null;
  return (
    <>
      <h2 className={styles.heading}>{t("import.willHappen")}</h2>
      {anew && <Message intent="warning">{t("import.tableChanged")}</Message>}
      {doubts > 0 && <Message intent="warning">{t("import.doubts", { count: doubts })}</Message>}
      <div role="group" aria-label={t("import.willHappen")} className={styles.row}>
        {KINDS.map((each) => (
          <Button
            key={each}
            size="small"
            shape="circular"
            appearance={each === kind ? "primary" : "secondary"}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {t(`import.${each}`, { count: counts[each] })}
          </Button>
        ))}
      </div>
      <RowList table={schema.table(plan.table)} rows={rows.filter((row) => row.kind === kind)} />
      {wanted === 0 && <p className={styles.plain}>{t("import.nothing")}</p>}
      <div className={styles.row}>
        {wanted > 0 && (
          <Button appearance="primary" disabledFocusable={busy} onClick={steps.bring}>
            {t("import.bring", { count: wanted })}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={steps.back}>
          {t("import.backToColumns")}
        </Button>
      </div>
    </>
  );
}

function RowList({ table, rows }: { table: Table; rows: readonly ComparedRow[] }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, MOST).map((row) => (
          <Row key={row.line} table={table} row={row} />
        ))}
      </ul>
      {rows.length > MOST && <p className={styles.plain}>{t("import.more", { count: rows.length - MOST })}</p>}
    </>
  );
}

function Row({ table, row }: { table: Table; row: ComparedRow }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const speaker: Speaker = { t, language: useLanguage() };
  const { language } = speaker;
  const words = (field: Field, value: Value): string => valueWords(field, value, speaker) || t("import.empty");
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <span className={styles.name}>{row.label || t("import.empty")}</span>
        <span className={styles.quiet}>{t("import.line", { line: row.line })}</span>
      </div>
      {row.changes.map(({ field: key, before, after }) => {
        const field = table.field(key);
        const facts = { field: field.text[language], before: words(field, before), after: words(field, after) };
        return (
          <div key={key} className={styles.line}>
            {t("import.change", facts)}
          </div>
        );
      })}
      {row.doubts.map(({ field: key, text, value }) => {
        const field = table.field(key);
        return (
          <div key={key} className={`${styles.line} ${styles.doubt}`}>
            {t("import.guessedAs", { field: field.text[language], text, value: words(field, value) })}
          </div>
        );
      })}
      {row.issues.map((issue, index) => (
        <div key={index} className={`${styles.line} ${styles.late}`}>
          {issueWords(issue, table, speaker)}
        </div>
      ))}
    </li>
  );
}
