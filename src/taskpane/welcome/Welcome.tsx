/** First run: what this is in three lines, and the two ways to begin. */

import { Suspense, lazy } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { PlainButton } from "../app/PlainButton";
import type { Workbook } from "../app/useWorkbook";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { LanguageButtons } from "./LanguageButtons";

const Working = lazy(async () => ({ default: (await import("./Working")).Working }));

/** Panes as low as Excel makes them: the way to begin should still be in sight. */
const LOW = "@media (max-height: 460px)";

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  body: {
    flexGrow: 1,
    overflowY: "auto",
    padding: "20px 16px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "14px",
    [LOW]: { padding: "10px 16px", gap: "8px" },
  },
  name: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  title: {
    margin: "-8px 0 0",
    fontSize: tokens.fontSizeBase500,
    lineHeight: "28px",
    fontWeight: tokens.fontWeightSemibold,
    [LOW]: { fontSize: tokens.fontSizeBase400, lineHeight: "22px" },
  },
  lines: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    [LOW]: { gap: "4px" },
  },
  line: { display: "flex", gap: "8px" },
  tick: { color: tokens.colorBrandForeground1, fontSize: "18px", lineHeight: "20px", flexShrink: 0 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  actions: { display: "flex", flexDirection: "column", gap: "8px" },
  action: { padding: "8px 16px", fontSize: tokens.fontSizeBase400, lineHeight: "22px" },
});

interface Props {
  readonly workbook: Workbook;
  readonly onCreate: (sample: boolean) => void;
}

/** The view of a workbook that holds nothing of ours. */
export function Welcome({ workbook, onCreate }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <main className={styles.view}>
      <div className={styles.body}>
        <p className={styles.name}>{t("app.name")}</p>
        <h1 className={styles.title}>{t("welcome.title")}</h1>
        <ul className={styles.lines}>
          <Line text={t("welcome.line1")} />
          <Line text={t("welcome.line2")} />
          <Line text={t("welcome.line3")} />
        </ul>
        {workbook.error ? <Failed error={workbook.error} /> : null}
        {workbook.job ? (
          <Suspense fallback={null}>
            <Working job={workbook.job} />
          </Suspense>
        ) : (
          <Actions onCreate={onCreate} />
        )}
      </div>
    </main>
  );
}

function Line({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <CheckmarkRegular className={styles.tick} aria-hidden="true" />
      <span>{text}</span>
    </li>
  );
}

function Actions({ onCreate }: Pick<Props, "onCreate">) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <>
      <div className={styles.actions}>
        <PlainButton className={styles.action} appearance="primary" onClick={() => onCreate(false)}>
          {t("welcome.create")}
        </PlainButton>
        <PlainButton className={styles.action} onClick={() => onCreate(true)}>
          {t("welcome.sample")}
        </PlainButton>
      </div>
      <p className={styles.note}>{[t("welcome.sampleHint"), t("welcome.foreign")].join(t("app.sentenceSeparator"))}</p>
      <LanguageButtons />
    </>
  );
}

function Failed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const { sentence, details } = failureWords(error, { t, language: useLanguage() });
  return (
    <Message intent="error" title={t("welcome.failed")} {...(details && { details })}>
      {sentence}
    </Message>
  );
}
