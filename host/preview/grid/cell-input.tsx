/**
 * The box over the active cell. It has the keyboard all the time, invisible until something is typed: only so does an
 * input method for Chinese get its first key.
 */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { useBook, usePreview } from "../preview-context";
import { sentenceOf } from "../problems";
import type { CellEntry } from "./cell-entry";
import { fontOf } from "./cell-view";
import type { Copied } from "./edits";
import { copySelection, pasteText } from "./edits";
import { cellName } from "./cells";
import type { Geometry } from "./geometry";
import { cellBox } from "./geometry";
import type { Desk } from "./keyboard";
import { onNavigationKey, onTypingKey } from "./keyboard";
import { measure } from "./use-scene";
import { useScroll } from "./use-scroll";

export interface CellInputProps {
  readonly entry: CellEntry;
  readonly desk: Desk;
  readonly scroller: HTMLElement | null;
  readonly copied: Copied | null;
  geometry(): Geometry;
  onCopied(copied: Copied | null): void;
}

export function CellInput(props: CellInputProps): React.JSX.Element {
  const { entry, desk, geometry, scroller } = props;
  const { say } = usePreview();
  const book = useBook();
  const typing = useSyncExternalStore(entry.subscribe, () => entry.typing);
  const box = useRef<HTMLTextAreaElement>(null);
  useScroll(scroller);
  useEffect(() => {
    entry.focusGrid = () => box.current?.focus({ preventScroll: true });
    entry.focusGrid();
  }, [entry]);
  const place = typing?.place;
  useLayoutEffect(() => {
    if (place !== "cell" || !box.current) return;
    box.current.focus({ preventScroll: true });
    const end = box.current.value.length;
    if (document.activeElement === box.current) box.current.setSelectionRange(end, end);
  }, [place]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    if (entry.typing && key.key === "Enter" && key.alt) return breakLine(entry, box.current);
    if (entry.typing ? onTypingKey(desk, key) : onNavigationKey(desk, key)) event.preventDefault();
  };
  return (
    <textarea
      ref={box}
      className="over-grid cell-input"
      data-typing={typing !== null}
      aria-label={`${say("cellEditor")} ${cellName(book.cursor.active)}`}
      style={styleOf(props, typing?.text ?? "", typing !== null)}
      value={typing?.text ?? ""}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onChange={(event) => typeInto(entry, event.target.value)}
      onCompositionStart={() => entry.begin("cell", "enter", "")}
      {...useClipboard(props)}
      data-cell={cellName(book.cursor.active)}
      data-scroll={geometry().scrollTop}
    />
  );
}

/** An Enter that was meant for the dialog or list which gave the keyboard back begins no entry. */
function typeInto(entry: CellEntry, text: string): void {
  if (entry.typing) entry.change(text);
  else if (text !== "\n") entry.begin("cell", "enter", text);
}

function breakLine(entry: CellEntry, box: HTMLTextAreaElement | null): void {
  if (!box) return;
  const { selectionStart, selectionEnd, value } = box;
  entry.change(`${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`);
  requestAnimationFrame(() => box.setSelectionRange(selectionStart + 1, selectionStart + 1));
}

/** As large as the cell, and larger when the text asks for it, but never past the grid's edge. */
function styleOf({ entry, desk, geometry }: CellInputProps, text: string, shown: boolean): React.CSSProperties {
  const { book } = desk;
  const cell = entry.typing?.cell ?? book.cursor.active;
  const g = geometry();
  const { x, y, width, height } = cellBox(g, cell.row, cell.column);
  const style = book.sheet.effectiveStyle(cell.row, cell.column);
  const font = fontOf(style);
  const lines = text.split("\n");
  const wanted = Math.max(...lines.map((line) => measure(line, font))) + 16;
  const room = Math.max(g.width - x - 8, width);
  const wide = Math.min(Math.max(width, wanted), room);
  const wraps = lines.reduce((n, line) => n + Math.max(1, Math.ceil((measure(line, font) + 10) / wide)), 0);
  const lineHeight = Math.round(((style.fontSize * 4) / 3) * 1.32);
  const tall = Math.max(height, wraps * lineHeight + 4) + 1;
  // One line stands where the cell will show it; several begin at the top.
  const paddingTop = wraps > 1 ? 1 : Math.max(Math.floor(spaceAbove(style.vertical, tall, lineHeight)), 0);
  const spaced = font.replace("px ", `px/${lineHeight}px `);
  const place = { left: x - 1, top: y - 1, width: wide + 1, height: tall, paddingTop };
  return { ...place, font: spaced, pointerEvents: shown ? "auto" : "none" };
}

function spaceAbove(vertical: string, height: number, lineHeight: number): number {
  const spare = height - 4 - lineHeight;
  if (vertical === "Top") return 0;
  return vertical === "Bottom" ? spare : spare / 2;
}

type ClipboardHandlers = Pick<React.DOMAttributes<HTMLTextAreaElement>, "onCopy" | "onCut" | "onPaste">;

function useClipboard({ entry, copied, onCopied }: CellInputProps): ClipboardHandlers {
  const { notify } = usePreview();
  const book = useBook();
  const take = (event: React.ClipboardEvent, cut: boolean): void => {
    if (entry.typing) return;
    event.preventDefault();
    const taken = copySelection(book, cut);
    event.clipboardData.setData("text/plain", taken.text);
    onCopied(taken);
  };
  const paste = (event: React.ClipboardEvent): void => {
    if (entry.typing) return;
    event.preventDefault();
    try {
      pasteText(book, event.clipboardData.getData("text/plain"), copied);
      if (copied?.cut) onCopied(null);
    } catch (problem) {
      notify({ intent: "error", text: sentenceOf(problem, book.language) });
    }
  };
  return { onCopy: (event) => take(event, false), onCut: (event) => take(event, true), onPaste: paste };
}
