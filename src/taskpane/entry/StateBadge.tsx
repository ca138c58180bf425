/** A state as a word on its colour, the same family of colours as in the sheets. */

import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Field } from "../../schema/compiled";
import type { Tone } from "../../schema/types";
import { useLanguage } from "../language";

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    padding: "1px 8px",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    fontWeight: tokens.fontWeightSemibold,
    // Contrast themes drop backgrounds: the outline then still holds the word together.
    border: "1px solid transparent",
    whiteSpace: "nowrap",
  },
  neutral: { backgroundColor: "#E6E9EC", color: "#2F3A45" },
  active: { backgroundColor: "#D6E8FA", color: "#0B3A66" },
  review: { backgroundColor: "#E7DDF7", color: "#3E2170" },
  good: { backgroundColor: "#D7F0DE", color: "#0F4A24" },
  soon: { backgroundColor: "#FFEBC2", color: "#5C3B00" },
  late: { backgroundColor: "#FAD4D1", color: "#7A130B" },
  muted: { backgroundColor: "#F0F0F0", color: "#5F6368" },
});

/** The badge of a state. */
export function StateBadge({ field, state }: { field: Field; state: string }) {
  const language = useLanguage();
  const choice = field.list?.choice(state);
  return <ToneBadge tone={choice?.tone ?? "neutral"}>{choice?.text[language] ?? state}</ToneBadge>;
}

/** Any word on the colour of a tone. */
export function ToneBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[tone])}>{children}</span>;
}
