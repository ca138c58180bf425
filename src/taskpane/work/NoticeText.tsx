/** The notice as it is sent, to be read before it goes out and to be copied into the channel. */

import { useTranslation } from "react-i18next";
import { asHtml } from "../../documents/html";
import { asText } from "../../documents/text";
import type { NoticeView } from "../../process/notice/api";
import { CopyButton } from "./CopyButton";
import { PaperView } from "../documents/PaperView";
import { useNoticePaper } from "./useNoticePaper";
import { useWorkStyles } from "./styles";
import { Unfold } from "./Unfold";

/** The text of a notice; unfolded while it is still worked on. */
export function NoticeText({ view, open }: { view: NoticeView; open: boolean }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const paper = useNoticePaper(view.entry.values);
  return (
    <Unfold title={t("work.text")} initially={open}>
      <PaperView paper={paper} bare />
      <div className={styles.row}>
        <CopyButton text={asText(paper)} html={asHtml(paper)}>
          {t("work.copyText")}
        </CopyButton>
      </div>
    </Unfold>
  );
}
