/**
 * Runs a plain script in a window of its own over a workbook, as Script Lab does in a pane, and waits until nothing is
 * left to do: no open request, no timer, no call of a custom function. Functions the script associates can be used in
 * formulas under their own id and under CONTOSO, the namespace Microsoft's documentation uses.
 */
import { Script } from "node:vm";
import type { Session } from "../model/surface";
import type { OfficeInNode } from "./node";
import { openOffice } from "./node";
import { TimerWatch } from "./timers";

export type Outcome = { readonly failed: false } | { readonly failed: true; readonly error: unknown };

export interface ScriptOptions {
  /** Where the script's console goes; the process's own unless said. */
  readonly console?: Pick<Console, "log" | "info" | "warn" | "error" | "debug">;
  /** A script that is not done after this many milliseconds has failed. */
  readonly limit?: number;
}

const NAMESPACE = "CONTOSO";
const HALF_A_MINUTE = 30_000;

/** How often in a row everything has to be quiet before the script counts as done. */
const QUIET_ROUNDS = 3;

/** Runs the script to its end; an error nobody handles is its failure. */
export async function runScript(
  session: Session,
  text: string,
  name: string,
  options: ScriptOptions = {},
): Promise<Outcome> {
  const office = await openOffice(session);
  const timers = new TimerWatch(office.window);
  const failures: unknown[] = [];
  const note = (error: unknown): void => void failures.push(error);
  Object.defineProperty(office.window, "console", { value: options.console ?? console });
  offerAssociated(office);
  process.on("unhandledRejection", note);
  try {
    compile(text, name).runInContext(office.context);
    await quiet(office, timers, failures, options.limit ?? HALF_A_MINUTE);
  } catch (error) {
    note(error);
  } finally {
    process.off("unhandledRejection", note);
    office.close();
  }
  return failures.length ? { failed: true, error: failures[0] } : { failed: false };
}

/** A script as it stands; one that awaits at its top level becomes the body of an async function. */
function compile(text: string, filename: string): Script {
  try {
    return new Script(text, { filename });
  } catch (error) {
    if (!(error instanceof SyntaxError) || !/\bawait\b/.test(text)) throw error;
    return new Script(`(async () => {${text}\n})()`, { filename });
  }
}

/** Offers a function to formulas as soon as the script associates it. The list of them is a private seam of office.js. */
function offerAssociated({ window, connection }: OfficeInNode): void {
  interface Association {
    readonly mappings: Record<string, unknown>;
    onchange(listener: () => void): void;
  }
  const { CustomFunctions } = window as unknown as { CustomFunctions: { _association: Association } };
  const association = CustomFunctions._association;
  association.onchange(() => {
    const functions = Object.keys(association.mappings).map((id) => ({ id }));
    connection.functions.offer({ functions });
    connection.functions.offer({ functions }, NAMESPACE);
  });
}

async function quiet(office: OfficeInNode, timers: TimerWatch, failures: unknown[], limit: number): Promise<void> {
  const end = Date.now() + limit;
  for (let rounds = 0; rounds < QUIET_ROUNDS && !failures.length;) {
    if (Date.now() > end) throw new Error(`The script did not come to an end within ${limit / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    rounds = timers.pending === 0 && office.connection.isIdle ? rounds + 1 : 0;
  }
}
