/** The one schema of the product, compiled when this module is loaded. */
import { compile } from "./compile";
import type { Schema } from "./compiled";
import { lists } from "./lists";
import { calendar, calendarExceptions } from "./tables/calendar";
import { changeLog } from "./tables/change-log";
import { confirmationLog } from "./tables/confirmation-log";
import { issues } from "./tables/issues";
import { notices } from "./tables/notices";
import { people } from "./tables/people";
import { projects } from "./tables/projects";
import { acceptances, requestProgress, requestReviews } from "./tables/request-records";
import { requests } from "./tables/requests";
import { settings, sheets } from "./tables/settings";
import { tasks } from "./tables/tasks";
import { weeklyReports } from "./tables/weekly-reports";
import type { SchemaSpec } from "./types";

/** What is tracked, as it is written: every table in the order of its sheet. */
export const spec: SchemaSpec = {
  version: 1,
  tables: [
    notices,
    confirmationLog,
    projects,
    tasks,
    weeklyReports,
    issues,
    requests,
    requestReviews,
    requestProgress,
    acceptances,
    people,
    calendar,
    calendarExceptions,
    changeLog,
  ],
  lists,
  settings,
  sheets,
};

/** The same with lists, settings and formulas resolved. */
export const schema: Schema = compile(spec);
