/** Sheets for departments to fill in without the add-in: one sync to count, one to read, and nothing is written. */

import type { Schema } from "../../schema/compiled";
import { toMinute } from "../../schema/serial";
import type { Ground } from "../../workbook/tableReading";
import { askCellRows, askNamedCells } from "../../workbook/cellRows";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Outgoing, Sending, SendingRequest, SendingSurvey } from "./api";
import { bundleFiles, fileMaker } from "./file";
import { openForm } from "./form";
import { neededNames } from "./settings";
import { surveyRows } from "./whose";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** Sending out, from the open workbook. */
export function createSending({ schema, world, desk }: Deps): Sending {
  return {
    survey: (table) => desk.talk((ground) => survey(schema, ground, table)),
    prepare: (request) => desk.talk((ground) => prepare({ schema, ground, sentAt: toMinute(world.now()) }, request)),
    bundle: async (files, name) => bundleFiles(files, name, world.now()),
  };
}

async function survey(schema: Schema, ground: Ground, key: string): Promise<SendingSurvey> {
  const table = schema.table(key);
  const rows = askCellRows(ground, table);
  const people = askCellRows(ground, schema.table("People"));
  await ground.context.sync();
  return { table: key, language: ground.language, ...surveyRows(table, rows(), people()) };
}

interface Stage {
  readonly schema: Schema;
  readonly ground: Ground;
  readonly sentAt: number;
}

async function prepare({ schema, ground, sentAt }: Stage, request: SendingRequest): Promise<Outgoing> {
  const form = openForm(request.form, schema);
  const asked = form.tables.map(({ table }) => [table.key, askCellRows(ground, table)] as const);
  const named = askNamedCells(ground, neededNames(form, schema));
  await ground.context.sync();
  const contents = { rows: new Map(asked.map(([key, rows]) => [key, rows()])), named: named() };
  const table = schema.table(request.table);
  const { finished } = request;
  return { fileFor: fileMaker({ schema, form, table, language: ground.language, finished, sentAt }, contents) };
}
