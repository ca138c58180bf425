/** The line at the very bottom: what the keyboard is doing, how many rows a filter shows, and figures of the selection. */
import { useSyncExternalStore } from "react";
import { cellCount } from "../../model/areas";
import type { Scalar } from "../../model/types";
import { formatValue } from "../../formula/format";
import type { PreviewBook } from "../book";
import type { CellEntry } from "../grid/cell-entry";
import { usedPart } from "../grid/edits";
import type { Statistics } from "../grid/statistics";
import { statisticsOf } from "../grid/statistics";
import { useBook, usePreview } from "../preview-context";
import { useKept } from "../use-kept";

const MOST_CELLS = 2_000_000;

/** The selection's figures; none for a single cell. */
function figures(book: PreviewBook): Statistics | null {
  const { sheet, areas } = book;
  const cells = areas.reduce((sum, area) => sum + cellCount(usedPart(sheet, area)), 0);
  if (cells < 2 || cells > MOST_CELLS) return null;
  // What a filter hides does not count.
  const value = (row: number, column: number): Scalar =>
    sheet.hiddenRows.get(row) === "filter" ? null : sheet.value(row, column);
  return statisticsOf(areas, sheet.usedArea(true), value);
}

/** How many rows of the table under the cursor a filter leaves. */
function filteredRows({ sheet, cursor }: PreviewBook): { shown: number; all: number } | null {
  const table = sheet.tableAt(cursor.active.row, cursor.active.column);
  if (!table?.isFiltered) return null;
  const { top, bottom } = table.bodyArea;
  let shown = 0;
  for (let row = top; row <= bottom; row += 1) if (sheet.hiddenRows.get(row) !== "filter") shown += 1;
  return { shown, all: bottom - top + 1 };
}

export function StatusBar({ entry }: { entry: CellEntry }): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  const typing = useSyncExternalStore(entry.subscribe, () => entry.typing);
  const { active } = book.cursor;
  const format = book.sheet.style(active.row, active.column).numberFormat;
  const show = (value: number, asFormat = format): string =>
    formatValue(Number(value.toPrecision(12)), asFormat, book.language).text;
  const shown = useKept(() => figures(book), book.contentRevision, book.sheet, book.areas);
  const rows = useKept(() => filteredRows(book), book.contentRevision, book.sheet, active);
  const isManual = book.workbook.calculation.mode === "Manual";
  return (
    <div className="status-bar" role="status">
      <span>{typing ? say(typing.mode === "enter" ? "enter" : "edit") : say("ready")}</span>
      {isManual && <span>{say("manual")}</span>}
      {rows && <span>{say("filtered", rows)}</span>}
      <span className="spring" />
      {shown && shown.numbers > 0 && (
        <span>
          {say("average")}: {show(shown.average)}
        </span>
      )}
      {shown && shown.filled > 1 && (
        <span>
          {say("count")}: {show(shown.filled, "0")}
        </span>
      )}
      {shown && shown.numbers > 0 && (
        <span>
          {say("sum")}: {show(shown.sum)}
        </span>
      )}
    </div>
  );
}
