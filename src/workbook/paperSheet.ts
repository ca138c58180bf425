/**
 * A document on a sheet of its own: the layout's parts become as few columns as its cells need, cells of one look are
 * formatted together, and pages end where the layout says. Pure.
 */

import type { SheetLayout } from "../documents/layout";
import { layoutOf } from "../documents/layout";
import type { LayoutCell, LayoutRow } from "../documents/layout-rows";
import { PART_WIDTH, PARTS } from "../documents/layout-rows";
import type { Paper } from "../documents/model";
import type { Action, CellInput, Look } from "./actions";
import { area, cell, wholeRows } from "./address";
import { textInput } from "./cells";
import { groupBy } from "./columns";
import { BOX_LINE, FACES, roleLook } from "./paperLook";
import { words } from "./words";

/** What is drawn on an empty sheet. */
export function drawPaper(sheet: string, paper: Paper): Action[] {
  const layout = layoutOf(paper);
  const grid = gridOf(layout);
  const everything = area(0, 0, layout.rows.length, grid.columns.length);
  return [
    { do: "format", sheet, areas: "", look: { font: FACES[paper.language].body, middle: true } },
    // Texts stay texts, whatever they look like.
    { do: "format", sheet, areas: everything, look: { numberFormat: "@" } },
    ...grid.columns.map((width, index): Action => {
      const at = cell(0, index).replace(/\d+$/, "");
      return { do: "format", sheet, areas: `${at}:${at}`, look: { width: characters(width) } };
    }),
    ...heights(sheet, layout.rows),
    ...cellLooks(sheet, paper, layout, grid),
    { do: "write", sheet, at: everything, values: valuesOf(layout, grid) },
    { do: "printPaper", sheet, setup: setupOf(paper, layout, grid) },
    { do: "activate", sheet, at: "A1" },
  ];
}

/** The sheet's columns, and which of them each cell of the layout takes. */
interface Grid {
  /** Their widths in points. */
  readonly columns: readonly number[];
  place(cell: LayoutCell): { readonly column: number; readonly columns: number };
}

function gridOf({ rows }: SheetLayout): Grid {
  const edges = new Set([0, PARTS]);
  for (const { cells } of rows) for (const { from, span } of cells) edges.add(from).add(from + span);
  const places = [...edges].sort((a, b) => a - b);
  return {
    columns: places.slice(1).map((end, index) => (end - places[index]!) * PART_WIDTH),
    place: ({ from, span }) => {
      const column = places.indexOf(from);
      return { column, columns: places.indexOf(from + span) - column };
    },
  };
}

/** Points as a width in characters, as formats say it. */
const characters = (points: number): number => (points / 0.75 - 5) / 7;

function heights(sheet: string, rows: readonly LayoutRow[]): Action[] {
  const all = rows.map(({ height }, index) => ({ height: Math.round(height * 4) / 4, index }));
  return groupBy(all, ({ height }) => String(height)).map((group) => ({
    do: "format",
    sheet,
    areas: wholeRows(group.map(({ index }) => index)),
    look: { height: group[0]!.height },
  }));
}

function valuesOf({ rows }: SheetLayout, grid: Grid): (readonly CellInput[])[] {
  return rows.map(({ cells }) => {
    const values: CellInput[] = grid.columns.map(() => null);
    for (const each of cells) if (each.text !== "") values[grid.place(each).column] = textInput(each.text, true);
    return values;
  });
}

/** Where a cell stands on the sheet. */
interface Place {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

const address = ({ row, column, rows, columns }: Place): string => area(row, column, rows, columns);

/** Every cell has edges of its own, so each is named; joined are rows of equal cells at once. */
function cellLooks(sheet: string, paper: Paper, { rows }: SheetLayout, grid: Grid): Action[] {
  const cells = rows.flatMap(({ cells: all, boxed = false }, row) =>
    all.map((each) => ({ row, rows: 1, ...grid.place(each), look: lookOf(each, boxed, paper) })),
  );
  const wide = cells.filter(({ columns }) => columns > 1);
  const joined = groupBy(wide, ({ column, columns }) => `${column} ${columns}`).flatMap(stacked);
  return [
    ...joined.map((place): Action => ({ do: "mergeRows", sheet, at: address(place) })),
    ...groupBy(cells, ({ look }) => JSON.stringify(look)).map((group): Action => ({
      do: "format",
      sheet,
      areas: group.map(address).join(","),
      look: group[0]!.look,
    })),
  ];
}

/** Places of one column, neighbours below each other joined. */
function stacked(places: readonly Place[]): readonly Place[] {
  return places.reduce<Place[]>((found, place) => {
    const last = found.at(-1);
    if (last && last.row + last.rows === place.row) found[found.length - 1] = { ...last, rows: last.rows + 1 };
    else found.push(place);
    return found;
  }, []);
}

const ALIGN = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", spread: "Distributed" } as const;

function lookOf({ role, size, align, strong, vertical }: LayoutCell, boxed: boolean, { language }: Paper): Look {
  const look: Look = { wrap: true, align: "Left", size, ...roleLook(role, language) };
  const indented = role === "box" && (align ?? "left") === "left";
  return {
    ...look,
    ...(align ? { align: ALIGN[align] } : {}),
    ...(indented ? { indent: 1 } : {}),
    ...(strong ? { bold: true } : {}),
    ...(vertical ? { vertical: VERTICAL[vertical] } : {}),
    ...(boxed ? { box: BOX_LINE } : {}),
  };
}

function setupOf(paper: Paper, { rows, repeated, breaks }: SheetLayout, grid: Grid) {
  const { language, id, revision, label } = paper;
  const said = [id, revision === null ? "" : words.revision[language].replace("{n}", String(revision))].filter(Boolean);
  return {
    area: area(0, 0, rows.length, grid.columns.length),
    titleRows: `$1:$${repeated}`,
    breaks,
    header: { left: escaped(label), right: escaped(said.join("  ")) },
    footer: { center: words.page[language] },
  };
}

/** An ampersand begins a command in headers and footers. */
const escaped = (text: string): string => text.replaceAll("&", "&&");
