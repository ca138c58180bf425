/**
 * Walks object paths: from the workbook by properties, methods and indexers to the objects that actions work on. Each
 * path is walked once a batch, when its first action comes, so `tables.add` adds one table however often it is used.
 */
import { Args } from "./args";
import type { MemberContext } from "./context";
import { camelCase, itemNotFound, notEmulated, OfficeError } from "./errors";
import type { ClassTables } from "./lookup";
import { Reference, refer } from "./reference";
import type { ArgumentInfo, ObjectPath, ReferencedIds } from "./wire";
import { PathType } from "./wire";

/** Objects a page makes with `newObject`, by the name of their service. */
const SERVICES: Record<string, string> = {
  "Microsoft.ExcelServices.CustomFunctions": "CustomFunctions",
  "Microsoft.InternalService.AddinInternalService": "AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService": "AppRuntimePersistenceService",
  "Microsoft.AppRuntime.AppRuntimeService": "AppRuntimeService",
};

/** A nested object inside a plain argument: `{ _ObjectPathId: 7 }`. */
const NESTED = "_ObjectPathId";

export class Paths {
  private readonly walked = new Map<number, Reference | null>();

  constructor(
    private readonly paths: Record<string, ObjectPath>,
    private readonly tables: ClassTables,
    private readonly context: MemberContext,
  ) {}

  /** The object of a path; null is a null object. */
  object(id: number): Reference | null {
    const known = this.walked.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new OfficeError("InvalidObjectPath");
    const found = this.walk(path);
    this.walked.set(id, found);
    return found;
  }

  /** The object of a path that an action needs to be there. */
  needed(id: number): Reference {
    const found = this.object(id);
    if (!found) throw itemNotFound();
    return found;
  }

  args(info: ArgumentInfo | undefined): Args {
    return new Args(
      (info?.Arguments ?? []).map((value, i) => this.argument(value, info?.ReferencedObjectPathIds?.[i])),
    );
  }

  /** "TableCollection.getItem": where an error of this path belongs. */
  location(id: number): string {
    const path = this.paths[String(id)];
    const parent = path?.ParentObjectPathId === undefined ? null : this.walked.get(path.ParentObjectPathId);
    const member = path?.ObjectPathType === PathType.Indexer ? "getItem" : camelCase(path?.Name ?? "");
    return parent ? `${parent.is}.${member}` : member;
  }

  private walk(path: ObjectPath): Reference | null {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return refer("Workbook", this.context.workbook);
      case PathType.NewObject:
        return this.service(path.Name);
      case PathType.ReferenceId:
        return this.kept(path.Name);
      case PathType.NullObject:
        return null;
      default:
        return this.child(path);
    }
  }

  private child(path: ObjectPath): Reference | null {
    const parent = this.object(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const table = this.tables.of(parent);
    if (path.ObjectPathType === PathType.Property)
      return this.tables.step(table, path.Name)(parent.target, this.context);
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Method) return this.call(parent, path.Name, args);
    if (!table.item) throw notEmulated(table.name, "getItem");
    const found = table.item(parent.target, args.raw(0), this.context);
    if (!found) throw itemNotFound();
    return found;
  }

  private call(parent: Reference, name: string, args: Args): Reference | null {
    const table = this.tables.of(parent);
    const method = table.methods[name];
    if (!method) throw notEmulated(table.name, name);
    const found = method(parent.target, args, this.context);
    if (found !== null && !(found instanceof Reference)) throw new OfficeError("InvalidObjectPath");
    return found;
  }

  private service(name: string): Reference {
    const className = SERVICES[name];
    if (!className) throw notEmulated(name, "newObject");
    return refer(className, this.context.runtime);
  }

  private kept(referenceId: string): Reference {
    const cells = this.context.kept(referenceId);
    if (!cells) throw new OfficeError("InvalidReference");
    return refer(referenceId.startsWith("areas") ? "RangeAreas" : "Range", cells);
  }

  private argument(value: unknown, referenced: number | ReferencedIds | undefined): unknown {
    if (typeof referenced === "number" && referenced > 0) return this.needed(referenced);
    if (Array.isArray(value)) return this.listArgument(value, Array.isArray(referenced) ? referenced : []);
    return typeof value === "object" && value !== null ? this.recordArgument(value as Record<string, unknown>) : value;
  }

  private listArgument(values: unknown[], referenced: ReferencedIds): unknown[] {
    const simple = !referenced.length && !values.some((value) => typeof value === "object" && value !== null);
    return simple ? values : values.map((value, i) => this.argument(value, referenced[i]));
  }

  private recordArgument(record: Record<string, unknown>): unknown {
    const nested = record[NESTED];
    if (typeof nested === "number") return this.needed(nested);
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, this.argument(value, undefined)]));
  }
}
