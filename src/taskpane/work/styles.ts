/** The few looks that the views of work share. */

import { makeStyles, tokens } from "@fluentui/react-components";

export const useWorkStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "10px", padding: "10px 12px 16px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, lineHeight: "22px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: "20px" },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "16px", color: tokens.colorNeutralForeground3 },
  plain: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: "17px", color: tokens.colorNeutralForeground2 },
  // Below the buttons, however they wrap.
  below: { flexBasis: "100%", order: 1 },
  late: { color: tokens.colorPaletteRedForeground1 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  boxes: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
  between: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  list: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: 0, listStyleType: "none" },
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  surface: { padding: "16px", "@media screen and (max-width: 480px)": { maxWidth: "calc(100vw - 24px)" } },
  stack: { display: "flex", flexDirection: "column", gap: "10px" },
});
