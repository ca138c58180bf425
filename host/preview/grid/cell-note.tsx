/** The note under the active cell: what its validation asks for, or why a function failed. */
import { ErrorValue } from "../../model/types";
import type { PreviewBook } from "../book";
import { useBook } from "../preview-context";
import type { Geometry } from "./geometry";
import { cellBox } from "./geometry";
import { useScroll } from "./use-scroll";

export interface CellNoteProps {
  readonly scroller: HTMLElement | null;
  geometry(): Geometry;
}

interface Note {
  readonly title: string;
  readonly text: string;
}

function noteOf({ sheet, cursor }: PreviewBook): Note | null {
  const { row, column } = cursor.active;
  const value = sheet.value(row, column);
  if (value instanceof ErrorValue && value.message) return { title: value.code, text: value.message };
  const prompt = sheet.validationAt(row, column)?.prompt;
  if (!prompt?.show || !(prompt.title || prompt.message)) return null;
  return { title: prompt.title, text: prompt.message };
}

const WIDTH = 260;

export function CellNote({ scroller, geometry }: CellNoteProps): React.JSX.Element | null {
  const book = useBook();
  useScroll(scroller);
  const note = noteOf(book);
  if (!note) return null;
  const g = geometry();
  const { active } = book.cursor;
  const { x, y, width, height } = cellBox(g, active.row, active.column);
  if (y < g.headerHeight || y + height > g.height || x < g.headerWidth) return null;
  const left = Math.min(x + width * 0.4, g.width - WIDTH - 8);
  return (
    <div role="note" className="over-grid cell-note" style={{ left, top: y + height + 6, maxWidth: WIDTH }}>
      {note.title && <strong>{note.title}</strong>}
      <span>{note.text}</span>
    </div>
  );
}
