/** Works a deadline out and says why it is that day. */

import { useState } from "react";
import { Field as Labelled, Input, makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { explainDue, type NamedCalendar } from "../../calendar/explain";
import { explanationSentence } from "../../calendar/explain-words";
import { isCovered } from "../../calendar/work-calendar";
import type { Language } from "../../schema/types";
import { dateText, serialNow, serialOf } from "../form/dates";
import { useLanguage } from "../language";
import { useClock } from "../services";
import { useWorkStyles } from "../work/styles";

const useStyles = makeStyles({
  inputs: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  input: { minWidth: 0, "& input": { minWidth: 0 } },
  sentence: { margin: 0, lineHeight: "20px", overflowWrap: "anywhere" },
});

const MOST_DAYS = 250;

/** A start, a number of working days, and the sentence. */
export function ExplainDeadline({ calendar }: { calendar: NamedCalendar }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useClock();
  const [day, setDay] = useState(() => dateText(serialNow(now())));
  const [time, setTime] = useState("");
  const [days, setDays] = useState("2");
  return (
    <div className={styles.stack}>
      <div className={styles.inputs}>
        <Labelled label={t("calendar.startDay")} size="small">
          <Input className={styles.input} type="date" value={day} onChange={(_, { value }) => setDay(value)} />
        </Labelled>
        <Labelled label={t("calendar.startTime")} size="small">
          <Input className={styles.input} type="time" value={time} onChange={(_, { value }) => setTime(value)} />
        </Labelled>
        <Labelled label={t("calendar.days")} size="small">
          <Input
            className={styles.input}
            type="number"
            min={0}
            max={MOST_DAYS}
            value={days}
            onChange={(_, { value }) => setDays(value)}
          />
        </Labelled>
      </div>
      <div className={styles.panel} role="status">
        <p className={styles.sentence}>{sentence()}</p>
      </div>
    </div>
  );

  function sentence(): string {
    const start = serialOf(time ? `${day}T${time}` : day);
    const count = days.trim() === "" ? NaN : Number(days);
    const fits = Number.isInteger(count) && count >= 0 && count <= MOST_DAYS;
    return start === null || !fits ? t("calendar.explainHint") : answer(start, count, language);
  }

  function answer(start: number, count: number, spoken: Language): string {
    const { from, through } = calendar;
    if (!isCovered(calendar, start)) {
      return t("calendar.notCovered", { date: dateText(start), from: dateText(from), through: dateText(through) });
    }
    const facts = explainDue(calendar, start, count);
    return facts ? explanationSentence(facts, spoken) : t("calendar.beyond", { date: dateText(through) });
  }
}
