/** The entry tab: the list of tables, or the form of one row; follows the selection in the sheet. */

import { Suspense, lazy, useCallback } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Place } from "../../process/api";
import { schema } from "../../schema/schema";
import { Message } from "../app/Message";
import { FormSkeleton } from "../app/Skeletons";
import { useProcess } from "../services";
import { useWatch } from "../useWatch";
import { TrackerList } from "./TrackerList";
import type { WorkPlace } from "../work/area";
import type { Desk } from "./useDesk";

const EntryScreen = lazy(async () => ({ default: (await import("./EntryScreen")).EntryScreen }));

const useStyles = makeStyles({ notice: { padding: "8px 12px 0" } });

interface Props {
  readonly desk: Desk;
  readonly tables: readonly string[];
  /** Goes on with a row in the Work tab. */
  readonly onWork: (place: WorkPlace) => void;
  /** Goes back to where one was in the Work tab. */
  readonly onReturn: () => void;
}

/** The entry tab. */
export function EntryView({ desk, tables, onWork, onReturn }: Props) {
  const process = useProcess();
  const watch = useCallback((tell: (place: Place | null) => void) => process.watchSelection(tell), [process]);
  useWatch(watch, desk.selected);
  const { view } = desk;

  if (view.kind === "list") return <TrackerList desk={desk} tables={tables} />;
  return (
    <>
      <Pending desk={desk} />
      <Suspense fallback={<FormSkeleton />}>
        <EntryScreen
          key={view.opening}
          table={schema.table(view.table)}
          {...(view.id !== undefined && { id: view.id })}
          {...(view.start && { start: view.start })}
          drafts={desk.drafts}
          fromPane={view.fromPane}
          onBack={view.fromWork ? leave(onReturn) : desk.back}
          onNew={() => desk.openNew(view.table)}
          onWork={onWork}
          {...(view.fromWork && { onDone: leave(done) })}
        />
      </Suspense>
    </>
  );

  /** The form is done with: who comes to this tab next finds the list. */
  function leave<T extends unknown[]>(go: (...where: T) => void) {
    return (...where: T) => {
      desk.back();
      go(...where);
    };
  }

  /** What was begun in the Work tab goes on there: a row with a screen on it, another where one was. */
  function done(screen: WorkPlace | null) {
    if (screen) onWork(screen);
    else onReturn();
  }
}

/** A row was selected in the sheet while this form holds something unsaved: offers it, and does not take over. */
function Pending({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pending } = desk;
  if (!pending) return null;
  return (
    <div className={styles.notice}>
      <Message
        intent="info"
        actions={[
          { text: t("pending.open"), run: () => desk.openRow(pending, false) },
          { text: t("pending.stay"), run: desk.dismissPending },
        ]}
      >
        {t("pending.body", { label: pending.id })}
      </Message>
    </div>
  );
}
