/** The matters of one process under its name, with how many there are; a long list is folded. */

import { useId, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TodayItem } from "../../rollup/today/item";
import { PlainButton } from "../app/PlainButton";
import type { Opened } from "./place";
import { TodayRow } from "./TodayRow";

const FIRST = 5;

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "4px" },
  head: { display: "flex", alignItems: "baseline", gap: "6px", margin: 0, lineHeight: "20px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  late: { marginLeft: "auto", fontSize: tokens.fontSizeBase200, color: tokens.colorPaletteRedForeground1 },
  list: {
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  more: { alignSelf: "flex-start", marginLeft: "-6px" },
});

interface Props {
  readonly title: string;
  readonly items: readonly TodayItem[];
  readonly now: number;
  readonly me: string | null;
  readonly onOpen: (item: Opened) => void;
}

/** A group of matters. */
export function TodayGroup({ title, items, now, me, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const late = items.filter((item) => item.late).length;
  const shown = open || items.length <= FIRST + 1 ? items : items.slice(0, FIRST);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <span className={styles.count}>{items.length}</span>
        {late > 0 && <span className={styles.late}>{t("today.late", { count: late })}</span>}
      </div>
      <ul id={`${id}-list`} className={styles.list}>
        {shown.map((item) => (
          <TodayRow key={keyOf(item)} item={item} now={now} me={me} onOpen={onOpen} />
        ))}
      </ul>
      {items.length > FIRST + 1 && (
        <PlainButton
          className={styles.more}
          appearance="quiet"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          onClick={() => setOpen(!open)}
        >
          {open ? t("today.showFewer") : t("today.showAll", { count: items.length })}
        </PlainButton>
      )}
    </section>
  );
}

const keyOf = ({ kind, table, id, title, department }: TodayItem): string =>
  [kind, table, id ?? title, department].join("/");
