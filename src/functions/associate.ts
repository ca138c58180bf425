/// <reference types="custom-functions-runtime" />
/**
 * Tells Excel which code answers which function id of functions.json. Excel learns of all ids when the runtime starts;
 * the code is fetched with the first call, because the pane's first screen needs none of it.
 */
import type * as functions from "./functions";

type Name = keyof typeof functions;
type Calculation = (...args: unknown[]) => unknown;

const NAMES: Readonly<Record<Name, true>> = {
  statusBy: true,
  reachRate: true,
  reachBy: true,
  unread: true,
  late: true,
  overdue: true,
  dueSoon: true,
  slip: true,
  weekMatrix: true,
  aging: true,
  trend: true,
  health: true,
  slaRate: true,
  stages: true,
  syncDue: true,
  passRate: true,
  csat: true,
  workDue: true,
  workdays: true,
  explainDue: true,
};

/** Called once when the shared runtime starts; the id of a function is its name in capitals. */
export function associateFunctions(): void {
  for (const name of Object.keys(NAMES)) CustomFunctions.associate(name.toUpperCase(), calling(name as Name));
}

const calling =
  (name: Name) =>
  async (...args: unknown[]): Promise<unknown> => {
    const fetched = await import("./functions");
    return (fetched[name] as Calculation)(...args);
  };
