/** What the Work tab hands to each of its areas, one a process. */

import type { Place, Values } from "../../process/api";

/** The processes that are worked on here. */
export type Area = "notice" | "project" | "request";

/** What is open: the list of an area, or one of its rows, and the page of that row where it has several. */
export interface WorkPlace {
  readonly area: Area;
  readonly id: string | null;
  readonly page?: string;
  /** A row of the page to be shown open: a task of a project. */
  readonly row?: string;
}

/** The tables whose rows have a screen here. */
const AREA_OF: Readonly<Partial<Record<string, Area>>> = {
  Notices: "notice",
  Projects: "project",
  Requests: "request",
};

/** The screen of a row; null for one that has none. */
export function screenOf({ table, id }: Place): WorkPlace | null {
  const area = AREA_OF[table];
  return area === undefined ? null : { area, id };
}

export interface AreaProps {
  readonly place: WorkPlace;
  readonly onGo: (place: WorkPlace) => void;
  /** Begins a new row, or opens one, in the entry tab. */
  readonly onNew: (table: string, start?: Values) => void;
  readonly onEdit: (place: Place) => void;
}
