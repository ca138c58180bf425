/** Parts of the product that are fetched when they are first used, behind the same interface. */

type Asynchronous<T> = { readonly [K in keyof T]: (...args: never[]) => Promise<unknown> };

/** Stands for what `fetch` brings: each call waits for it and goes on there. A failed fetch is tried again next time. */
export function later<T extends Asynchronous<T>>(fetch: () => Promise<T>): T {
  let fetched: Promise<T> | null = null;
  const part = (): Promise<T> => (fetched ??= fetch().catch(forget));
  return new Proxy({} as T, {
    // A promise must be able to carry it: one that could be waited for itself would be fetched by that.
    get: (_, name) =>
      name === "then" ? undefined : async (...args: never[]) => (await part())[name as keyof T](...args),
  });

  function forget(problem: unknown): never {
    fetched = null;
    throw problem;
  }
}
