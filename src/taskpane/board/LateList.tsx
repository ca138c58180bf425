/** What is overdue, the longest first; a press leads to where it is dealt with. */

import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PRESSABLE_LINE } from "../app/pressable";
import type { LateMatter } from "../../rollup/board/late";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { Folded } from "./Folded";

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  nothing: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
  row: {
    ...PRESSABLE_LINE,
    display: "block",
    padding: "6px 10px",
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  head: { display: "flex", gap: "8px", alignItems: "baseline" },
  name: { flexGrow: 1, minWidth: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  days: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteRedForeground1,
  },
  who: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly matters: readonly LateMatter[];
  readonly now: number;
  readonly onOpen: (matter: LateMatter) => void;
}

/** The list. */
export function LateList({ matters, now, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {matters.length > 0 ? t("board.matters", { count: matters.length }) : t("board.mattersNone")}
      </h2>
      {matters.length > 0 && (
        <Folded items={matters} className={styles.list}>
          {(matter, index) => (
            <li key={matter.id ?? index} className={styles.item}>
              <Matter matter={matter} now={now} onOpen={() => onOpen(matter)} />
            </li>
          )}
        </Folded>
      )}
    </section>
  );
}

function Matter({ matter, now, onOpen }: { matter: LateMatter; now: number; onOpen: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { table, title, who, due } = matter;
  const kind = schema.table(table).text[language];
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={styles.head}>
        <span className={styles.name}>{title || kind}</span>{" "}
        <span className={styles.days}>{t("board.days", { count: Math.floor(now) - due })}</span>
      </span>{" "}
      <span className={styles.who}>{[kind, who].filter(Boolean).join(" · ")}</span>
    </button>
  );
}
