/** Dates ahead as a file that calendars take in: one's own, where the pane knows who one is, or everybody's. */

import { useState } from "react";
import { Button, Spinner } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { useLanguage } from "../language";
import { savesFiles } from "../office";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { fileName, saveFile } from "./files";

type Came =
  | { readonly kind: "saved"; readonly name: string }
  | { readonly kind: "none" | "blocked" }
  | { readonly kind: "failed"; readonly error: unknown };

/** The part of the page that saves dates. */
export function CalendarFile() {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { documents } = useProcess();
  const { preferences } = usePreferences();
  const [busy, setBusy] = useState(false);
  const [came, setCame] = useState<Came | null>(null);
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t("documents.calendarHint")}</p>
      <div className={styles.row}>
        {preferences.me && (
          <Button disabledFocusable={busy} onClick={() => void save(preferences.me!)}>
            {t("documents.calendarMine")}
          </Button>
        )}
        <Button disabledFocusable={busy} onClick={() => void save(null)}>
          {t("documents.calendarAll")}
        </Button>
        {busy && <Spinner size="tiny" />}
      </div>
      {came && <Outcome came={came} />}
    </div>
  );

  async function save(me: string | null) {
    if (!savesFiles()) return setCame({ kind: "blocked" });
    setBusy(true);
    setCame(null);
    try {
      setCame(await written(me));
    } catch (error) {
      setCame({ kind: "failed", error });
    } finally {
      setBusy(false);
    }
  }

  async function written(me: string | null): Promise<Came> {
    const events = await documents.dates(me);
    if (events.length === 0) return { kind: "none" };
    const { asCalendar } = await import("../../documents/dates");
    const calendar = t("documents.calendarName");
    const name = fileName(`${me === null ? calendar : `${calendar}-${me}`}.ics`);
    saveFile(name, new Blob([asCalendar(events, calendar)], { type: "text/calendar" }));
    return { kind: "saved", name };
  }
}

function Outcome({ came }: { came: Came }) {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (came.kind) {
    case "saved":
      return (
        <Message intent="success" title={t("documents.saved", { name: came.name })}>
          {t("documents.calendarSavedHint")}
        </Message>
      );
    case "none":
      return <Message intent="info">{t("documents.calendarNone")}</Message>;
    case "blocked":
      return <Message intent="warning">{t("documents.calendarBlocked")}</Message>;
    case "failed":
      return <Message intent="error">{failureWords(came.error, { t, language }).sentence}</Message>;
  }
}
