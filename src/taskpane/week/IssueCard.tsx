/** One issue: its state and deadline; opened, its log and the steps it can take, each with its reason where one is due. */

import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import { shortDay } from "../../documents/say";
import { isOverdue } from "../../process/week/agenda";
import type { IssueStep } from "../../process/week/api";
import { numberOf, textOf } from "../../rollup/today/rows";
import type { Jump } from "../../schema/compiled";
import { schema } from "../../schema/schema";
import { jumpsFrom } from "../../schema/states";
import { PRESSABLE_LINE } from "../app/pressable";
import { useToast } from "../app/toasts";
import { StateBadge, ToneBadge } from "../entry/StateBadge";
import { useLanguage } from "../language";
import { useProcess } from "../services";
import { StepButton } from "../work/StepButton";
import { useWorkStyles } from "../work/styles";
import { useNow } from "../work/useNow";
import { WhyDialog } from "../work/WhyDialog";
import { AgendaDetail } from "./AgendaDetail";
import type { MeetingProps } from "./panel";

const ISSUES = schema.table("Issues");
const STATUS = ISSUES.field("status");

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    ...PRESSABLE_LINE,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: "8px 10px",
    lineHeight: "20px",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", gap: "10px", padding: "0 10px 10px" },
});

interface Props extends MeetingProps {
  readonly issue: Values;
}

/** What is asked for before it is done. */
type Asked = { readonly kind: "step"; readonly jump: Jump } | { readonly kind: "note" } | { readonly kind: "escalate" };

type Change = Pick<IssueStep, "to" | "values" | "reason" | "note">;

/** The card. */
export function IssueCard(props: Props) {
  const { issue, view } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const task = view.tasks.find(({ id }) => id === issue.taskId) ?? null;
  const item = { ...NO_ITEM, issue, task };
  return (
    <li className={styles.card}>
      <button type="button" className={styles.line} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.title}>{textOf(issue, "title")}</span>
        <Facts issue={issue} />
      </button>
      {open && (
        <div className={styles.body}>
          <AgendaDetail {...props} item={item} />
          <Steps {...props} />
        </div>
      )}
    </li>
  );
}

const NO_ITEM = {
  key: "",
  kind: "issue",
  title: "",
  department: null,
  owner: null,
  dueDate: null,
  priority: null,
} as const;

function Facts({ issue }: { issue: Values }) {
  const styles = { ...useWorkStyles() };
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const dueDate = numberOf(issue, "dueDate");
  const working = issue.status === "open" || issue.status === "inProgress";
  const late = working && isOverdue({ dueDate }, now);
  return (
    <span className={styles.row}>
      <StateBadge field={STATUS} state={String(issue.status ?? "open")} />
      {issue.escalated === true && <ToneBadge tone="late">{t("meeting.escalated")}</ToneBadge>}
      <span className={styles.plain}>{textOf(issue, "owner") ?? t("meeting.noOwner")}</span>
      {working && (
        <span className={mergeClasses(styles.plain, late && styles.late)}>
          {dueDate === null
            ? t("meeting.noDue")
            : t(late ? "meeting.overdue" : "meeting.due", { day: shortDay(dueDate, language) })}
        </span>
      )}
    </span>
  );
}

/** The steps from here, a note, and whether it is escalated. */
function Steps({ issue, id, actions, onEdit }: Props) {
  const styles = useWorkStyles();
  const { t } = useTranslation();
  const language = useLanguage();
  const { meetings } = useProcess();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const issueId = String(issue.id);
  const busy = actions.busy !== null;
  const words = useWords(asked);
  // What a step takes from its dialog is not missing yet.
  const promised = { ...issue, resolution: issue.resolution ?? "…" };

  return (
    <div className={styles.row}>
      {jumpsFrom(ISSUES, issue).map((jump) => (
        <StepButton
          key={jump.to}
          table="Issues"
          values={promised}
          to={jump.to}
          busy={busy}
          onStep={() => (jump.reason || jump.to === "resolved" ? setAsked({ kind: "step", jump }) : step(jump))}
        />
      ))}
      <Button disabledFocusable={busy} onClick={() => setAsked({ kind: "note" })}>
        {t("meeting.note")}
      </Button>
      <Button
        disabledFocusable={busy}
        onClick={() =>
          issue.escalated === true ? change({ values: { escalated: false } }) : setAsked({ kind: "escalate" })
        }
      >
        {t(issue.escalated === true ? "meeting.calmDown" : "meeting.escalate")}
      </Button>
      <Button appearance="subtle" onClick={() => onEdit({ table: "Issues", id: issueId })}>
        {t("meeting.fields")}
      </Button>
      <WhyDialog actions={actions} {...words} onCancel={() => setAsked(null)} onReason={answer} />
    </div>
  );

  function answer(said: string) {
    if (asked?.kind === "note") change({ note: said });
    if (asked?.kind === "escalate") change({ values: { escalated: true }, note: said });
    if (asked?.kind === "step") step(asked.jump, said);
  }

  function step({ to, toChoice }: Jump, said?: string) {
    const how = to === "resolved" ? { values: { resolution: said ?? null }, note: said } : { reason: said };
    const done = t("meeting.stepDone", { title: textOf(issue, "title"), state: toChoice.text[language] });
    change({ to, ...(said === undefined ? {} : (how as Change)) }, done);
  }

  function change(wanted: Change, done = t("meeting.noted")) {
    void actions.run(
      (acting) => meetings.step({ ...acting, ...wanted, projectId: id, issueId }),
      () => {
        setAsked(null);
        toast(done);
      },
    );
  }
}

/** What the dialog says. */
function useWords(asked: Asked | null): { title: string | null; hint: string; confirm: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  if (asked === null) return { title: null, hint: "", confirm: "" };
  if (asked.kind === "note")
    return { title: t("meeting.noteTitle"), hint: t("meeting.noteHint"), confirm: t("meeting.note") };
  if (asked.kind === "escalate")
    return { title: t("meeting.escalateTitle"), hint: t("meeting.escalateHint"), confirm: t("meeting.escalate") };
  const step = asked.jump.text[language];
  if (asked.jump.to === "resolved")
    return { title: t("meeting.resolveTitle"), hint: t("meeting.resolveHint"), confirm: step };
  return { title: t("meeting.why", { step }), hint: t("meeting.whyHint"), confirm: step };
}
