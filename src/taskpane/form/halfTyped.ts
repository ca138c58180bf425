/** Dates of which only a part is typed: the browser gives no value for them, and says so only in the page. */

import type { Issue } from "../../process/api";

/** An issue for each such box within an element. */
export function halfTyped(element: HTMLElement | null): Issue[] {
  const inputs = [
    ...(element?.querySelectorAll<HTMLInputElement>("input[type=date],input[type=datetime-local]") ?? []),
  ];
  return inputs
    .filter((input) => input.validity.badInput)
    .map(({ name, type }) => ({ field: name, code: type === "date" ? "halfDate" : "halfMoment", facts: {} }));
}
