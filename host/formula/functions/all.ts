/** Every built-in function by its name. */
import type { FunctionSpec } from "../registry";
import { conditionalFunctions } from "./conditional";
import { logicalFunctions } from "./logical";
import { mathFunctions } from "./math";

const functions = new Map<string, FunctionSpec>();
for (const family of [mathFunctions, logicalFunctions, conditionalFunctions]) {
  for (const spec of family) functions.set(spec.name, spec);
}

/** The function of a name in capitals. */
export function builtIn(name: string): FunctionSpec | undefined {
  return functions.get(name);
}

/** The names of all built-in functions, LET and LAMBDA included. */
export function builtInNames(): string[] {
  return [...functions.keys(), "LET", "LAMBDA"].sort();
}
