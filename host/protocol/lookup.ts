/** Finding members in the tables: by class name, and by member name in whatever case the page wrote it. */
import type { ClassTable, Property, Step } from "./define";
import { notEmulated } from "./errors";
import type { Reference } from "./reference";

type Table = ClassTable<unknown>;

export class ClassTables {
  private readonly byName = new Map<string, Table>();
  private readonly foldedNames = new WeakMap<object, Map<string, string>>();

  constructor(tables: readonly ClassTable<never>[]) {
    for (const table of tables) this.byName.set(table.name, table as unknown as Table);
  }

  names(): string[] {
    return [...this.byName.keys()];
  }

  find(name: string): Table | undefined {
    return this.byName.get(name);
  }

  /** The table of an object's class. */
  of(reference: Reference): Table {
    const table = this.byName.get(reference.is);
    if (!table) throw notEmulated(reference.is, "load");
    return table;
  }

  property(table: Table, name: string): Property<unknown> | undefined {
    return this.member(table.properties, table.aliases[name] ?? name)?.[1];
  }

  /** The member's name as the wire writes it ("NumberFormat") with the member, or undefined. */
  member<M>(members: Record<string, M>, name: string): [string, M] | undefined {
    const wireName = this.fold(members).get(name.toLowerCase());
    return wireName === undefined ? undefined : [wireName, members[wireName]!];
  }

  step(table: Table, name: string): Step<unknown> {
    const found = table.objects[name];
    if (!found) throw notEmulated(table.name, name);
    return found;
  }

  private fold(members: Record<string, unknown>): Map<string, string> {
    const known = this.foldedNames.get(members);
    if (known) return known;
    const folded = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
    this.foldedNames.set(members, folded);
    return folded;
  }
}
