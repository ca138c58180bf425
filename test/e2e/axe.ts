/** What axe finds against WCAG 2.2 AA in what a page and its pane show now. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { settled } from "./preview-page";

const PANE = "iframe[name=me]";
const LEVEL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Each finding with the place it was found at. */
export async function findings(page: Page): Promise<string[]> {
  await settled(page);
  // Fluent's guards of the tab order are meant to be reached by Tab and by nothing else.
  const axe = new AxeBuilder({ page }).include([PANE, "body"]).exclude([PANE, "[data-tabster-dummy]"]);
  // A message that goes by may fade while axe looks at it.
  axe.exclude([PANE, ".fui-Toast"]);
  const { violations } = await axe.withTags(LEVEL).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => !isScrolledUnder(node))
      .map(({ target, html, failureSummary }) => `${id} ${target.join(" ")} ${html} ${failureSummary}`),
  );
}

/** Whether all that is wrong is that it happens to lie half under a sticky bar: it is as large as it is. */
const isScrolledUnder = ({ failureSummary }: { readonly failureSummary?: string }): boolean =>
  /because it is partially obscured/.test(failureSummary ?? "");
