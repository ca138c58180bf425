/** What goes out before and after the meeting: its agenda, and the minutes with who was there and where. */

import { Field as Labelled, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { schema } from "../../schema/schema";
import { PeopleControl } from "../controls/PeopleControl";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { useNow } from "../work/useNow";
import { PaperPart } from "./PaperPart";
import type { MeetingProps } from "./panel";
import { agendaPaper, minutesPaper } from "./papers";

const PARTICIPANTS = schema.table("Tasks").field("participants");

/** Both, folded until they are wanted. */
export function MeetingPapers(props: MeetingProps) {
  const { t } = useTranslation();
  return (
    <>
      <Unfold title={t("meeting.agendaPaper")}>
        <Agenda {...props} />
      </Unfold>
      <Unfold title={t("meeting.minutes")}>
        <Minutes {...props} />
      </Unfold>
    </>
  );
}

function Agenda({ view }: MeetingProps) {
  const language = useLanguage();
  const now = useNow();
  return <PaperPart paper={agendaPaper(view, { language, now })} />;
}

function Minutes({ view, sitting, onSitting }: MeetingProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const me = usePreferences().preferences.me || null;
  const decided = view.issues.some(({ meetingDate }) => meetingDate === Math.floor(view.at));
  return (
    <>
      <Labelled size="small" label={t("meeting.attendees")} hint={t("meeting.attendeesHint")}>
        <PeopleControl
          field={PARTICIPANTS}
          input={sitting.attendees}
          onChange={(attendees) => onSitting((before) => ({ ...before, attendees }))}
          onBlur={() => undefined}
          focusRef={null}
        />
      </Labelled>
      <Labelled size="small" label={t("meeting.place")}>
        <Input
          autoComplete="off"
          value={sitting.place}
          onChange={(_, { value }) => onSitting((before) => ({ ...before, place: value }))}
        />
      </Labelled>
      {!decided && <p className={styles.plain}>{t("meeting.noDecisions")}</p>}
      <PaperPart paper={minutesPaper(view, sitting, me, { language, now })} />
    </>
  );
}
