/** Document properties: the core, application and custom parts. */
import type { DocumentProperties } from "../../model/types";
import { fromXstring } from "../package/escape";
import { namespaces } from "../package/namespaces";
import type { XmlElement } from "../package/xml-tree";
import { child, children, textOf } from "../package/xml-tree";
import { XML_DECLARATION, tag, textTag } from "../package/xml-write";

type Custom = string | number | boolean | Date;

const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

export function coreXml(properties: DocumentProperties): string {
  const root = {
    "xmlns:cp": namespaces.coreProperties,
    "xmlns:dc": namespaces.dublinCore,
    "xmlns:dcterms": namespaces.dublinCoreTerms,
    "xmlns:xsi": namespaces.schemaInstance,
  };
  const moment = (name: string) => tag(name, { "xsi:type": "dcterms:W3CDTF" }, instant(properties.created));
  return (
    XML_DECLARATION +
    tag("cp:coreProperties", root, [
      said("dc:title", properties.title),
      said("dc:subject", properties.subject),
      said("dc:creator", properties.author),
      said("cp:keywords", properties.keywords),
      said("dc:description", properties.comments),
      said("cp:lastModifiedBy", properties.lastAuthor),
      moment("dcterms:created"),
      moment("dcterms:modified"),
      said("cp:category", properties.category),
    ])
  );
}

export function appXml(properties: DocumentProperties, application: string): string {
  const root = { xmlns: namespaces.extendedProperties };
  const content = [
    said("Application", application),
    said("Manager", properties.manager),
    said("Company", properties.company),
  ];
  return XML_DECLARATION + tag("Properties", root, content);
}

export function customXml(custom: ReadonlyMap<string, Custom>): string {
  const entries = [...custom].map(([name, value], index) =>
    tag("property", { fmtid: CUSTOM_FORMAT, pid: index + 2, name }, variantXml(value)),
  );
  return (
    XML_DECLARATION +
    tag("Properties", { xmlns: namespaces.customProperties, "xmlns:vt": namespaces.variantTypes }, entries)
  );
}

function said(name: string, text: string): string {
  return text === "" ? "" : textTag(name, text);
}

/** Without the fraction of a second, as the packaging standard's own examples have it. */
function instant(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, "Z");
}

function variantXml(value: Custom): string {
  if (value instanceof Date) return tag("vt:filetime", {}, instant(value));
  if (typeof value === "boolean") return tag("vt:bool", {}, String(value));
  if (typeof value === "string") return textTag("vt:lpwstr", value);
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return tag(whole ? "vt:i4" : "vt:r8", {}, String(value));
}

/** The roots of the three parts, each absent where a file has none. */
export interface PropertyParts {
  core?: XmlElement | undefined;
  app?: XmlElement | undefined;
  custom?: XmlElement | undefined;
}

/** Takes what the three parts say into the properties. */
export function readProperties({ core, app, custom }: PropertyParts, properties: DocumentProperties): void {
  const text = (root: XmlElement | undefined, name: string) => fromXstring(textOf(child(root, name)));
  properties.title = text(core, "dc:title");
  properties.subject = text(core, "dc:subject");
  properties.author = text(core, "dc:creator");
  properties.keywords = text(core, "cp:keywords");
  properties.comments = text(core, "dc:description");
  properties.lastAuthor = text(core, "cp:lastModifiedBy");
  properties.category = text(core, "cp:category");
  properties.manager = text(app, "Manager");
  properties.company = text(app, "Company");
  const created = new Date(text(core, "dcterms:created"));
  if (!Number.isNaN(created.getTime())) properties.created = created;
  for (const entry of children(custom, "property")) {
    const value = readVariant(children(entry)[0]);
    if (value !== undefined) properties.custom.set(entry.attributes["name"] ?? "", value);
  }
}

function readVariant(element: XmlElement | undefined): Custom | undefined {
  if (!element) return undefined;
  const text = textOf(element);
  const type = element.name.replace("vt:", "");
  if (type === "bool") return text === "true" || text === "1";
  if (type === "filetime" || type === "date") return new Date(text);
  if (/^(i[1248]|int|ui[1248]|uint|r[48]|decimal)$/.test(type)) return Number(text);
  return fromXstring(text);
}
