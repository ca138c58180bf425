/** The arrow beside a cell with a validation list, and the list it opens. */
import { useEffect, useRef } from "react";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useBook, usePreview } from "../preview-context";
import type { CellEntry } from "./cell-entry";
import type { Geometry } from "./geometry";
import { cellBox } from "./geometry";
import { useScroll } from "./use-scroll";

export interface DropListProps {
  readonly entry: CellEntry;
  readonly scroller: HTMLElement | null;
  readonly open: boolean;
  geometry(): Geometry;
  onOpen(open: boolean): void;
}

export function DropList({ entry, scroller, open, geometry, onOpen }: DropListProps): React.JSX.Element | null {
  const { say } = usePreview();
  const book = useBook();
  useScroll(scroller);
  const { row, column } = book.cursor.active;
  const choices = book.sheet.validationList(row, column);
  useEffect(() => onOpen(false), [row, column, onOpen]);
  if (!choices) return null;
  const g = geometry();
  const { x, y, width, height } = cellBox(g, row, column);
  if (y < g.headerHeight || y > g.height || x + width > g.width + 20) return null;
  const left = Math.min(x + width + 1, g.width - 20);
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className="over-grid list-button"
        aria-label={say("openList")}
        style={{ left, top: y + Math.max(height - 21, 0), height: Math.min(height, 21) }}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => onOpen(!open)}
      >
        <ChevronDownRegular fontSize={12} />
      </button>
      {open && (
        <Choices
          choices={choices}
          current={book.sheet.text(row, column)}
          style={listStyle(g, x, y, Math.max(width, 120), height, choices.length)}
          onChoose={(text) => (onOpen(false), entry.put(text))}
          onClose={() => (onOpen(false), entry.focusGrid())}
        />
      )}
    </>
  );
}

const ROW = 28;

/** Below the cell, or above where there is no room. */
function listStyle(
  g: Geometry,
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
): React.CSSProperties {
  const tall = Math.min(count, 8) * ROW + 8;
  const below = y + height + tall < g.height || y - tall < g.headerHeight;
  return {
    left: Math.max(Math.min(x, g.width - width - 6), 0),
    top: below ? y + height + 1 : y - tall,
    minWidth: width,
    maxHeight: tall,
  };
}

interface ChoicesProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly style: React.CSSProperties;
  onChoose(text: string): void;
  onClose(): void;
}

function Choices({ choices, current, style, onChoose, onClose }: ChoicesProps): React.JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const items = list.current?.querySelectorAll<HTMLElement>("[role=option]");
    items?.[Math.max(choices.indexOf(current), 0)]?.focus();
  }, [choices, current]);
  const move = (event: React.KeyboardEvent, by: number): void => {
    event.preventDefault();
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[Math.min(Math.max(at + by, 0), items.length - 1)]?.focus();
  };
  return (
    <div
      ref={list}
      role="listbox"
      className="over-grid choice-list"
      style={style}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || onClose()}
      onKeyDown={(event) => {
        if (event.key === "ArrowDown") move(event, 1);
        else if (event.key === "ArrowUp") move(event, -1);
        else if (event.key === "Escape" || event.key === "Tab") onClose();
      }}
    >
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          role="option"
          aria-selected={choice === current}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </button>
      ))}
    </div>
  );
}
