/** Guards against files that spread few cells over a whole grid: columns are stored down to their last filled row. */
import { MAX_COLUMNS } from "../model/types";
import { FileError } from "./errors";

/** Answers, for each sheet, a counter of the room its cells take up, all counting against one limit. */
export function claims(limit: number): () => (row: number, column: number) => void {
  let total = 0;
  return () => {
    const reach = new Int32Array(MAX_COLUMNS);
    return (row, column) => {
      const added = row + 1 - reach[column]!;
      if (added <= 0) return;
      reach[column] = row + 1;
      total += added;
      if (total > limit) throw new FileError("tooLarge", { what: "the area its cells are spread over", limit });
    };
  };
}
