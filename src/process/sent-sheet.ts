/** The hidden sheet of a file that was sent out: who makes such files and who merges them know it by this name. */

/** Its name, the same in every language. */
export const SENT_SHEET = "TrackbookSent";
