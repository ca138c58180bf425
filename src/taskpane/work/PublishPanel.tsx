/** An approved notice before it goes out: to whom, through which channel, by whom. */

import { useCallback, useEffect, useId, useState } from "react";
import { Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { RosterPreview } from "../../process/notice/api";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { failureWords } from "../form/failure";
import { issueWords } from "../form/words";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import type { PanelProps } from "./useActions";
import { lookupOf, PersonBox } from "./PersonBox";
import { StepButton } from "./StepButton";
import { useWorkStyles } from "./styles";
import { Unfold } from "./Unfold";
import { useReading } from "./useReading";

const NOTICES = schema.table("Notices");
const CHANNEL = NOTICES.field("channel");
const RESTS_ON = ["Notices", "People"];

/** The panel. */
export function PublishPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const { notices } = useProcess();
  const { preferences } = usePreferences();
  const { values, id } = view.entry;
  const roster = useReading(
    useCallback(() => notices.previewRoster(id), [notices, id]),
    RESTS_ON,
  );
  const [publisher, setPublisher] = useState(() => lookupOf(values.publisher ?? preferences.me));
  const [channels, setChannels] = useState<readonly string[] | null>(null);
  const preview = roster.value;
  useEffect(() => {
    if (preview && preview.channels.length > 0) setChannels((before) => before ?? preview.channels);
  }, [preview]);
  const chosen = channels ?? [];

  return (
    <section className={styles.panel}>
      {roster.error !== null && (
        <Message intent="error" actions={[{ text: t("app.tryAgain"), run: () => void roster.read() }]}>
          {failureWords(roster.error, speaker).sentence}
        </Message>
      )}
      {preview?.issues.map((issue, index) => (
        <Message key={index} intent="warning">
          {issueWords(issue, NOTICES, speaker)}
        </Message>
      ))}
      {preview && preview.issues.length === 0 && <Roster preview={preview} urgent={values.urgency === "urgent"} />}
      <ChannelBoxes chosen={chosen} urgent={values.urgency === "urgent"} onChoose={setChannels} />
      <PersonBox field="publisher" input={publisher} onChange={setPublisher} />
      <StepButton
        values={{ ...values, publisher: publisher.value, channel: chosen }}
        to="published"
        primary
        busy={actions.busy !== null || !preview || preview.issues.length > 0}
        {...(preview && preview.people.length > 0 && { text: t("work.publishTo", { count: preview.people.length }) })}
        onStep={() =>
          void actions.run((acting) => notices.publish({ ...acting, publisher: publisher.value, channels: chosen }))
        }
      />
    </section>
  );
}

interface ChannelProps {
  readonly chosen: readonly string[];
  readonly urgent: boolean;
  readonly onChoose: (channels: readonly string[]) => void;
}

/** Fluent's Field would give each box its own label; so the group is named by hand. */
function ChannelBoxes({ chosen, urgent, onChoose }: ChannelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <div id={id} className={styles.label}>
        {CHANNEL.text[language]}
      </div>
      <div className={styles.quiet}>{t(urgent ? "work.urgentChannel" : "work.routineChannel")}</div>
      <div className={styles.boxes}>
        {CHANNEL.list!.choices.map(({ key, text }) => (
          <Checkbox
            key={key}
            label={text[language]}
            checked={chosen.includes(key)}
            onChange={(_, { checked }) => onChoose(checked ? [...chosen, key] : chosen.filter((each) => each !== key))}
          />
        ))}
      </div>
    </div>
  );
}

/** Who gets it, by department; for an urgent notice, who gets a call. */
function Roster({ preview: { people, inactive }, urgent }: { preview: RosterPreview; urgent: boolean }) {
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
