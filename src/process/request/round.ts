/** All requests at once: their list, and the week's progress rows made for every one under way in a single batch. */

import { calendarOfRows } from "../../calendar/china";
import { TODAY_SETTINGS, todaySettings } from "../../rollup/today/settings";
import { toSerial } from "../../schema/serial";
import { WorkbookError } from "../../workbook/errors";
import { askTables, type TableRows } from "../../workbook/readRows";
import { askSettings } from "../../workbook/readSettings";
import type { Stage } from "../asking";
import { transact } from "../transaction";
import type { Values } from "../values";
import type { ByWhom, RequestList, RoundResult } from "./api";
import { LISTED, missingRows, requestList, type ListRows } from "./listing";

/** Every request, in two round trips. */
export async function list(stage: Stage): Promise<RequestList> {
  const asked = askList(stage);
  await stage.ground.context.sync();
  const cells = asked.columns();
  await stage.ground.context.sync();
  return asked.listOf(cells());
}

/** Makes the rows that this week still lacks; a second run finds none to make. */
export async function startRound(stage: Stage, { me, onProgress }: ByWhom): Promise<RoundResult> {
  const asked = askList(stage);
  let rows: TableRows = new Map();
  let added: readonly Values[] = [];
  const outcome = await transact(stage, {
    questions: {},
    adds: ["RequestProgress"],
    me,
    ...(onProgress ? { onProgress } : {}),
    plan: async () => {
      const cells = asked.columns();
      await stage.ground.context.sync();
      rows = cells();
      added = missingRows(asked.listOf(rows), listRows(rows));
      return added.map((values) => ({ table: "RequestProgress", values }));
    },
  });
  if (!outcome.ok) return outcome;
  const progress = [...(rows.get("RequestProgress") ?? []), ...added];
  return { ok: true, view: asked.listOf(new Map([...rows, ["RequestProgress", progress]])) };
}

/** What the list is made of, queued: the columns of its tables, the settings, and how to put them together. */
function askList({ schema, ground, world }: Stage) {
  const settings = askSettings(
    ground,
    TODAY_SETTINGS.map((key) => schema.setting(key)),
  );
  const columns = askTables(
    ground,
    Object.entries(LISTED).map(([key, fields]) => {
      const table = schema.table(key);
      return { table, fields: fields.map((field) => table.field(field)) };
    }),
  );
  const listOf = (rows: TableRows): RequestList => {
    if (!rows.has("Requests")) throw new WorkbookError("tableMissing", { table: "Requests" });
    const calendar = calendarOfRows(rows.get("Calendar") ?? [], rows.get("CalendarExceptions") ?? []);
    return requestList(listRows(rows), toSerial(world.now()), calendar, todaySettings(settings()));
  };
  return { columns, listOf };
}

const listRows = (rows: TableRows): ListRows => ({
  Requests: rows.get("Requests") ?? [],
  RequestProgress: rows.get("RequestProgress") ?? [],
});
