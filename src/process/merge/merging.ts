/** Files that departments sent back, merged into the open workbook: read in one round trip, written in two, or not at all. */

import type { Schema } from "../../schema/compiled";
import { toMinute } from "../../schema/serial";
import { WorkbookError } from "../../workbook/errors";
import { keyField } from "../../workbook/existence";
import type { Ground } from "../../workbook/tableReading";
import type { World } from "../api";
import type { Desk } from "../desk";
import type { Found, Question, Stage } from "../asking";
import type { RowChange } from "../transaction";
import { ask } from "../asking";
import { transact } from "../transaction";
import { askCalendar, minutesBy } from "../work-time";
import type { Merge, Merged, MergeOfFiles, MergeRequest, Merging } from "./api";
import { goneKey } from "./api";
import { mergeFiles, tablesFor, type Here, type MergeOutcome } from "./merge-files";
import { readReturned } from "./returned";

interface Deps {
  readonly schema: Schema;
  readonly world: World;
  readonly desk: Desk;
}

/** Rows changed in one batch: what one request carries with ease. */
const BATCH = 2_500;

/** Merging, for the open workbook. */
export function createMerging({ schema, world, desk }: Deps): MergeOfFiles {
  let inPieces = false;
  return {
    readFile: (name, bytes) => readReturned(schema, name, bytes, world.now().getFullYear()),
    compare: (request) => inSize((ground) => compare(stageOn(ground), request)),
    merge: (request) => inSize((ground) => merge(stageOn(ground), request)),
  };

  function stageOn(ground: Ground): MergeStage {
    return { schema, world, ground, inPieces };
  }

  /** Tables are read whole, until one is met that is too large for that; whatever was refused has written nothing. */
  async function inSize<T>(task: (ground: Ground) => Promise<T>): Promise<T> {
    try {
      return await desk.talk(task);
    } catch (error) {
      if (inPieces || !(error instanceof WorkbookError && error.failure === "tooLarge")) throw error;
      inPieces = true;
      return desk.talk(task);
    }
  }
}

interface MergeStage extends Stage {
  /** Some table is more than one answer holds. */
  readonly inPieces: boolean;
}

type Questions = Record<string, Question>;

const questionsFor = ({ schema, inPieces }: MergeStage, request: MergeRequest): Questions =>
  Object.fromEntries(tablesFor(schema, request).map((table) => [table, { table, all: true, once: true, inPieces }]));

async function compare(stage: MergeStage, request: MergeRequest): Promise<Merge> {
  const here = await ask(stage, questionsFor(stage, request));
  return outcomeOf(stage, request, here).merge;
}

function outcomeOf({ schema, world, ground }: Stage, request: MergeRequest, here: Here): MergeOutcome {
  const { language } = ground;
  return mergeFiles({ schema, here, keyField, now: toMinute(world.now()), language }, request);
}

/** Merges once more with what stands now; what is no longer as agreed is shown again instead of written. */
async function merge(stage: MergeStage, request: Merging): Promise<Merged> {
  let fresh: MergeOutcome | null = null;
  const first = await writeBatch(stage, request, (here) => {
    fresh = outcomeOf(stage, request, here);
    const agreed = JSON.stringify(fresh.merge) === JSON.stringify(request.agreed);
    return agreed ? fresh.changes.slice(0, BATCH) : null;
  });
  const { merge: now, changes } = fresh!;
  if (first === "otherwise") return { kind: "changed", merge: now };
  if (first !== "written") return doneWith([], fresh!);
  request.onProgress?.(Math.min(BATCH, changes.length), changes.length);
  for (let start = BATCH; start < changes.length; start += BATCH) {
    const batch = changes.slice(start, start + BATCH);
    if ((await writeBatch(stage, request, () => batch)) !== "written") return doneWith(changes.slice(0, start), fresh!);
    request.onProgress?.(start + batch.length, changes.length);
  }
  return doneWith(changes, fresh!);
}

/** One batch, all of it or nothing. */
async function writeBatch(
  stage: MergeStage,
  request: Merging,
  plan: (here: Found<Questions>) => readonly RowChange[] | null,
): Promise<"written" | "stopped" | "otherwise"> {
  const { schema, ground } = stage;
  const tables = [...new Set(request.files.flatMap((file) => file.tables.map(({ table }) => table)))];
  const outcome = await transact(stage, {
    questions: questionsFor(stage, request),
    adds: tables,
    me: request.me,
    ...(request.signal ? { signal: request.signal } : {}),
    ...(tables.some((table) => table === "Requests") ? { minutesBetween: minutesBy(askCalendar(schema, ground)) } : {}),
    plan: (here) => plan(here) ?? { issues: [{ code: "otherwise", facts: {} }] },
  });
  if (outcome.ok) return "written";
  const [issue] = outcome.issues;
  if (issue?.code === "otherwise") return "otherwise";
  if (issue?.code === "cancelled") return "stopped";
  // All was weighed before by the same rules.
  throw new Error(JSON.stringify(outcome.issues));
}

function doneWith(written: readonly RowChange[], { merge: { gone }, changes: all }: MergeOutcome): Merged {
  const edits = written.filter(({ id }) => id !== undefined);
  const lost = new Set(gone.map(goneKey));
  const isRestored = ({ table, id, newId }: RowChange): boolean =>
    id === undefined && newId !== undefined && lost.has(goneKey({ table, id: newId }));
  return {
    kind: "done",
    cells: edits.reduce((sum, { values }) => sum + Object.keys(values).length, 0),
    changed: edits.length,
    added: written.filter((change) => change.id === undefined && !isRestored(change)).length,
    restored: written.filter(isRestored).length,
    stopped: written.length < all.length,
  };
}
