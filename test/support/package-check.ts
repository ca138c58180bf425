/**
 * A strict check of an .xlsx file's structure, independent of the code that wrote it: the things Excel answers with "We
 * found a problem with some content". Answers sentences, one a fault.
 */
import { unzipSync } from "fflate";
import { checkSheet } from "./sheet-check";
import { checkStyles, checkWorkbook } from "./workbook-check";
import type { Node } from "./xml-dom";
import { all, parseXml } from "./xml-dom";

export interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A package taken apart for checking. */
export class CheckedPackage {
  readonly faults: string[] = [];
  readonly files: Record<string, Uint8Array>;
  private readonly trees = new Map<string, Node | undefined>();

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  fault(sentence: string): void {
    this.faults.push(sentence);
  }

  get parts(): string[] {
    return Object.keys(this.files).filter((name) => name !== "[Content_Types].xml" && !name.endsWith(".rels"));
  }

  tree(part: string): Node | undefined {
    if (!this.trees.has(part)) this.trees.set(part, this.parse(part));
    return this.trees.get(part);
  }

  private parse(part: string): Node | undefined {
    const bytes = this.files[part];
    if (!bytes) return undefined;
    try {
      return parseXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    } catch (error) {
      this.fault(`${part} is not well-formed: ${String(error)}`);
      return undefined;
    }
  }

  links(owner: string): Link[] {
    const slash = owner.lastIndexOf("/") + 1;
    const part = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
    return all(this.tree(part), "Relationship").map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target:
        attributes["TargetMode"] === "External" ? attributes["Target"]! : resolve(owner, attributes["Target"] ?? ""),
      external: attributes["TargetMode"] === "External",
    }));
  }

  linked(owner: string, type: string): string[] {
    return this.links(owner)
      .filter((link) => link.type === type)
      .map((link) => link.target);
  }
}

function resolve(owner: string, target: string): string {
  const base = new URL(`package:///${owner}`);
  return decodeURIComponent(new URL(target, base).pathname.slice(1));
}

/** Everything wrong with the structure of an .xlsx file; empty for a sound one. */
export function checkPackage(bytes: Uint8Array): string[] {
  const file = new CheckedPackage(bytes);
  checkContentTypes(file);
  checkLinks(file);
  const workbook = file.linked("", "officeDocument")[0];
  if (!workbook || !file.tree(workbook)) return [...file.faults, "there is no workbook part"];
  const styles = checkStyles(file, file.linked(workbook, "styles")[0]);
  const texts = all(file.tree(file.linked(workbook, "sharedStrings")[0] ?? ""), "si").map((item) =>
    all(item, "t")
      .map((text) => text.text)
      .join(""),
  );
  const hasMetadata = file.linked(workbook, "sheetMetadata").length > 0;
  const tables = checkWorkbook(file, workbook);
  for (const part of file.linked(workbook, "worksheet")) checkSheet(file, part, { styles, texts, hasMetadata, tables });
  return file.faults;
}

function checkContentTypes(file: CheckedPackage): void {
  const types = file.tree("[Content_Types].xml");
  if (Object.keys(file.files)[0] !== "[Content_Types].xml") file.fault("[Content_Types].xml is not the first entry");
  const endings = new Set(all(types, "Default").map((entry) => entry.attributes["Extension"]?.toLowerCase()));
  const names = all(types, "Override").map((entry) => (entry.attributes["PartName"] ?? "").slice(1));
  for (const part of file.parts) {
    if (!names.includes(part) && !endings.has(part.split(".").pop()?.toLowerCase()))
      file.fault(`${part} has no content type`);
    if (/\.(xml|vml)$/.test(part)) file.tree(part);
  }
  for (const name of names)
    if (!file.files[name]) file.fault(`a content type is given for ${name}, which is not there`);
  if (new Set(names).size !== names.length) file.fault("a part has two content types");
}

/** Links lead somewhere, ids are unique and those used exist, and no part is left that nothing leads to. */
function checkLinks(file: CheckedPackage): void {
  const reached = new Set<string>();
  const waiting = [""];
  for (let owner = waiting.pop(); owner !== undefined; owner = waiting.pop()) {
    const links = file.links(owner);
    const ids = links.map(({ id }) => id);
    if (new Set(ids).size !== ids.length) file.fault(`${owner || "the package"} has two relationships of one id`);
    for (const { target, external } of links) {
      if (external || reached.has(target)) continue;
      if (!file.files[target]) file.fault(`${owner || "the package"} points at ${target}, which is not there`);
      reached.add(target);
      waiting.push(target);
    }
    if (owner !== "" && file.files[owner]) checkIdsUsed(file, owner, ids);
  }
  for (const part of file.parts) if (!reached.has(part)) file.fault(`nothing leads to ${part}`);
}

function checkIdsUsed(file: CheckedPackage, owner: string, ids: string[]): void {
  if (!/\.(xml|vml)$/.test(owner)) return;
  const visit = (node: Node | undefined): void => {
    for (const [name, value] of Object.entries(node?.attributes ?? {})) {
      if (name.startsWith("r:") && value !== "" && !ids.includes(value))
        file.fault(`${owner} uses the unknown relationship ${value}`);
    }
    node?.children.forEach(visit);
  };
  visit(file.tree(owner));
}
