/** The words of the areas that come after the first screen, in English; each area has its own file. */

import { enUSBoard } from "./board-en-US";
import { enUSCalendar } from "./calendar-en-US";
import { enUSDocuments } from "./documents-en-US";
import { enUSFunctions } from "./functions-en-US";
import { enUSImport } from "./import-en-US";
import { enUSMeeting } from "./meeting-en-US";
import { enUSMerge } from "./merge-en-US";
import { enUSProject } from "./project-en-US";
import { enUSRequest } from "./request-en-US";
import { enUSSending } from "./sending-en-US";
import { enUSWeek } from "./week-en-US";
import { enUSWork } from "./work-en-US";

export const enUSAreas = {
  work: enUSWork,
  project: enUSProject,
  request: enUSRequest,
  week: enUSWeek,
  meeting: enUSMeeting,
  import: enUSImport,
  sending: enUSSending,
  merge: enUSMerge,
  functions: enUSFunctions,
  board: enUSBoard,
  calendar: enUSCalendar,
  documents: enUSDocuments,
};

/** The words every language gives for the areas. */
export type AreaLocale = typeof enUSAreas;
