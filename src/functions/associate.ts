/// <reference types="custom-functions-runtime" />
/** Tells Excel which code answers which function id of functions.json. */
import { overdue, reachRate, statusBy } from "./functions";

/** Called once when the shared runtime starts. */
export function associateFunctions(): void {
  CustomFunctions.associate("STATUSBY", statusBy);
  CustomFunctions.associate("REACHRATE", reachRate);
  CustomFunctions.associate("OVERDUE", overdue);
}
