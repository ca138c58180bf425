/** What the parts of a week's and of a meeting's page are given. */

import type { Dispatch, SetStateAction } from "react";
import type { AgendaItem } from "../../process/week/agenda";
import type { MeetingView, WeekKey, WeekView } from "../../process/week/api";
import type { AreaProps } from "../work/area";
import type { Actions } from "../work/useActions";
import type { Sitting } from "./sitting";

export interface WeekPanelProps {
  readonly view: WeekView;
  readonly actions: Actions<WeekKey, WeekView>;
}

/** Which meeting is acted on. */
export interface MeetingSubject {
  readonly projectId: string;
  readonly day: number | null;
}

export interface MeetingProps extends Pick<AreaProps, "onGo" | "onEdit"> {
  /** The project's id. */
  readonly id: string;
  readonly view: MeetingView;
  readonly actions: Actions<MeetingSubject, MeetingView>;
  /** What is typed and not saved. */
  readonly sitting: Sitting;
  readonly onSitting: Dispatch<SetStateAction<Sitting>>;
}

export interface ItemProps extends MeetingProps {
  readonly item: AgendaItem;
}
