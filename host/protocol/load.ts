/**
 * Answers `load`: turns Select and Expand into a tree of names and reads it from an object, a collection's names from
 * each of its items. Knows the tables, not the workbook.
 */
import type { MemberContext } from "./context";
import type { ClassTable } from "./define";
import { notEmulated } from "./errors";
import type { ClassTables } from "./lookup";
import type { Reference } from "./reference";
import type { QueryInfo } from "./wire";

interface Wanted {
  everything: boolean;
  readonly names: Map<string, Wanted>;
}

/** What a page may write in `load` although nothing has to be read for it. */
const FREE = new Set(["isnull", "isnullobject", "items", "context"]);

const nothing = (): Wanted => ({ everything: false, names: new Map() });

/** "format/fill/color" and "*" as a tree. */
function wantedBy(query: QueryInfo): Wanted {
  const root = nothing();
  for (const path of query.Select ?? []) grow(root, path, false);
  for (const path of query.Expand ?? []) grow(root, path, true);
  if (!query.Select?.length) root.everything = true;
  return root;
}

function grow(root: Wanted, path: string, expanded: boolean): void {
  let at = root;
  for (const name of path.split(/[/.]/).map((part) => part.trim())) {
    if (name === "*" || name === "$all") at.everything = true;
    if (name === "" || name === "*" || name === "$all" || name === "items") continue;
    const next = at.names.get(name) ?? nothing();
    at.names.set(name, next);
    at = next;
  }
  if (expanded) at.everything = true;
}

export class Loader {
  constructor(
    private readonly tables: ClassTables,
    private readonly context: MemberContext,
  ) {}

  /** The answer to a query action. */
  load(reference: Reference, query: QueryInfo): Record<string, unknown> {
    return this.read(reference, wantedBy(query), query);
  }

  identity(reference: Reference): Record<string, unknown> {
    return this.tables.of(reference).identity(reference.target, this.context);
  }

  private read(reference: Reference, wanted: Wanted, query: QueryInfo): Record<string, unknown> {
    const table = this.tables.of(reference);
    const answer = { ...table.identity(reference.target, this.context) };
    const rest = this.readOwn(reference, table, wanted, answer);
    if (table.items) answer["_Items"] = this.readItems(reference, table, rest, query);
    return answer;
  }

  /** Reads what the object itself has; answers what is left for the items of a collection. */
  private readOwn(
    reference: Reference,
    table: ClassTable<unknown>,
    wanted: Wanted,
    answer: Record<string, unknown>,
  ): Wanted {
    const rest: Wanted = { everything: wanted.everything, names: new Map() };
    if (wanted.everything) this.readAll(reference, table, answer);
    for (const [name, inner] of wanted.names) {
      if (FREE.has(name.toLowerCase())) continue;
      if (this.readProperty(reference, table, name, answer)) continue;
      if (this.readObject(reference, table, name, inner, answer)) continue;
      if (!table.items) throw notEmulated(table.name, name);
      rest.names.set(name, inner);
    }
    return rest;
  }

  private readAll(reference: Reference, table: ClassTable<unknown>, answer: Record<string, unknown>): void {
    for (const [name, property] of Object.entries(table.properties)) {
      answer[name] = property.get(reference.target, this.context);
    }
  }

  private readProperty(
    reference: Reference,
    table: ClassTable<unknown>,
    name: string,
    answer: Record<string, unknown>,
  ): boolean {
    const found = this.tables.member(table.properties, name);
    if (!found) return false;
    answer[found[0]] = found[1].get(reference.target, this.context);
    return true;
  }

  private readObject(
    reference: Reference,
    table: ClassTable<unknown>,
    name: string,
    inner: Wanted,
    answer: Record<string, unknown>,
  ): boolean {
    const found = this.tables.member(table.objects, name);
    if (!found) return false;
    const leaf = !inner.everything && inner.names.size === 0;
    const next = found[1](reference.target, this.context);
    const wanted = leaf ? { everything: true, names: new Map<string, Wanted>() } : inner;
    answer[found[0]] = next ? this.read(next, wanted, {}) : null;
    return true;
  }

  private readItems(reference: Reference, table: ClassTable<unknown>, wanted: Wanted, query: QueryInfo): unknown[] {
    const items = table.items?.(reference.target, this.context) ?? [];
    const from = query.Skip ?? 0;
    const window = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    return window.map((item) => this.read(item, wanted, {}));
  }
}
