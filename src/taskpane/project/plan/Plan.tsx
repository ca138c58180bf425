/** The plan that was read: how it stands, what waits for me, the outline with the open task, and the bar to add with. */

import { useEffect, useRef, type RefObject } from "react";
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ProjectView, WaitingReview } from "../../../process/project/api";
import { Message } from "../../app/Message";
import { useToast } from "../../app/toasts";
import { usePreferences } from "../../preferences";
import { Standing } from "../../work/Standing";
import { useWorkStyles } from "../../work/styles";
import type { Actions } from "../../work/useActions";
import type { PageProps } from "../page";
import { ReviewList } from "../ReviewList";
import { BulkBar } from "./BulkBar";
import { LineTools } from "./LineTools";
import { Outline } from "./Outline";
import { Overview } from "./Overview";
import { QuickAdd } from "./QuickAdd";
import { Summary } from "./Summary";
import { TaskPanel } from "./TaskPanel";
import { useArranging, type Arranging } from "./useArranging";
import { useCommands, type Commands } from "./useCommands";
import { useOutline, type OutlineState } from "./useOutline";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", minHeight: "calc(100% - 80px)" },
  body: { flexGrow: 1 },
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "6px 12px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // What has nothing to say takes no room.
  quiet: { "& > [role=status]:empty": { marginBottom: "-6px" } },
  tools: { display: "flex", gap: "2px" },
});

interface Props extends PageProps {
  readonly view: ProjectView;
  readonly actions: Actions<{ readonly projectId: string }, ProjectView>;
}

/** What the parts of the plan share. */
interface PartProps extends Props {
  readonly state: OutlineState;
  readonly arranging: Arranging;
  readonly commands: Commands;
  readonly nameBox: RefObject<HTMLInputElement>;
}

/** The parts of the plan. */
export function Plan(props: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { id, view, actions, place, onGo, onEdit } = props;
  const nameBox = useRef<HTMLInputElement>(null);
  const arranging = useArranging(id, actions);
  const commands = useCommands(arranging);
  const state = useOutline(id, view.tasks, arranging.steps, place.row);
  const parts = { ...props, state, arranging, commands, nameBox };
  // Once its row is open it may be closed again, and stays so.
  useEffect(() => {
    if (place.row !== undefined) onGo({ area: "project", id, page: "plan" });
  }, [place.row, onGo, id]);

  return (
    <div className={styles.page}>
      <div className={mergeClasses(styles.view, styles.body)}>
        <Summary view={view} />
        <Reviews {...parts} />
        <Tasks {...parts} />
        <Overview
          view={view}
          actions={actions}
          initially={view.tasks.every(({ milestone }) => milestone === true)}
          onStep={(values, reason, then) => commands.stepProject(values, { reason }, then)}
          onEdit={() => onEdit({ table: "Projects", id })}
        />
      </div>
      <footer className={mergeClasses(styles.foot, styles.quiet)}>
        <Standing actions={actions} />
        {state.selected ? <SelectedTools {...parts} selected={state.selected} /> : <CurrentTools {...parts} />}
      </footer>
    </div>
  );
}

function Reviews({ view, actions, commands }: PartProps) {
  const { t } = useTranslation();
  const toast = useToast();
  return (
    <ReviewList
      reviews={useMyReviews(view)}
      actions={actions}
      onPass={({ id, name }) =>
        commands.change([id], { status: "done", reviewResult: "passed" }, {}, () =>
          toast(t("project.passed", { name })),
        )
      }
      onReturn={({ id }, reason, then) => commands.change([id], { status: "inProgress" }, { reason }, then)}
    />
  );
}

function Tasks(props: PartProps) {
  const { view, state, arranging, commands } = props;
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  return (
    <section className={styles.stack} aria-labelledby="tasks-of-project">
      {state.stale && (
        <Message intent="info" actions={[{ text: t("project.renumber"), run: commands.renumber }]}>
          {t("project.stale")}
        </Message>
      )}
      <div className={styles.between}>
        <h2 id="tasks-of-project" className={styles.heading}>
          {t("project.tasksCount", { count: view.tasks.length })}
        </h2>
        {state.branches.length > 0 && <OutlineTools state={state} />}
      </div>
      {state.branches.length === 0 ? (
        <p className={styles.plain}>{t("project.noTasks")}</p>
      ) : (
        <Outline state={state} onMove={arranging.move}>
          <OpenTask {...props} />
        </Outline>
      )}
    </section>
  );
}

function OpenTask({ view, state, actions, commands, nameBox, onEdit, onNew }: PartProps) {
  const task = view.tasks.find(({ id }) => id === state.open);
  if (!task) return null;
  return (
    <TaskPanel
      key={String(task.id)}
      task={task}
      view={view}
      actions={actions}
      change={(values, why, then) => commands.change([String(task.id)], values, why, then)}
      onEdit={onEdit}
      onNew={onNew}
      onAddBelow={() => nameBox.current?.focus()}
    />
  );
}

function SelectedTools({ view, state, actions, commands, selected }: PartProps & { selected: ReadonlySet<string> }) {
  const ids = [...selected];
  return (
    <BulkBar
      tasks={view.tasks.filter(({ id }) => selected.has(String(id)))}
      actions={actions}
      onCancel={() => state.select(null)}
      onStep={(status, reason, then) => commands.change(ids, { status }, { reason }, then)}
      onShift={(workdays, reason, then) => commands.shift(ids, workdays, reason, then)}
    />
  );
}

function CurrentTools({ id, state, actions, arranging, commands, nameBox }: PartProps) {
  const branch = state.branches.find((each) => each.id === state.current) ?? null;
  return (
    <>
      {branch && <LineTools branch={branch} outline={state.outline} onMove={arranging.move} />}
      <QuickAdd
        projectId={id}
        anchor={branch}
        nameBox={nameBox}
        busy={actions.busy !== null}
        onAdd={(spot, values, then) =>
          commands.add(spot, values, (added) => {
            state.go(added);
            then();
          })
        }
      />
    </>
  );
}

function OutlineTools({ state }: { state: OutlineState }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { outline, branches, selected } = state;
  const folded = branches.some((branch) => branch.folded);
  return (
    <div className={styles.tools}>
      {outline.some(({ depth }) => depth > 0) && (
        <Button size="small" appearance="subtle" onClick={() => state.foldAll(!folded)}>
          {t(folded ? "project.unfoldAll" : "project.foldAll")}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        aria-pressed={selected !== null}
        onClick={() => state.select(selected ? null : new Set())}
      >
        {t("project.select")}
      </Button>
    </div>
  );
}

/** Tasks of this project that wait for my review. */
function useMyReviews({ project, tasks }: ProjectView): readonly WaitingReview[] {
  const { preferences } = usePreferences();
  return tasks
    .filter(({ status, reviewer }) => status === "inReview" && !!preferences.me && reviewer === preferences.me)
    .map((task) => ({
      id: String(task.id),
      name: String(task.name ?? ""),
      projectId: String(project.id),
      projectName: String(project.name ?? ""),
      owner: String(task.owner ?? ""),
      reviewer: String(task.reviewer ?? ""),
      deliverable: String(task.deliverable ?? ""),
      dueDate: typeof task.dueDate === "number" ? task.dueDate : null,
    }));
}
