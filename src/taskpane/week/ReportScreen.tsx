/** One department's report being written: last week's plan beside it, the fields, and the one button that hands it in. */

import type { KeyboardEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import { numberOf } from "../../rollup/today/rows";
import { schema } from "../../schema/schema";
import { momentWords } from "../../process/moments";
import type { DepartmentWeek, WeekView } from "../../process/week/api";
import { Message } from "../app/Message";
import { FormField } from "../form/FormField";
import { useLanguage } from "../language";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { ByTasks } from "./ByTasks";
import { COUNTS, ENDS, TEXTS } from "./drafting";
import { PlanBefore } from "./PlanBefore";
import { useReport, type Report } from "./useReport";
import type { WeekPanelProps } from "./panel";

const REPORTS = schema.table("WeeklyReports");

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "10px", padding: "6px 12px 0" },
  head: { display: "flex", alignItems: "flex-start", gap: "4px", marginLeft: "-8px" },
  names: { minWidth: 0, flexGrow: 1, paddingTop: "5px" },
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "8px",
    "& .fui-Input": { minWidth: 0, width: "100%" },
    "& input": { minWidth: 0 },
  },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: "0 -12px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: { flexGrow: 1, minWidth: 0 },
});

interface Props extends WeekPanelProps {
  readonly of: DepartmentWeek;
  readonly onBack: () => void;
}

/** The screen. */
export function ReportScreen({ view, of, actions, onBack }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const report = useReport({ view, actions }, of, onBack);
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t("week.report", { department: of.department })}
      onSubmit={(event) => {
        event.preventDefault();
        report.submit();
      }}
      onKeyDown={(event) => onCtrlEnter(event, report.submit)}
    >
      <Head of={of} report={report} onBack={onBack} />
      <PlanBefore draft={of.draft} />
      <ByTasks of={of} report={report} />
      <div className={styles.counts}>
        {COUNTS.map((field) => (
          <FormField key={field.key} table={REPORTS} field={field} form={report.form} />
        ))}
      </div>
      {[...TEXTS, ...ENDS].map((field) => (
        <FormField key={field.key} table={REPORTS} field={field} form={report.form} />
      ))}
      <Foot view={view} of={of} actions={actions} report={report} />
    </form>
  );
}

function Head({ of: { department, report: row }, report, onBack }: Pick<Props, "of" | "onBack"> & { report: Report }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const submittedAt = row && numberOf(row, "submittedAt");
  return (
    <div className={styles.head}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
      <div className={styles.names}>
        <h2 className={styles.heading}>{t("week.report", { department })}</h2>
        {report.editing && submittedAt !== null && (
          <p className={styles.quiet}>{t("week.edit", { moment: momentWords(submittedAt, now, language) })}</p>
        )}
        {report.restored && <p className={styles.quiet}>{t("draft.restored")}</p>}
      </div>
      {report.restored && (
        <Button size="small" appearance="subtle" onClick={report.startOver}>
          {t("week.startOver")}
        </Button>
      )}
    </div>
  );
}

/** What stood in the way, until when there is time, and the button. */
function Foot({ view, of, actions, report }: Omit<Props, "onBack"> & { report: Report }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const late = useDeadline(view);
  return (
    <div className={styles.foot}>
      <Trouble of={of} actions={actions} report={report} />
      <div className={styles.between}>
        <span className={mergeClasses(styles.plain, styles.hint, !report.editing && late.passed && styles.late)}>
          {report.editing ? t("week.kept") : late.words}
        </span>
        <Button type="submit" appearance="primary" disabledFocusable={actions.busy !== null} title={t("form.shortcut")}>
          {t(report.editing ? "week.save" : "week.submit")}
        </Button>
      </div>
    </div>
  );
}

function useDeadline({ due }: WeekView): { readonly passed: boolean; readonly words: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  if (typeof due !== "number") return { passed: false, words: t("week.kept") };
  if (now > due) return { passed: true, words: t("week.lateNow") };
  return { passed: false, words: t("week.inTime", { moment: momentWords(due, now, language) }) };
}

/** A colleague was faster: mine over theirs, or theirs; anything else as everywhere. */
function Trouble({ of, actions, report }: Omit<Props, "onBack" | "view"> & { report: Report }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const issues = actions.problem?.kind === "issues" ? actions.problem.issues : [];
  const conflicts = issues.filter(({ code }) => code === "conflict");
  const exists = issues.some(({ code }) => code === "reportExists");
  if (!of.report || (conflicts.length === 0 && !exists)) return <Standing actions={actions} />;
  const row = of.report;
  const fields = conflicts.map(({ field }) => `“${REPORTS.field(field!).text[language]}”`);
  const ways = [
    { text: t("week.takeMine"), run: () => report.submit(row) },
    { text: t("week.takeTheirs"), run: report.startOver },
  ];
  return (
    <Message intent="warning" title={t("work.notDone")} actions={ways}>
      {exists ? t("week.existsBody") : t("week.conflictBody", { fields: fields.join(t("app.listSeparator")) })}
    </Message>
  );
}

function onCtrlEnter(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}
