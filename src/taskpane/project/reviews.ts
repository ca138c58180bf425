/** Links that may be opened, and who may review: the few rules of a review that the pane shows before the sheet says them. */

import type { Values } from "../../process/api";

/** The address of a deliverable where it is one of the web; a path of a shared drive is shown, not opened. */
export function openable(text: unknown): string | null {
  if (typeof text !== "string") return null;
  try {
    const { protocol, href } = new URL(text.trim());
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** Whether this person may judge the task: nobody judges their own work. Without a name everybody may. */
export const mayReview = ({ owner }: Values, me: string): boolean => me === "" || owner !== me;
