/** One item of the meeting: what it is and whom it hangs on; opened, what is known of it and what is decided. */

import { useRef } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslation } from "react-i18next";
import { shortDay } from "../../documents/say";
import { isOverdue, type AgendaItem, type AgendaKind } from "../../process/week/agenda";
import type { Tone } from "../../schema/types";
import { PRESSABLE_LINE } from "../app/pressable";
import { ToneBadge } from "../entry/StateBadge";
import { useLanguage } from "../language";
import { useWorkStyles } from "../work/styles";
import { AgendaDetail } from "./AgendaDetail";
import { DecisionForm } from "./DecisionForm";
import { MissingReport } from "./MissingReport";
import type { ItemProps } from "./panel";
import { isSettled, isTyped, typedOf } from "./sitting";

const TONES: Readonly<Record<AgendaKind, Tone>> = {
  issue: "active",
  lateTask: "late",
  problem: "soon",
  missingReport: "neutral",
  own: "review",
};

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  open: { border: `1px solid ${tokens.colorBrandStroke1}` },
  line: {
    ...PRESSABLE_LINE,
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: "8px",
    rowGap: "2px",
    alignItems: "start",
    padding: "8px 8px 8px 10px",
    lineHeight: "20px",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  facts: { gridColumn: "1 / 3" },
  arrow: { gridColumn: "3", gridRow: "1", marginTop: "2px", color: tokens.colorNeutralForeground3 },
  settled: { color: tokens.colorPaletteGreenForeground1 },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "0 10px 10px" },
});

interface Props extends ItemProps {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Goes on to the next item. */
  readonly onNext: () => void;
}

/** The card. */
export function AgendaCard(props: Props) {
  const { item, open, onOpen, onNext } = props;
  const styles = useStyles();
  const line = useRef<HTMLButtonElement>(null);
  const { t } = useTranslation();
  const title = typedOf(props.sitting, item, props.view.at).title || item.title;
  return (
    <li className={mergeClasses(styles.card, open && styles.open)}>
      <button
        ref={line}
        type="button"
        data-line
        className={styles.line}
        aria-expanded={open}
        onClick={() => onOpen(!open)}
      >
        <ToneBadge tone={TONES[item.kind]}>{t(`meeting.kind.${item.kind}`)}</ToneBadge>
        <span className={styles.title}>{title}</span>
        {open ? (
          <ChevronDownRegular className={styles.arrow} aria-hidden="true" />
        ) : (
          <ChevronRightRegular className={styles.arrow} aria-hidden="true" />
        )}
        <Facts {...props} />
      </button>
      {open && (
        <div className={styles.body} onKeyDown={(event) => event.key === "Escape" && close()}>
          {item.kind === "missingReport" ? (
            <MissingReport {...props} />
          ) : (
            <>
              <AgendaDetail {...props} />
              <DecisionForm {...props} onNext={onNext} onDropped={() => onOpen(false)} />
            </>
          )}
        </div>
      )}
    </li>
  );

  function close() {
    onOpen(false);
    line.current?.focus();
  }
}

/** Whom it hangs on and until when, then whether it was decided. */
function Facts({ item, view, sitting }: ItemProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const late = item.kind === "lateTask" || isOverdue(item, view.at);
  const settled = isSettled(item, view.at);
  const typed = isTyped(sitting, item, view.at);
  const due = useDue(item, view.at);
  return (
    <span className={mergeClasses(styles.plain, styles.facts)}>
      {[item.kind === "problem" && t("meeting.from", { department: item.department }), ownerOf()]
        .filter(Boolean)
        .join(" · ")}
      {due !== "" && <span className={late ? styles.late : undefined}>{` · ${due}`}</span>}
      {settled && (
        <span className={styles.settled}>
          {" · "}
          <CheckmarkCircleRegular aria-hidden="true" /> {t("meeting.settled")}
        </span>
      )}
      {typed && <strong>{` · ${t("meeting.typed")}`}</strong>}
    </span>
  );

  function ownerOf(): string {
    if (item.kind === "own" || item.kind === "problem") return item.owner ?? "";
    return item.owner ?? t("meeting.noOwner");
  }
}

function useDue({ kind, dueDate }: AgendaItem, at: number): string {
  const { t } = useTranslation();
  const language = useLanguage();
  if (kind !== "issue" && kind !== "lateTask") return "";
  if (dueDate === null) return t("meeting.noDue");
  const day = shortDay(dueDate, language);
  if (kind === "lateTask") return t("meeting.lateSince", { count: Math.floor(at) - dueDate });
  return t(isOverdue({ dueDate }, at) ? "meeting.overdue" : "meeting.due", { day });
}
