/**
 * Properties of many cells in one call: Range.getCellProperties, setCellProperties and their like for rows and columns.
 * What is asked for is a record of flags, what is set a record of values; each leaf is a property of the range's own
 * classes, so what those refuse is refused here too.
 */
import type { Area } from "../../model/types";
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import { heightOf, widthOf } from "../../model/areas";
import type { Args } from "../args";
import { recordOf } from "../args";
import type { Cells } from "../cells";
import type { MemberContext } from "../context";
import type { AnyClassTable, ClassTable, Method, Property } from "../define";
import { invalidArgument, notEmulated } from "../errors";
import { writtenMatrix } from "../matrices";
import { formatProtection, rangeBorder, rangeFill, rangeFont, rangeFormat } from "./formats";

/** An object of the classes above and the table that knows it. */
interface Node {
  readonly target: unknown;
  readonly table: Pick<ClassTable<never>, "name" | "properties">;
}

const node = (table: Node["table"] | AnyClassTable, target: unknown): Node => ({ table, target });

/** CellBorderCollection's names for the sides. */
const SIDES: Record<string, string> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

/** The parts of a cell that are objects: from a name to the object. */
const PARTS: Record<string, (cells: Cells) => Node> = {
  format: (cells) => node(rangeFormat as unknown as AnyClassTable, cells),
  fill: (cells) => node(rangeFill as unknown as AnyClassTable, cells),
  font: (cells) => node(rangeFont as unknown as AnyClassTable, cells),
  protection: (cells) => node(formatProtection as unknown as AnyClassTable, cells),
  borders: (cells) => node({ name: "RangeBorderCollection", properties: {} }, cells),
};

function partOf(parent: Node, name: string): Node | undefined {
  const side = parent.table.name === "RangeBorderCollection" ? SIDES[name] : undefined;
  if (side) return node(rangeBorder as unknown as AnyClassTable, { cells: parent.target, side });
  return PARTS[name]?.(parent.target as Cells);
}

const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function propertyOf({ table }: Node, name: string): Property<unknown> {
  const property = table.properties[pascalCase(name)];
  if (!property) throw notEmulated(table.name, name);
  return property as unknown as Property<unknown>;
}

/** What is asked of borders is asked of all of them. */
const ofEachSide = (asked: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.keys(SIDES).map((side) => [side, asked]));

function read(from: Node, asked: Record<string, unknown>, context: MemberContext): Record<string, unknown> {
  const entries = Object.entries(asked).flatMap(([name, wanted]): [string, unknown][] => {
    if (wanted === undefined || wanted === null || wanted === false) return [];
    if (wanted === true && !partOf(from, name)) return [[name, propertyOf(from, name).get(from.target, context)]];
    const part = partOf(from, name);
    if (!part) throw invalidArgument(`"${name}" is asked for by true.`);
    const inside = recordOf(wanted, name);
    return [[name, read(part, name === "borders" ? ofEachSide(inside) : inside, context)]];
  });
  return Object.fromEntries(entries);
}

function write(to: Node, given: Record<string, unknown>, context: MemberContext): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const part = partOf(to, name);
    if (part) write(part, recordOf(value, name), context);
    else {
      const property = propertyOf(to, name);
      if (!property.set) throw invalidArgument(`"${name}" can only be read.`);
      property.set(to.target, value, context);
    }
  }
}

type Way = "cell" | "row" | "column";

/** The cells, whole rows or whole columns of a range, in lines as they are answered. */
function piecesOf({ area }: Cells, way: Way): Area[][] {
  const rows = () => Array.from({ length: heightOf(area) }, (_, i) => area.top + i);
  const columns = Array.from({ length: way === "row" ? 0 : widthOf(area) }, (_, i) => area.left + i);
  if (way === "row") return [rows().map((row) => ({ top: row, bottom: row, left: 0, right: MAX_COLUMNS - 1 }))];
  if (way === "column")
    return [columns.map((column) => ({ top: 0, bottom: MAX_ROWS - 1, left: column, right: column }))];
  return rows().map((row) => columns.map((column) => ({ top: row, bottom: row, left: column, right: column })));
}

const MOST_PIECES = 100_000;

function refuseTooMany({ area }: Cells, way: Way): void {
  const count = (way === "column" ? 1 : heightOf(area)) * (way === "row" ? 1 : widthOf(area));
  if (count > MOST_PIECES) throw invalidArgument("The range has too many cells for properties cell by cell.");
}

/** Getters and setters for a class of cells; `range` names the properties that stand beside the format. */
export function cellProperties(range: Record<string, Property<Cells>>): Record<string, Method<Cells>> {
  const table = { name: "Range", properties: range } as unknown as Node["table"];
  const get =
    (way: Way): Method<Cells> =>
    (cells, args, context) => {
      refuseTooMany(cells, way);
      const asked = args.record(0);
      const lines = piecesOf(cells, way).map((line) =>
        line.map((area) => read(node(table, context.cells(cells.sheet, [area])), asked, context)),
      );
      return way === "cell" ? lines : lines[0]!;
    };
  const set =
    (way: Way): Method<Cells> =>
    (cells, args, context) => {
      refuseTooMany(cells, way);
      piecesOf(cells, way).forEach((line, r) =>
        line.forEach((area, c) => {
          const given = givenFor(cells, args, way, r, c);
          if (given) write(node(table, context.cells(cells.sheet, [area])), recordOf(given, "properties"), context);
        }),
      );
    };
  return {
    GetCellProperties: get("cell"),
    GetRowProperties: get("row"),
    GetColumnProperties: get("column"),
    SetCellProperties: set("cell"),
    SetRowProperties: set("row"),
    SetColumnProperties: set("column"),
  };
}

/** What was given for one cell of a matrix, or for one row or column of a list. */
function givenFor(cells: Cells, args: Args, way: Way, row: number, column: number): unknown {
  if (way !== "cell") {
    const list = args.list(0);
    const count = way === "row" ? heightOf(cells.area) : widthOf(cells.area);
    if (list.length !== count) throw invalidArgument("Give one record for each row or column of the range.");
    return list[column];
  }
  const matrix = writtenMatrix(cells.area, args.list(0));
  return matrix.length === 1 && matrix[0]!.length === 1 ? matrix[0]![0] : matrix[row]![column];
}
