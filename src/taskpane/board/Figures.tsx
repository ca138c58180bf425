/** The six figures, each with a word and a comparison; a press leads to the rows it was counted from. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { BoardReading } from "../../process/board/api";
import { useLanguage } from "../language";
import { figuresOf, type Figure } from "./figures";
import type { Rows } from "./leads";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(140px, 1fr))",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  card: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "7px 10px 8px",
    textAlign: "start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  number: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: "30px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  late: { color: tokens.colorPaletteRedForeground1 },
});

interface Props {
  readonly board: BoardReading;
  readonly onRows: (rows: Rows) => void;
}

/** The strip of figures. */
export function Figures({ board, onRows }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const figures = figuresOf(board, { t, language: useLanguage() });
  return (
    <ul className={styles.grid} aria-label={t("board.figures")}>
      {figures.map((figure) => (
        <li key={figure.label}>
          <Card figure={figure} onOpen={() => onRows(figure.rows)} />
        </li>
      ))}
    </ul>
  );
}

function Card({ figure: { label, number, compared, late }, onOpen }: { figure: Figure; onOpen: () => void }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.small}>{label}</span>{" "}
      <span className={mergeClasses(styles.number, late && styles.late)}>{number}</span>{" "}
      <span className={styles.small}>{compared}</span>
    </button>
  );
}
