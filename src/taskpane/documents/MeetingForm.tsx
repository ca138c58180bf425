/** What no table keeps about a meeting, asked for its minutes; each answer counts as soon as its box is left. */

import { useState } from "react";
import { Field as Labelled, Input, Textarea } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { MeetingDetails, PaperKind } from "../../documents/model";
import { serialOf } from "../form/dates";
import { useWorkStyles } from "../work/styles";

const EMPTY = { at: "", place: "", chair: "", recorder: "", attendees: "", decisions: "" };
type Typed = typeof EMPTY;

/** What the document is told; an empty box says nothing. */
function detailsOf({ at, place, chair, recorder, attendees, decisions }: Typed): MeetingDetails {
  const names = attendees.split(/[、,，;；\n]/).map((name) => name.trim());
  const lines = decisions.split("\n").map((line) => line.trim());
  const begins = serialOf(at);
  return {
    ...(begins === null ? {} : { at: begins }),
    ...(place.trim() === "" ? {} : { place: place.trim() }),
    ...(chair.trim() === "" ? {} : { chair: chair.trim() }),
    ...(recorder.trim() === "" ? {} : { recorder: recorder.trim() }),
    ...(attendees.trim() === "" ? {} : { attendees: names.filter(Boolean) }),
    ...(decisions.trim() === "" ? {} : { decisions: lines.filter(Boolean) }),
  };
}

interface Props {
  readonly kind: PaperKind;
  readonly onChange: (details: MeetingDetails) => void;
}

/** The boxes; an agenda asks only for what is known before. */
export function MeetingForm({ kind, onChange }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [told, setTold] = useState<Typed>(EMPTY);
  const box = (name: keyof Typed) => ({
    value: typed[name],
    onChange: (_: unknown, { value }: { value: string }) => setTyped({ ...typed, [name]: value }),
    onBlur: tell,
  });
  const afterwards = kind !== "meetingAgenda";
  return (
    <div className={styles.stack}>
      <Labelled label={t("documents.at")} size="small">
        <Input type="datetime-local" {...box("at")} />
      </Labelled>
      <Labelled label={t("documents.place")} size="small">
        <Input {...box("place")} />
      </Labelled>
      <Labelled label={t("documents.chair")} size="small">
        <Input {...box("chair")} />
      </Labelled>
      {afterwards && (
        <Labelled label={t("documents.recorder")} size="small">
          <Input {...box("recorder")} />
        </Labelled>
      )}
      <Labelled label={t("documents.attendees")} size="small" hint={t("documents.attendeesHint")}>
        <Input {...box("attendees")} />
      </Labelled>
      {afterwards && (
        <Labelled label={t("documents.decisions")} size="small" hint={t("documents.decisionsHint")}>
          <Textarea resize="vertical" rows={3} {...box("decisions")} />
        </Labelled>
      )}
    </div>
  );

  function tell() {
    if (JSON.stringify(typed) === JSON.stringify(told)) return;
    setTold(typed);
    onChange(detailsOf(typed));
  }
}
