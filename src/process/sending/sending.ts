/** Sheets for departments to fill in without the add-in: counted and read in two syncs each, and nothing is written. */

import type { Schema } from "../../schema/compiled";
import { toMinute } from "../../schema/serial";
import type { Ground } from "../../workbook/tableReading";
import { askNamedCells, readCellRows } from "../../workbook/cellRows";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Outgoing, Sending, SendingRequest, SendingSurvey } from "./api";
import { bundleFiles, fileMaker } from "./file";
import { openForm } from "./form";
import { neededNames } from "./settings";
import { surveyFields, surveyRows } from "./whose";

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
  const people = schema.table("People");
  const rows = await readCellRows(ground, [
    { table, fields: surveyFields(table) },
    { table: people, fields: ["name", "department"] },
  ]);
  return { table: key, language: ground.language, ...surveyRows(table, rows.get(key)!, rows.get(people.key)!) };
}

interface Stage {
  readonly schema: Schema;
  readonly ground: Ground;
  readonly sentAt: number;
}

async function prepare({ schema, ground, sentAt }: Stage, request: SendingRequest): Promise<Outgoing> {
  const form = openForm(request.form, schema);
  const named = askNamedCells(ground, neededNames(form, schema));
  const rows = await readCellRows(ground, form.tables);
  const contents = { rows, named: named() };
  const table = schema.table(request.table);
  const { finished } = request;
  return { fileFor: fileMaker({ schema, form, table, language: ground.language, finished, sentAt }, contents) };
}
