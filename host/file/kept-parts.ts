/** Parts of a package that nobody here understands: gathered with all they lead to, and put back. */
import type { Workbook } from "../model/surface";
import type { FileMemory } from "./memory";
import type { PackageReader, Relationship } from "./package/package-reader";
import type { PackageWriter } from "./package/package-writer";

/** Keeps a part and every part its relationships lead to; parts already read by others (`known`) are not followed. */
export function keepPart(
  file: PackageReader,
  part: string,
  workbook: Workbook,
  memory: FileMemory,
  known: ReadonlySet<string>,
): void {
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (workbook.foreign.parts.has(next) || known.has(next.toLowerCase()) || !file.has(next)) continue;
    workbook.foreign.parts.set(next, file.bytes(next));
    memory.contentTypes.set(next, file.contentType(next));
    const relationships = file.relationships(next);
    if (relationships.length > 0) memory.relationships.set(next, relationships);
    waiting.push(...relationships.filter(({ external }) => !external).map(({ target }) => target));
  }
}

/** Puts kept parts into the package being written: those that what is there already leads to. */
export function addKeptParts(writer: PackageWriter, workbook: Workbook, memory: FileMemory): void {
  const waiting = writer.targets();
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const bytes = workbook.foreign.parts.get(part);
    if (!bytes || writer.has(part)) continue;
    const relationships = memory.relationships.get(part) ?? [];
    writer.add(part, memory.contentTypes.get(part) ?? "application/octet-stream", bytes);
    relateAll(writer, part, relationships);
    waiting.push(...relationships.map(({ target }) => target));
  }
}

/** Repeats relationships with their own ids. */
export function relateAll(writer: PackageWriter, owner: string, relationships: readonly Relationship[]): void {
  for (const { id, type, target, external } of relationships) writer.relate(owner, type, target, { id, external });
}
