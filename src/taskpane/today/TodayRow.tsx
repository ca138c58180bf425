/** One matter: what it is called, what is the case, how late it is; a press leads to where it is dealt with. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { TodayItem, Unconfirmed } from "../../rollup/today/item";
import { PRESSABLE_LINE } from "../app/pressable";
import { useLanguage } from "../language";
import { MissingNames } from "./MissingNames";
import type { Opened } from "./place";
import { isToday, matterWords, timeWords, titleWords } from "./words";

const useStyles = makeStyles({
  row: {
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none" },
  },
  button: {
    ...PRESSABLE_LINE,
    display: "block",
    padding: "7px 10px",
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
  },
  head: { display: "flex", gap: "8px", alignItems: "baseline" },
  title: {
    flexGrow: 1,
    minWidth: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    overflowWrap: "anywhere",
    lineHeight: "20px",
  },
  time: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
  },
  soon: { color: tokens.colorPaletteGoldForeground2, fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  matter: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly item: TodayItem;
  /** The moment to speak of, as a serial. */
  readonly now: number;
  /** Whose list it is; null for everybody's. */
  readonly me: string | null;
  readonly onOpen: (item: Opened) => void;
}

/** The row of one matter in a list. */
export function TodayRow({ item, now, me, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const speaker = { t, language: useLanguage() };
  return (
    <li className={styles.row}>
      <button type="button" className={styles.button} onClick={() => onOpen(item)}>
        <span className={styles.head}>
          <span className={styles.title}>{titleWords(item, speaker)}</span>{" "}
          <span className={mergeClasses(styles.time, isToday(item, now) && styles.soon, item.late && styles.late)}>
            {timeWords(item, now, speaker)}
          </span>
        </span>{" "}
        <span className={styles.matter}>{matterWords(item, me, speaker)}</span>
      </button>
      {item.unconfirmed && item.unconfirmed.length > 0 && (
        <MissingNames people={item.unconfirmed} onOpen={openPerson} />
      )}
    </li>
  );

  function openPerson({ id }: Unconfirmed) {
    onOpen({ kind: "confirm", table: "ConfirmationLog", id, of: item.id });
  }
}
