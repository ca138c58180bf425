/** How a block of cells becomes the series of a chart, by the rules Excel guesses with. */
import type { Area, ChartSeries } from "../model/types";
import { heightOf, sheetAreaText, widthOf } from "../model/areas";
import type { Sheet } from "../model/surface";

export type SeriesBy = "Auto" | "Columns" | "Rows";

/** The series of a chart over the area. */
export function seriesOf(sheet: Sheet, area: Area, by: SeriesBy): ChartSeries[] {
  const named = hasHeaderRow(sheet, area);
  const labelled = hasLabelColumn(sheet, area);
  const rows = heightOf(area) - (named ? 1 : 0);
  const columns = widthOf(area) - (labelled ? 1 : 0);
  const body = { ...area, top: area.top + (named ? 1 : 0), left: area.left + (labelled ? 1 : 0) };
  const inColumns = by === "Columns" || (by === "Auto" && rows >= columns);
  return inColumns ? columnSeries(sheet, area, body) : rowSeries(sheet, area, body);
}

function columnSeries(sheet: Sheet, area: Area, body: Area): ChartSeries[] {
  const labels = body.left > area.left ? { ...body, left: area.left, right: body.left - 1 } : null;
  return Array.from({ length: widthOf(body) }, (_, i) => {
    const column = body.left + i;
    const head = body.top > area.top ? { top: area.top, bottom: area.top, left: column, right: column } : null;
    return series(sheet, i, { ...body, left: column, right: column }, head, labels);
  });
}

function rowSeries(sheet: Sheet, area: Area, body: Area): ChartSeries[] {
  const labels = body.top > area.top ? { ...body, top: area.top, bottom: body.top - 1 } : null;
  return Array.from({ length: heightOf(body) }, (_, i) => {
    const row = body.top + i;
    const head = body.left > area.left ? { top: row, bottom: row, left: area.left, right: area.left } : null;
    return series(sheet, i, { ...body, top: row, bottom: row }, head, labels);
  });
}

function series(sheet: Sheet, index: number, values: Area, head: Area | null, labels: Area | null): ChartSeries {
  const ref = (area: Area): string => sheetAreaText(sheet.name, area);
  return {
    name: head ? sheet.text(head.top, head.left) : `Series${index + 1}`,
    valuesRef: ref(values),
    ...(head ? { nameRef: ref(head) } : {}),
    ...(labels ? { categoriesRef: ref(labels) } : {}),
  };
}

/** The first row holds names when none of its cells (the corner apart) is a number. */
function hasHeaderRow(sheet: Sheet, area: Area): boolean {
  if (heightOf(area) < 2) return false;
  const from = widthOf(area) > 1 ? area.left + 1 : area.left;
  for (let column = from; column <= area.right; column++) {
    if (typeof sheet.value(area.top, column) === "number") return false;
  }
  return true;
}

/** The first column holds labels when one of its cells below the corner is a text, or the corner is empty. */
function hasLabelColumn(sheet: Sheet, area: Area): boolean {
  if (widthOf(area) < 2) return false;
  if (sheet.value(area.top, area.left) === null && heightOf(area) > 1) return true;
  for (let row = area.top + 1; row <= area.bottom; row++) {
    if (typeof sheet.value(row, area.left) === "string") return true;
  }
  return false;
}
