/** The add-in that is previewed: where its pane is served, and what its manifest would tell Excel of its functions. */
import type { AddIn } from "../../file/parts/web-extension";
import type { InstallOptions } from "../../install";

/** The add-in's id in its manifest: files remember it with its settings and functions. */
export const ADD_IN: AddIn = {
  id: "5f0c7a52-6d0e-4b0f-9c59-2f6a1d7e8b34",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

export const PANE_PAGE = "/addin/taskpane.html";

const FUNCTIONS = { address: "/addin/functions.json", namespace: "TRACK" };

/** The custom functions the add-in declares; undefined for an add-in without any. */
export async function fetchFunctions(): Promise<InstallOptions["functions"]> {
  const answer = await fetch(FUNCTIONS.address);
  if (!answer.ok) return undefined;
  const metadata = (await answer.json()) as NonNullable<InstallOptions["functions"]>["metadata"];
  return { namespace: FUNCTIONS.namespace, metadata };
}

/** The names by which cells call the functions. */
export const functionNames = (functions: InstallOptions["functions"]): string[] =>
  functions?.metadata.functions.map(({ id }) => `${functions.namespace}.${id}`) ?? [];
