/** The notice that a form will make, as its recipients will read it. */

import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { isBlank } from "../../schema/validate";
import { PaperView } from "../documents/PaperView";
import { useNoticePaper } from "../work/useNoticePaper";
import { useWorkStyles } from "../work/styles";

/** The preview; a title that is not there yet is only hinted at. */
export function NoticePreview({ values }: { values: Values }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const paper = useNoticePaper(isBlank(values.title) ? { ...values, title: "…" } : values);
  return (
    <>
      <p className={styles.quiet}>{t("form.previewHint")}</p>
      <PaperView paper={paper} bare />
    </>
  );
}
