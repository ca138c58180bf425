/**
 * Puts a document on a sheet of its own, in two syncs. It is drawn under a passing name and takes its own when it is
 * complete, so that a failure leaves no half-written sheet and an older one of the same name stands until then.
 */

import type { Paper } from "../documents/model";
import type { Process } from "../schema/types";
import type { Action } from "./actions";
import { apply } from "./apply";
import { TAB_COLORS } from "./look";
import { drawPaper } from "./paperSheet";

export interface PutPaper {
  readonly paper: Paper;
  /** Replaces a sheet of the same name; otherwise it is only told. */
  readonly replace: boolean;
  /** Whose colour the tab has. */
  readonly process: Process;
}

/** What became of it; the sheet's name in both cases. */
export interface PutResult {
  readonly kind: "done" | "exists";
  readonly sheet: string;
}

/** Draws the document, or says that a sheet of its name is there. */
export async function putPaper(context: Excel.RequestContext, request: PutPaper): Promise<PutResult> {
  const sheet = sheetName(request.paper.name);
  const there = askSheet(context, sheet);
  await context.sync();
  if (there().stands && !request.replace) return { kind: "exists", sheet };
  try {
    await apply(context, paperActions(sheet, request, there()));
  } catch (error) {
    await removePassing(context, sheet);
    throw error;
  }
  return { kind: "done", sheet };
}

/** Whether a sheet of the name stands, and whether an attempt at it was left behind. */
export interface SheetThere {
  readonly stands: boolean;
  readonly left: boolean;
}

/** Queues the question; the answer may be had after the sync. */
export function askSheet({ workbook }: Excel.RequestContext, sheet: string): () => SheetThere {
  const ask = (name: string) => workbook.worksheets.getItemOrNullObject(name).load("name");
  const [standing, left] = [ask(sheet), ask(passingName(sheet))];
  return () => ({ stands: !standing.isNullObject, left: !left.isNullObject });
}

/** Everything that makes a sheet of the document, in the place of one that stands. */
export function paperActions(sheet: string, { paper, process }: PutPaper, { stands, left }: SheetThere): Action[] {
  const passing = passingName(sheet);
  const tab = TAB_COLORS[process];
  return [
    ...(left ? [{ do: "removeSheet" as const, sheet: passing }] : []),
    { do: "addSheet", sheet: passing, tab },
    ...drawPaper(passing, paper),
    ...(stands ? [{ do: "removeSheet" as const, sheet }] : []),
    { do: "takeSheet", from: passing, sheet, tab },
  ];
}

/** What was begun is taken away; where even that fails, the next document does it. */
export async function removePassing({ workbook }: Excel.RequestContext, sheet: string): Promise<void> {
  try {
    workbook.worksheets.getItem(passingName(sheet)).delete();
    await workbook.context.sync();
  } catch {
    // The first error says what is wrong.
  }
}

/** A name as sheets take it: no more than 31 characters, none of : \ / ? * [ ] and no quote at its ends. */
export function sheetName(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
}

/** The name under which a sheet is drawn. */
export const passingName = (sheet: string): string => `${sheet.slice(0, 29)} …`;
