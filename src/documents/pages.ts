/** Where pages end: not between a heading and its text, and not in a short section that fits on one page. Pure. */

/** What is asked of a row; heights in points. */
export interface Paged {
  readonly height: number;
  readonly keep?: boolean;
  readonly begins?: boolean;
  readonly breaks?: boolean;
}

/** The height of A4 between margins of 2.5 cm, a little less for what other fonts take. */
export const PAGE_HEIGHT = 690;
/** A section not taller than this share of a page is not cut. */
const WHOLE_SECTION = 0.35;

/** The rows above which a page ends; the first `repeated` rows stand on every page. */
export function breakPages(rows: readonly Paged[], repeated: number): readonly number[] {
  const breaks: number[] = [];
  const again = height(rows.slice(0, repeated));
  let used = again;
  for (let index = repeated; index < rows.length;) {
    const end = groupEnd(rows, index);
    const group = height(rows.slice(index, end));
    const ends = rows[index]!.breaks === true || used + neededBy(rows, index, end) > PAGE_HEIGHT;
    if (ends && used > again) {
      breaks.push(index);
      used = again;
    }
    used += group;
    index = end;
  }
  return breaks;
}

const height = (rows: readonly Paged[]): number => rows.reduce((sum, row) => sum + row.height, 0);

/** The row behind those that stay together with this one. */
function groupEnd(rows: readonly Paged[], start: number): number {
  let end = start;
  while (end < rows.length - 1 && rows[end]!.keep) end += 1;
  return end + 1;
}

/** What should fit on the page: the group, or all of a short section that begins with it. */
function neededBy(rows: readonly Paged[], start: number, end: number): number {
  const group = height(rows.slice(start, end));
  if (!rows[start]!.begins) return group;
  const next = rows.findIndex((row, index) => index >= end && row.begins === true);
  const section = height(rows.slice(start, next < 0 ? rows.length : next));
  return section <= PAGE_HEIGHT * WHOLE_SECTION ? section : group;
}
