/** What the sheet works out for an opened row, as the sheet shows it: to be read, not typed. */

import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Entry } from "../../process/api";
import type { Table } from "../../schema/compiled";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, margin: "4px 0 4px" },
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
    columnGap: "8px",
    rowGap: "4px",
    margin: 0,
    padding: "8px 10px",
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

/** The calculated columns of an entry. */
export function ComputedFields({ table, entry }: { table: Table; entry: Entry }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const fields = table.fields.filter(({ calculated }) => calculated);
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t("form.computed")}
      </h2>
      <dl className={styles.list}>
        {fields.map(({ key, text }) => [
          <dt key={`${key}-name`} className={styles.name}>
            {text[language]}
          </dt>,
          <dd key={key} className={styles.value}>
            {entry.computed[key] || "–"}
          </dd>,
        ])}
      </dl>
    </section>
  );
}
