/** After creation: what is there now, and the next step. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslation } from "react-i18next";
import type { WorkbookState } from "../../process/api";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", padding: "24px 16px" },
  sign: { fontSize: "36px", color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: "28px", fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  actions: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "4px" },
});

interface Props {
  readonly state: WorkbookState;
  readonly sample: boolean;
  /** Goes on, to a blank form of this table or to the list. */
  readonly onStart: (table?: string) => void;
}

/** The result of creating a workbook. */
export function Created({ state, sample, onStart }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.view}>
      <CheckmarkCircleRegular className={styles.sign} aria-hidden="true" />
      <div role="status">
        <h1 className={styles.title}>{t("created.title")}</h1>
      </div>
      <p className={styles.line}>{t("created.body", { count: state.tables.length })}</p>
      <p className={styles.line}>{t(sample ? "created.nextSample" : "created.next")}</p>
      <div className={styles.actions}>
        {!sample && (
          <Button appearance="primary" onClick={() => onStart("People")}>
            {t("created.people")}
          </Button>
        )}
        <Button appearance={sample ? "primary" : "secondary"} onClick={() => onStart()}>
          {t("created.entry")}
        </Button>
      </div>
    </main>
  );
}
