/**
 * What happens in the workbook while the pane is open: the selection moves, tables change. Handlers last as long as the
 * pane and are taken off when the watch ends.
 */

import { run } from "./excel";

/** Ends a watch. */
export type Stop = () => Promise<void>;

export interface TableChange {
  /** The Excel table's name; null when it can't be told. */
  readonly table: string | null;
  readonly source: "local" | "remote";
}

/** Tells whenever this user's selection moves. */
export async function watchSelection(callback: () => void): Promise<Stop> {
  return run(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => callback());
    await context.sync();
    return () => stop(handler);
  });
}

/** Tells which table changed, and by whom. */
export async function watchTables(callback: (change: TableChange) => void): Promise<Stop> {
  return run(async (context) => {
    const names = new Map<string, string>();
    const handler = context.workbook.tables.onChanged.add(async ({ tableId, source }) => {
      const table = names.get(tableId) ?? (await findNames(names)).get(tableId) ?? null;
      callback({ table, source: source === "Remote" ? "remote" : "local" });
    });
    await context.sync();
    return () => stop(handler);
  });
}

/** Learns the names of all tables by id. Changes `names`. */
async function findNames(names: Map<string, string>): Promise<ReadonlyMap<string, string>> {
  return run(async (context) => {
    const tables = context.workbook.tables.load("items/id,items/name");
    await context.sync();
    for (const { id, name } of tables.items) names.set(id, name);
    return names;
  });
}

async function stop<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  handler.remove();
  await handler.context.sync();
}
