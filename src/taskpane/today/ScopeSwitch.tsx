/** Mine or all: two radio buttons in the shape of a switch, so that arrow keys and screen readers know them. */

import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

export type Scope = "mine" | "all";

const useStyles = makeStyles({
  switch: {
    display: "flex",
    flexShrink: 0,
    margin: 0,
    padding: "2px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  choice: {
    position: "relative",
    padding: "2px 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground2,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":has(:checked)": {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ":has(:focus-visible)": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  input: { position: "absolute", inset: 0, width: "100%", height: "100%", margin: 0, opacity: 0, cursor: "pointer" },
});

/** The switch. */
export function ScopeSwitch({ scope, onChange }: { scope: Scope; onChange: (scope: Scope) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t("today.whose")} className={styles.switch}>
      {(["mine", "all"] as const).map((each) => (
        <label key={each} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            checked={scope === each}
            onChange={() => onChange(each)}
          />
          {t(`today.${each}`)}
        </label>
      ))}
    </div>
  );
}
