/** Where formula cells go when cells are inserted, deleted or moved, or their sheet goes away. */
import type { FormulaBook } from "./book";
import type { StructuralEdit } from "./edit";
import type { FormulaCell, FormulaCells } from "./formula-cells";
import type { Area } from "../model/types";
import { containsCell } from "./values";

export interface Move {
  readonly cell: FormulaCell;
  readonly row: number;
  readonly column: number;
  /** The sheet it stands on now; undefined when it is gone. */
  readonly to: number | undefined;
}

type Spot = { readonly row: number; readonly column: number; readonly to: number | undefined };

const stays = (cell: FormulaCell): Spot => ({ row: cell.row, column: cell.column, to: cell.sheet });
const gone: Spot = { row: -1, column: -1, to: undefined };

function inserted(cell: FormulaCell, area: Area, shift: "Down" | "Right"): Spot {
  const { row, column, sheet } = cell;
  if (shift === "Down") {
    const affected = column >= area.left && column <= area.right && row >= area.top;
    return affected ? { row: row + area.bottom - area.top + 1, column, to: sheet } : stays(cell);
  }
  const affected = row >= area.top && row <= area.bottom && column >= area.left;
  return affected ? { row, column: column + area.right - area.left + 1, to: sheet } : stays(cell);
}

function deleted(cell: FormulaCell, area: Area, shift: "Up" | "Left"): Spot {
  const { row, column, sheet } = cell;
  if (containsCell(area, row, column)) return gone;
  if (shift === "Up") {
    const affected = column >= area.left && column <= area.right && row > area.bottom;
    return affected ? { row: row - (area.bottom - area.top + 1), column, to: sheet } : stays(cell);
  }
  const affected = row >= area.top && row <= area.bottom && column > area.right;
  return affected ? { row, column: column - (area.right - area.left + 1), to: sheet } : stays(cell);
}

function spotOf(cell: FormulaCell, edit: StructuralEdit, target: number | undefined): Spot {
  switch (edit.kind) {
    case "insertCells":
      return inserted(cell, edit.area, edit.shift);
    case "deleteCells":
      return deleted(cell, edit.area, edit.shift);
    case "moveCells": {
      if (!containsCell(edit.area, cell.row, cell.column)) return stays(cell);
      const row = cell.row + edit.toRow - edit.area.top;
      return { row, column: cell.column + edit.toColumn - edit.area.left, to: target };
    }
    case "removeSheet":
      return gone;
    default:
      return stays(cell);
  }
}

/** The formula cells of a sheet that an edit moves or takes away. */
export function followEdit(book: FormulaBook, cells: FormulaCells, sheet: number, edit: StructuralEdit): Move[] {
  const target = edit.kind === "moveCells" ? book.sheetOf(edit.toSheet) : undefined;
  const moves: Move[] = [];
  for (const cell of cells.ofSheet(sheet)) {
    const spot = spotOf(cell, edit, target);
    if (spot.to !== cell.sheet || spot.row !== cell.row || spot.column !== cell.column) moves.push({ cell, ...spot });
  }
  return moves;
}
