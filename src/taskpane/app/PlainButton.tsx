/**
 * A button for the first screen. Not Fluent's, whose styles alone would be a thirtieth of what the pane loads before
 * that screen; views that come later use Fluent's.
 */

import type { ButtonHTMLAttributes } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    boxSizing: "border-box",
    minWidth: "96px",
    margin: 0,
    padding: "5px 12px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid transparent",
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover, border: "1px solid transparent" },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  small: {
    minWidth: "64px",
    padding: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: {
    minWidth: "64px",
    padding: "3px 8px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "none",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover, backgroundColor: "transparent", border: "none" },
    ":active": { color: tokens.colorNeutralForeground2BrandPressed, backgroundColor: "transparent" },
  },
});

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly appearance?: "primary" | "small" | "quiet";
}

/** The button. */
export function PlainButton({ appearance, className, ...rest }: Props) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, appearance && styles[appearance], className)}
      {...rest}
    />
  );
}
