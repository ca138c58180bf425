/**
 * How a file remembers an add-in: its settings (Office.context.document.settings) and the functions of it that cells
 * call. Without this part Excel does not bind those calls to the add-in again.
 */
import { customFileName } from "../../formula/file-form";
import type { WebExtensionMemory } from "../memory";
import { namespaces } from "../package/namespaces";
import type { XmlElement } from "../package/xml-tree";
import { child, children, serialize, textOf } from "../package/xml-tree";
import { XML_DECLARATION, tag } from "../package/xml-write";

/** The add-in a file is to be bound to when it names none yet. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  /** Where Excel finds it: "developer" and "Registry" for one that is sideloaded. */
  readonly store: string;
  readonly storeType: string;
}

export const sideloaded: AddIn = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

export function newWebExtension(addIn: AddIn): WebExtensionMemory {
  const { id, version, store, storeType } = addIn;
  return { id: `{${id}}`, reference: tag("we:reference", { id, version, store, storeType }) };
}

/** The webextension part. */
export function webExtensionXml(
  extension: WebExtensionMemory,
  settings: ReadonlyMap<string, unknown>,
  functions: readonly string[],
): string {
  const root = { "xmlns:we": namespaces.webExtension, id: extension.id };
  const properties = [...settings].map(([name, value]) => tag("we:property", { name, value: JSON.stringify(value) }));
  return (
    XML_DECLARATION +
    tag("we:webextension", root, [
      extension.reference,
      tag("we:alternateReferences"),
      tag("we:properties", {}, properties),
      tag("we:bindings"),
      tag("we:snapshot", { "xmlns:r": namespaces.relationships }),
      functions.length > 0 ? functionsXml(functions) : "",
    ])
  );
}

function functionsXml(functions: readonly string[]): string {
  const extension = (uri: string, content: string) => tag("a:ext", { "xmlns:a": namespaces.drawing, uri }, content);
  const ids = functions.map((name) => tag("we:customFunctionIds", {}, customFileName(name)));
  return tag("we:extLst", {}, [
    extension("{D87F86FE-615C-45B5-9D79-34F1136793EB}", tag("we:containsCustomFunctions")),
    extension("{7C84B067-C214-45C3-A712-C9D94CD141B2}", tag("we:customFunctionIdList", {}, ids)),
  ]);
}

/** The part that lists add-ins' panes; `id` is the relationship to the webextension part. */
export function panesXml(id: string): string {
  const reference = tag("wetp:webextensionref", { "xmlns:r": namespaces.relationships, "r:id": id });
  const pane = tag("wetp:taskpane", { dockstate: "right", visibility: 0, width: 350, row: 0 }, reference);
  return XML_DECLARATION + tag("wetp:taskpanes", { "xmlns:wetp": namespaces.webExtensionPanes }, pane);
}

/** Reads the root of a webextension part. */
export function readWebExtension(root: XmlElement): { extension: WebExtensionMemory; settings: [string, unknown][] } {
  const reference = child(root, "we:reference");
  const settings = children(child(root, "we:properties"), "we:property").map((entry): [string, unknown] => [
    entry.attributes["name"] ?? "",
    parsed(entry.attributes["value"] ?? "null"),
  ]);
  const lists = children(child(root, "we:extLst")).map((extension) => child(extension, "we:customFunctionIdList"));
  const functions = lists.flatMap((list) =>
    children(list, "we:customFunctionIds").map((entry) => textOf(entry).trim()),
  );
  const extension = {
    id: root.attributes["id"] ?? "",
    reference: reference ? serialize(reference, { we: namespaces.webExtension }) : "",
    settingsAsRead: JSON.stringify(settings),
    functions,
  };
  return { extension, settings };
}

/** Whether the file's own part still says all that is to be said. */
export function stillHolds(
  { relationship, settingsAsRead, functions }: WebExtensionMemory,
  settings: ReadonlyMap<string, unknown>,
  called: readonly string[],
): boolean {
  if (!relationship || settingsAsRead !== JSON.stringify([...settings])) return false;
  return called.every((name) => functions?.includes(customFileName(name)));
}

/** Settings are kept as JSON; what is none is taken as the text it is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
