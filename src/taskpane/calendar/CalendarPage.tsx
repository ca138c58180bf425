/** The working calendar: until when it is valid, why a deadline is when it is, next year's list, and own exceptions. */

import { useCallback, useMemo } from "react";
import { Link } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CalendarRows } from "../../process/calendar/api";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { FormSkeleton } from "../app/Skeletons";
import { dateText } from "../form/dates";
import { useClock, useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { useReading } from "../work/useReading";
import { AddException } from "./AddException";
import { ExplainDeadline } from "./ExplainDeadline";
import { LoadList } from "./LoadList";
import { calendarIn, workdaysLeft } from "./standing";

const RESTS_ON = ["Calendar", "CalendarExceptions"];

/** The page of the calendar. */
export function CalendarPage() {
  const styles = useWorkStyles();
  const { calendars } = useProcess();
  const { value, error, read } = useReading(
    useCallback(() => calendars.read(), [calendars]),
    RESTS_ON,
  );
  return (
    <div className={styles.stack}>
      <Failed error={error} onRetry={() => void read()} />
      {value ? <Known rows={value} onChanged={() => void read()} /> : error === null && <FormSkeleton />}
    </div>
  );
}

interface KnownProps {
  readonly rows: CalendarRows;
  readonly onChanged: () => void;
}

function Known({ rows, onChanged }: KnownProps) {
  const { t } = useTranslation();
  const calendar = useMemo(() => calendarIn(rows), [rows]);
  return (
    <>
      <Validity rows={rows} />
      {calendar.through >= 0 && (
        <Unfold title={t("calendar.explain")} initially>
          <ExplainDeadline calendar={calendar} />
        </Unfold>
      )}
      <Unfold title={t("calendar.load")} initially={calendar.through < 0}>
        <LoadList rows={rows} onWritten={onChanged} />
      </Unfold>
      <Unfold title={t("calendar.exception")}>
        <AddException rows={rows} onAdded={onChanged} />
      </Unfold>
    </>
  );
}

/** From so few working days on, deadlines begin to run past the end. */
const FEW_DAYS = 30;

function Validity({ rows }: Pick<KnownProps, "rows">) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const now = useClock();
  const { showTable } = useProcess();
  const calendar = useMemo(() => calendarIn(rows), [rows]);
  if (calendar.through < 0) return <Message intent="warning">{t("calendar.throughNone")}</Message>;
  const left = workdaysLeft(calendar, now());
  const count = rows.exceptions.length;
  return (
    <div className={styles.stack}>
      <div>
        <h2 className={styles.heading}>{t("calendar.through", { date: dateText(calendar.through) })}</h2>
        <p className={styles.quiet}>{t("calendar.later")}</p>
        {count > 0 && (
          <p className={styles.quiet}>
            {t("calendar.exceptions", { count })}{" "}
            <Link onClick={() => void showTable("CalendarExceptions").catch(() => undefined)}>
              {t("calendar.showExceptions")}
            </Link>
          </p>
        )}
      </div>
      {left <= FEW_DAYS && <Message intent="warning">{t("calendar.soon", { count: left })}</Message>}
    </div>
  );
}
