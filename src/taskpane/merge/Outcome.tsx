/** What the files bring besides conflicts, kind by kind: cells to take, new rows, refusals, rows deleted there or here. */

import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Merge } from "../../process/merge/api";
import { useWorkStyles } from "../work/styles";
import { AddedRow, DroppedRow, GoneRow, RefusedRow, TakenCell } from "./rows";
import type { MergeSteps } from "./useMerge";

const KINDS = ["taken", "added", "refused", "gone", "dropped"] as const;
type Kind = (typeof KINDS)[number];
const STEP = 50;

const useStyles = makeStyles({
  list: { "& > li": { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
});

/** The kinds that occur, and the rows of the one that is chosen. */
export function Outcome({ steps, merge }: { steps: MergeSteps; merge: Merge }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<Kind | null>(null);
  const kinds = KINDS.filter((kind) => merge[kind].length > 0);
  const kind = wanted && kinds.includes(wanted) ? wanted : kinds[0];
  if (kind === undefined) return null;
  return (
    <section aria-label={t("merge.rest")} className={styles.stack}>
      <h2 className={styles.heading}>{t("merge.rest")}</h2>
      <div className={styles.row}>
        {kinds.map((each) => (
          <Button
            key={each}
            size="small"
            shape="circular"
            appearance={each === kind ? "primary" : "secondary"}
            aria-pressed={each === kind}
            onClick={() => setWanted(each)}
          >
            {t(`merge.${each}`, { count: merge[each].length })}
          </Button>
        ))}
      </div>
      <RowsOf key={kind} kind={kind} steps={steps} merge={merge} />
    </section>
  );
}

function RowsOf({ kind, steps, merge }: { kind: Kind; steps: MergeSteps; merge: Merge }) {
  const styles = { ...useWorkStyles(), own: useStyles().list };
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  const hint = HINTS[kind];
  const rest = merge[kind].length - most;
  return (
    <>
      {hint && <p className={styles.plain}>{t(hint)}</p>}
      <ul className={`${styles.list} ${styles.own}`}>{rowsOf(kind, steps, merge, most)}</ul>
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP * 4)}>
          {t("import.more", { count: rest })}
        </Button>
      )}
    </>
  );
}

const HINTS = {
  taken: null,
  added: null,
  refused: "merge.refusedHint",
  gone: "merge.goneHint",
  dropped: "merge.droppedHint",
} as const;

function rowsOf(kind: Kind, steps: MergeSteps, merge: Merge, most: number) {
  switch (kind) {
    case "taken":
      return merge.taken.slice(0, most).map((cell, index) => <TakenCell key={index} steps={steps} cell={cell} />);
    case "added":
      return merge.added.slice(0, most).map((row, index) => <AddedRow key={index} steps={steps} row={row} />);
    case "refused":
      return merge.refused.slice(0, most).map((row, index) => <RefusedRow key={index} steps={steps} row={row} />);
    case "gone":
      return merge.gone.slice(0, most).map((row) => <GoneRow key={row.id} steps={steps} row={row} />);
    case "dropped":
      return merge.dropped.slice(0, most).map((row) => <DroppedRow key={row.id} steps={steps} row={row} />);
  }
}
