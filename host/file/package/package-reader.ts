/**
 * A package (ECMA-376 part 2) open for reading: parts by name, their content types, and the relationships between them.
 * Knows no spreadsheets.
 */
import { FileError } from "../errors";
import type { FileLimits } from "./limits";
import { isStrict, transitional, transitionalText } from "./namespaces";
import { extensionOf, relationshipsPart, resolveTarget } from "./paths";
import type { XmlVisitor } from "./xml-read";
import { readXml, readXmlTree } from "./xml-read";
import type { XmlElement } from "./xml-tree";
import { children } from "./xml-tree";
import { ZipReader } from "./zip-read";

export interface Relationship {
  readonly id: string;
  /** In its transitional form. */
  readonly type: string;
  /** The part pointed at, or for an external one whatever the file says. */
  readonly target: string;
  readonly external: boolean;
}

const CONTENT_TYPES = "[Content_Types].xml";

export class PackageReader {
  private readonly zip: ZipReader;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private readonly relationshipCache = new Map<string, Relationship[]>();
  /** A strict file (ISO 29500) uses other namespaces; what is kept verbatim of it needs translating. */
  strict = false;

  constructor(
    bytes: Uint8Array,
    private readonly limits: FileLimits,
  ) {
    this.zip = new ZipReader(bytes, limits);
    if (!this.zip.has(CONTENT_TYPES)) throw new FileError("notWorkbook", { found: "no list of content types" });
    for (const entry of children(this.tree(CONTENT_TYPES))) this.addContentType(entry);
    this.strict = this.relationships("").some((relationship) => relationship.strict);
  }

  has(part: string): boolean {
    return this.zip.has(part);
  }

  contentType(part: string): string {
    const type = this.overrides.get(part.toLowerCase()) ?? this.defaults.get(extensionOf(part));
    return type ?? "application/octet-stream";
  }

  /** A part's bytes as they are to be kept: unchanged, save the namespaces of a strict file. */
  bytes(part: string): Uint8Array {
    const bytes = this.zip.bytes(part);
    const isXml = /xml$/.test(this.contentType(part)) || /^(xml|rels|vml)$/.test(extensionOf(part));
    if (!this.strict || !isXml) return bytes;
    return new TextEncoder().encode(transitionalText(new TextDecoder().decode(bytes)));
  }

  tree(part: string): XmlElement {
    return readXmlTree(part, this.zip.chunks(part), this.limits.depth);
  }

  stream(part: string, visitor: XmlVisitor): void {
    readXml(part, this.zip.chunks(part), visitor, this.limits.depth);
  }

  /** The relationships of a part; of the package itself for "". */
  relationships(owner: string): (Relationship & { strict: boolean })[] {
    const part = relationshipsPart(owner);
    const known = this.relationshipCache.get(part) as (Relationship & { strict: boolean })[] | undefined;
    if (known) return known;
    const list = this.has(part)
      ? children(this.tree(part), "Relationship").map((entry) => relationship(owner, entry))
      : [];
    this.relationshipCache.set(part, list);
    return list;
  }

  related(owner: string, type: string): Relationship[] {
    return this.relationships(owner).filter((relationship) => relationship.type === type);
  }

  private addContentType(entry: XmlElement): void {
    const type = entry.attributes["ContentType"] ?? "";
    const part = entry.attributes["PartName"];
    const extension = entry.attributes["Extension"];
    if (part !== undefined) this.overrides.set(part.replace(/^\//, "").toLowerCase(), type);
    else if (extension !== undefined) this.defaults.set(extension.toLowerCase(), type);
  }
}

function relationship(owner: string, entry: XmlElement): Relationship & { strict: boolean } {
  const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode } = entry.attributes;
  const external = mode === "External";
  return {
    id,
    type: transitional(type),
    target: external ? target : resolveTarget(owner, target),
    external,
    strict: isStrict(type),
  };
}
