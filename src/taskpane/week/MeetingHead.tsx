/** Which meeting it is, a step to those before and after it, how much it takes up, and its agenda to send before. */

import { useTranslation } from "react-i18next";
import { clockText, dayAndWeekday } from "../../documents/say";
import { asText } from "../../documents/text";
import type { MeetingView } from "../../process/week/api";
import { mondayOf } from "../../schema/serial";
import { useLanguage } from "../language";
import { CopyButton } from "../work/CopyButton";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { agendaPaper } from "./papers";
import { Stepper } from "./Stepper";

/** The head. */
export function MeetingHead({ view, onWeek }: { view: MeetingView; onWeek: (monday: number) => void }) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const { at, weekStart, items } = view;
  const monday = weekStart + 7;
  const time = at === Math.floor(at) ? "" : clockText(at);
  return (
    <>
      <Stepper
        name={t("meeting.title", { day: dayAndWeekday(at, language) })}
        earlier={t("meeting.earlier")}
        later={t("meeting.later")}
        onStep={(step) => onWeek(monday + 7 * step)}
      >
        {t(mondayOf(now) === monday ? "meeting.thisWeek" : "meeting.at", { time })}
      </Stepper>
      <div className={styles.between}>
        <h3 className={styles.heading}>{t("meeting.agenda", { count: items.length })}</h3>
        <CopyButton text={asText(agendaPaper(view, { language, now }))}>{t("meeting.copyAgenda")}</CopyButton>
      </div>
    </>
  );
}
