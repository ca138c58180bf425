/**
 * The vocabulary of the member tables: a class of Office.js is a record of its properties, the objects it leads to,
 * its methods and its events. What a table does not name does not exist for a page.
 */
import type { MemberContext } from "./context";
import type { Args } from "./args";
import type { Reference } from "./reference";

export interface Property<T> {
  get(target: T, context: MemberContext): unknown;
  set?(target: T, value: unknown, context: MemberContext): void;
}

export type Step<T> = (target: T, context: MemberContext) => Reference | null;
export type Method<T> = (target: T, args: Args, context: MemberContext) => unknown;

/** An event of a class: the two private methods that switch it, Excel's number for it, and whose it is. */
export interface EventSource<T> {
  /** "DataChangedEvent" for _RegisterDataChangedEvent and _UnregisterDataChangedEvent; null where nothing is sent. */
  readonly registers: string | null;
  readonly type: number;
  target(target: T): string;
}

export interface ClassTable<T> {
  readonly name: string;
  readonly properties: Record<string, Property<T>>;
  readonly objects: Record<string, Step<T>>;
  readonly methods: Record<string, Method<T>>;
  readonly events: Record<string, EventSource<T>>;
  /** Properties that are set under another name than they are read: wire name → table name. */
  readonly aliases: Record<string, string>;
  /** What office.js needs to find the object again: Id, _Id or _ReferenceId. */
  readonly identity: (target: T, context: MemberContext) => Record<string, unknown>;
  /** The members of a collection. */
  readonly items?: (target: T, context: MemberContext) => Reference[];
  /** A member of a collection by its key; throws or answers null when there is none. */
  readonly item?: (target: T, key: unknown, context: MemberContext) => Reference | null;
}

/** A table whose target type only the table itself knows. */
export type AnyClassTable = ClassTable<never>;

/** Fills in what a table leaves out. */
export function defineClass<T>(name: string, parts: Partial<Omit<ClassTable<T>, "name">>): ClassTable<T> {
  return { name, properties: {}, objects: {}, methods: {}, events: {}, aliases: {}, identity: () => ({}), ...parts };
}

/** A property that can only be read. */
export const reads = <T>(get: Property<T>["get"]): Property<T> => ({ get });

/** An event of one sheet, table or collection. */
export const raises = <T>(
  type: number,
  registers: string | null,
  target: EventSource<T>["target"],
): EventSource<T> => ({
  registers,
  type,
  target,
});
