/** Where drawn things stand: files count cells and offsets (EMU), the model points from the sheet's corner. */
import type { Sheet } from "../../model/surface";
import type { XmlElement } from "../package/xml-tree";
import { child, numberOf, textOf } from "../package/xml-tree";
import { tag } from "../package/xml-write";

export const EMU_PER_POINT = 12_700;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type SizeOf = (index: number) => number;

/** The from and to markers of a box on a sheet. */
export function markersXml(sheet: Sheet, { left, top, width, height }: Box): string {
  return marker("xdr:from", sheet, left, top) + marker("xdr:to", sheet, left + width, top + height);
}

function marker(name: string, sheet: Sheet, x: number, y: number): string {
  const column = locate(x, (index) => sheet.columnWidth(index));
  const row = locate(y, (index) => sheet.rowHeight(index));
  return tag(name, {}, [
    tag("xdr:col", {}, String(column.index)),
    tag("xdr:colOff", {}, String(column.offset)),
    tag("xdr:row", {}, String(row.index)),
    tag("xdr:rowOff", {}, String(row.offset)),
  ]);
}

function locate(points: number, sizeOf: SizeOf): { index: number; offset: number } {
  let rest = Math.max(0, points);
  let index = 0;
  while (index < 100_000 && rest >= sizeOf(index)) rest -= sizeOf(index++);
  return { index, offset: Math.round(rest * EMU_PER_POINT) };
}

/** The box of an anchor element of any of the three kinds. */
export function boxOf(anchor: XmlElement, sheet: Sheet): Box {
  const [left, top] = corner(child(anchor, "xdr:from"), sheet) ?? position(child(anchor, "xdr:pos"));
  const end = corner(child(anchor, "xdr:to"), sheet);
  if (end) return { left, top, width: points(end[0] - left), height: points(end[1] - top) };
  const size = child(anchor, "xdr:ext");
  return { left, top, width: emu(numberOf(size, "cx")), height: emu(numberOf(size, "cy")) };
}

function corner(element: XmlElement | undefined, sheet: Sheet): [number, number] | undefined {
  if (!element) return undefined;
  const say = (name: string) => Number(textOf(child(element, `xdr:${name}`)));
  const x = sum(say("col"), (index) => sheet.columnWidth(index)) + emu(say("colOff"));
  const y = sum(say("row"), (index) => sheet.rowHeight(index)) + emu(say("rowOff"));
  return [points(x), points(y)];
}

function position(element: XmlElement | undefined): [number, number] {
  return [emu(numberOf(element, "x")), emu(numberOf(element, "y"))];
}

function sum(count: number, sizeOf: SizeOf): number {
  let total = 0;
  for (let index = 0; index < Math.min(count, 1_048_576); index++) total += sizeOf(index);
  return total;
}

function emu(length: number | undefined): number {
  return points((length ?? 0) / EMU_PER_POINT);
}

function points(length: number): number {
  return Math.round(length * 1e4) / 1e4;
}
