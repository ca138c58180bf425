/** What collections of Office.js have in common: their items, how many there are, and one by place or key. */
import type { MemberContext } from "./context";
import type { ClassTable, Method } from "./define";
import { invalidArgument, itemNotFound } from "./errors";
import type { Reference } from "./reference";
import { refer } from "./reference";

export interface CollectionParts<T, I> {
  /** The class of the items. */
  readonly of: string;
  list(target: T, context: MemberContext): readonly I[];
  /** Whether an item answers to the key; leave out where office.js has no indexer. */
  matches?(item: I, key: unknown): boolean;
  /** Methods of the usual ones that the class has. */
  readonly has: readonly ("GetCount" | "GetItem" | "GetItemAt" | "GetItemOrNullObject" | "GetFirst")[];
}

type CollectionTable<T> = Pick<ClassTable<T>, "items" | "methods"> & Partial<Pick<ClassTable<T>, "item">>;

/** The shared part of a collection's member table; spread it into `defineClass` and its methods into `methods`. */
export function collection<T, I>(parts: CollectionParts<T, I>): CollectionTable<T> {
  const items = (target: T, context: MemberContext): Reference[] =>
    parts.list(target, context).map((item) => refer(parts.of, item));
  const find = (target: T, key: unknown, context: MemberContext): Reference | null => {
    if (typeof key !== "string" && typeof key !== "number")
      throw invalidArgument("A key should be a text or a number.");
    const found = parts.list(target, context).find((item) => parts.matches?.(item, key));
    return found === undefined ? null : refer(parts.of, found);
  };
  const all: Record<string, Method<T>> = {
    GetCount: (target, _args, context) => parts.list(target, context).length,
    GetItem: (target, args, context) => found(find(target, args.raw(0), context)),
    GetItemAt: (target, args, context) => found(items(target, context)[args.integer(0)] ?? null),
    GetItemOrNullObject: (target, args, context) => find(target, args.raw(0), context),
    GetFirst: (target, _args, context) => found(items(target, context)[0] ?? null),
  };
  const methods = Object.fromEntries(parts.has.map((name) => [name, all[name]!]));
  return { items, methods, ...(parts.matches ? { item: find } : {}) };
}

function found(reference: Reference | null): Reference {
  if (!reference) throw itemNotFound();
  return reference;
}

/** Names compare as Excel compares them: case apart. */
export const sameText = (a: string, b: unknown): boolean =>
  typeof b === "string" && a.toLowerCase() === b.toLowerCase();
