/** Projects as use cases: what each action wants of the rows it finds. Reading, weighing and writing is transaction.ts's work. */

import type { Schema } from "../../schema/compiled";
import { readTables } from "../../workbook/readRows";
import { WorkbookError } from "../../workbook/errors";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Stage } from "../transaction";
import { ask } from "../transaction";
import type { ProjectList, Projects, ProjectView } from "./api";
import { LISTED, projectList } from "./listing";

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
    open: (id) => talk((stage) => open(stage, id)),
  };
}

async function list({ schema, ground }: Stage): Promise<ProjectList> {
  const wanted = Object.entries(LISTED).map(([key, fields]) => {
    const table = schema.table(key);
    return { table, fields: fields.map((field) => table.field(field)) };
  });
  const rows = await readTables(ground, wanted);
  const projects = rows.get("Projects");
  if (!projects) throw new WorkbookError("tableMissing", { table: "Projects" });
  return projectList(projects, rows.get("Tasks") ?? []);
}

/** What a view of one project rests on. */
const questionsOf = (id: string) =>
  ({
    projects: { table: "Projects", id },
    tasks: { table: "Tasks", field: "projectId", is: id },
    issues: { table: "Issues", field: "projectId", is: id },
  }) as const;

async function open(stage: Stage, id: string): Promise<ProjectView | null> {
  const { projects, tasks, issues } = await ask(stage, questionsOf(id));
  return projects[0] ? { project: projects[0], tasks, issues } : null;
}
