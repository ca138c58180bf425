/** The notice as it is sent, to be read before it goes out and to be copied into the channel. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { noticeDocument, noticeText, type NoticeLine } from "../../documents/notice";
import type { NoticeView } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { CopyButton } from "./CopyButton";
import { Unfold } from "./Unfold";
import { useWorkStyles } from "./styles";
import { useNow } from "./useNow";

const useStyles = makeStyles({
  paper: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
  },
  heading: { margin: "0 0 8px", fontSize: tokens.fontSizeBase300, lineHeight: "20px", textAlign: "center" },
  lines: { margin: "0 0 8px", display: "flex", flexDirection: "column", gap: "2px" },
  label: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  text: { display: "inline", margin: 0, whiteSpace: "pre-wrap" },
});

/** The text of a notice; unfolded while it is still worked on. */
export function NoticeText({ view, open }: { view: NoticeView; open: boolean }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const notice = noticeDocument(schema.table("Notices"), view.entry.values, language, now);
  return (
    <Unfold title={t("work.text")} initially={open}>
      <article className={styles.paper}>
        <h3 className={styles.heading}>{notice.heading}</h3>
        <Lines lines={notice.head} />
        <Lines lines={notice.body} />
      </article>
      <div className={styles.row}>
        <CopyButton text={noticeText(notice, language)}>{t("work.copyText")}</CopyButton>
      </div>
    </Unfold>
  );
}

function Lines({ lines }: { lines: readonly NoticeLine[] }) {
  const styles = useStyles();
  const colon = useLanguage() === "zh-CN" ? "：" : ": ";
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt className={mergeClasses(styles.text, styles.label)}>
            {label}
            {colon}
          </dt>
          <dd className={styles.text}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
