/** Projects as use cases, tied to the workbook that is open. */

import type { Schema, Table } from "../../schema/compiled";
import { textOf } from "../../rollup/today/rows";
import { readRows, readTables } from "../../workbook/readRows";
import { WorkbookError } from "../../workbook/errors";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Stage } from "../asking";
import { ask } from "../asking";
import type { Colleague, ProjectList, Projects } from "./api";
import { kickOff } from "./kickoff";
import { LISTED, projectList } from "./listing";
import { add, arrange, change, changeProject, questionsOf, renumber, shift, viewOf } from "./tasks";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The projects of the open workbook. */
export function createProjects({ schema, world, desk }: Deps): Projects {
  const talk = <T>(task: (stage: Stage) => Promise<T>): Promise<T> =>
    desk.talk((ground) => task({ schema, world, ground }));
  return {
    list: () => talk(list),
    open: (id) => talk(async (stage) => viewOf(await ask(stage, questionsOf(id)))),
    colleagues: () => talk(colleagues),
    kickOff: (request) => talk((stage) => kickOff(stage, request)),
    add: (request) => talk((stage) => add(stage, request)),
    arrange: (request) => talk((stage) => arrange(stage, request)),
    renumber: (request) => talk((stage) => renumber(stage, request)),
    change: (request) => talk((stage) => change(stage, request)),
    shift: (request) => talk((stage) => shift(stage, request)),
    changeProject: (request) => talk((stage) => changeProject(stage, request)),
  };
}

const fieldsOf = (table: Table, keys: readonly string[]) => keys.map((key) => table.field(key));

async function list({ schema, ground }: Stage): Promise<ProjectList> {
  const wanted = Object.entries(LISTED).map(([key, fields]) => {
    const table = schema.table(key);
    return { table, fields: fieldsOf(table, fields) };
  });
  const rows = await readTables(ground, wanted);
  const projects = rows.get("Projects");
  if (!projects) throw new WorkbookError("tableMissing", { table: "Projects" });
  return projectList(projects, rows.get("Tasks") ?? []);
}

async function colleagues({ schema, ground }: Stage): Promise<readonly Colleague[]> {
  const people = schema.table("People");
  const rows = await readRows(ground, people, fieldsOf(people, ["name", "department", "active"]));
  return rows.flatMap((row) => {
    const name = textOf(row, "name");
    return name === null || row.active === false ? [] : [{ name, department: textOf(row, "department") ?? "" }];
  });
}
