/** The quick answer of the first screen says the same as a whole plan made of the same glance. */

import fc from "fast-check";
import { schema } from "../../src/schema/schema";
import { isWhole } from "../../src/workbook/glance";
import type { Observed } from "../../src/workbook/observed";
import { NOTHING } from "../../src/workbook/observed";
import { plan } from "../../src/workbook/plan";
import { complete, zh } from "./complete";

/** As it is seen at a glance: without the closer look. */
function glimpse(): Observed {
  const { tables, ...rest } = complete();
  return { ...rest, tables: tables.map((table) => ({ ...table, closer: undefined })) };
}

const whole = glimpse();
const drop = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at % items.length);

/** One thing of a workbook that is gone, broken or older. */
const DAMAGES: readonly ((seen: Observed, at: number) => Observed)[] = [
  (seen) => seen,
  (seen, at) => ({ ...seen, sheets: drop(seen.sheets, at) }),
  (seen, at) => ({ ...seen, tables: drop(seen.tables, at) }),
  (seen, at) => ({ ...seen, names: new Map(drop([...seen.names], at)) }),
  (seen, at) => ({
    ...seen,
    names: new Map(
      [...seen.names].map(([name, cell], index) => [name, index === at % seen.names.size ? "=#REF!" : cell]),
    ),
  }),
  (seen, at) => changeTable(seen, at, (table) => ({ ...table, headers: drop(table.headers, at) })),
  (seen, at) => changeTable(seen, at, (table) => ({ ...table, headers: table.headers.map((_, i) => `列 ${i}`) })),
  (seen, at) =>
    changeTable(seen, at, (table) => ({
      ...table,
      headers: table.headers.map((header, i) => (i === at % table.headers.length ? "自己起的名" : header)),
    })),
  (seen, at) => changeTable(seen, at, (table) => ({ ...table, headers: [...table.headers, "另外一列"] })),
  (seen, at) => ({ ...seen, memories: new Map(drop([...seen.memories], at)) }),
  (seen, at) => changeTable(seen, at, (table) => ({ ...table, lost: true })),
  (seen) => ({ ...seen, settings: null }),
  (seen) => ({ ...seen, dashboard: null }),
  (seen) => ({ ...seen, version: schema.version - 1 }),
  (seen) => ({ ...seen, version: null }),
];

type Table = Observed["tables"][number];

function changeTable(seen: Observed, at: number, change: (table: Table) => Table): Observed {
  return {
    ...seen,
    tables: seen.tables.map((table, index) => (index === at % seen.tables.length ? change(table) : table)),
  };
}

test("a workbook with nothing missing is whole, an empty one is not", () => {
  expect(isWhole(schema, whole)).toBe(true);
  expect(isWhole(schema, NOTHING)).toBe(false);
});

test("it is whole exactly where a plan finds no fault, whatever is damaged", () => {
  const damage = fc.tuple(fc.constantFrom(...DAMAGES), fc.nat(500));
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 3 }), (damages) => {
      const seen = damages.reduce((now, [change, at]) => change(now, at), whole);
      const { faults } = plan(schema, seen, { language: zh, rows: new Map() });
      expect(isWhole(schema, seen)).toBe(faults.length === 0);
    }),
    { numRuns: 300 },
  );
});
