/** A step of a row to its next state as a button; what it still needs is said below it in words. */

import { useId } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { schema } from "../../schema/schema";
import { jumpsFrom } from "../../schema/states";
import { obstaclesOf, obstacleWords } from "../form/jumps";
import { useLanguage } from "../language";
import { useWorkStyles } from "./styles";

interface Props {
  /** The row's table; that of notices where none is named. */
  readonly table?: string;
  readonly values: Values;
  readonly to: string;
  readonly busy: boolean;
  readonly primary?: boolean;
  readonly small?: boolean;
  /** What the button says, where the step's own name is too short. */
  readonly text?: string;
  readonly onStep: () => void;
}

/** The button; it can always be reached, and does nothing while something is missing. */
export function StepButton({
  table: key = "Notices",
  values,
  to,
  busy,
  primary = false,
  small = false,
  text,
  onStep,
}: Props) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const id = useId();
  const table = schema.table(key);
  const jump = jumpsFrom(table, values).find((each) => each.to === to);
  if (!jump) return null;
  const obstacles = obstaclesOf(jump, table, values);
  const blocked = obstacles.length > 0;
  return (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        size={small ? "small" : "medium"}
        disabledFocusable={busy || blocked}
        {...(blocked && { "aria-describedby": id })}
        onClick={onStep}
      >
        {text ?? jump.text[speaker.language]}
      </Button>
      {blocked && (
        <p id={id} className={mergeClasses(styles.plain, styles.below)}>
          {obstacleWords(jump, obstacles, table, speaker)}
        </p>
      )}
    </>
  );
}
