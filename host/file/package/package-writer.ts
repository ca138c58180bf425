/**
 * A package being written: parts, their content types and relationships. Parts are packed in the order they were added,
 * and text may be made only while packing. Knows no spreadsheets.
 */
import { namespaces } from "./namespaces";
import type { Relationship } from "./package-reader";
import { extensionOf, relationshipsPart, relativeTarget } from "./paths";
import { XML_DECLARATION, tag } from "./xml-write";
import type { PartContent } from "./zip-write";
import { ZipWriter } from "./zip-write";

interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly content: () => PartContent;
}

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

export class PackageWriter {
  private readonly parts = new Map<string, Part>();
  private readonly links = new Map<string, Relationship[]>();
  private readonly reserved: ReadonlySet<string>;

  /** `reserved` are names of parts that may be added later as they are. */
  constructor(reserved: Iterable<string> = []) {
    this.reserved = new Set([...reserved].map((name) => name.toLowerCase()));
  }

  add(name: string, contentType: string, content: PartContent | (() => PartContent)): void {
    if (this.has(name)) throw new Error(`Two parts named ${name}`);
    this.parts.set(name.toLowerCase(), {
      name,
      contentType,
      content: typeof content === "function" ? content : () => content,
    });
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** The first name of a series ("xl/charts/chart", ".xml") that no part has yet. */
  freeName(start: string, end: string): string {
    const taken = (name: string) => this.has(name) || this.reserved.has(name.toLowerCase());
    let number = 1;
    while (taken(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  /** Points from a part ("" is the package) at another part or an address; answers the relationship's id. */
  relate(owner: string, type: string, target: string, options: { external?: boolean; id?: string } = {}): string {
    const list = this.links.get(owner) ?? [];
    this.links.set(owner, list);
    const id = options.id ?? freeId(list);
    if (list.some((relationship) => relationship.id === id)) throw new Error(`Two relationships ${id} of ${owner}`);
    list.push({ id, type, target, external: options.external ?? false });
    return id;
  }

  /** Every part that a relationship so far points at, whether it is there or not. */
  targets(): string[] {
    const internal = [...this.links.values()].flat().filter((relationship) => !relationship.external);
    return internal.map((relationship) => relationship.target);
  }

  finish(): Uint8Array {
    const zip = new ZipWriter();
    zip.add("[Content_Types].xml", this.contentTypes());
    this.addLinks(zip, "");
    for (const part of this.parts.values()) {
      zip.add(part.name, part.content());
      this.addLinks(zip, part.name);
    }
    return zip.finish();
  }

  private addLinks(zip: ZipWriter, owner: string): void {
    const list = this.links.get(owner);
    if (!list?.length) return;
    const entries = list.map(({ id, type, target, external }) =>
      tag("Relationship", {
        Id: id,
        Type: type,
        Target: external ? target : relativeTarget(owner, target),
        TargetMode: external ? "External" : undefined,
      }),
    );
    const root = tag("Relationships", { xmlns: namespaces.packageRelationships }, entries);
    zip.add(relationshipsPart(owner), XML_DECLARATION + root);
  }

  /** Parts whose name ends in .rels, .xml or like a picture go by their ending where that ending means one thing. */
  private contentTypes(): string {
    const defaults = new Map([
      ["rels", RELATIONSHIPS_TYPE],
      ["xml", "application/xml"],
    ]);
    const overrides: string[] = [];
    for (const part of this.parts.values()) {
      const extension = extensionOf(part.name);
      const byEnding = defaults.get(extension);
      if (byEnding === undefined && !part.contentType.endsWith("+xml")) defaults.set(extension, part.contentType);
      else if (byEnding !== part.contentType) {
        overrides.push(tag("Override", { PartName: `/${part.name}`, ContentType: part.contentType }));
      }
    }
    const endings = [...defaults].map(([extension, type]) =>
      tag("Default", { Extension: extension, ContentType: type }),
    );
    return XML_DECLARATION + tag("Types", { xmlns: namespaces.contentTypes }, endings, overrides);
  }
}

function freeId(list: Relationship[]): string {
  let number = list.length + 1;
  while (list.some((relationship) => relationship.id === `rId${number}`)) number++;
  return `rId${number}`;
}
