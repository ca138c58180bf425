/** Who would receive a notice now: by department, whom to phone where it is urgent, and what stands in the way. */

import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { RosterPreview } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { Message } from "../app/Message";
import { issueWords } from "../form/words";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { useWorkStyles } from "./styles";
import { Unfold } from "./Unfold";
import { useReading, type Reading } from "./useReading";

const NOTICES = schema.table("Notices");
const RESTS_ON = ["Notices", "People"];

/** Reads the roster of a notice and follows it. */
export function useRoster(id: string): Reading<RosterPreview> {
  const { notices } = useProcess();
  return useReading(
    useCallback(() => notices.previewRoster(id), [notices, id]),
    RESTS_ON,
  );
}

/** The roster, or why there is none. */
export function Roster({ roster, urgent }: { roster: Reading<RosterPreview>; urgent: boolean }) {
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const preview = roster.value;
  return (
    <>
      <Failed error={roster.error} onRetry={() => void roster.read()} />
      {preview?.issues.map((issue, index) => (
        <Message key={index} intent="warning">
          {issueWords(issue, NOTICES, speaker)}
        </Message>
      ))}
      {preview && preview.issues.length === 0 && <People preview={preview} urgent={urgent} />}
    </>
  );
}

function People({ preview: { people, inactive }, urgent }: { preview: RosterPreview; urgent: boolean }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const keyPeople = urgent ? people.filter(({ keyPerson }) => keyPerson) : [];
  const departments = [...new Set(people.map(({ department }) => department))];
  return (
    <>
      <Unfold title={t("work.recipients", { count: people.length })}>
        <ul className={styles.list}>
          {departments.map((department) => {
            const names = people.filter((person) => person.department === department).map(({ name }) => name);
            return (
              <li key={department} className={styles.plain}>
                <strong>{t("work.inDepartment", { department, count: names.length })}</strong>{" "}
                {names.join(t("app.listSeparator"))}
              </li>
            );
          })}
        </ul>
      </Unfold>
      {inactive.length > 0 && (
        <p className={styles.plain}>{t("work.inactive", { names: inactive.join(t("app.listSeparator")) })}</p>
      )}
      {keyPeople.length > 0 && (
        <p className={styles.plain}>
          {t("work.callKeyPeople", {
            names: keyPeople.map(({ name, phone }) => `${name} ${phone}`.trim()).join(t("app.listSeparator")),
          })}
        </p>
      )}
    </>
  );
}
