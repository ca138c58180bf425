/** Where the cells of an area are after cells were inserted, deleted or moved. Pure arithmetic on rectangles. */
import { MAX_COLUMNS, MAX_ROWS } from "../model/types";
import type { Area } from "../model/types";

type Span = readonly [first: number, last: number];

/** A span after `count` places were inserted before `at`; what is pushed off the end is cut, all of it is undefined. */
function insertInto([first, last]: Span, at: number, count: number, limit: number): Span | undefined {
  if (last < at) return [first, last];
  // Cells inserted before the first one move the whole span; inside it, they make it longer.
  const from = first >= at ? first + count : first;
  return from >= limit ? undefined : [from, Math.min(limit - 1, last + count)];
}

function deleteFrom([first, last]: Span, [from, to]: Span): Span | undefined {
  const count = to - from + 1;
  if (last < from) return [first, last];
  if (first > to) return [first - count, last - count];
  if (first >= from && last <= to) return undefined;
  return [first < from ? first : from, last > to ? last - count : from - 1];
}

const columns = (area: Area): Span => [area.left, area.right];
const rows = (area: Area): Span => [area.top, area.bottom];
const covers = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && outer[1] >= inner[1];
const withRows = (area: Area, span: Span | undefined): Area | undefined =>
  span && { ...area, top: span[0], bottom: span[1] };
const withColumns = (area: Area, span: Span | undefined): Area | undefined =>
  span && { ...area, left: span[0], right: span[1] };

/** The area after an insertion; only areas wholly in the way of the shift follow it. Undefined when pushed off. */
export function afterInsertion(area: Area, inserted: Area, shift: "Down" | "Right"): Area | undefined {
  if (shift === "Down") {
    if (!covers(columns(inserted), columns(area))) return area;
    const whole = area.top === 0 && area.bottom === MAX_ROWS - 1;
    const count = inserted.bottom - inserted.top + 1;
    return whole ? area : withRows(area, insertInto(rows(area), inserted.top, count, MAX_ROWS));
  }
  if (!covers(rows(inserted), rows(area))) return area;
  const whole = area.left === 0 && area.right === MAX_COLUMNS - 1;
  const count = inserted.right - inserted.left + 1;
  return whole ? area : withColumns(area, insertInto(columns(area), inserted.left, count, MAX_COLUMNS));
}

/** The area after a deletion; undefined when all of it is gone. */
export function afterDeletion(area: Area, deleted: Area, shift: "Up" | "Left"): Area | undefined {
  if (shift === "Up") {
    if (!covers(columns(deleted), columns(area))) return area;
    const whole = area.top === 0 && area.bottom === MAX_ROWS - 1;
    if (whole && !covers(rows(deleted), rows(area))) return area;
    return withRows(area, deleteFrom(rows(area), rows(deleted)));
  }
  if (!covers(rows(deleted), rows(area))) return area;
  const whole = area.left === 0 && area.right === MAX_COLUMNS - 1;
  if (whole && !covers(columns(deleted), columns(area))) return area;
  return withColumns(area, deleteFrom(columns(area), columns(deleted)));
}

/** True when all of `inner` lies in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return covers(rows(outer), rows(inner)) && covers(columns(outer), columns(inner));
}
