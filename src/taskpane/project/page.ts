/** What the screen of a project hands to each of its pages. */

import type { Values } from "../../process/api";
import type { AreaProps } from "../work/area";

/** The pages of a project, in the order in which they are offered. */
export const PAGE_NAMES = ["plan", "week", "meeting"] as const;
export type PageName = (typeof PAGE_NAMES)[number];

export interface PageProps extends AreaProps {
  /** The project's id. */
  readonly id: string;
  /** Each page reads for itself, once, and tells here how the project's own row stands: the header shows it. */
  readonly onProject: (project: Values) => void;
}
