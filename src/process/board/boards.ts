/** Reads from the workbook what the board is made of, and leads from its figures to their rows. */

import { boardAt, type BoardLimits } from "../../rollup/board/board";
import { BOARD_FIELDS, type BoardRows } from "../../rollup/board/columns";
import type { Schema } from "../../schema/compiled";
import { toSerial } from "../../schema/serial";
import { showDashboard } from "../../workbook/dashboard/showDashboard";
import { showAllRows, showRows } from "../../workbook/filtering";
import type { TableRows, Wanted } from "../../workbook/readRows";
import { readTables } from "../../workbook/readRows";
import { askSettings, askTyped } from "../../workbook/readSettings";
import type { Ground } from "../../workbook/tableReading";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { BoardReading, Boards, Gap } from "./api";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The board of the workbook that is open. */
export function createBoards({ schema, world, desk }: Deps): Boards {
  return {
    read: () => desk.talk((ground) => readBoard(schema, ground, toSerial(world.now()))),
    showRows: (table, filters) => desk.talk((ground) => showRows(ground, schema.table(table), filters)),
    showAllRows: (table) => desk.talk((ground) => showAllRows(ground, schema.table(table))),
    showSheet: () => desk.talk(({ context }) => showDashboard(context)),
  };
}

async function readBoard(schema: Schema, ground: Ground, clock: number): Promise<BoardReading> {
  const settings = askSettings(
    ground,
    LIMITS.map((key) => schema.setting(key)),
  );
  const typedNow = askTyped(ground, schema.setting("Now"));
  const rows = await readTables(ground, wanted(schema));
  const typed = typedNow();
  // Who typed a moment into Settings wants to see how things stood then, as the sheets do.
  const now = typeof typed === "number" ? typed : clock;
  const board = boardAt(now, Object.fromEntries(rows) as BoardRows, limitsOf(schema, settings()));
  return { ...board, missing: gapsOf(rows) };
}

const wanted = (schema: Schema): readonly Wanted[] =>
  Object.entries(BOARD_FIELDS).map(([key, fields]) => {
    const table = schema.table(key);
    return { table, fields: fields.map((field) => table.field(field)) };
  });

const LIMITS = ["dueSoonDays", "healthRisk", "healthOff", "healthIssues"] as const;

/** The thresholds as the workbook's cells hold them; what can't be understood keeps its default. */
function limitsOf(schema: Schema, cells: Readonly<Record<string, unknown>>): BoardLimits {
  const number = (key: (typeof LIMITS)[number]): number => {
    const cell = cells[key];
    return typeof cell === "number" ? cell : Number(schema.setting(key).value);
  };
  return {
    dueSoonDays: number("dueSoonDays"),
    health: { risk: number("healthRisk"), off: number("healthOff"), issues: number("healthIssues") },
  };
}

/** Tables that are gone, and columns of those that hold something. */
function gapsOf(rows: TableRows): readonly Gap[] {
  return Object.entries(BOARD_FIELDS).flatMap(([table, fields]): Gap[] => {
    const first = rows.get(table)?.[0];
    if (!rows.has(table)) return [{ table }];
    return first ? fields.filter((field) => !(field in first)).map((field) => ({ table, field })) : [];
  });
}
