/** The words of the areas that come after the first screen, in Chinese; each area has its own file. */

import type { AreaLocale } from "./areas-en-US";
import { zhCNBoard } from "./board-zh-CN";
import { zhCNCalendar } from "./calendar-zh-CN";
import { zhCNDocuments } from "./documents-zh-CN";
import { zhCNFunctions } from "./functions-zh-CN";
import { zhCNImport } from "./import-zh-CN";
import { zhCNMeeting } from "./meeting-zh-CN";
import { zhCNMerge } from "./merge-zh-CN";
import { zhCNProject } from "./project-zh-CN";
import { zhCNRequest } from "./request-zh-CN";
import { zhCNSending } from "./sending-zh-CN";
import { zhCNWeek } from "./week-zh-CN";
import { zhCNWork } from "./work-zh-CN";

export const zhCNAreas: AreaLocale = {
  work: zhCNWork,
  project: zhCNProject,
  request: zhCNRequest,
  week: zhCNWeek,
  meeting: zhCNMeeting,
  import: zhCNImport,
  sending: zhCNSending,
  merge: zhCNMerge,
  functions: zhCNFunctions,
  board: zhCNBoard,
  calendar: zhCNCalendar,
  documents: zhCNDocuments,
};
