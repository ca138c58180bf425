/** The looks of what is pressed as a whole: a line in a list or at the head of a card, and a card. */

import { tokens, type GriffelStyle } from "@fluentui/react-components";

const PRESSABLE = {
  width: "100%",
  textAlign: "start",
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  color: tokens.colorNeutralForeground1,
  borderRadius: tokens.borderRadiusMedium,
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
} satisfies GriffelStyle;

const focusedAt = (outlineOffset: string) => ({
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset },
});

/** A line: nothing but its words, until the mouse is on it. */
export const PRESSABLE_LINE = {
  ...PRESSABLE,
  backgroundColor: "transparent",
  border: "none",
  ...focusedAt("-2px"),
} satisfies GriffelStyle;

/** A card: framed. */
export const PRESSABLE_CARD = {
  ...PRESSABLE,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  ...focusedAt("1px"),
} satisfies GriffelStyle;
