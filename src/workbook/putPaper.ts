/**
 * Puts a document on a sheet of its own, in two syncs. It is drawn under a passing name and takes its own when it is
 * complete, so that a failure leaves no half-written sheet and an older one of the same name stands until then.
 */

import type { Paper } from "../documents/model";
import { TAB_COLORS } from "./look";
import { apply } from "./apply";
import { drawPaper } from "./paperSheet";
import type { Process } from "../schema/types";

export interface PutPaper {
  readonly paper: Paper;
  /** Replaces a sheet of the same name; otherwise it is only told. */
  readonly replace: boolean;
  readonly process: Process;
}

/** What became of it; the sheet's name in both cases. */
export interface PutResult {
  readonly kind: "done" | "exists";
  readonly sheet: string;
}

/** Draws the document, or says that a sheet of its name is there. */
export async function putPaper(
  context: Excel.RequestContext,
  { paper, replace, process }: PutPaper,
): Promise<PutResult> {
  const sheet = sheetName(paper.name);
  const passing = passingName(sheet);
  const { worksheets } = context.workbook;
  const [standing, left] = [sheet, passing].map((name) => worksheets.getItemOrNullObject(name).load("name")) as [
    Excel.Worksheet,
    Excel.Worksheet,
  ];
  await context.sync();
  if (!standing.isNullObject && !replace) return { kind: "exists", sheet };
  const tab = TAB_COLORS[process];
  try {
    await apply(context, [
      ...(left.isNullObject ? [] : [{ do: "removeSheet" as const, sheet: passing }]),
      { do: "addSheet", sheet: passing, tab },
      ...drawPaper(passing, paper),
      ...(standing.isNullObject ? [] : [{ do: "removeSheet" as const, sheet }]),
      { do: "takeSheet", from: passing, sheet, tab },
    ]);
  } catch (error) {
    await removePassing(context, passing);
    throw error;
  }
  return { kind: "done", sheet };
}

/** What was begun is taken away; where even that fails, the next document does it. */
async function removePassing({ workbook }: Excel.RequestContext, passing: string): Promise<void> {
  try {
    const begun = workbook.worksheets.getItemOrNullObject(passing);
    begun.delete();
    await workbook.context.sync();
  } catch {
    // The first error says what is wrong.
  }
}

/** A name as sheets take it: no more than 31 characters, none of : \\ / ? * [ ] and no quote at its ends. */
export function sheetName(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, " ")
    .slice(0, 31)
    .replace(/^'+|'+$/g, "")
    .trim();
}

const passingName = (sheet: string): string => `${sheet.slice(0, 29)} …`;
