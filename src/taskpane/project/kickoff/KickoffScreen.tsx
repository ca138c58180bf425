/** The kick-off in one flow: what the project is for, who takes part, when, how one meets, and its milestones. */

import { useCallback, useEffect, useRef, type KeyboardEvent } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useTranslation } from "react-i18next";
import type { Colleague } from "../../../process/project/api";
import { Failed } from "../../app/Failed";
import { Message } from "../../app/Message";
import { useToast } from "../../app/toasts";
import { useLanguage } from "../../language";
import { useProcess } from "../../services";
import type { AreaProps } from "../../work/area";
import { Standing } from "../../work/Standing";
import { useWorkStyles } from "../../work/styles";
import { useReading, type Reading } from "../../work/useReading";
import { FieldBox } from "../FieldBox";
import { Departments } from "./Departments";
import { departmentsOf, PROJECT_FIELDS } from "./draft";
import { Milestones } from "./Milestones";
import { useKickoff, type Kickoff } from "./useKickoff";

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
  dates: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    alignItems: "start",
    gap: "8px",
    "& .fui-Input, & input": { minWidth: 0 },
  },
});

/** The screen. */
export function KickoffScreen({ onGo, onNew }: AreaProps) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { projects } = useProcess();
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  const kickoff = useKickoff(form, (id) => {
    toast(t("project.started"));
    onGo({ area: "project", id });
  });
  const colleagues = useReading(
    useCallback(() => projects.colleagues(), [projects]),
    RESTS_ON,
  );

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t("project.new")}
      onSubmit={(event) => {
        event.preventDefault();
        kickoff.start();
      }}
      onKeyDown={(event) => submitOnCtrlEnter(event, kickoff.start)}
    >
      <Header onBack={() => onGo({ area: "project", id: null })} />
      <div className={mergeClasses(styles.view, styles.body)}>
        <p className={styles.plain}>{t("project.kickoffHint")}</p>
        <PeopleMessages colleagues={colleagues} onPeople={() => onNew("People")} />
        <Boxes kickoff={kickoff} colleagues={colleagues.value ?? []} />
      </div>
      <Foot kickoff={kickoff} />
    </form>
  );
}

/** Why nobody can be chosen. */
function PeopleMessages({ colleagues, onPeople }: { colleagues: Reading<readonly Colleague[]>; onPeople: () => void }) {
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const { value, error, read } = colleagues;
  if (error !== null) return <Failed error={error} onRetry={() => void read()} />;
  if (value === undefined || value.length > 0) return null;
  return (
    <Message intent="warning" actions={[{ text: t("created.people"), run: onPeople }]}>
      {t("project.nobody")}
    </Message>
  );
}

function Boxes({ kickoff, colleagues }: { kickoff: Kickoff; colleagues: readonly Colleague[] }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { draft, change, type, errorAt } = kickoff;
  const box = (field: (typeof PROJECT_FIELDS)[number]) => (
    <FieldBox
      key={field.key}
      field={field}
      input={draft.inputs[field.key]!}
      error={errorAt(null, field.key)}
      onChange={(input) => type(field.key, input)}
    />
  );
  return (
    <>
      {PROJECT_FIELDS.slice(0, 3).map(box)}
      <Departments
        departments={departmentsOf(colleagues)}
        chosen={draft.departments}
        onChange={(departments) => change(() => ({ departments }))}
      />
      <div className={styles.dates}>{PROJECT_FIELDS.slice(3, 5).map(box)}</div>
      {PROJECT_FIELDS.slice(5).map(box)}
      <h2 className={mergeClasses(styles.heading, styles.part)} tabIndex={-1}>
        {t("project.milestones")}
      </h2>
      <p className={styles.plain}>{t("project.milestonesHint")}</p>
      <Milestones
        milestones={draft.milestones}
        colleagues={colleagues}
        errorOf={errorAt}
        onChange={(update) => change(({ milestones }) => ({ milestones: update(milestones) }))}
      />
    </>
  );
}

function Foot({ kickoff: { actions, issues } }: { kickoff: Kickoff }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  return (
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
  );
}

function Header({ onBack }: { onBack: () => void }) {
  const styles = { ...useStyles(), heading: useWorkStyles().title };
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.header}>
      <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t("app.back")} onClick={onBack} />
      <h1 ref={heading} tabIndex={-1} className={mergeClasses(styles.heading, styles.title)}>
        {t("project.new")}
      </h1>
    </header>
  );
}

function submitOnCtrlEnter(event: KeyboardEvent, submit: () => void): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  submit();
}
