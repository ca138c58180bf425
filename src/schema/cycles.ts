/** Finds calculated columns that would wait for each other. */
import type { Field, Schema } from "./compiled";
import { SchemaError } from "./errors";
import { formulaInputs } from "./formula";

/** Throws where a calculated column depends on itself, naming the way round. */
export function checkCycles(schema: Schema): void {
  const done = new Set<Field>();
  for (const table of schema.tables) {
    for (const field of table.fields) visit(field, [], done);
  }
}

function visit(field: Field, path: readonly Field[], done: Set<Field>): void {
  if (done.has(field)) return;
  const start = path.indexOf(field);
  if (start >= 0) {
    const round = [...path.slice(start), field].map((each) => `${each.tableKey}.${each.key}`).join(" → ");
    throw new SchemaError(`the formula goes round in a circle: ${round}`, { table: field.tableKey, field: field.key });
  }
  for (const input of field.formula ? formulaInputs(field.formula) : []) visit(input, [...path, field], done);
  done.add(field);
}
