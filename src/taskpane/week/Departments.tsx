/** The departments of a week: who handed in and when, who is missing, and a reminder ready for each and for the group. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslation } from "react-i18next";
import { numberOf, textOf } from "../../rollup/today/rows";
import { schema } from "../../schema/schema";
import type { Tone } from "../../schema/types";
import { momentWords } from "../../process/moments";
import type { DepartmentWeek, Standing, WeekView } from "../../process/week/api";
import { reportReminder } from "../../process/week/reminders";
import { PRESSABLE_LINE } from "../app/pressable";
import { StateBadge, ToneBadge } from "../entry/StateBadge";
import { useLanguage } from "../language";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { draftName } from "./drafting";
import { readTyped } from "./stored";

const HEALTH = schema.table("WeeklyReports").field("health");
const TONES: Readonly<Record<Standing, Tone>> = { onTime: "good", late: "soon", missing: "late", waiting: "neutral" };

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
  },
  open: {
    ...PRESSABLE_LINE,
    display: "grid",
    gridTemplateColumns: "1fr auto auto",
    columnGap: "6px",
    rowGap: "2px",
    alignItems: "center",
    padding: "8px 6px 8px 10px",
  },
  name: { fontWeight: tokens.fontWeightSemibold, lineHeight: "20px", overflowWrap: "anywhere" },
  facts: { gridColumn: "1 / 3" },
  arrow: { gridRow: "1 / 3", gridColumn: "3", color: tokens.colorNeutralForeground3 },
  foot: { padding: "0 10px 8px" },
});

interface Props {
  readonly view: WeekView;
  readonly now: number;
  readonly onOpen: (department: string) => void;
}

/** The list. */
export function Departments({ view, now, onOpen }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const remind = useReminder(view, now);
  const open = view.departments.filter(isOpen);
  return (
    <>
      <ul className={styles.list}>
        {view.departments.map((each) => (
          <Card key={each.department} view={view} of={each} now={now} onOpen={() => onOpen(each.department)} />
        ))}
      </ul>
      {open.length > 1 && (
        <div className={styles.row}>
          <CopyButton text={remind(open)}>{t("week.copyGroup", { count: open.length })}</CopyButton>
        </div>
      )}
    </>
  );
}

const isOpen = ({ standing }: DepartmentWeek): boolean => standing === "missing" || standing === "waiting";

/** A reminder to these departments, in the pane's language. */
function useReminder({ project, weekStart, due }: WeekView, now: number) {
  const language = useLanguage();
  return (missing: readonly DepartmentWeek[]) =>
    reportReminder({ language, now, weekStart, due, missing, project: textOf(project, "name") ?? "" });
}

function Card({ view, of, now, onOpen }: Omit<Props, "onOpen"> & { of: DepartmentWeek; onOpen: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const remind = useReminder(view, now);
  const { department, standing, report } = of;
  const health = isOpen(of) ? null : textOf(report ?? {}, "health");
  return (
    <li className={styles.card}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <span className={styles.name}>{department}</span>
        <span className={styles.row}>
          {health !== null && health !== "onTrack" && <StateBadge field={HEALTH} state={health} />}
          <ToneBadge tone={TONES[standing]}>{t(`week.standing.${standing}`)}</ToneBadge>
        </span>
        <ChevronRightRegular className={styles.arrow} aria-hidden="true" />
        <Facts view={view} of={of} now={now} />
      </button>
      {standing === "missing" && (
        <div className={mergeClasses(styles.row, styles.foot)}>
          <CopyButton text={remind([of])} label={t("week.copyReminderFor", { department })}>
            {t("week.copyReminder")}
          </CopyButton>
        </div>
      )}
    </li>
  );
}

/** Who handed in when, or who is to, and whether the report was begun here. */
function Facts({ view, of: { department, report, reporter }, now }: Omit<Props, "onOpen"> & { of: DepartmentWeek }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const person = reporter ?? t("week.nobody");
  const submittedAt = report && numberOf(report, "submittedAt");
  const begun = readTyped(draftName(view, department)) !== null;
  const words =
    submittedAt === null ? person : t("week.at", { person, moment: momentWords(submittedAt, now, language) });
  return (
    <span className={mergeClasses(styles.plain, styles.facts)}>
      {words}
      {begun && ` · ${t("week.begun")}`}
    </span>
  );
}
