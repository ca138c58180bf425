/** The plan that was read: its parts, and what each press asks of the process. */

import { useEffect, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Values } from "../../../process/api";
import type { ProjectView, WaitingReview } from "../../../process/project/api";
import type { Move, Spot } from "../../../process/project/outline";
import { Message } from "../../app/Message";
import { useToast } from "../../app/toasts";
import { usePreferences } from "../../preferences";
import { useProcess } from "../../services";
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
import { useOutline } from "./useOutline";

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

/** The parts of the plan. */
export function Plan({ id, view, actions, place, onGo, onEdit, onNew }: Props) {
  const styles = { ...useWorkStyles(), ...useStyles() };
  const { t } = useTranslation();
  const { projects } = useProcess();
  const toast = useToast();
  const nameBox = useRef<HTMLInputElement>(null);
  const state = useOutline(id, view.tasks, place.row);
  const { branches, current, open, selected } = state;
  // Once it is open it may be closed again, and stays so.
  useEffect(() => {
    if (place.row !== undefined) onGo({ area: "project", id, page: "plan" });
  }, [place.row, onGo, id]);
  const branch = branches.find((each) => each.id === current) ?? null;
  const opened = view.tasks.find((task) => task.id === open);
  const chosen = view.tasks.filter((task) => selected?.has(String(task.id)));
  const busy = actions.busy !== null;
  const reviews = useMyReviews(view);

  return (
    <div className={styles.page}>
      <div className={`${styles.view} ${styles.body}`}>
        <Summary view={view} />
        <ReviewList
          reviews={reviews}
          actions={actions}
          onPass={(review) =>
            change([review.id], { status: "done", reviewResult: "passed" }, {}, () =>
              toast(t("project.passed", { name: review.name })),
            )
          }
          onReturn={(review, reason, then) => change([review.id], { status: "inProgress" }, { reason }, then)}
        />
        {state.stale && (
          <Message intent="info" actions={[{ text: t("project.renumber"), run: renumber }]}>
            {t("project.stale")}
          </Message>
        )}
        <section className={styles.stack} aria-labelledby="tasks-of-project">
          <div className={styles.between}>
            <h2 id="tasks-of-project" className={styles.heading}>
              {t("project.tasksCount", { count: view.tasks.length })}
            </h2>
            {branches.length > 0 && (
              <div className={styles.tools}>
                <FoldButton state={state} />
                <Button
                  size="small"
                  appearance="subtle"
                  aria-pressed={selected !== null}
                  onClick={() => state.select(selected ? null : new Set())}
                >
                  {t("project.select")}
                </Button>
              </div>
            )}
          </div>
          {branches.length === 0 && <p className={styles.plain}>{t("project.noTasks")}</p>}
          {branches.length > 0 && (
            <Outline state={state} onMove={move}>
              {opened && (
                <TaskPanel
                  key={String(opened.id)}
                  task={opened}
                  view={view}
                  actions={actions}
                  change={(values, why, then) => change([String(opened.id)], values, why, then)}
                  onEdit={onEdit}
                  onNew={onNew}
                  onAddBelow={() => nameBox.current?.focus()}
                />
              )}
            </Outline>
          )}
        </section>
        <Overview
          view={view}
          actions={actions}
          initially={view.tasks.every(({ milestone }) => milestone === true)}
          onStep={(values, reason, then) =>
            void actions.run((acting) => projects.changeProject({ ...acting, values, ...why(reason) }), then)
          }
          onEdit={() => onEdit({ table: "Projects", id })}
        />
      </div>
      <footer className={`${styles.foot} ${styles.quiet}`}>
        <Standing actions={actions} />
        {selected ? (
          <BulkBar
            tasks={chosen}
            actions={actions}
            onCancel={() => state.select(null)}
            onStep={(status, reason, then) => change([...selected], { status }, why(reason), then)}
            onShift={(workdays, reason, then) =>
              void actions.run((acting) => projects.shift({ ...acting, ids: [...selected], workdays, reason }), then)
            }
          />
        ) : (
          <>
            {branch && <LineTools branch={branch} outline={state.outline} busy={busy} onMove={move} />}
            <QuickAdd projectId={id} anchor={branch} nameBox={nameBox} busy={busy} onAdd={add} />
          </>
        )}
      </footer>
    </div>
  );

  function change(
    ids: readonly string[],
    values: Values,
    reasons: { readonly reason?: string; readonly opened?: Values } = {},
    then?: () => void,
  ) {
    void actions.run((acting) => projects.change({ ...acting, ids, values, ...reasons }), then);
  }

  function move(task: string, to: Move) {
    void actions.run((acting) => projects.arrange({ ...acting, id: task, move: to }));
  }

  function renumber() {
    void actions.run((acting) => projects.renumber(acting));
  }

  function add(spot: Spot, values: Values, then: () => void) {
    void actions.run(async (acting) => {
      const result = await projects.add({ ...acting, spot, values });
      if (result.ok) state.go(result.added[0]!);
      return result;
    }, then);
  }
}

const why = (reason: string | undefined) => (reason === undefined ? {} : { reason });

function FoldButton({ state }: { state: ReturnType<typeof useOutline> }) {
  const { t } = useTranslation();
  const deep = state.outline.some(({ depth }) => depth > 0);
  const folded = state.branches.some((branch) => branch.folded);
  if (!deep) return null;
  return (
    <Button size="small" appearance="subtle" onClick={() => state.foldAll(!folded)}>
      {t(folded ? "project.unfoldAll" : "project.foldAll")}
    </Button>
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
