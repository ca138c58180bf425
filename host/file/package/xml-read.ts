/**
 * Reads XML as it is unpacked: a visitor says which elements it walks into and gets the others as whole small trees, so
 * a sheet of a million cells is never held as a tree. Document types and entities are refused. Names are resolved by
 * namespace, whatever prefixes a file uses.
 */
import type { SaxesTagPlain } from "saxes";
import { SaxesParser } from "saxes";
import { FileError } from "../errors";
import { canonicalName, namespaces, transitional } from "./namespaces";
import type { Scope, XmlElement } from "./xml-tree";

export interface XmlVisitor {
  /** Whether to walk into an element; it comes without content. */
  enter(element: XmlElement, depth: number): boolean;
  /** An element that was walked into ends. */
  leave?(element: XmlElement): void;
  /** An element that was not walked into, complete. */
  element(element: XmlElement): void;
}

/** Reads a part, handing its elements to the visitor. */
export function readXml(part: string, chunks: Iterable<Uint8Array>, visitor: XmlVisitor, maxDepth: number): void {
  const reader = new XmlReader(part, visitor, maxDepth);
  for (const text of decode(part, chunks)) reader.write(text);
  reader.close();
}

/** Reads a part as one tree. */
export function readXmlTree(part: string, chunks: Iterable<Uint8Array>, maxDepth: number): XmlElement {
  let root: XmlElement | undefined;
  readXml(part, chunks, { enter: () => false, element: (element) => (root = element) }, maxDepth);
  if (!root) throw new FileError("malformedXml", { part, reason: "it is empty" });
  return root;
}

const noScope: Scope = { xml: "http://www.w3.org/XML/1998/namespace" };

class XmlReader {
  private readonly parser = new SaxesParser();
  private readonly open: XmlElement[] = [];
  /** How many of the open elements the visitor walked into: the first ones. */
  private entered = 0;
  private readonly names = new Map<Scope, Map<string, string>>();

  constructor(
    private readonly part: string,
    private readonly visitor: XmlVisitor,
    private readonly maxDepth: number,
  ) {
    this.parser.on("error", (error) => {
      const reason = error.message.replace(/^\d+:\d+: /, "");
      if (/undefined entity/.test(reason)) throw new FileError("xmlEntities", { part });
      throw new FileError("malformedXml", { part, reason });
    });
    this.parser.on("doctype", () => {
      throw new FileError("xmlEntities", { part });
    });
    this.parser.on("opentag", (tag) => this.opened(tag));
    this.parser.on("text", (text) => this.text(text));
    this.parser.on("cdata", (text) => this.text(text));
    this.parser.on("closetag", () => this.closed());
  }

  write(text: string): void {
    this.parser.write(text);
  }

  close(): void {
    this.parser.close();
  }

  private opened(tag: SaxesTagPlain): void {
    const parent = this.open[this.open.length - 1];
    const element = this.elementOf(tag, parent?.scope ?? noScope);
    if (this.open.length >= this.maxDepth) throw new FileError("malformedXml", { part: this.part, reason: "too deep" });
    const walking = this.entered === this.open.length;
    if (walking && this.visitor.enter(element, this.open.length)) this.entered++;
    else if (!walking) parent?.content.push(element);
    this.open.push(element);
  }

  private text(text: string): void {
    if (this.entered < this.open.length) this.open[this.open.length - 1]!.content.push(text);
  }

  private closed(): void {
    const element = this.open.pop()!;
    if (this.entered > this.open.length) {
      this.entered--;
      this.visitor.leave?.(element);
    } else if (this.entered === this.open.length) {
      this.visitor.element(element);
    }
  }

  private elementOf(tag: SaxesTagPlain, outer: Scope): XmlElement {
    const scope = declared(tag.attributes, outer);
    const attributes = scope === outer ? renamed(tag.attributes, scope) : renamed(withoutDeclarations(tag), scope);
    return { name: this.nameOf(tag.name, scope), raw: tag.name, scope, attributes, content: [] };
  }

  private nameOf(raw: string, scope: Scope): string {
    let names = this.names.get(scope);
    if (!names) this.names.set(scope, (names = new Map()));
    let name = names.get(raw);
    if (name === undefined) {
      const colon = raw.indexOf(":");
      const uri = scope[colon < 0 ? "" : raw.slice(0, colon)] ?? "";
      names.set(raw, (name = canonicalName(uri, raw.slice(colon + 1))));
    }
    return name;
  }
}

/** The scope of an element: its parent's own object where it declares nothing. */
function declared(attributes: Record<string, string>, outer: Scope): Scope {
  let scope: Record<string, string> | undefined;
  for (const name in attributes) {
    if (name.length < 5 || !name.startsWith("xmlns") || (name.length > 5 && name[5] !== ":")) continue;
    scope ??= { ...outer };
    scope[name.slice(6)] = transitional(attributes[name]!);
  }
  return scope ?? outer;
}

function withoutDeclarations(tag: SaxesTagPlain): Record<string, string> {
  const kept = Object.entries(tag.attributes).filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"));
  return Object.fromEntries(kept);
}

/** Relationship ids always read as "r:id", whatever prefix the file gave that namespace. */
function renamed(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  for (const name in attributes) {
    const colon = name.length < 4 ? -1 : name.indexOf(":");
    if (colon < 0 || name.startsWith("r:") || scope[name.slice(0, colon)] !== namespaces.relationships) continue;
    attributes[`r:${name.slice(colon + 1)}`] = attributes[name]!;
    Reflect.deleteProperty(attributes, name);
  }
  return attributes;
}

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. */
function* decode(part: string, chunks: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for (const chunk of chunks) {
      if (chunk.length === 0) continue;
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError("malformedXml", { part, reason: "its text is not in the encoding it claims" });
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return "utf-8";
}
