/** Checks of the workbook part, its names and tables, and of the styles part. */
import type { CheckedPackage } from "./package-check";
import type { Node } from "./xml-dom";
import { all, at } from "./xml-dom";

const workbookOrder =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames " +
  "calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst";
const styleOrder = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst";
const tableOrder = "autoFilter sortState tableColumns tableStyleInfo extLst";

/** Says where the children of a node are not in the given order. */
export function checkOrder(file: CheckedPackage, part: string, node: Node | undefined, order: string): void {
  const names = order.split(" ");
  let last = -1;
  for (const child of node?.children ?? []) {
    const place = names.indexOf(child.name);
    if (child.name === "AlternateContent") continue;
    if (place < 0) file.fault(`${part} holds ${child.name}, which has no place there`);
    else if (place < last) file.fault(`${part} holds ${child.name} too late`);
    last = Math.max(last, place);
  }
}

export interface TableFacts {
  readonly part: string;
  readonly node: Node;
}

/** Checks tabs, names and tables against each other; answers the tables by part. */
export function checkWorkbook(file: CheckedPackage, part: string): Map<string, TableFacts> {
  const root = file.tree(part);
  checkOrder(file, part, root, workbookOrder);
  const sheets = all(at(root, "sheets"), "sheet");
  const names = sheets.map((sheet) => sheet.attributes["name"] ?? "");
  unique(file, "sheets named", names);
  unique(
    file,
    "sheets with the number",
    sheets.map((sheet) => sheet.attributes["sheetId"] ?? ""),
  );
  for (const name of names)
    if (!name || name.length > 31 || /[[\]:*?/\\]/.test(name)) file.fault(`a sheet may not be named "${name}"`);
  if (sheets.every((sheet) => (sheet.attributes["state"] ?? "visible") !== "visible"))
    file.fault("no sheet is visible");
  const active = Number(at(root, "bookViews", "workbookView")?.attributes["activeTab"] ?? 0);
  if (active >= sheets.length) file.fault(`tab ${active} is active, which is not there`);
  const defined = all(at(root, "definedNames"), "definedName");
  unique(
    file,
    "names",
    defined.map(({ attributes }) => `${attributes["name"]} of ${attributes["localSheetId"] ?? "all"}`),
  );
  for (const { attributes, text } of defined) {
    if (Number(attributes["localSheetId"] ?? 0) >= sheets.length)
      file.fault(`the name ${attributes["name"]} has no sheet`);
    if (text === "" || text.startsWith("=")) file.fault(`the name ${attributes["name"]} stands for "${text}"`);
  }
  return checkTables(file, part, defined);
}

function unique(file: CheckedPackage, what: string, values: string[]): void {
  const seen = new Set<string>();
  for (const value of values.map((text) => text.toLowerCase())) {
    if (seen.has(value)) file.fault(`there are two ${what} ${value}`);
    seen.add(value);
  }
}

function checkTables(file: CheckedPackage, workbook: string, defined: Node[]): Map<string, TableFacts> {
  const parts = file.linked(workbook, "worksheet").flatMap((sheet) => file.linked(sheet, "table"));
  const tables = parts.flatMap((part) => {
    const node = file.tree(part);
    return node ? [{ part, node }] : [];
  });
  unique(
    file,
    "tables with the number",
    tables.map(({ node }) => node.attributes["id"] ?? ""),
  );
  const own = defined.filter(({ attributes }) => attributes["localSheetId"] === undefined);
  unique(file, "tables and names called", [
    ...tables.map(({ node }) => node.attributes["displayName"] ?? ""),
    ...own.map(({ attributes }) => attributes["name"] ?? ""),
  ]);
  for (const { part, node } of tables) checkTable(file, part, node);
  return new Map(tables.map((table) => [table.part, table]));
}

function checkTable(file: CheckedPackage, part: string, node: Node): void {
  checkOrder(file, part, node, tableOrder);
  const columns = all(at(node, "tableColumns"), "tableColumn");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(node.attributes["displayName"] ?? ""))
    file.fault(`${part} has an unlawful name`);
  unique(
    file,
    `columns in ${part} called`,
    columns.map((column) => column.attributes["name"] ?? ""),
  );
  unique(
    file,
    `columns in ${part} with the number`,
    columns.map((column) => column.attributes["id"] ?? ""),
  );
  if (Number(at(node, "tableColumns")?.attributes["count"]) !== columns.length)
    file.fault(`${part} miscounts its columns`);
  for (const formula of [...all(node, "calculatedColumnFormula"), ...all(node, "totalsRowFormula")]) {
    if (formula.text === "" || formula.text.startsWith("=")) file.fault(`${part} has the formula "${formula.text}"`);
    const rest = formula.text.replace(/[\p{L}\p{N}_.]\[(?:[^[\]]|\[[^\]]*\])*\]/gu, "");
    if (formula.text.includes("[@") || rest.includes("["))
      file.fault(`${part} keeps a formula in its short form: ${formula.text}`);
  }
}

export interface StyleCounts {
  readonly formats: number;
  readonly looks: number;
}

/** Checks that every number in the styles part leads to something. */
export function checkStyles(file: CheckedPackage, part: string | undefined): StyleCounts {
  const root = part === undefined ? undefined : file.tree(part);
  if (!root) {
    file.fault("there is no styles part");
    return { formats: 0, looks: 0 };
  }
  checkOrder(file, part!, root, styleOrder);
  const size = (list: string) => at(root, list)?.children.length ?? 0;
  for (const list of root.children) {
    const count = list.attributes["count"];
    if (count !== undefined && Number(count) !== list.children.length) file.fault(`${list.name} miscounts`);
  }
  const custom = new Set(all(at(root, "numFmts"), "numFmt").map((format) => Number(format.attributes["numFmtId"])));
  for (const format of [...all(at(root, "cellXfs"), "xf"), ...all(at(root, "cellStyleXfs"), "xf")]) {
    const lists: [string, string][] = [
      ["fontId", "fonts"],
      ["fillId", "fills"],
      ["borderId", "borders"],
    ];
    for (const [attribute, list] of lists) {
      if (Number(format.attributes[attribute]) >= size(list))
        file.fault(`a cell format has ${attribute} ${format.attributes[attribute]}`);
    }
    const id = Number(format.attributes["numFmtId"]);
    if (id >= 164 && !custom.has(id)) file.fault(`number format ${id} is not defined`);
  }
  return { formats: size("cellXfs"), looks: size("dxfs") };
}
