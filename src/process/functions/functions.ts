/** The custom functions in the open workbook: examples on its columns, writing them, and taking them out before sharing. */

import type { Schema } from "../../schema/compiled";
import { toSerial } from "../../schema/serial";
import type { FormulaCell } from "../../workbook/formulaCells";
import { findFormulas, readColumns, replaceCells, writeAtActiveCell } from "../../workbook/formulaCells";
import type { Ground } from "../../workbook/tableReading";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Converted, Functions, Prepared } from "./api";
import type { Argument, Example } from "./gallery";
import { EXAMPLES } from "./gallery";
import { callIn, nativeFor, usesTrack } from "./natives";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** The custom functions, for the open workbook. */
export function createFunctions({ schema, world, desk }: Deps): Functions {
  return {
    prepare: () => desk.talk((ground) => prepare({ schema, world, ground })),
    insert: (formula) =>
      desk.talk(async (ground) => {
        const { address, written } = await writeAtActiveCell(ground, formula);
        return { kind: written ? "inserted" : "occupied", address };
      }),
    convert: () => desk.talk((ground) => convert(schema, ground)),
    restore: (converted) =>
      desk.talk(async (ground) => {
        const replaced = converted.filter(({ became }) => became !== "left");
        await replaceCells(
          ground,
          replaced.map(({ sheet, address, formula }) => ({ sheet, address, formula })),
        );
      }),
  };
}

interface Stage {
  readonly schema: Schema;
  readonly world: World;
  readonly ground: Ground;
}

async function prepare({ schema, world, ground }: Stage): Promise<readonly Prepared[]> {
  const keys = [...new Set(EXAMPLES.flatMap(({ args }) => args.flatMap((arg) => pathOf(arg) ?? [])))];
  const columns = keys.map((path) => {
    const [table = "", field = ""] = path.split(".");
    return { table: schema.table(table), field: schema.table(table).field(field) };
  });
  const cells = await readColumns(ground, columns);
  const byPath = new Map(keys.map((path, index) => [path, cells[index] ?? null]));
  const now = toSerial(world.now());
  return EXAMPLES.flatMap((example): Prepared[] => {
    const args = example.args.map((arg) => argumentOf(arg));
    return args.some((arg) => arg === null) ? [] : [preparedOf(example, args as readonly Shown[])];
  });

  function argumentOf(arg: Argument): Shown | null {
    if (arg.kind === "now") return { text: "NOW()", value: now };
    if (arg.kind === "number") return { text: String(arg.value), value: arg.value };
    const column = byPath.get(`${arg.table}.${arg.field}`);
    return column ? { text: column.reference, value: column.values } : null;
  }
}

const pathOf = (arg: Argument): string | null => (arg.kind === "column" ? `${arg.table}.${arg.field}` : null);

/** An argument as it is written, and as the function gets it. */
interface Shown {
  readonly text: string;
  readonly value: unknown;
}

/** Functions whose first argument is a range get one cell as a range too. */
const RANGE_FIRST: ReadonlySet<string> = new Set(["WORKDUE", "EXPLAINDUE"]);

function preparedOf(example: Example, args: readonly Shown[]): Prepared {
  const values = args.map(({ value }) => value);
  if (RANGE_FIRST.has(example.name)) values[0] = [[values[0]]];
  return { example, formula: `=TRACK.${example.name}(${args.map(({ text }) => text).join(",")})`, args: values };
}

/** What Excel shows where a function has not answered: nothing to be kept in its place. */
const NO_ANSWER = /^#(?:BUSY!|GETTING_DATA|NAME\?|SPILL!|CONNECT!|BLOCKED!)$/;
const answered = ({ values }: FormulaCell): boolean => !NO_ANSWER.test(String(values[0]?.[0]));

/** Native formulas are tried in place; one that shows something else gives way to the value. */
async function convert(schema: Schema, ground: Ground): Promise<readonly Converted[]> {
  const found = await findFormulas(ground, usesTrack);
  const left = found.filter((cell) => !answered(cell)).map((cell) => told(cell, "left"));
  const tries = found.filter(answered).map((cell) => ({ cell, native: nativeOf(cell, schema, ground) }));
  if (tries.length === 0) return left;
  const shown = await replaceCells(
    ground,
    tries.map(({ cell, native }) => (native === null ? valuesOf(cell) : { ...placeOf(cell), formula: native })),
  );
  const wrong = tries.filter(({ cell, native }, index) => native !== null && !same(cell.values[0]?.[0], shown[index]));
  if (wrong.length > 0)
    await replaceCells(
      ground,
      wrong.map(({ cell }) => valuesOf(cell)),
    );
  const failed = new Set(wrong);
  const became = tries.map((each) =>
    each.native === null || failed.has(each)
      ? told(each.cell, "value")
      : { ...told(each.cell, "native"), native: each.native },
  );
  return [...became, ...left];
}

const placeOf = ({ sheet, address }: FormulaCell) => ({ sheet, address });
const valuesOf = (cell: FormulaCell) => ({ ...placeOf(cell), values: cell.values });
const told = (cell: FormulaCell, became: Converted["became"]): Converted => ({
  ...placeOf(cell),
  formula: cell.formula,
  became,
});

function nativeOf({ formula, values }: FormulaCell, schema: Schema, { language }: Ground): string | null {
  const call = callIn(formula);
  const single = values.length === 1 && values[0]?.length === 1;
  return call && single ? nativeFor(call, { schema, language }) : null;
}

/** Equal to within what two ways of adding may differ by; two errors are as good as each other. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  const isError = (value: unknown): boolean => typeof value === "string" && /^#[A-Z/0!?]+/.test(value);
  return one === other || (isError(one) && isError(other));
}
