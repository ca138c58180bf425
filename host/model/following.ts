/** What lies on a sheet beside its cells follows them: validations, formats, merges, links, filters, page and charts. */
import type { Area, Chart } from "./types";
import { contains, hasCell, intersection, moved, spansAllColumns, spansAllRows, subtract } from "./areas";
import type { CellShift } from "./shifting";
import { deletedSpan, insertedSpan, shiftedArea, shiftedAreas } from "./shifting";
import type { Sheet } from "./surface";
import { MAX_COLUMNS, MAX_ROWS } from "./types";

/** Follows an insertion or deletion; to be called when rows and columns themselves have moved. */
export function followAttachments(sheet: Sheet, edit: CellShift): void {
  followRules(sheet.validations, edit);
  followRules(sheet.conditionalFormats, edit);
  replaceAll(
    sheet.merges,
    sheet.merges.map((merge) => shiftedArea(merge, edit)),
  );
  followPlaced(sheet.hyperlinks, edit);
  followPlaced(sheet.comments, edit);
  if (sheet.autoFilter) {
    const place = shiftedArea(sheet.autoFilter.area, edit);
    sheet.autoFilter = place && { ...sheet.autoFilter, area: place };
  }
  followPage(sheet, edit);
  followFreeze(sheet, edit);
  followCharts(sheet, edit);
}

function followRules(rules: { areas: Area[] }[], edit: CellShift): void {
  for (const rule of rules) rule.areas = rule.areas.flatMap((a) => shiftedAreas(a, edit));
  replaceAll(
    rules,
    rules.map((rule) => (rule.areas.length ? rule : null)),
  );
}

function followPlaced(list: { area: Area }[], edit: CellShift): void {
  const kept = list.map((item) => {
    const place = shiftedArea(item.area, edit);
    if (place) item.area = place;
    return place && item;
  });
  replaceAll(list, kept);
}

function replaceAll<T>(list: T[], next: readonly (T | null)[]): void {
  list.splice(0, list.length, ...next.filter((item): item is T => item !== null));
}

function followPage({ layout }: Sheet, edit: CellShift): void {
  if (layout.printArea) layout.printArea = layout.printArea.flatMap((a) => shiftedAreas(a, edit));
  const follow = edit.kind === "insertCells" ? insertedSpan : deletedSpan;
  const { top, left, bottom, right } = edit.area;
  if (spansAllColumns(edit.area)) {
    const rows = (span: { first: number; last: number }) => follow(span, top, bottom - top + 1, MAX_ROWS);
    if (layout.titleRows) layout.titleRows = rows(layout.titleRows);
    layout.horizontalBreaks = layout.horizontalBreaks.flatMap((row) => rows({ first: row, last: row })?.first ?? []);
  } else if (spansAllRows(edit.area)) {
    const columns = (span: { first: number; last: number }) => follow(span, left, right - left + 1, MAX_COLUMNS);
    if (layout.titleColumns) layout.titleColumns = columns(layout.titleColumns);
    layout.verticalBreaks = layout.verticalBreaks.flatMap(
      (column) => columns({ first: column, last: column })?.first ?? [],
    );
  }
}

/** Frozen rows grow and shrink with rows put in or taken out among them. */
function followFreeze(sheet: Sheet, { kind, area: where }: CellShift): void {
  const frozen = (count: number, first: number, last: number) => {
    if (first >= count) return count;
    return kind === "insertCells" ? count + last - first + 1 : count - (Math.min(last, count - 1) - first + 1);
  };
  const { rows, columns } = sheet.freeze;
  if (spansAllColumns(where)) sheet.freeze = { rows: frozen(rows, where.top, where.bottom), columns };
  else if (spansAllRows(where)) sheet.freeze = { rows, columns: frozen(columns, where.left, where.right) };
}

/** Charts below or right of whole rows and columns move with them. */
function followCharts(sheet: Sheet, { kind, area: where }: CellShift): void {
  const sign = kind === "insertCells" ? 1 : -1;
  if (spansAllColumns(where)) {
    const height = (where.bottom - where.top + 1) * sheet.standardHeight;
    const edge = offset(where.top, (row) => sheet.rowHeight(row));
    for (const chart of sheet.charts) pushChart(chart, "top", edge, sign * height);
  } else if (spansAllRows(where)) {
    const width = (where.right - where.left + 1) * sheet.standardWidth;
    const edge = offset(where.left, (column) => sheet.columnWidth(column));
    for (const chart of sheet.charts) pushChart(chart, "left", edge, sign * width);
  }
}

function offset(count: number, size: (index: number) => number): number {
  let points = 0;
  for (let i = 0; i < count; i++) points += size(i);
  return points;
}

function pushChart(chart: Chart, side: "top" | "left", edge: number, by: number): void {
  if (chart[side] >= edge) chart[side] = Math.max(edge, chart[side] + by);
}

/** What lies wholly on moved cells goes with them; rules are cut where cells come and go. */
export function moveAttachments(sheet: Sheet, where: Area, target: Sheet, to: Area): void {
  const rows = to.top - where.top;
  const columns = to.left - where.left;
  if (sheet === target)
    for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) moveRule(rule, where, to);
  const going = sheet.merges.filter((merge) => contains(where, merge));
  replaceAll(
    sheet.merges,
    sheet.merges.map((merge) => (going.includes(merge) ? null : merge)),
  );
  target.merges.push(...going.map((merge) => moved(merge, rows, columns)));
  for (const list of ["hyperlinks", "comments"] as const) movePlaced(sheet[list], target[list], where, rows, columns);
  for (const table of sheet.tables.filter((each) => contains(where, each.area))) {
    if (sheet === target) table.setFrame(moved(table.area, rows, columns));
  }
}

function moveRule(rule: { areas: Area[] }, where: Area, to: Area): void {
  const carried = rule.areas.flatMap((a) => intersection(a, where) ?? []);
  const left = rule.areas.flatMap((a) => subtract(a, where)).flatMap((a) => subtract(a, to));
  rule.areas = [...left, ...carried.map((a) => moved(a, to.top - where.top, to.left - where.left))];
}

function movePlaced(from: { area: Area }[], into: { area: Area }[], where: Area, rows: number, columns: number): void {
  const going = from.filter((item) => hasCell(where, item.area.top, item.area.left));
  replaceAll(
    from,
    from.map((item) => (going.includes(item) ? null : item)),
  );
  into.push(...going.map((item) => ({ ...item, area: moved(item.area, rows, columns) })));
}
