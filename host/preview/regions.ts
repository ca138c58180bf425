/** F6 goes round the page's parts, for in the grid Tab belongs to the cells. */

const PARTS = [
  ".command-bar button",
  ".name-box",
  ".cell-input",
  '.sheet-tabs [role="tab"][aria-selected="true"]',
  ".pane-me iframe",
  ".pane-colleague iframe",
];

/** Gives the keyboard back to the cells. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>(".cell-input")?.focus({ preventScroll: true });
}

/** Puts the focus on the next part of the page, or the one before. */
export function focusNextPart(backward: boolean): void {
  const parts = PARTS.map((selector) => document.querySelector<HTMLElement>(selector)).filter((part) => part !== null);
  const from = parts.findIndex((part) => regionOf(part).contains(document.activeElement));
  const next = parts[(from + (backward ? -1 : 1) + parts.length) % parts.length];
  next?.focus();
}

const regionOf = (part: HTMLElement): HTMLElement =>
  part.closest<HTMLElement>(".command-bar, .formula-bar, .sheet-grid, .sheet-tabs, .pane") ?? part;
