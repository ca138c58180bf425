/** What a list would do to the calendar, and what of it is left out. */

import { useTranslation } from "react-i18next";
import type { HolidayList } from "../../calendar/holiday-list";
import type { Extension, ExtensionIssue, ListIssue } from "../../process/calendar/api";
import { fromSerial } from "../../schema/serial";
import { Message } from "../app/Message";
import { dateText } from "../form/dates";
import { useWorkStyles } from "../work/styles";

/** So many doubts are named. */
const NAMED = 6;

/** Counts first, then doubts by their lines. */
export function ListPreview({ list, plan }: { list: HolidayList; plan: Extension }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { years, days, exceptions, unchanged, through } = plan;
  const lines = [
    ...years.map((year) => t("calendar.willYear", { year, ...countsOf(days, year) })),
    ...(exceptions.length > 0 ? [t("calendar.willExceptions", { count: exceptions.length })] : []),
    ...(unchanged > 0 ? [t("calendar.unchanged", { count: unchanged })] : []),
  ];
  const issues = [...list.issues, ...plan.issues];
  return (
    <div className={styles.stack}>
      <div className={styles.panel} role="status">
        {lines.map((line) => (
          <p key={line} className={styles.plain}>
            {line}
          </p>
        ))}
        <p className={styles.plain}>
          {years.length > 0 && through !== null
            ? t("calendar.willThrough", { date: dateText(through) })
            : exceptions.length === 0 && t("calendar.nothingNew")}
        </p>
      </div>
      {issues.length > 0 && (
        <Message intent="warning" title={t("calendar.doubtful", { count: issues.length })}>
          {issues.slice(0, NAMED).map((issue, index) => (
            <span key={index}>
              {wordsOf(issue)}
              <br />
            </span>
          ))}
          {issues.length > NAMED && t("calendar.more", { count: issues.length - NAMED })}
        </Message>
      )}
    </div>
  );

  function wordsOf(issue: ListIssue | ExtensionIssue): string {
    const facts = "date" in issue ? { ...issue, date: dateText(issue.date) } : issue;
    return t(`calendar.problem.${issue.code}`, facts);
  }
}

/** The days of a year that a name sets apart: off, and worked. */
function countsOf(days: Extension["days"], year: number): { off: number; work: number } {
  const named = days.filter(({ date, name }) => name !== null && fromSerial(date).getFullYear() === year);
  const off = named.filter(({ kind }) => kind === "off").length;
  return { off, work: named.length - off };
}
