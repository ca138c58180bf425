/** The meeting of a project: what it takes up, what is decided item by item, its minutes, and all issues. */

import { useCallback, useEffect, useMemo } from "react";
import type { MeetingView } from "../../process/week/api";
import { FormSkeleton } from "../app/Skeletons";
import { Unopened } from "../entry/Unopened";
import type { PageProps } from "../project/page";
import { useProcess } from "../services";
import { useWorkStyles } from "../work/styles";
import { useActions } from "../work/useActions";
import { useReading } from "../work/useReading";
import { Agenda } from "./Agenda";
import { IssueList } from "./IssueList";
import { MeetingBar } from "./MeetingBar";
import { MeetingHead } from "./MeetingHead";
import { MeetingPapers } from "./MeetingPapers";
import type { MeetingProps, MeetingSubject } from "./panel";
import { meetingRow, readMeetingRow } from "./place";
import { NOTHING_TYPED, sittingName, type Sitting } from "./sitting";
import { useTyped } from "./stored";

const RESTS_ON = ["Projects", "Tasks", "WeeklyReports", "Issues", "Calendar", "CalendarExceptions"];

/** The page. */
export function MeetingPage(props: PageProps) {
  const { id, place, onGo, onProject } = props;
  const { meetings } = useProcess();
  const { monday: day, item } = readMeetingRow(place.row);
  const reading = useReading(
    useCallback(() => meetings.open({ projectId: id, day }), [meetings, id, day]),
    RESTS_ON,
  );
  const { value: view, error, take } = reading;
  const monday = view ? view.weekStart + 7 : null;
  const subject = useMemo<MeetingSubject>(() => ({ projectId: id, day: monday }), [id, monday]);
  const actions = useActions<MeetingSubject, MeetingView>(subject, take);
  useEffect(() => {
    if (view) onProject(view.project);
  }, [view, onProject]);

  // While another meeting is read, the one in sight is not that one.
  const other = view && day !== null && monday !== day;
  if ((view === undefined || other) && error === null) return <FormSkeleton />;
  if (!view) {
    const screen = error === null ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
    const back = () => onGo({ area: "project", id: null });
    return <Unopened screen={screen} onRetry={() => void reading.read()} onBack={back} />;
  }
  const go = (to: number) =>
    onGo({ area: "project", id, page: "meeting", row: meetingRow({ monday: to, item: null }) });
  return <Meeting key={monday} {...props} view={view} actions={actions} first={item} onWeek={go} />;
}

interface Props extends PageProps, Pick<MeetingProps, "view" | "actions"> {
  /** The key of the item to begin with. */
  readonly first: string | null;
  readonly onWeek: (monday: number) => void;
}

function Meeting(props: Props) {
  const styles = useWorkStyles();
  const { id, view, first, onWeek } = props;
  const [sitting, onSitting] = useTyped<Sitting>(sittingName(id, view.weekStart + 7), NOTHING_TYPED);
  const meeting = { ...props, sitting, onSitting };
  return (
    <div className={styles.view}>
      <MeetingHead view={view} onWeek={onWeek} />
      <Agenda {...meeting} first={first} />
      <MeetingBar {...meeting} />
      <MeetingPapers {...meeting} />
      <IssueList {...meeting} />
    </div>
  );
}
