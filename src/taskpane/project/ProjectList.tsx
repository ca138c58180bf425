/** All projects, the troubled first: health, how far each is, what is late, and the milestone that comes next. */

import { useCallback } from "react";
import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { Values } from "../../process/api";
import type { ProjectList as Listed, ProjectSummary, ProjectView, WaitingReview } from "../../process/project/api";
import { schema } from "../../schema/schema";
import { Failed } from "../app/Failed";
import { FormSkeleton } from "../app/Skeletons";
import { PRESSABLE_CARD } from "../app/pressable";
import { useToast } from "../app/toasts";
import { StateBadge } from "../entry/StateBadge";
import { dateText } from "../form/dates";
import { useLanguage } from "../language";
import { usePreferences } from "../preferences";
import { useProcess } from "../services";
import type { AreaProps } from "../work/area";
import { Standing } from "../work/Standing";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { useReading } from "../work/useReading";
import { ReviewList } from "./ReviewList";

const PROJECTS = schema.table("Projects");
const RESTS_ON = ["Projects", "Tasks", "Issues"];
const ANY_PROJECT = {};

const useStyles = makeStyles({
  card: {
    ...PRESSABLE_CARD,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "10px",
  },
  head: { display: "flex", alignItems: "flex-start", gap: "8px" },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  progress: { display: "flex", alignItems: "center", gap: "8px" },
  percent: { minWidth: "34px", textAlign: "end", fontVariantNumeric: "tabular-nums" },
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "10px", paddingTop: "6px" },
});

interface Props extends Pick<AreaProps, "onGo"> {
  readonly onNew: () => void;
}

/** The list of projects. */
export function ProjectList({ onGo, onNew }: Props) {
  const styles = useWorkStyles();
  const speaker = { t: useTranslation().t, language: useLanguage() };
  const { t } = speaker;
  const { projects } = useProcess();
  const list = useReading(
    useCallback(() => projects.list(), [projects]),
    RESTS_ON,
  );
  const found = list.value?.projects;

  return (
    <div className={styles.view}>
      <div className={styles.between}>
        <h1 className={styles.title}>{t("project.title")}</h1>
        {found && found.length > 0 && (
          <Button appearance="primary" size="small" icon={<AddRegular />} onClick={onNew}>
            {t("project.new")}
          </Button>
        )}
      </div>
      <Failed error={list.error} onRetry={() => void list.read()} />
      {found === undefined && list.error === null && <FormSkeleton />}
      {found?.length === 0 && <Empty onNew={onNew} />}
      {list.value && <Reviews list={list.value} read={list.read} />}
      <ul className={styles.list}>
        {found?.map((project) => (
          <li key={project.id}>
            <Card project={project} onOpen={() => onGo({ area: "project", id: project.id })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What waits for my review, whatever the project. */
function Reviews({ list, read }: { list: Listed; read: () => Promise<void> }) {
  const { t } = useTranslation();
  const { projects } = useProcess();
  const { preferences } = usePreferences();
  const toast = useToast();
  const actions = useActions<object, ProjectView>(ANY_PROJECT, () => void read());
  const mine = list.reviews.filter(({ reviewer }) => !!preferences.me && reviewer === preferences.me);
  const change = ({ id, projectId }: WaitingReview, values: Values, reason: { reason?: string }, then: () => void) =>
    void actions.run((acting) => projects.change({ ...acting, projectId, ids: [id], values, ...reason }), then);
  return (
    <>
      <ReviewList
        withProject
        reviews={mine}
        actions={actions}
        onPass={(review) =>
          change(review, { status: "done", reviewResult: "passed" }, {}, () =>
            toast(t("project.passed", { name: review.name })),
          )
        }
        onReturn={(review, reason, then) => change(review, { status: "inProgress" }, { reason }, then)}
      />
      <Standing actions={actions} />
    </>
  );
}

function Empty({ onNew }: { onNew: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <h2 className={styles.heading}>{t("project.emptyTitle")}</h2>
      <p className={styles.plain}>{t("project.emptyBody")}</p>
      <Button appearance="primary" icon={<AddRegular />} onClick={onNew}>
        {t("project.new")}
      </Button>
    </div>
  );
}

function Card({ project, onOpen }: { project: ProjectSummary; onOpen: () => void }) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { name, lead, status, progress, delayedTasks, openIssues, health, nextMilestone } = project;
  const percent = Math.round(progress * 100);
  const alive = status === "inProgress" || status === "notStarted";
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <span className={styles.head}>
        <span className={styles.name}>{name}</span>
        {health !== "" && status === "inProgress" ? (
          <StateBadge field={PROJECTS.field("health")} state={health} />
        ) : (
          <StateBadge field={PROJECTS.field("status")} state={status} />
        )}
      </span>
      <span className={styles.progress}>
        <ProgressBar value={progress} thickness="large" aria-label={t("project.progressOf", { name, percent })} />
        <span className={mergeClasses(styles.plain, styles.percent)}>{percent}%</span>
      </span>
      <span className={styles.plain}>
        {t("project.lead", { name: lead })}
        {delayedTasks > 0 && (
          <>
            {" · "}
            <span className={styles.late}>{t("project.lateTasks", { count: delayedTasks })}</span>
          </>
        )}
        {openIssues > 0 && ` · ${t("project.openIssues", { count: openIssues })}`}
      </span>
      {alive && nextMilestone && (
        <span className={styles.plain}>
          {t("project.nextMilestone", { name: nextMilestone.name })}
          {nextMilestone.dueDate !== null && ` · ${dateText(nextMilestone.dueDate)}`}
        </span>
      )}
    </button>
  );
}
