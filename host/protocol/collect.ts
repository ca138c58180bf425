/** Cells that pass a test, gathered into rectangles as Excel joins the cells it found. */
import type { Area } from "../model/types";

type Passes = (row: number, column: number) => boolean;

/** Runs of a row become one area, and equal runs of following rows become one area with them. */
export function collect(where: Area, passes: Passes): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = where.top; row <= where.bottom; row++) {
    open = runsOf(where, row, passes).map((run) => {
      const above = open.find((area) => area.left === run.left && area.right === run.right && area.bottom === row - 1);
      const grown = above ? { ...above, bottom: row } : run;
      if (above) done.splice(done.indexOf(above), 1, grown);
      else done.push(grown);
      return grown;
    });
  }
  return done;
}

function runsOf(where: Area, row: number, passes: Passes): Area[] {
  const runs: Area[] = [];
  for (let column = where.left; column <= where.right; column++) {
    if (!passes(row, column)) continue;
    const last = runs.at(-1);
    if (last && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
}
