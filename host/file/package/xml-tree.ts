/** A small tree of XML elements, and how to ask it for things and turn it back into text. */
import { escapeAttribute, escapeText } from "./escape";
import { namespaces } from "./namespaces";

/** The namespace prefixes in force at an element; shared between elements that declare none. */
export type Scope = Readonly<Record<string, string>>;

export interface XmlElement {
  /** How code calls it: "row", "c:chart", "xdr:twoCellAnchor", whatever prefixes the file uses. */
  readonly name: string;
  /** How the file calls it. */
  readonly raw: string;
  readonly scope: Scope;
  /** By the file's own names, save that those of the relationships namespace always begin with "r:". */
  readonly attributes: Record<string, string>;
  readonly content: (XmlElement | string)[];
}

/** The child elements of a name, or all. */
export function children(element: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const item of element?.content ?? []) {
    if (typeof item !== "string" && (name === undefined || item.name === name)) found.push(item);
  }
  return found;
}

/** The first child along a path of names. */
export function child(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) {
    found = found?.content.find((item): item is XmlElement => typeof item !== "string" && item.name === name);
  }
  return found;
}

/** All text inside an element, in order. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return "";
  const { content } = element;
  if (content.length === 1 && typeof content[0] === "string") return content[0];
  return content.map((item) => (typeof item === "string" ? item : textOf(item))).join("");
}

/** A number from an attribute, or undefined where there is none. */
export function numberOf(element: XmlElement | undefined, attribute: string): number | undefined {
  const text = element?.attributes[attribute];
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A truth value from an attribute: "1", "true", "on" and their opposites. */
export function flagOf(element: XmlElement | undefined, attribute: string, otherwise: boolean): boolean {
  const text = element?.attributes[attribute];
  if (text === undefined) return otherwise;
  return text === "1" || text === "true" || text === "on";
}

/** The `val` of a child, as drawing and chart parts hold nearly everything. */
export function valueOf(element: XmlElement | undefined, ...path: string[]): string | undefined {
  return child(element, ...path)?.attributes["val"];
}

/** An element as text that can stand in a part whose own namespace is `outer`, declaring the prefixes it needs. */
export function serialize(element: XmlElement, outer: Scope = { "": namespaces.main, r: namespaces.relationships }) {
  return write(element, outer);
}

function write(element: XmlElement, declared: Scope): string {
  let text = `<${element.raw}`;
  let scope = declared;
  for (const prefix of prefixesOf(element)) {
    const uri = prefix === "r" && !element.scope["r"] ? namespaces.relationships : element.scope[prefix];
    if (uri === undefined || scope[prefix] === uri) continue;
    text += ` xmlns${prefix && ":"}${prefix}="${escapeAttribute(uri)}"`;
    scope = { ...scope, [prefix]: uri };
  }
  for (const [name, value] of Object.entries(element.attributes)) text += ` ${name}="${escapeAttribute(value)}"`;
  if (element.content.length === 0) return `${text}/>`;
  const inside = element.content.map((item) => (typeof item === "string" ? escapeText(item) : write(item, scope)));
  return `${text}>${inside.join("")}</${element.raw}>`;
}

/** Prefixes an element needs declared: of names, and those that compatibility attributes only mention. */
function prefixesOf(element: XmlElement): Set<string> {
  const prefixes = new Set([prefixOf(element.raw)]);
  for (const [name, value] of Object.entries(element.attributes)) {
    const prefix = prefixOf(name);
    if (prefix && prefix !== "xml") prefixes.add(prefix);
    const local = name.slice(prefix.length + (prefix ? 1 : 0));
    if (local === "Requires" || local === "Ignorable") value.split(/\s+/).forEach((word) => prefixes.add(word));
  }
  return prefixes;
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? "" : name.slice(0, colon);
}
