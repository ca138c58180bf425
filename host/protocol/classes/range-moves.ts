/** The methods of Excel.Range that lead to another range: beside it, around it, a part of it. Pure geometry. */
import type { Area } from "../../model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import { around, contains, intersection, moved, sameArea, WHOLE_SHEET } from "../../model/areas";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn } from "../args";
import type { Cells } from "../cells";
import type { MemberContext } from "../context";
import type { Method } from "../define";
import { invalidArgument, itemNotFound } from "../errors";
import { refer } from "../reference";

type Move = (area: Area, args: Args) => Area;

const rangeOf = (cells: Cells, context: MemberContext, area: Area) => {
  if (area.bottom < area.top || area.right < area.left || !contains(WHOLE_SHEET, area)) {
    throw invalidArgument("The range does not lie on the sheet.");
  }
  return refer("Range", context.cells(cells.sheet, [area]));
};

const moves: Record<string, Move> = {
  GetCell: (area, args) => {
    const [top, left] = [area.top + args.integer(0), area.left + args.integer(1)];
    return { top, left, bottom: top, right: left };
  },
  GetRow: (area, args) => ({ ...area, top: area.top + args.integer(0), bottom: area.top + args.integer(0) }),
  GetColumn: (area, args) => ({ ...area, left: area.left + args.integer(0), right: area.left + args.integer(0) }),
  GetLastCell: (area) => ({ ...area, top: area.bottom, left: area.right }),
  GetLastRow: (area) => ({ ...area, top: area.bottom }),
  GetLastColumn: (area) => ({ ...area, left: area.right }),
  GetEntireRow: (area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 }),
  GetEntireColumn: (area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 }),
  GetOffsetRange: (area, args) => moved(area, args.integer(0), args.integer(1)),
  GetResizedRange: (area, args) => ({
    ...area,
    bottom: area.bottom + args.integer(0),
    right: area.right + args.integer(1),
  }),
  GetAbsoluteResizedRange: (area, args) => ({
    ...area,
    bottom: area.top + args.integer(0) - 1,
    right: area.left + args.integer(1) - 1,
  }),
  GetRowsAbove: (area, args) => beside(area, -args.optionalInteger(0, 1), 0),
  GetRowsBelow: (area, args) => beside(area, args.optionalInteger(0, 1), 0),
  GetColumnsBefore: (area, args) => beside(area, 0, -args.optionalInteger(0, 1)),
  GetColumnsAfter: (area, args) => beside(area, 0, args.optionalInteger(0, 1)),
};

/** The rows or columns next to an area; a negative number is above or left of it. */
function beside(area: Area, rows: number, columns: number): Area {
  if (rows === 0 && columns === 0) throw invalidArgument("The count should not be 0.");
  if (rows > 0) return { ...area, top: area.bottom + 1, bottom: area.bottom + rows };
  if (rows < 0) return { ...area, top: area.top + rows, bottom: area.top - 1 };
  if (columns > 0) return { ...area, left: area.right + 1, right: area.right + columns };
  return { ...area, left: area.left + columns, right: area.left - 1 };
}

/** A range given as an object or as an address. */
function otherArea(cells: Cells, args: Args, context: MemberContext): Area {
  const other = cellsIn(args.raw(0));
  const place = other ?? placeOf(context.workbook, args.text(0), cells.sheet);
  if (place.sheet !== cells.sheet) throw invalidArgument("The ranges lie on different sheets.");
  return place.area;
}

const sharedWith: Method<Cells> = (cells, args, context) => {
  const found = intersection(cells.area, otherArea(cells, args, context));
  return found && rangeOf(cells, context, found);
};

const DIRECTIONS = ["Up", "Down", "Left", "Right"] as const;
type Direction = (typeof DIRECTIONS)[number];

const STEPS: Record<Direction, readonly [number, number]> = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] };

/** Where Ctrl+arrow goes from a cell: the end of the filled run, or the next filled cell, or the sheet's edge. */
function edgeFrom(cells: Cells, row: number, column: number, direction: Direction): { row: number; column: number } {
  const [down, across] = STEPS[direction];
  const used = cells.sheet.usedArea() ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const filled = (r: number, c: number): boolean =>
    r >= 0 && c >= 0 && r <= used.bottom && c <= used.right && cells.sheet.value(r, c) !== null;
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r <= used.bottom && c <= used.right;
  let [r, c] = [row, column];
  const running = filled(r, c) && filled(r + down, c + across);
  if (running) {
    while (filled(r + down, c + across)) [r, c] = [r + down, c + across];
    return { row: r, column: c };
  }
  do [r, c] = [r + down, c + across];
  while (inside(r, c) && !filled(r, c));
  return inside(r, c) ? { row: r, column: c } : sheetEdge(row, column, direction);
}

function sheetEdge(row: number, column: number, direction: Direction): { row: number; column: number } {
  const rows = { Up: 0, Down: MAX_ROWS - 1, Left: row, Right: row };
  const columns = { Left: 0, Right: MAX_COLUMNS - 1, Up: column, Down: column };
  return { row: rows[direction], column: columns[direction] };
}

/** The cell the movement starts from: the given active cell or the corner that lies in the direction. */
function startCell(cells: Cells, args: Args): { row: number; column: number } {
  const given = cellsIn(args.raw(1));
  const at = given ?? cells;
  return { row: at.area.top, column: at.area.left };
}

const edgeCell: Method<Cells> = (cells, args, context) => {
  const start = startCell(cells, args);
  const end = edgeFrom(cells, start.row, start.column, args.choice(0, DIRECTIONS));
  return rangeOf(cells, context, { top: end.row, left: end.column, bottom: end.row, right: end.column });
};

const extended: Method<Cells> = (cells, args, context) => {
  const start = startCell(cells, args);
  const end = edgeFrom(cells, start.row, start.column, args.choice(0, DIRECTIONS));
  const edge = { top: end.row, left: end.column, bottom: end.row, right: end.column };
  return rangeOf(cells, context, around(cells.area, edge));
};

/** The block of filled cells around a range, up to empty rows and columns on all sides. */
const surrounding: Method<Cells> = (cells, _args, context) => {
  let region = cells.area;
  for (;;) {
    const grown = grownByOneRing(cells, region);
    if (sameArea(grown, region)) return rangeOf(cells, context, region);
    region = grown;
  }
};

/** The region, one row or column larger on each side whose neighbouring cells are not all empty. */
function grownByOneRing(cells: Cells, { top, left, bottom, right }: Area): Area {
  const filled = (strip: Area): boolean => anyFilled(cells, strip);
  return {
    top: filled({ top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 }) ? top - 1 : top,
    bottom: filled({ top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 }) ? bottom + 1 : bottom,
    left: filled({ top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 }) ? left - 1 : left,
    right: filled({ top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 }) ? right + 1 : right,
  };
}

function anyFilled(cells: Cells, strip: Area): boolean {
  const used = cells.sheet.usedArea();
  const search = used && intersection(used, strip);
  if (!search) return false;
  for (let row = search.top; row <= search.bottom; row++) {
    for (let column = search.left; column <= search.right; column++) {
      if (cells.sheet.value(row, column) !== null) return true;
    }
  }
  return false;
}

/** The methods as the member table wants them. */
export const rangeMoves: Record<string, Method<Cells>> = {
  ...Object.fromEntries(
    Object.entries(moves).map(([name, move]): [string, Method<Cells>] => [
      name,
      (cells, args, context) => rangeOf(cells, context, move(cells.area, args)),
    ]),
  ),
  GetBoundingRect: (cells, args, context) =>
    rangeOf(cells, context, around(cells.area, otherArea(cells, args, context))),
  GetIntersection: (cells, args, context) => {
    const found = sharedWith(cells, args, context);
    if (!found) throw itemNotFound("The ranges have no cell in common.");
    return found;
  },
  GetIntersectionOrNullObject: sharedWith,
  GetRangeEdge: edgeCell,
  GetExtendedRange: extended,
  GetSurroundingRegion: surrounding,
};
