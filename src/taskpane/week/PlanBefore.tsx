/** What the report before had planned, line by line, with what became of each. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { weekNumber } from "../../documents/say";
import type { Tone } from "../../schema/types";
import type { Draft } from "../../process/week/api";
import type { PlanState } from "../../process/week/plans";
import { ToneBadge } from "../entry/StateBadge";
import { useWorkStyles } from "../work/styles";

const TONES: Readonly<Record<PlanState, Tone>> = { done: "good", going: "active", open: "soon", unknown: "neutral" };

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px", fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

/** The plan; a quiet line where there is none. */
export function PlanBefore({ draft: { planned, plannedIn } }: { draft: Draft }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  if (plannedIn === null || planned.length === 0) return <p className={styles.quiet}>{t("week.noPlan")}</p>;
  return (
    <section className={styles.panel}>
      <h3 className={styles.title}>{t("week.lastPlan", { week: weekNumber(plannedIn).week })}</h3>
      <ul className={styles.list}>
        {planned.map(({ text, state }, index) => (
          <li key={index} className={styles.line}>
            <span className={styles.text}>{text}</span>
            <ToneBadge tone={TONES[state]}>{t(`week.plan.${state}`)}</ToneBadge>
          </li>
        ))}
      </ul>
    </section>
  );
}
