/** Which week is shown, with a step to its neighbours, until when reports are due, and how many are in. */

import { ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { weekNumber } from "../../documents/say";
import { momentWords, spanWords } from "../../process/moments";
import type { WeekView } from "../../process/week/api";
import { mondayOf } from "../../schema/serial";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { timeLeft } from "../work/timeLeft";
import { Stepper } from "./Stepper";

const useStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase500, lineHeight: "26px", fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly view: WeekView;
  readonly now: number;
  readonly onWeek: (monday: number) => void;
}

/** The bar. */
export function WeekBar({ view, now, onWeek }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { weekStart } = view;
  const current = mondayOf(now);
  const span = spanWords(weekStart, weekStart + 6, language);
  return (
    <>
      <Stepper
        name={t("week.weekNumber", { week: weekNumber(weekStart).week })}
        earlier={t("week.earlier")}
        later={t("week.later")}
        last={weekStart >= current}
        onStep={(step) => onWeek(weekStart + 7 * step)}
      >
        {weekStart === current ? `${t("week.thisWeek")} · ${span}` : span}
      </Stepper>
      <Count view={view} now={now} />
    </>
  );
}

function Count({ view: { departments, due }, now }: Pick<Props, "view" | "now">) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  if (departments.length === 0) return null;
  const count = departments.filter(({ standing }) => standing === "onTime" || standing === "late").length;
  const all = departments.length;
  const words = t("week.handedIn", { count, all });
  const open = count < all;
  return (
    <section className={styles.panel}>
      <div className={styles.between}>
        <span className={styles.count}>{words}</span>
        {typeof due === "number" && open && (
          <span className={mergeClasses(styles.plain, now > due && styles.late)}>{timeLeft(now, due, t)}</span>
        )}
      </div>
      <ProgressBar value={count / all} thickness="large" aria-label={words} />
      <span className={styles.quiet}>
        {typeof due === "number"
          ? t("week.dueAt", { moment: momentWords(due, now, language) })
          : t(due === "none" ? "week.noWork" : "week.beyond")}
      </span>
    </section>
  );
}
