/** One table in the list: its sign, its name, what it is for, and whether something was begun in it. */

import type { ComponentType } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { ChatRegular } from "@fluentui/react-icons/svg/chat";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DocumentRegular } from "@fluentui/react-icons/svg/document";
import { PeopleRegular } from "@fluentui/react-icons/svg/people";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useTranslation } from "react-i18next";
import type { Table } from "../../schema/compiled";
import { useLanguage } from "../language";

const signs: Readonly<Record<string, ComponentType>> = {
  ConfirmationLog: CheckmarkCircleRegular,
  Tasks: ClipboardTaskListLtrRegular,
  WeeklyReports: CalendarRegular,
  Issues: WarningRegular,
  Requests: ChatRegular,
  People: PeopleRegular,
  CalendarExceptions: CalendarRegular,
};

const useStyles = makeStyles({
  button: {
    display: "flex",
    width: "100%",
    gap: "10px",
    padding: "8px 10px",
    textAlign: "start",
    alignItems: "flex-start",
    fontFamily: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  small: { padding: "6px 10px", alignItems: "center" },
  sign: { fontSize: "20px", lineHeight: 0, color: tokens.colorBrandForeground1, marginTop: "1px" },
  words: { minWidth: 0, flexGrow: 1 },
  name: {
    display: "flex",
    gap: "6px",
    alignItems: "baseline",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "20px",
  },
  mark: {
    marginLeft: "auto",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  purpose: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly table: Table;
  readonly draft: boolean;
  readonly recent: boolean;
  readonly onOpen: () => void;
}

/** The button of a table; what it is for is told only for the five that matter most. */
export function TrackerButton({ table, draft, recent, onOpen }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const Sign = signs[table.key] ?? DocumentRegular;
  const mark = draft ? t("trackers.draft") : recent ? t("trackers.recent") : null;
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, !table.featured && styles.small)}
      onClick={onOpen}
      title={table.purpose[language]}
    >
      <span className={styles.sign} aria-hidden="true">
        <Sign />
      </span>
      <span className={styles.words}>
        <span className={styles.name}>
          {table.text[language]}
          {mark && <span className={styles.mark}>{mark}</span>}
        </span>
        {table.featured && <span className={styles.purpose}>{table.purpose[language]}</span>}
      </span>
    </button>
  );
}
