/** Single cells and the areas between them, as the keyboard and the mouse make selections. Pure. */
import type { Area } from "../../model/types";
import { around, areaText, overlaps, parseArea, sameArea } from "../../model/areas";

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A cell's name such as B4. */
export const cellName = (cell: Cell): string => areaText(areaOf(cell));

/** The area of one cell. */
export const areaOf = ({ row, column }: Cell): Area => ({ top: row, bottom: row, left: column, right: column });

/** The smallest area that holds two cells. */
export const span = (a: Cell, b: Cell): Area => around(areaOf(a), areaOf(b));

/** The top left cell of an area. */
export const firstCell = (area: Area): Cell => ({ row: area.top, column: area.left });

/** An area made larger until it cuts through none of the merged areas. */
export function includeMerged(area: Area, merged: readonly Area[]): Area {
  const wider = merged.filter((one) => overlaps(area, one)).reduce<Area>(around, area);
  return sameArea(wider, area) ? area : includeMerged(wider, merged);
}

/** The area that an entry of the name box means, without minding case and dollar signs; null if it is no address. */
export const addressIn = (text: string): Area | null => parseArea(text.trim());
