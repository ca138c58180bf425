/** Extensions of a sheet (sparklines, newer rules, slicers): kept, save what repeats a data bar the model has read. */
import type { XmlElement } from "../package/xml-tree";
import { children, serialize, textOf } from "../package/xml-tree";
import type { KeptRule } from "./conditional-formats";

/** The extLst element without the details of data bars that are the model's now; "" when nothing is left. */
export function withoutReadBars(element: XmlElement, kept: readonly KeptRule[]): string {
  const extensions = children(element).map((extension) => filtered(extension, kept));
  const content = extensions.filter((extension) => children(extension).length > 0 || textOf(extension) !== "");
  return content.length === 0 ? "" : serialize({ ...element, content });
}

function filtered(extension: XmlElement, kept: readonly KeptRule[]): XmlElement {
  const content = extension.content
    .map((item) =>
      typeof item === "string" || item.name !== "x14:conditionalFormattings" ? item : withoutBars(item, kept),
    )
    .filter((item) => (typeof item === "string" ? item.trim() !== "" : item.content.length > 0));
  return { ...extension, content };
}

function withoutBars(list: XmlElement, kept: readonly KeptRule[]): XmlElement {
  const content = list.content.filter((item) => typeof item !== "string" && !isReadBar(item, kept));
  return { ...list, content };
}

function isReadBar(formatting: XmlElement, kept: readonly KeptRule[]): boolean {
  const rules = children(formatting, "x14:cfRule");
  return (
    rules.length > 0 &&
    rules.every(
      ({ attributes: { type, id } }) => type === "dataBar" && !kept.some(({ rule }) => mentions(rule, id ?? "")),
    )
  );
}

function mentions(element: XmlElement, id: string): boolean {
  return textOf(element).includes(id);
}
