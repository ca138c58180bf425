/** What belongs to the pane and the workbook as a whole: language, colours, your name, checking, about. */

import { useId, useState, type ReactNode } from "react";
import { Field as Labelled, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Workbook } from "../app/useWorkbook";
import { OWN_NAMES } from "../language";
import { usePreferences } from "../preferences";
import { LOOK_CHOICES, type LookChoice } from "../theme/look";
import { CheckWorkbook } from "./CheckWorkbook";
import { LanguageSwitch } from "./LanguageSwitch";
import { OpenPage, PageList } from "./PageList";
import type { MorePage } from "./pages";
import { WorkbookLanguage } from "./WorkbookLanguage";
import { YourName } from "./YourName";

declare const TRACKBOOK_VERSION: string | undefined;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "14px", padding: "12px 12px 20px" },
  // The tab says it to the eye; this says it to a screen reader.
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  rule: { border: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: 0, width: "100%" },
  radios: { flexWrap: "wrap", marginLeft: "-8px" },
});

/** The tab of settings and help. */
export function More({ workbook }: { workbook: Workbook }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const workbookLanguage = workbook.state?.language;
  const [page, setPage] = useState<MorePage | null>(null);
  if (page !== null) return <OpenPage page={page} onBack={() => setPage(null)} />;
  return (
    <div className={styles.view}>
      <h1 className={styles.heard}>{t("more.title")}</h1>
      <PageList onOpen={setPage} />
      <hr className={styles.rule} />
      <Section title={t("more.check")}>
        <CheckWorkbook workbook={workbook} />
      </Section>
      <hr className={styles.rule} />
      <YourName />
      <LanguageSwitch
        label={t("more.language")}
        {...(workbookLanguage && { hint: t("more.languageHint", { language: OWN_NAMES[workbookLanguage] }) })}
      />
      <LookSwitch />
      {workbookLanguage && (
        <Section title={t("more.workbookLanguage")}>
          <WorkbookLanguage workbook={workbook} from={workbookLanguage} />
        </Section>
      )}
      <hr className={styles.rule} />
      <Section title={t("more.about")}>
        <p className={styles.line}>{t("more.version", { version: versionText() })}</p>
        <p className={styles.line}>{t("more.aboutBody")}</p>
      </Section>
    </div>
  );
}

/** The build writes the version in; a page run from source has none. */
const versionText = () => (typeof TRACKBOOK_VERSION === "undefined" ? "" : TRACKBOOK_VERSION);

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function LookSwitch() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { preferences, change } = usePreferences();
  return (
    <Labelled label={t("more.look")} size="small">
      <RadioGroup
        className={styles.radios}
        layout="horizontal"
        value={preferences.look}
        onChange={(_, { value }) => change({ look: value as LookChoice })}
      >
        {LOOK_CHOICES.map((choice) => (
          <Radio key={choice} value={choice} label={t(`more.${choice}`)} />
        ))}
      </RadioGroup>
    </Labelled>
  );
}
