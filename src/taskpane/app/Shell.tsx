/** The tabs, and the view of the one that is chosen. What was begun in one tab is still there when one comes back. */

import { Suspense, lazy, useEffect, useRef, useState, type ComponentType } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Place, TodayReading, Values } from "../../process/api";
import type { WorkPlace } from "../work/area";
import { KeptContext } from "../work/kept";
import { useDesk } from "../entry/useDesk";
import { fetchAreaWords } from "../locales/i18n";
import { TodayView } from "../today/TodayView";
import { Message } from "./Message";
import { FormSkeleton } from "./Skeletons";
import { Tabs, tabId, type TabItem } from "./Tabs";
import type { Workbook } from "./useWorkbook";

const EntryView = area(async () => (await import("../entry/EntryView")).EntryView);
const More = area(async () => (await import("../more/More")).More);
const WorkView = area(async () => (await import("../work/WorkView")).WorkView);
const BoardView = area(async () => (await import("../board/BoardView")).BoardView);
const Toasts = lazy(async () => ({ default: (await import("./toasts")).Toasts }));

type TabName = "today" | "entry" | "work" | "board" | "more";

/** Where the pane begins: what is due today, or entering, with a blank form of a table where one is named. */
export interface Start {
  readonly tab?: TabName;
  readonly table?: string;
}

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  // What scrolls under the sticky bars must not hide the box that has the focus.
  view: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollPaddingTop: "64px", scrollPaddingBottom: "64px" },
  notice: { padding: "8px 12px 0" },
});

interface Props {
  readonly workbook: Workbook;
  readonly start: Start;
  readonly onRepair: () => void;
}

/** The pane of a workbook that is ours. */
export function Shell({ workbook, start, onRepair }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>(start.tab ?? "today");
  const [work, setWork] = useState<WorkPlace>({ area: "notice", id: null });
  const desk = useDesk();
  const kept = useRef<TodayReading | null>(null);
  const begun = useRef(new Map<string, unknown>());
  useStart(start, desk.openNew);
  const state = workbook.state!;
  const tabs: readonly TabItem<TabName>[] = [
    { key: "today", text: t("app.today") },
    { key: "entry", text: t("app.entry") },
    { key: "work", text: t("app.work") },
    { key: "board", text: t("app.board") },
    { key: "more", text: t("app.more") },
  ];

  return (
    <main className={styles.shell}>
      <Tabs label={t("app.name")} tabs={tabs} selected={tab} panel="view" onSelect={setTab} />
      <div id="view" role="tabpanel" aria-labelledby={tabId(tab)} className={styles.view}>
        {state.kind === "older" && (
          <div className={styles.notice}>
            <Message intent="warning" actions={[{ text: t("repair.look"), run: onRepair }]}>
              {t("repair.banner")}
            </Message>
          </div>
        )}
        <Suspense fallback={<FormSkeleton />}>
          {tab === "today" && <TodayView desk={desk} kept={kept} onOpened={() => setTab("entry")} onWork={openWork} />}
          {tab === "entry" && (
            <EntryView desk={desk} tables={state.tables} onWork={openWork} onReturn={() => setTab("work")} />
          )}
          <KeptContext.Provider value={begun.current}>
            {tab === "work" && (
              <WorkView place={work} onGo={setWork} onNew={enter(openNew)} onEdit={enter(openToEdit)} />
            )}
            {tab === "board" && <BoardView onWork={openWork} onRow={enter(openRow)} onEntry={() => setTab("entry")} />}
            {tab === "more" && <More workbook={workbook} />}
          </KeptContext.Provider>
        </Suspense>
      </div>
      {(desk.recent !== null || work.id !== null || tab === "work" || tab === "board") && (
        <Suspense fallback={null}>
          <Toasts />
        </Suspense>
      )}
    </main>
  );

  function openWork(place: WorkPlace) {
    setWork(place);
    setTab("work");
  }

  function openRow(place: Place) {
    desk.openRow(place, true);
  }

  function openToEdit(place: Place) {
    desk.openRow(place, true, true);
  }

  function openNew(table: string, begins?: Values) {
    desk.openNew(table, begins, true);
  }

  /** What is begun or opened for entry is shown there. */
  function enter<T extends unknown[]>(open: (...what: T) => void) {
    return (...what: T) => {
      open(...what);
      setTab("entry");
    };
  }
}

/** A view that comes after the first screen, and its words. */
function area<P>(fetch: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [view] = await Promise.all([fetch(), fetchAreaWords()]);
    return { default: view };
  });
}

function useStart({ table }: Start, openNew: (table: string) => void): void {
  const begun = useRef(false);
  useEffect(() => {
    if (table !== undefined && !begun.current) openNew(table);
    begun.current = true;
  }, [table, openNew]);
}
