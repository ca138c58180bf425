/**
 * The pane's tabs, as WAI-ARIA describes them: one tab stop, arrow keys between tabs. Not Fluent's TabList, because its
 * focus library alone would be a tenth of what the pane loads before its first screen.
 */

import { useRef, type KeyboardEvent } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    display: "flex",
    padding: "0 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    padding: "7px 10px",
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "10px",
      right: "10px",
      bottom: "-1px",
      // A border, unlike a background, survives the contrast themes of Windows.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: tokens.borderRadiusCircular,
    },
  },
});

export interface TabItem<K extends string> {
  readonly key: K;
  readonly text: string;
}

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<K>[];
  readonly selected: K;
  /** The id of the element that the tabs control. */
  readonly panel: string;
  readonly onSelect: (key: K) => void;
}

/** The id of a tab's button, by which its panel is labelled. */
export const tabId = (key: string) => `tab-${key}`;

/** A row of tabs. */
export function Tabs<K extends string>({ label, tabs, selected, panel, onSelect }: Props<K>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
      {tabs.map(({ key, text }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={tabId(key)}
          className={mergeClasses(styles.tab, key === selected && styles.selected)}
          aria-selected={key === selected}
          aria-controls={panel}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );

  function move(event: KeyboardEvent) {
    const next = target(event.key);
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.key);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.key)}`)?.focus();
  }

  function target(key: string): TabItem<K> | undefined {
    const at = tabs.findIndex((tab) => tab.key === selected);
    if (key === "ArrowRight") return tabs[(at + 1) % tabs.length];
    if (key === "ArrowLeft") return tabs[(at + tabs.length - 1) % tabs.length];
    if (key === "Home") return tabs[0];
    return key === "End" ? tabs[tabs.length - 1] : undefined;
  }
}
