/** The notice that a form will make, as its recipients will read it. */

import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { isBlank } from "../../schema/validate";
import { NoticePaper, useNoticePaper } from "../work/NoticePaper";
import { useWorkStyles } from "../work/styles";

/** The preview; a title that is not there yet is only hinted at. */
export function NoticePreview({ values }: { values: Values }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const paper = useNoticePaper(isBlank(values.title) ? { ...values, title: "…" } : values);
  return (
    <>
      <p className={styles.quiet}>{t("form.previewHint")}</p>
      <NoticePaper paper={paper} />
    </>
  );
}
