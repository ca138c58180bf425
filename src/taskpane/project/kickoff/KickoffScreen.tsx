/** The kick-off in one flow: what the project is for, who takes part, when, how one meets, and its milestones. */

import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import { schema } from "../../../schema/schema";
import { Message } from "../../app/Message";
import { useToast } from "../../app/toasts";
import { dateText, serialNow } from "../../form/dates";
import { halfTyped } from "../../form/halfTyped";
import type { Input } from "../../form/inputs";
import { failureWords } from "../../form/failure";
import { issueWords } from "../../form/words";
import { useLanguage } from "../../language";
import { usePreferences } from "../../preferences";
import { useClock, useProcess } from "../../services";
import type { AreaProps } from "../../work/area";
import { useKept } from "../../work/kept";
import { Standing } from "../../work/Standing";
import { useWorkStyles } from "../../work/styles";
import { useActions } from "../../work/useActions";
import { useReading } from "../../work/useReading";
import { FieldBox } from "../FieldBox";
import { Departments } from "./Departments";
import {
  blankKickoff,
  departmentsOf,
  isSamePlace,
  placed,
  PROJECT_FIELDS,
  readKickoff,
  type KickoffDraft,
  type PlacedIssue,
} from "./draft";
import { Milestones } from "./Milestones";

const PROJECTS = schema.table("Projects");
const TASKS = schema.table("Tasks");
const NOTHING = {};
const RESTS_ON = ["People"];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: "100%" },
  header: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "6px 12px 6px 4px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { outlineStyle: "none" },
  body: { flexGrow: 1, paddingTop: 0 },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { marginTop: "6px" },
  // What has nothing to say takes no room.
  quiet: { "& > [role=status]:empty": { marginBottom: "-8px" } },
  dates: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", "& .fui-Input, & input": { minWidth: 0 } },
});

/** The screen. */
export function KickoffScreen({ onGo, onNew }: AreaProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t, language } = speaker;
  const { projects } = useProcess();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useKept<KickoffDraft | null>("kickoff", null);
  const begin = useBeginning();
  const now = draft ?? begin;
  const [issues, setIssues] = useState<readonly PlacedIssue[]>([]);
  const colleagues = useReading(
    useCallback(() => projects.colleagues(), [projects]),
    RESTS_ON,
  );
  const actions = useActions<object, string>(NOTHING, started);
  const change = (part: Partial<KickoffDraft>) => setDraft({ ...now, ...part });
  const nobody = colleagues.value?.length === 0;

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t("project.new")}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
      onKeyDown={(event) => submitOnCtrlEnter(event, start)}
    >
      <Header onBack={() => onGo({ area: "project", id: null })} />
      <div className={mergeClasses(styles.view, styles.body)}>
        <p className={styles.plain}>{t("project.kickoffHint")}</p>
        {nobody && (
          <Message intent="warning" actions={[{ text: t("created.people"), run: () => onNew("People") }]}>
            {t("project.nobody")}
          </Message>
        )}
        {colleagues.error !== null && (
          <Message intent="error" actions={[{ text: t("app.tryAgain"), run: () => void colleagues.read() }]}>
            {failureWords(colleagues.error, speaker).sentence}
          </Message>
        )}
        {PROJECT_FIELDS.slice(0, 3).map(box)}
        <Departments
          departments={departmentsOf(colleagues.value ?? [])}
          chosen={now.departments}
          onChange={(departments) => change({ departments })}
        />
        <div className={styles.dates}>{PROJECT_FIELDS.slice(3, 5).map(box)}</div>
        {PROJECT_FIELDS.slice(5).map(box)}
        <h2 className={mergeClasses(styles.heading, styles.part)} tabIndex={-1}>
          {t("project.milestones")}
        </h2>
        <p className={styles.plain}>{t("project.milestonesHint")}</p>
        <Milestones
          milestones={now.milestones}
          colleagues={colleagues.value ?? []}
          errorOf={(key, field) => errorAt(key, field)}
          onChange={(milestones) => change({ milestones })}
        />
      </div>
      <footer className={mergeClasses(styles.foot, styles.quiet)}>
        <Standing actions={actions} />
        {issues.length > 0 && (
          <p role="alert" className={mergeClasses(styles.plain, styles.late)}>
            {t("form.fixIssues", { count: issues.length })}
          </p>
        )}
        <Button appearance="primary" type="submit" disabledFocusable={actions.busy !== null}>
          {t("project.start")}
        </Button>
      </footer>
    </form>
  );

  function box(field: (typeof PROJECT_FIELDS)[number]) {
    return (
      <FieldBox
        key={field.key}
        field={field}
        input={now.inputs[field.key]!}
        error={errorAt(null, field.key)}
        onChange={(input: Input) => change({ inputs: { ...now.inputs, [field.key]: input } })}
      />
    );
  }

  function errorAt(milestone: number | null, field: string): string | undefined {
    const found = issues.find((each) => each.milestone === milestone && each.issue.field === field);
    return found && issueWords(found.issue, milestone === null ? PROJECTS : TASKS, speaker);
  }

  function start() {
    const { values, milestones, issues: wrong } = readKickoff(now, language);
    const half = halfTyped(form.current).map(placed);
    const found = [...half, ...wrong.filter((each) => !half.some((other) => isSamePlace(each, other)))];
    setIssues(found);
    if (found.length > 0) return focusFirstWrong(form.current);
    void actions.run(async (acting) => {
      const result = await projects.kickOff({ ...acting, values, milestones });
      return result.ok ? { ok: true, view: result.projectId } : result;
    });
  }

  function started(projectId: string) {
    setDraft(null);
    toast(t("project.started"));
    onGo({ area: "project", id: projectId });
  }
}

/** The form one begins with: oneself as lead, today as its start, the company's usual meeting. */
function useBeginning(): KickoffDraft {
  const { t } = useTranslation();
  const clock = useClock();
  const { preferences } = usePreferences();
  const [begin] = useState(() =>
    blankKickoff(preferences.me || null, dateText(serialNow(clock())), t("project.usualMeeting")),
  );
  return begin;
}

function Header({ onBack }: { onBack: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.header}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
      <h1 ref={heading} tabIndex={-1} className={mergeClasses(useWorkStyles().title, styles.title)}>
        {t("project.new")}
      </h1>
    </header>
  );
}

/** Once the messages stand at their boxes. */
function focusFirstWrong(form: HTMLFormElement | null): void {
  setTimeout(() => form?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}

function submitOnCtrlEnter(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}
