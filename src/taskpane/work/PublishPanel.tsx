/** An approved notice before it goes out: to whom, through which channel, by whom. */

import { useEffect, useId, useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import type { PanelProps } from "./useActions";
import { lookupOf, PersonBox } from "./PersonBox";
import { Roster, useRoster } from "./Roster";
import { StepButton } from "./StepButton";
import { useWorkStyles } from "./styles";

const CHANNEL = schema.table("Notices").field("channel");

/** The panel. */
export function PublishPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { notices } = useProcess();
  const { preferences } = usePreferences();
  const { values, id } = view.entry;
  const roster = useRoster(id);
  const [publisher, setPublisher] = useState(() => lookupOf(values.publisher ?? preferences.me));
  const [channels, setChannels] = useState<readonly string[] | null>(null);
  const preview = roster.value;
  useEffect(() => {
    if (preview && preview.channels.length > 0) setChannels((before) => before ?? preview.channels);
  }, [preview]);
  const chosen = channels ?? [];

  return (
    <section className={styles.panel}>
      <Roster roster={roster} urgent={values.urgency === "urgent"} />
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

/** A notice that was published in the sheet, where nobody was asked for a confirmation: does that now. */
export function UnaskedPanel({ view, actions }: PanelProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const { notices } = useProcess();
  const { values, id } = view.entry;
  const roster = useRoster(id);
  const count = roster.value?.issues.length === 0 ? roster.value.people.length : 0;
  return (
    <section className={styles.panel}>
      <p className={styles.plain}>{t("work.unasked")}</p>
      <Roster roster={roster} urgent={values.urgency === "urgent"} />
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={actions.busy !== null || count === 0} onClick={ask}>
          {t("work.ask", { count })}
        </Button>
      </div>
    </section>
  );

  function ask() {
    void actions.run((acting) => notices.publish({ ...acting, publisher: null, channels: [] }));
  }
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
