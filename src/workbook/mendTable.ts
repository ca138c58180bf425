/** What an existing table of ours needs: the actions that add what is missing and touch no data. Pure. */

import type { Field } from "../schema/compiled";
import { renderFormula } from "../schema/formula";
import type { Language } from "../schema/types";
import type { Action } from "./actions";
import { area } from "./address";
import type { PlacedField } from "./columns";
import { bodyLook, tintColumns, validateColumns } from "./columns";
import type { Fault, FaultCode } from "./faults";
import { HEADER_LOOK } from "./frame";
import type { Column } from "./headers";
import { normalHeader } from "./headers";
import type { KnownTable } from "./knownTables";
import { missingFields } from "./knownTables";
import { lacksBands, overwrittenFields, uncheckedFields, untintedFields } from "./survey";
import { bandRows, calculatedHeaders, fillColumns } from "./tableSheet";
import { columnWidth } from "./widths";

export interface Mending {
  readonly faults: readonly Fault[];
  /** Tables and columns: before anything may refer to them. */
  readonly structure: readonly Action[];
  readonly details: readonly Action[];
  /** The columns as they stand afterwards. */
  readonly columns: readonly Column[];
}

/** Compares one table with what the schema wants of it. */
export function mendTable(known: KnownTable, language: Language, headerOf: (field: Field) => string): Mending {
  const { table, seen } = known;
  const missing = missingFields(known);
  const columns = withMissing(known, missing, language);
  const places = new Map(columns.map(({ field }, index) => [field, seen.column + index]));
  const place = (field: Field): PlacedField => ({ field, column: places.get(field.key)! });

  // A range knows no table names: its formulas have become references to cells.
  const overwritten = seen.lost ? [] : overwrittenFields(known, language, headerOf);
  const unbound = seen.lost ? table.fields.filter((field) => field.calculated && !missing.includes(field)) : [];
  const unchecked = uncheckedFields(known);
  const untinted = untintedFields(known);
  const added = missing.map(place);
  const firstRow = seen.row + 1;
  const body = { row: firstRow, rows: seen.rows };
  const formulaOf = (field: Field): string => renderFormula(field, language, headerOf);
  const tell = (code: FaultCode, fields: readonly Field[]): Fault[] =>
    fields.map((field) => ({ code, sheet: seen.sheet, table: table.key, field: field.key }));

  return {
    columns,
    faults: [
      ...(seen.lost ? [{ code: "missingTable" as const, sheet: seen.sheet, table: table.key }] : []),
      ...tell("missingColumn", missing),
      ...tell("overwrittenFormula", overwritten),
      ...tell("missingValidation", unchecked),
      ...tell("missingFormat", untinted),
      ...(lacksBands(known) ? [{ code: "missingFormat" as const, sheet: seen.sheet, table: table.key }] : []),
    ],
    structure: [
      ...retable(known),
      ...missing.map((field): Action => {
        const index = places.get(field.key)! - seen.column;
        return { do: "addColumn", table: table.key, index, header: columns[index]!.header };
      }),
      ...added.flatMap(({ field, column }) => dressColumn(known, field, column, language)),
    ],
    details: [
      ...fillColumns(seen.sheet, [...added, ...overwritten.map(place), ...unbound.map(place)], body, formulaOf),
      ...validateColumns(seen.sheet, [...added, ...unchecked.map(place)], firstRow, language),
      ...(lacksBands(known) ? [bandRows(seen.sheet, { row: seen.row, column: seen.column }, columns.length)] : []),
      ...tintColumns(seen.sheet, [...added, ...untinted.map(place)], firstRow, language),
    ],
  };
}

/** A table again from cells that somebody turned into a range. */
function retable({ table, seen }: KnownTable): Action[] {
  if (!seen.lost) return [];
  const whole = area(seen.row, seen.column, seen.rows + 1, seen.headers.length);
  return [{ do: "addTable", table: table.key, sheet: seen.sheet, area: whole }];
}

/** The columns with every missing one put after its nearest neighbour on the left. */
function withMissing(known: KnownTable, missing: readonly Field[], language: Language): Column[] {
  const columns = [...known.columns];
  for (const field of missing) {
    const left = known.table.fields
      .slice(0, field.index)
      .map(({ key }) => columns.findIndex((column) => column.field === key))
      .filter((index) => index >= 0)
      .at(-1);
    const header = freeHeader(field.text[language], columns);
    columns.splice((left ?? -1) + 1, 0, { field: field.key, header });
  }
  return columns;
}

function freeHeader(header: string, columns: readonly Column[]): string {
  const taken = new Set(columns.map((column) => normalHeader(column.header)));
  let candidate = header;
  for (let number = 2; taken.has(normalHeader(candidate)); number++) candidate = `${header} ${number}`;
  return candidate;
}

function dressColumn({ seen }: KnownTable, field: Field, column: number, language: Language): Action[] {
  const { sheet, row, rows } = seen;
  return [
    {
      do: "format",
      sheet,
      areas: area(row, column, 1, 1),
      look: { ...HEADER_LOOK, width: columnWidth(field, language) },
    },
    ...calculatedHeaders(sheet, [{ field, column }], row),
    { do: "format", sheet, areas: area(row + 1, column, rows, 1), look: bodyLook(field) },
  ];
}
