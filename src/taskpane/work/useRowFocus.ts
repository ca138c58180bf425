/**
 * Keeps the keyboard where it was in a list whose rows go away when they are done with, and moves it between rows by the
 * arrow keys.
 */

import { useEffect, useRef, type KeyboardEvent } from "react";

const STOPS = "input, button";

/**
 * Handlers and refs for a list of rows marked `data-row`; `rows` is what it shows, `first` the row that has the focus to
 * begin with.
 */
export function useRowFocus(rows: unknown, first?: string) {
  const list = useRef<HTMLUListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const held = useRef<{ readonly row: number; readonly stop: number } | null>(null);

  useEffect(() => {
    const found = first === undefined ? undefined : rowsIn(list.current!).find(({ dataset }) => dataset.row === first);
    found?.querySelector<HTMLElement>("button")?.focus();
  }, [first]);

  useEffect(() => {
    const place = held.current;
    held.current = null;
    if (place === null || !list.current) return;
    // Only where the focus went with its row; whoever moved on is left alone.
    if (document.activeElement && document.activeElement !== document.body) return;
    if (!focusAt(list.current, place.row, place.stop)) heading.current?.focus();
  }, [rows]);

  return {
    list,
    heading,
    /** Remembers where the focus is, before the row under it may go. */
    hold: () => (held.current = list.current && placeOf(list.current, document.activeElement)),
    onKeyDown: (event: KeyboardEvent<HTMLUListElement>) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const place = step === undefined ? null : placeOf(event.currentTarget, document.activeElement);
      if (step === undefined || place === null || place.row + step < 0) return;
      event.preventDefault();
      focusAt(event.currentTarget, place.row + step, place.stop);
    },
  };
}

const rowsIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-row]")];
const stopsIn = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>(STOPS)];

function placeOf(list: HTMLElement, element: Element | null): { row: number; stop: number } | null {
  const rows = rowsIn(list);
  const row = rows.findIndex((each) => each.contains(element));
  return row < 0 ? null : { row, stop: stopsIn(rows[row]!).indexOf(element as HTMLElement) };
}

function focusAt(list: HTMLElement, row: number, stop: number): HTMLElement | null {
  const rows = rowsIn(list);
  const found = rows[Math.min(row, rows.length - 1)];
  const stops = found ? stopsIn(found) : [];
  const target = stops[Math.min(Math.max(stop, 0), stops.length - 1)];
  target?.focus();
  return target ?? null;
}
