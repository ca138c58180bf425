/** Keeps what the workbook and the package hold beyond what is read. */
import { relationshipTypes } from "./kinds";
import { keepPart } from "./kept-parts";
import type { Relationship } from "./package/package-reader";
import type { XmlElement } from "./package/xml-tree";
import { children, serialize } from "./package/xml-tree";
import { readWebExtension } from "./parts/web-extension";
import type { ReadContext } from "./read-context";

const writtenAnew = ["fileVersion", "bookViews", "sheets", "definedNames", "calcPr", "fileRecoveryPr"];

/** Parts of the workbook that are written anew, or that nothing may rely on any more. */
const dropped: readonly string[] = [
  relationshipTypes.worksheet,
  relationshipTypes.styles,
  relationshipTypes.sharedStrings,
  relationshipTypes.calcChain,
  relationshipTypes.metadata,
];

export function keepWorkbook(context: ReadContext, part: string, root: XmlElement): void {
  const { file, memory } = context;
  for (const element of children(root)) {
    if (writtenAnew.includes(element.name)) continue;
    const kept = element.name === "workbookPr" ? without1904(element) : element;
    const known = memory.workbookElements.get(element.name) ?? "";
    memory.workbookElements.set(element.name, known + serialize(kept));
  }
  for (const relationship of file.relationships(part)) {
    const isSheet = relationship.type === relationshipTypes.worksheet;
    if (isSheet || dropped.includes(relationship.type)) continue;
    memory.workbookRelationships.push(relationship);
    keep(context, relationship);
  }
}

/** Dates have been moved to the other calendar. */
function without1904(element: XmlElement): XmlElement {
  const attributes = Object.entries(element.attributes).filter(([name]) => name !== "date1904");
  return { ...element, attributes: Object.fromEntries(attributes) };
}

function keep({ file, workbook, memory, known }: ReadContext, { external, target }: Relationship): void {
  if (!external) keepPart(file, target, workbook, memory, known);
}

const ownOfPackage: readonly string[] = [
  relationshipTypes.workbook,
  relationshipTypes.core,
  relationshipTypes.app,
  relationshipTypes.custom,
];

export function keepPackage(context: ReadContext): void {
  const { file, memory } = context;
  for (const relationship of file.relationships("")) {
    if (ownOfPackage.includes(relationship.type)) continue;
    keep(context, relationship);
    if (!readAddIn(context, relationship)) memory.packageRelationships.push(relationship);
  }
}

/** Takes the settings of a file's add-in, where it has exactly one. */
function readAddIn({ file, workbook, memory }: ReadContext, relationship: Relationship): boolean {
  if (relationship.type !== relationshipTypes.webExtensionPanes || !file.has(relationship.target)) return false;
  const parts = file.related(relationship.target, relationshipTypes.webExtension).map(({ target }) => target);
  const [part] = parts;
  if (part === undefined || parts.length > 1 || !file.has(part)) return false;
  const { extension, settings } = readWebExtension(file.tree(part));
  memory.webExtension = { ...extension, relationship };
  for (const [name, value] of settings) workbook.documentSettings.set(name, value);
  return true;
}
