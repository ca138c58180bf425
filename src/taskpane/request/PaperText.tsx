/** A document as text, to be read and copied; what it still lacks is said. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Paper } from "../../documents/model";
import { asText } from "../../documents/text";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: "10px 12px",
    maxHeight: "260px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly paper: Paper;
  readonly title: string;
  readonly copy: string;
  readonly open?: boolean;
}

/** The text in its fold, with its button. */
export function PaperText({ paper, title, copy, open = false }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const text = asText(paper);
  const lacks = paper.missing.map(({ label }) => `“${label}”`).join(t("app.listSeparator"));
  return (
    <Unfold title={title} initially={open}>
      <pre className={styles.text} tabIndex={0} role="region" aria-label={paper.title}>
        {text}
      </pre>
      <div className={styles.row}>
        <CopyButton text={text}>{copy}</CopyButton>
        {lacks !== "" && (
          <span className={mergeClasses(styles.quiet)}>{t("request.letterLacks", { fields: lacks })}</span>
        )}
      </div>
    </Unfold>
  );
}
