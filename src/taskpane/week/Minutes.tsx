/** The minutes of the meeting: who was there and where, what was decided, ready to send. */

import { Field as Labelled, Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { meetingMinutes } from "../../documents/meetings";
import type { Paper } from "../../documents/model";
import { asText } from "../../documents/text";
import { schema } from "../../schema/schema";
import { PeopleControl } from "../controls/PeopleControl";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { Unfold } from "../work/Unfold";
import { useNow } from "../work/useNow";
import type { MeetingProps } from "./panel";

const PARTICIPANTS = schema.table("Tasks").field("participants");

/** The part of the page, folded until it is wanted. */
export function Minutes(props: MeetingProps) {
  const { t } = useTranslation();
  return (
    <Unfold title={t("meeting.minutes")}>
      <Content {...props} />
    </Unfold>
  );
}

function Content({ view, sitting, onSitting }: MeetingProps) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const paper = useMinutes({ view, sitting });
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
      <div className={styles.row}>
        <CopyButton text={asText(paper)}>{t("meeting.copyMinutes")}</CopyButton>
      </div>
    </>
  );
}

/** The minutes as things stand; they list the issues that this meeting took up. */
function useMinutes({ view, sitting }: Pick<MeetingProps, "view" | "sitting">): Paper {
  const language = useLanguage();
  const now = useNow();
  const me = usePreferences().preferences.me || null;
  const day = Math.floor(view.at);
  const issues = [...view.issues].reverse().filter(({ meetingDate }) => meetingDate === day);
  const { attendees, place } = sitting;
  const meeting = {
    ...(view.at === day ? {} : { at: view.at }),
    ...(attendees.values.length > 0 ? { attendees: attendees.values } : {}),
    ...(place.trim() === "" ? {} : { place: place.trim() }),
    recorder: me,
  };
  return meetingMinutes({ ...view, issues, meeting }, { language, now, company: view.company });
}
