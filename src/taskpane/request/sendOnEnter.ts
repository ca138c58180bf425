/** Ctrl+Enter sends a form from any of its boxes, also from those in which Enter makes a new line. */

import type { KeyboardEvent } from "react";

/** The form's key handler. */
export function sendOnEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
