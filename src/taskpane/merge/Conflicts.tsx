/** Cells that differ on both sides: what was sent, what stands here and what each file has, side by side, to choose from. */

import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Conflict, Merge } from "../../process/merge/api";
import { conflictKey } from "../../process/merge/api";
import { schema } from "../../schema/schema";
import type { Speaker } from "../form/words";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { filesOf, openIn, type MergeSteps } from "./useMerge";
import { cellWords, namesOf } from "./words";

const STEP = 30;

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: "6px" },
  side: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    justifyContent: "flex-start",
    minWidth: 0,
    padding: "6px 8px",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
  },
  value: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: "19px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** The list of conflicts. */
export function Conflicts({ steps, merge: { conflicts } }: { steps: MergeSteps; merge: Merge }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  const disagreeing = conflicts.some(({ offers }) => offers.length > 1);
  return (
    <section aria-label={t("merge.decide")} className={styles.stack}>
      <div className={styles.between}>
        <h2 className={styles.heading}>{t("merge.decide")}</h2>
        <span className={styles.quiet}>
          {conflicts.length - openIn(steps.work)}/{conflicts.length}
        </span>
      </div>
      <p className={styles.plain}>{t("merge.decideHint", { count: conflicts.length })}</p>
      {conflicts.length > 1 && (
        <div className={styles.row}>
          <Button size="small" onClick={() => steps.decideAll("ours")}>
            {t("merge.allOurs")}
          </Button>
          <Button size="small" onClick={() => steps.decideAll("theirs")}>
            {t("merge.allTheirs")}
          </Button>
          {disagreeing && <span className={styles.quiet}>{t("merge.someOpen")}</span>}
        </div>
      )}
      <ul className={styles.list}>
        {conflicts.slice(0, most).map((conflict) => (
          <OneConflict key={conflictKey(conflict)} steps={steps} conflict={conflict} />
        ))}
      </ul>
      {conflicts.length > most && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP * 4)}>
          {t("import.more", { count: conflicts.length - most })}
        </Button>
      )}
    </section>
  );
}

function OneConflict({ steps, conflict }: { steps: MergeSteps; conflict: Conflict }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const speaker: Speaker = { t, language: useLanguage() };
  const table = schema.table(conflict.table);
  const words = (value: Conflict["ours"]): string => cellWords(table, conflict.field, value, speaker);
  const field = table.field(conflict.field).text[speaker.language];
  const key = conflictKey(conflict);
  const decision = steps.work.decisions[key];
  const files = filesOf(steps.work);
  return (
    <li>
      <div className={styles.panel} role="group" aria-label={`${conflict.label} · ${field}`}>
        <span className={styles.name}>
          {conflict.label} · {field}
        </span>
        <span className={styles.quiet}>
          {conflict.sent === undefined ? t("merge.sentUnknown") : t("merge.sent", { value: words(conflict.sent) })}
        </span>
        <div className={styles.sides}>
          <Side
            whose={t("merge.here")}
            text={words(conflict.ours)}
            chosen={decision === "ours"}
            onChoose={() => steps.decide(key, "ours")}
          />
          {conflict.offers.map(({ value, files: places, doubt }, index) => (
            <Side
              key={index}
              whose={namesOf(files, places, t)}
              text={words(value)}
              {...(doubt !== undefined && { doubt })}
              chosen={decision === index}
              onChoose={() => steps.decide(key, index)}
            />
          ))}
        </div>
      </div>
    </li>
  );
}

interface SideProps {
  readonly whose: string;
  readonly text: string;
  /** What stands in the file, where its meaning was guessed. */
  readonly doubt?: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Side({ whose, text, doubt, chosen, onChoose }: SideProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  return (
    <button
      type="button"
      className={mergeClasses(styles.side, chosen && styles.chosen)}
      aria-pressed={chosen}
      onClick={onChoose}
    >
      <span className={styles.quiet}>{whose}</span>
      <span className={styles.value}>{text}</span>
      {doubt !== undefined && <span className={styles.quiet}>“{doubt}”</span>}
    </button>
  );
}
