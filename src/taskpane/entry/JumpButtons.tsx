/** The legal next steps of an opened row, as buttons; below them, what the others still need. */

import { useId } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useWatch, type Control } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Issue } from "../../process/api";
import type { Jump, Table } from "../../schema/compiled";
import type { Inputs } from "../form/inputs";
import { obstaclesOf, obstacleWords } from "../form/jumps";
import type { Speaker } from "../form/words";
import { useLanguage } from "../language";
import { currentValues, stateOf, type Session } from "./session";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  needs: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly session: Session;
  readonly control: Control<Inputs>;
  readonly onJump: (jump: Jump) => void;
}

/** The next steps from the row's state. */
export function JumpButtons({ session, control, onJump }: Props) {
  const styles = useStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const titleId = useId();
  const inputs = useWatch({ control }) as Inputs;
  const jumps = session.table.states?.jumpsFrom(stateOf(session)) ?? [];
  if (!session.table.states) return null;
  const values = currentValues(session, inputs);
  const steps = jumps.map((jump) => ({
    jump,
    obstacles: jump.together ? [] : obstaclesOf(jump, session.table, values),
  }));

  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {speaker.t(steps.length ? "jump.title" : "jump.none")}
      </h2>
      <div className={styles.buttons}>
        {steps.map(({ jump, obstacles }) => (
          <Button
            key={keyOf(jump)}
            size="small"
            appearance={obstacles.length ? "outline" : "secondary"}
            aria-describedby={obstacles.length ? `${titleId}-${keyOf(jump)}` : undefined}
            onClick={() => onJump(jump)}
          >
            {jump.text[speaker.language]}
          </Button>
        ))}
      </div>
      <Needs titleId={titleId} steps={steps} table={session.table} speaker={speaker} />
    </section>
  );
}

type Steps = readonly { readonly jump: Jump; readonly obstacles: readonly Issue[] }[];

function Needs({ titleId, steps, table, speaker }: { titleId: string; steps: Steps; table: Table; speaker: Speaker }) {
  const styles = useStyles();
  const blocked = steps.filter(({ obstacles }) => obstacles.length > 0);
  if (blocked.length === 0) return null;
  return (
    <ul className={styles.needs}>
      {blocked.map(({ jump, obstacles }) => (
        <li key={keyOf(jump)} id={`${titleId}-${keyOf(jump)}`}>
          {obstacleWords(jump, obstacles, table, speaker)}
        </li>
      ))}
    </ul>
  );
}

const keyOf = (jump: Jump) => `${jump.to}-${jump.text["en-US"].replace(/\W+/g, "-")}`;
