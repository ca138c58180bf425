/** Next year's list, or a company's days: from a file or pasted, looked at, and then written. */

import { useMemo, useRef, useState } from "react";
import { Button, Field as Labelled, Spinner, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { extendCalendar } from "../../calendar/extend";
import { readHolidayList } from "../../calendar/holiday-list";
import type { CalendarRows } from "../../process/calendar/api";
import { Message } from "../app/Message";
import { dateText } from "../form/dates";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { ListPreview } from "./ListPreview";

interface Props {
  readonly rows: CalendarRows;
  readonly onWritten: () => void;
}

/** The file, the paste, what they would do, and doing it; the text stays until it is written. */
export function LoadList({ rows, onWritten }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { calendars } = useProcess();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const list = useMemo(() => (text.trim() === "" ? null : readHolidayList(text)), [text]);
  const plan = useMemo(() => list && extendCalendar(rows, list.days, language), [rows, list, language]);
  const writes = plan !== null && plan.days.length + plan.exceptions.length > 0;

  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t("calendar.loadHint")}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.txt,.csv,.tsv"
        aria-label={t("calendar.chooseFile")}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) void take(file);
          // The same file may be chosen again after it was changed.
          target.value = "";
        }}
      />
      <div>
        <Button onClick={() => input.current?.click()}>{t("calendar.chooseFile")}</Button>
      </div>
      <Labelled label={t("calendar.paste")} size="small">
        <Textarea
          rows={4}
          resize="vertical"
          value={text}
          placeholder={t("calendar.pasteHint")}
          onChange={(_, { value }) => change(value)}
        />
      </Labelled>
      {list && plan && <ListPreview list={list} plan={plan} />}
      {done !== null && <Message intent="success">{done}</Message>}
      {problem !== null && <Message intent="error">{problem}</Message>}
      {writes && (
        <div>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            icon={busy ? <Spinner size="tiny" /> : undefined}
            onClick={() => void write()}
          >
            {t("calendar.write")}
          </Button>
        </div>
      )}
    </div>
  );

  function change(value: string) {
    setText(value);
    setProblem(null);
    setDone(null);
  }

  async function take(file: File) {
    try {
      change(await file.text());
    } catch {
      setProblem(t("calendar.fileFailed"));
    }
  }

  async function write() {
    if (busy || !list) return;
    setBusy(true);
    setProblem(null);
    try {
      const { through, days, exceptions } = await calendars.extend(list.days);
      change("");
      setDone(
        days.length > 0 && through !== null
          ? t("calendar.written", { date: dateText(through) })
          : t("calendar.writtenExceptions", { count: exceptions.length }),
      );
      onWritten();
    } catch (error) {
      setProblem(failureWords(error, { t, language }).sentence);
    } finally {
      setBusy(false);
    }
  }
}
