/** One line of the outline: number, name, who and until when, how it stands. */

import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { DiamondRegular } from "@fluentui/react-icons/svg/diamond";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { StateBadge } from "../../entry/StateBadge";
import { useLanguage } from "../../language";
import { useWorkStyles } from "../../work/styles";
import type { Branch } from "./branches";
import { dueWords } from "./words";

const STATUS = schema.table("Tasks").field("status");
/** Deeper levels are not pushed any further: the pane is narrow, and the number says how deep they are. */
const DEEPEST = 5;

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "2px",
    padding: "6px 4px 6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    outlineStyle: "none",
    // Clear of the header above and the bar below when it is brought into sight.
    scrollMarginTop: "96px",
    scrollMarginBottom: "96px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Hover },
  fold: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    width: "20px",
    height: "20px",
    color: tokens.colorNeutralForeground3,
  },
  check: { flexShrink: 0, margin: "-6px -4px -6px -8px" },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "1px" },
  line: { display: "flex", alignItems: "baseline", gap: "6px" },
  wbs: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  name: { flexGrow: 1, minWidth: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  parent: { fontWeight: tokens.fontWeightSemibold },
  settled: { color: tokens.colorNeutralForeground3 },
  mark: {
    flexShrink: 0,
    alignSelf: "center",
    color: tokens.colorBrandForeground1,
    fontSize: "12px",
    lineHeight: "12px",
  },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "6px" },
  soon: { color: tokens.colorStatusWarningForeground1 },
});

interface Props {
  readonly branch: Branch;
  readonly current: boolean;
  readonly open: boolean;
  /** Null while tasks are not being selected. */
  readonly selected: boolean | null;
  readonly onPress: () => void;
  readonly onFocus: () => void;
  readonly onFold: () => void;
  readonly onSelect: () => void;
}

/** The line. */
export function OutlineRow({ branch, current, open, selected, onPress, onFocus, onFold, onSelect }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { id, task, depth, wbs, below, folded } = branch;
  const name = String(task.name ?? "");
  const status = String(task.status ?? "notStarted");
  return (
    <div
      role="row"
      data-task={id}
      tabIndex={current ? 0 : -1}
      aria-level={depth + 1}
      aria-selected={selected ?? open}
      {...(below && { "aria-expanded": !folded })}
      className={mergeClasses(styles.row, current && styles.current)}
      style={{ paddingLeft: Math.min(depth, DEEPEST) * 14 }}
      onClick={onPress}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
    >
      <div role="gridcell" className={styles.fold} onClick={(event) => below && press(event, onFold)}>
        {below && (folded ? <ChevronRightRegular aria-hidden="true" /> : <ChevronDownRegular aria-hidden="true" />)}
      </div>
      {selected !== null && (
        <div role="gridcell" onClick={(event) => event.stopPropagation()}>
          <Checkbox
            className={styles.check}
            tabIndex={-1}
            aria-label={t("work.choose", { person: name })}
            checked={selected}
            onChange={onSelect}
          />
        </div>
      )}
      <div role="gridcell" className={styles.words}>
        <div className={styles.line}>
          <span className={styles.wbs}>{wbs}</span>
          {task.milestone === true && (
            <DiamondRegular
              className={styles.mark}
              role="img"
              aria-label={t("project.milestone")}
              aria-hidden={false}
            />
          )}
          <span
            className={mergeClasses(
              styles.name,
              below !== null && styles.parent,
              (status === "done" || status === "cancelled") && styles.settled,
            )}
          >
            {name}
          </span>
          <StateBadge field={STATUS} state={status} />
        </div>
        <Facts branch={branch} />
      </div>
    </div>
  );
}

function press(event: { stopPropagation: () => void }, then: () => void) {
  event.stopPropagation();
  then();
}

/** Who, until when, how far; the issues that are open. */
function Facts({ branch: { task, below } }: { branch: Branch }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const due = dueWords(task, { t, language });
  const percent = Math.round(Number(task.percent ?? 0) * 100);
  const issues = Number(task.openIssues ?? 0);
  const owner = String(task.owner ?? "");
  return (
    <div className={mergeClasses(styles.plain, styles.facts)}>
      {owner !== "" && <span>{owner}</span>}
      {due && <span className={due.tone === "plain" ? undefined : styles[due.tone]}>{due.text}</span>}
      {task.status === "inProgress" && percent > 0 && <span>{percent}%</span>}
      {below && <span>{t("project.doneOf", below)}</span>}
      {issues > 0 && <span className={styles.late}>{t("project.issueCount", { count: issues })}</span>}
    </div>
  );
}
