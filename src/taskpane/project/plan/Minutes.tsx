/** The minutes of the kick-off, made of the project and its tasks as they stand, ready to paste. */

import { useTranslation } from "react-i18next";
import { kickoffMinutes } from "../../../documents/kickoff";
import { asText } from "../../../documents/text";
import type { ProjectView } from "../../../process/project/api";
import { useLanguage } from "../../language";
import { CopyButton } from "../../work/CopyButton";
import { useNow } from "../../work/useNow";

/** The button that copies them. */
export function Minutes({ view: { project, tasks } }: { view: ProjectView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  return (
    <CopyButton text={asText(kickoffMinutes({ project, tasks }, { language, now }))}>
      {t("project.copyMinutes")}
    </CopyButton>
  );
}
