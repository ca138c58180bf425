/** Puts together what the painters need, anew only when the sheet, the selection or the theme has changed. */
import type { PreviewBook } from "../book";
import type { ThemeName } from "../brand";
import { gridColors } from "../brand";
import { useKept } from "../use-kept";
import { CellViews } from "./cell-view";
import type { Copied } from "./edits";
import { filterButtonAt } from "./filter-buttons";
import type { Mark, Scene } from "./paint-cell";
import { measured } from "./paint-text";
import type { Extent, Frame } from "./sheet-frame";
import { extentOf, frameOf } from "./sheet-frame";

const ruler = typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");

export const measure = (text: string, font: string): number => (ruler ? measured(ruler, text, font) : 0);

/** The frame of the sheet on show: its axes, as far as one has gone. */
export function useFrame(book: PreviewBook, reached: Extent): Frame {
  const { sheet, cursor, contentRevision } = book;
  const extent = extentOf(sheet, reached, cursor.head);
  return useKept(() => frameOf(sheet, extent), sheet, contentRevision, extent.rows, extent.columns);
}

/** One's own selection lies over a colleague's. */
function marksOf(book: PreviewBook, copied: Copied | null, theme: ThemeName): Mark[] {
  const { accent, accentTint, colleague: theirs, colleagueTint } = gridColors[theme];
  const { colleague, sheet } = book;
  const marks: Mark[] = [];
  if (colleague?.selection.sheet === sheet)
    for (const area of colleague.selection.areas) marks.push({ area, color: theirs, tint: colleagueTint });
  for (const area of book.areas) marks.push({ area, color: accent, tint: accentTint });
  if (copied?.sheet === sheet) marks.push({ area: copied.area, color: accent, dashed: true });
  return marks;
}

/** The scene the painters draw. */
export function useScene(book: PreviewBook, frame: Frame, copied: Copied | null, theme: ThemeName): Scene {
  const { sheet, contentRevision, language } = book;
  const widthOf = (column: number): number => frame.columns.size(frame.columns.position(column));
  const look = (): CellViews => new CellViews(sheet, { textWidth: measure, columnWidth: widthOf }, language);
  const views = useKept(look, sheet, contentRevision, frame, language);
  return {
    theme,
    colors: gridColors[theme],
    views,
    rows: frame.rows,
    columns: frame.columns,
    gridlines: sheet.showGridlines,
    marks: marksOf(book, copied, theme),
    active: book.cursor.active,
    frozenRow: frame.frozenRows ? frame.rows.index(frame.frozenRows - 1) : -1,
    frozenColumn: frame.frozenColumns ? frame.columns.index(frame.frozenColumns - 1) : -1,
    filterButton: (row, column) => filterButtonAt(sheet, row, column),
  };
}
