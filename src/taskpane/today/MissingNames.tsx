/** Who has not confirmed yet; each name opens that person's record. */

import { useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Unconfirmed } from "../../rollup/today/item";

/** As many as two lines of the pane hold. */
const FIRST = 6;

const useStyles = makeStyles({
  names: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: "0 10px 8px", listStyleType: "none" },
  name: {
    minHeight: "24px",
    padding: "0 8px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly people: readonly Unconfirmed[];
  readonly onOpen: (person: Unconfirmed) => void;
}

/** The names, the first few until the others are asked for. */
export function MissingNames({ people, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  // A button that hides one name would take the place of that name.
  const shown = open || people.length <= FIRST + 1 ? people : people.slice(0, FIRST);
  return (
    <ul className={styles.names}>
      {shown.map((each, index) => (
        <li key={each.id ?? index}>
          <button
            type="button"
            className={styles.name}
            aria-label={t("today.openFor", { name: each.person })}
            onClick={() => onOpen(each)}
          >
            {each.person}
          </button>
        </li>
      ))}
      {shown.length < people.length && (
        <li>
          <button type="button" className={styles.name} aria-expanded={false} onClick={() => setOpen(true)}>
            {t("today.moreNames", { count: people.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
