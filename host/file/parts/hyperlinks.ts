/** Links on cells: the element in the sheet, and relationships for the addresses outside the workbook. */
import type { Hyperlink } from "../../model/options";
import { fromXstring, toXstringAttribute } from "../package/escape";
import type { Relationship } from "../package/package-reader";
import type { XmlElement } from "../package/xml-tree";
import { children } from "../package/xml-tree";
import { optional, tag } from "../package/xml-write";
import { parseSqref, refText } from "./references";

/** The hyperlinks element; `relate` makes the relationship to an address outside and answers its id. */
export function hyperlinksXml(links: readonly Hyperlink[], relate: (address: string) => string): string {
  const entries = links.map((link) =>
    tag("hyperlink", {
      ref: refText(link.area),
      "r:id": link.address ? relate(link.address) : undefined,
      location: words(link.documentReference),
      tooltip: words(link.screenTip),
      display: words(link.textToDisplay),
    }),
  );
  return optional("hyperlinks", {}, entries);
}

function words(text: string | undefined): string | undefined {
  return text ? toXstringAttribute(text) : undefined;
}

export function readHyperlinks(element: XmlElement, relationships: readonly Relationship[]): Hyperlink[] {
  return children(element, "hyperlink").flatMap((entry) => {
    const area = parseSqref(entry.attributes["ref"])[0];
    const target = relationships.find((relationship) => relationship.id === entry.attributes["r:id"]);
    const traits = {
      address: target?.target,
      documentReference: said(entry.attributes["location"]),
      screenTip: said(entry.attributes["tooltip"]),
      textToDisplay: said(entry.attributes["display"]),
    };
    const present = Object.entries(traits).filter(([, text]) => text !== undefined);
    return area ? [{ area, ...Object.fromEntries(present) }] : [];
  });
}

function said(text: string | undefined): string | undefined {
  return text === undefined ? undefined : fromXstring(text);
}
