/** One line each of what a merge brings: a cell, a new row, a refusal, a row that was deleted there or here. */

import type { ReactNode } from "react";
import { makeStyles, tokens, ToggleButton } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Added, Dropped, Gone, Refusal, Taken } from "../../process/merge/api";
import { goneKey } from "../../process/merge/api";
import { schema } from "../../schema/schema";
import type { Values } from "../../process/values";
import type { Speaker } from "../form/words";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { filesOf, type MergeSteps } from "./useMerge";
import { cellWords, namesOf, refusalWords } from "./words";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  line: { fontSize: tokens.fontSizeBase200, lineHeight: "17px", overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  whose: { flexShrink: 0, maxWidth: "50%", textAlign: "end" },
  doubt: { color: tokens.colorPaletteGoldForeground2 },
});

interface HeadProps {
  readonly steps: MergeSteps;
  readonly label: string;
  readonly files: readonly number[];
  /** The row in its file. */
  readonly line?: number;
  readonly children?: ReactNode;
}

function Row({ steps, label, files, line, children }: HeadProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const names = namesOf(filesOf(steps.work), files, t);
  return (
    <li>
      <div className={styles.between}>
        <span className={styles.name}>{label || t("import.empty")}</span>
        <span className={`${styles.quiet} ${styles.whose}`}>
          {line === undefined ? names : t("merge.there", { names, line })}
        </span>
      </div>
      {children}
    </li>
  );
}

function useSpeaker(): Speaker {
  const { t } = useTranslation();
  return { t, language: useLanguage() };
}

/** A cell that is taken. */
export function TakenCell({ steps, cell }: { steps: MergeSteps; cell: Taken }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const table = schema.table(cell.table);
  const field = table.field(cell.field).text[speaker.language];
  const [before, after] = [cell.before, cell.after].map((value) => cellWords(table, cell.field, value, speaker));
  return (
    <Row steps={steps} label={cell.label} files={cell.files}>
      <div className={styles.line}>{speaker.t("import.change", { field, before, after })}</div>
      {cell.doubt !== undefined && (
        <div className={`${styles.line} ${styles.doubt}`}>
          {speaker.t("import.guessedAs", { field, text: cell.doubt, value: after })}
        </div>
      )}
    </Row>
  );
}

/** What stands in a row, in one paragraph. */
function Cells({ table: key, values, only }: { table: string; values: Values; only?: readonly string[] }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const table = schema.table(key);
  const fields = table.fields.filter(
    ({ key: field, type }) => type !== "id" && (only ? only.includes(field) : values[field] != null) && field in values,
  );
  const said = fields.map((field) =>
    speaker.t("merge.theirChange", {
      field: field.text[speaker.language],
      value: cellWords(table, field.key, values[field.key] ?? null, speaker),
    }),
  );
  return <div className={styles.line}>{said.join(speaker.language === "zh-CN" ? "；" : "; ")}</div>;
}

/** A row that is added. */
export function AddedRow({ steps, row }: { steps: MergeSteps; row: Added }) {
  const styles = useStyles();
  const speaker = useSpeaker();
  const table = schema.table(row.table);
  return (
    <Row steps={steps} label={row.label} files={row.files} line={row.line}>
      <Cells table={row.table} values={row.values} />
      {Object.entries(row.doubts).map(([field, text]) => (
        <div key={field} className={`${styles.line} ${styles.doubt}`}>
          {speaker.t("import.guessedAs", {
            field: table.field(field).text[speaker.language],
            text,
            value: cellWords(table, field, row.values[field] ?? null, speaker),
          })}
        </div>
      ))}
    </Row>
  );
}

/** What can't be taken, and why. */
export function RefusedRow({ steps, row }: { steps: MergeSteps; row: Refusal }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = useSpeaker();
  const table = schema.table(row.table);
  return (
    <Row steps={steps} label={row.label} files={row.files} {...(row.line !== undefined && { line: row.line })}>
      <Cells table={row.table} values={row.values} {...(row.line === undefined && { only: Object.keys(row.values) })} />
      {row.issues.map((issue, index) => (
        <div key={index} className={`${styles.line} ${styles.late}`}>
          {refusalWords(issue, table, speaker)}
        </div>
      ))}
    </Row>
  );
}

/** A row that was deleted here, with the ways to bring it back. */
export function GoneRow({ steps, row }: { steps: MergeSteps; row: Gone }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const key = goneKey(row);
  const chosen = steps.work.decisions[key];
  const files = filesOf(steps.work);
  return (
    <Row steps={steps} label={row.label} files={row.versions.flatMap((version) => version.files)}>
      {row.versions.map(({ values, changed, files: places }, index) => (
        <div key={index} className={styles.stack}>
          {changed.length > 0 && <Cells table={row.table} values={values} only={changed} />}
          <div>
            <ToggleButton
              size="small"
              checked={chosen === index}
              onClick={() => steps.decide(key, chosen === index ? null : index)}
            >
              {row.versions.length > 1
                ? t("merge.bringBackAs", { name: namesOf(files, places, t) })
                : t("merge.bringBack")}
            </ToggleButton>
          </div>
        </div>
      ))}
    </Row>
  );
}

/** A row that was deleted there; it stays. */
export function DroppedRow({ steps, row }: { steps: MergeSteps; row: Dropped }) {
  const styles = useWorkStyles();
  return (
    <Row steps={steps} label={row.label} files={row.files}>
      <span className={styles.quiet}>{row.id}</span>
    </Row>
  );
}
