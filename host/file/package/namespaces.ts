/**
 * The XML namespaces of workbooks. Strict files (ISO 29500) use other names for the same things; they are read as the
 * transitional ones, which are what is written.
 */

const office = "http://schemas.openxmlformats.org";

export const namespaces = {
  main: `${office}/spreadsheetml/2006/main`,
  relationships: `${office}/officeDocument/2006/relationships`,
  packageRelationships: `${office}/package/2006/relationships`,
  contentTypes: `${office}/package/2006/content-types`,
  coreProperties: `${office}/package/2006/metadata/core-properties`,
  extendedProperties: `${office}/officeDocument/2006/extended-properties`,
  customProperties: `${office}/officeDocument/2006/custom-properties`,
  variantTypes: `${office}/officeDocument/2006/docPropsVTypes`,
  drawing: `${office}/drawingml/2006/main`,
  chart: `${office}/drawingml/2006/chart`,
  sheetDrawing: `${office}/drawingml/2006/spreadsheetDrawing`,
  compatibility: `${office}/markup-compatibility/2006`,
  dynamicArrays: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  sheet2009: "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main",
  webExtension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  webExtensionPanes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  dublinCore: "http://purl.org/dc/elements/1.1/",
  dublinCoreTerms: "http://purl.org/dc/terms/",
  schemaInstance: "http://www.w3.org/2001/XMLSchema-instance",
} as const;

const strictRoot = "http://purl.oclc.org/ooxml";

const strict: Record<string, string> = {
  [`${strictRoot}/spreadsheetml/main`]: namespaces.main,
  [`${strictRoot}/drawingml/main`]: namespaces.drawing,
  [`${strictRoot}/drawingml/chart`]: namespaces.chart,
  [`${strictRoot}/drawingml/spreadsheetDrawing`]: namespaces.sheetDrawing,
  [`${strictRoot}/drawingml/chartDrawing`]: `${office}/drawingml/2006/chartDrawing`,
  [`${strictRoot}/drawingml/picture`]: `${office}/drawingml/2006/picture`,
  [`${strictRoot}/drawingml/diagram`]: `${office}/drawingml/2006/diagram`,
  [`${strictRoot}/officeDocument/extendedProperties`]: namespaces.extendedProperties,
  [`${strictRoot}/officeDocument/customProperties`]: namespaces.customProperties,
  [`${strictRoot}/officeDocument/docPropsVTypes`]: namespaces.variantTypes,
  [`${strictRoot}/officeDocument/customXml`]: `${office}/officeDocument/2006/customXml`,
  [`${strictRoot}/officeDocument/relationships`]: namespaces.relationships,
};

/** The transitional name of a namespace or relationship type, whichever kind of file it came from. */
export function transitional(uri: string): string {
  if (!uri.startsWith(strictRoot)) return uri;
  const known = strict[uri];
  if (known) return known;
  const type = uri.slice(`${strictRoot}/officeDocument/relationships/`.length);
  return uri.startsWith(`${strictRoot}/officeDocument/relationships/`) ? relationshipType(type) : uri;
}

/** Whether a namespace is one of a strict file. */
export function isStrict(uri: string): boolean {
  return uri.startsWith(strictRoot);
}

/** Text of a part of a strict file with its namespaces in their transitional form. */
export function transitionalText(xml: string): string {
  return xml.replace(/http:\/\/purl\.oclc\.org\/ooxml\/[A-Za-z/]+/g, transitional);
}

/** The full type of an office relationship, from its last word. */
export function relationshipType(name: string): string {
  if (name === "extendedProperties") return `${namespaces.relationships}/extended-properties`;
  if (name === "customProperties") return `${namespaces.relationships}/custom-properties`;
  if (name === "metadata/core-properties") return `${office}/package/2006/relationships/metadata/core-properties`;
  return `${namespaces.relationships}/${name}`;
}

/** The names by which code asks for elements: those of the sheet namespace are bare, the others have these prefixes. */
const canonicalPrefixes = new Map<string, string>([
  [namespaces.main, ""],
  [namespaces.packageRelationships, ""],
  [namespaces.contentTypes, ""],
  [namespaces.extendedProperties, ""],
  [namespaces.customProperties, ""],
  [namespaces.relationships, "r:"],
  [namespaces.coreProperties, "cp:"],
  [namespaces.dublinCore, "dc:"],
  [namespaces.dublinCoreTerms, "dcterms:"],
  [namespaces.variantTypes, "vt:"],
  [namespaces.drawing, "a:"],
  [namespaces.chart, "c:"],
  [namespaces.sheetDrawing, "xdr:"],
  [namespaces.compatibility, "mc:"],
  [namespaces.dynamicArrays, "xda:"],
  [namespaces.sheet2009, "x14:"],
  [namespaces.webExtension, "we:"],
  [namespaces.webExtensionPanes, "wetp:"],
]);

/** The name an element goes by in code, from its namespace and local name. */
export function canonicalName(uri: string, local: string): string {
  const prefix = canonicalPrefixes.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix + local;
}
