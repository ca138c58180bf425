/// <reference types="custom-functions-runtime" />
/** Tells Excel which code answers which function id of functions.json. */
import * as functions from "./functions";

/** Called once when the shared runtime starts; the id of a function is its name in capitals. */
export function associateFunctions(): void {
  for (const [name, code] of Object.entries(functions)) {
    CustomFunctions.associate(name.toUpperCase(), code as (...args: unknown[]) => unknown);
  }
}
