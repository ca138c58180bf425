/** Writes XML as text. Attributes keep the order they are given in; undefined ones are left out. */
import { escapeAttribute, escapeText, toXstring } from "./escape";

export type AttributeValue = string | number | boolean | null | undefined;
export type Attributes = Readonly<Record<string, AttributeValue>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One element; its content is XML already. */
export function tag(name: string, attributes: Attributes = {}, ...content: (string | string[])[]): string {
  const inside = content.flat().join("");
  const opening = `${name}${attributeText(attributes)}`;
  return inside === "" ? `<${opening}/>` : `<${opening}>${inside}</${name}>`;
}

/** An element that is left out when it would hold nothing. */
export function optional(name: string, attributes: Attributes, ...content: (string | string[])[]): string {
  const inside = content.flat().join("");
  return inside === "" ? "" : tag(name, attributes, inside);
}

/** One element that holds text, kept exactly, spaces at its ends included. */
export function textTag(name: string, text: string, attributes: Attributes = {}): string {
  const space = /^\s|\s$|\n|\t/.test(text) ? { "xml:space": "preserve" } : {};
  return tag(name, { ...attributes, ...space }, escapeText(toXstring(text)));
}

/** Attributes as they stand in a tag, with a space before each. */
export function attributeText(attributes: Attributes): string {
  let text = "";
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    text += ` ${name}="${typeof value === "string" ? escapeAttribute(value) : attributeForm(value)}"`;
  }
  return text;
}

function attributeForm(value: number | boolean): string {
  if (typeof value === "number") return String(value);
  return value ? "1" : "0";
}
