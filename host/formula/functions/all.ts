/** Every built-in function by its name. */
import type { FunctionSpec } from "../registry";
import { arrayFunctions } from "./arrays";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./date-functions";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { mathFunctions } from "./math";
import { statisticsFunctions } from "./statistics";
import { subtotalFunctions } from "./subtotal";
import { textFunctions } from "./text";
import { textSplitFunctions } from "./text-split";
import { workdayFunctions } from "./workdays";

const families: readonly (readonly FunctionSpec[])[] = [
  arrayFunctions,
  conditionalFunctions,
  dateFunctions,
  informationFunctions,
  logicalFunctions,
  lookupFunctions,
  mathFunctions,
  statisticsFunctions,
  subtotalFunctions,
  textFunctions,
  textSplitFunctions,
  workdayFunctions,
];

const functions = new Map<string, FunctionSpec>();
for (const family of families) for (const spec of family) functions.set(spec.name, spec);

/** The function of a name in capitals. */
export function builtIn(name: string): FunctionSpec | undefined {
  return functions.get(name);
}

/** The names of all built-in functions, LET and LAMBDA included. */
export function builtInNames(): string[] {
  return [...functions.keys(), "LET", "LAMBDA"].sort();
}
