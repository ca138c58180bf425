/** The language on the first screen: two small buttons, each called by its own name. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { PlainButton } from "../app/PlainButton";
import { LANGUAGES } from "../../schema/types";
import { OWN_NAMES, useLanguage } from "../language";
import { usePreferences } from "../preferences";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: "4px" },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, marginRight: "4px" },
  button: { minWidth: 0 },
});

/** The choice of language before anything is created. */
export function LanguageButtons() {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = usePreferences();
  return (
    <div className={styles.row} role="group" aria-label={t("welcome.language")}>
      <span className={styles.label}>{t("welcome.language")}</span>
      {LANGUAGES.map((each) => (
        <PlainButton
          key={each}
          className={styles.button}
          lang={each}
          appearance={each === language ? "small" : "quiet"}
          aria-pressed={each === language}
          onClick={() => change({ language: each })}
        >
          {OWN_NAMES[each]}
        </PlainButton>
      ))}
    </div>
  );
}
