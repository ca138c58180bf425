/** The workbook's own settings and choices into a form. Pure; XML in, XML out. */

import type { Schema } from "../../schema/compiled";
import type { CellValue } from "../../schema/types";
import type { Form, FormName } from "./form";
import { partOf } from "./form";
import { putCell } from "./put";

/** What names stand for in the workbook, by name. */
export type NamedCells = ReadonlyMap<string, readonly (readonly CellValue[])[]>;

/** The names of a form's settings and lists. */
export function neededNames({ names }: Form, schema: Schema): readonly string[] {
  const kept = new Set([...schema.settings, ...schema.lists].map(({ name }) => name));
  return names.map(({ name }) => name).filter((name) => kept.has(name));
}

/** The settings sheet and the workbook's names, as far as they change; the clock goes on from the time of sending. */
export function fillSettings(form: Form, schema: Schema, named: NamedCells, now: number): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  const text = (path: string): string => changed.get(path) ?? partOf(form.parts, path);
  for (const name of form.names) {
    const cells = named.get(name.name)?.map(([cell]) => cell ?? "");
    if (!cells) continue;
    if (schema.lists.some((list) => list.name === name.name)) {
      const words = cells.filter((word) => word !== "");
      changed.set(name.sheetPart, putWords(text(name.sheetPart), name, words));
      changed.set("xl/workbook.xml", renameWords(text("xl/workbook.xml"), name, words.length));
    } else {
      const value = name.name === schema.setting("Now").name ? now : cells[0];
      changed.set(name.sheetPart, putCell(text(name.sheetPart), name.letters, name.first, value));
    }
  }
  return changed;
}

/** Words one under the other; places that are no longer needed are emptied. */
function putWords(sheet: string, { letters, first, last }: FormName, words: readonly CellValue[]): string {
  const depth = Math.max(last - first + 1, words.length);
  return Array.from({ length: depth }, (_, at) => at).reduce(
    (changed, at) => putCell(changed, letters, first + at, words[at]),
    sheet,
  );
}

function renameWords(workbook: string, { name, letters, first, last }: FormName, count: number): string {
  if (count === 0 || count === last - first + 1) return workbook;
  const place = new RegExp(`(<definedName name="${name}">[^<]*!)\\$${letters}\\$\\d+(?::\\$${letters}\\$\\d+)?<`);
  return workbook.replace(
    place,
    (_, before: string) => `${before}$${letters}$${first}:$${letters}$${first + count - 1}<`,
  );
}
