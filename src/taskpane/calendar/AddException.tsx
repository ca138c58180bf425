/** One day on which the company differs, added by hand. */

import { useState } from "react";
import { Button, Field as Labelled, Input, Radio, RadioGroup, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { CalendarRows, DayRow } from "../../process/calendar/api";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { dateText, serialOf } from "../form/dates";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";

interface Props {
  readonly rows: CalendarRows;
  readonly onAdded: () => void;
}

/** The small form; what was typed stays until it is written. */
export function AddException({ rows, onAdded }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { calendars } = useProcess();
  const [day, setDay] = useState("");
  const [kind, setKind] = useState<DayRow["kind"]>("off");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  return (
    <form
      noValidate
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void add();
      }}
    >
      <p className={styles.quiet}>{t("calendar.exceptionHint")}</p>
      <Labelled label={t("calendar.day")} size="small" required>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Labelled>
      <Labelled label={t("calendar.kind")} size="small">
        <RadioGroup layout="horizontal" value={kind} onChange={(_, { value }) => setKind(value as DayRow["kind"])}>
          {schema.list("dayKind").choices.map(({ key, text }) => (
            <Radio key={key} value={key} label={text[language]} />
          ))}
        </RadioGroup>
      </Labelled>
      <Labelled label={t("calendar.name")} size="small">
        <Input value={name} placeholder={t("calendar.nameHint")} onChange={(_, { value }) => setName(value)} />
      </Labelled>
      {problem !== null && <Message intent="error">{problem}</Message>}
      {added !== null && <Message intent="success">{t("calendar.added", { date: added })}</Message>}
      <div>
        <Button type="submit" disabledFocusable={busy} icon={busy ? <Spinner size="tiny" /> : undefined}>
          {t("calendar.add")}
        </Button>
      </div>
    </form>
  );

  async function add() {
    const date = serialOf(day);
    setAdded(null);
    if (date === null) return setProblem(t("calendar.chooseDay"));
    const official = rows.days.find((each) => each.date === date);
    if (official?.kind === kind) return setProblem(t("calendar.sameKind", { date: day }));
    setProblem(null);
    setBusy(true);
    try {
      await write({ date, kind, name: name.trim() || null });
    } catch (error) {
      setProblem(failureWords(error, { t, language }).sentence);
    } finally {
      setBusy(false);
    }
  }

  async function write(exception: DayRow) {
    const date = dateText(exception.date);
    if ((await calendars.add(exception)) === null) return setProblem(t("calendar.refused", { date }));
    setAdded(date);
    setDay("");
    setName("");
    onAdded();
  }
}
