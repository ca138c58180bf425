/** Checks of a worksheet part: order, cells, and that everything it refers to by number is there. */
import type { CheckedPackage } from "./package-check";
import type { StyleCounts, TableFacts } from "./workbook-check";
import { checkOrder } from "./workbook-check";
import type { Node } from "./xml-dom";
import { all, at } from "./xml-dom";

const order =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst";

export interface Surroundings {
  readonly styles: StyleCounts;
  readonly texts: readonly string[];
  readonly hasMetadata: boolean;
  readonly tables: ReadonlyMap<string, TableFacts>;
}

interface Place {
  readonly column: number;
  readonly row: number;
}

/** Checks one worksheet part with its tables. */
export function checkSheet(file: CheckedPackage, part: string, around: Surroundings): void {
  const root = file.tree(part);
  if (!root) return;
  checkOrder(file, part, root, order);
  const cells = checkCells(file, part, root, around);
  checkRules(file, part, root, around.styles);
  checkAreas(file, part, root);
  for (const target of file.linked(part, "table")) {
    const table = around.tables.get(target);
    if (table) checkHeader(file, table, cells);
  }
  const listed = all(at(root, "tableParts"), "tablePart").length;
  if (listed !== file.linked(part, "table").length) file.fault(`${part} lists ${listed} tables`);
  checkColumns(file, part, root);
}

/** Checks every cell; answers the texts of the text cells by place. */
function checkCells(file: CheckedPackage, part: string, root: Node, around: Surroundings): Map<string, string> {
  const texts = new Map<string, string>();
  let lastRow = 0;
  for (const row of at(root, "sheetData")?.children ?? []) {
    const number = Number(row.attributes["r"]);
    if (!(number > lastRow)) file.fault(`${part} has row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const name = cell.attributes["r"] ?? "";
      const place = placeOf(name);
      if (place.row !== number || place.column <= lastColumn) file.fault(`${part} has ${name} out of place`);
      lastColumn = place.column;
      checkCell(file, part, cell, around, texts);
    }
  }
  return texts;
}

function checkCell(
  file: CheckedPackage,
  part: string,
  cell: Node,
  around: Surroundings,
  texts: Map<string, string>,
): void {
  const { r: name = "", s: format = "0", t: type = "n", cm } = cell.attributes;
  const say = (found: string) => file.fault(`${part}!${name} ${found}`);
  if (Number(format) >= around.styles.formats) say(`has the unknown format ${format}`);
  if (cm !== undefined && !around.hasMetadata) say("points at metadata that is not there");
  const formula = at(cell, "f")?.text ?? "";
  if (formula.startsWith("=") || formula.includes("[@")) say(`has the formula ${formula}`);
  const value = at(cell, "v")?.text;
  const text = around.texts[Number(value)];
  if (type === "s" && text !== undefined) texts.set(name, text);
  if (!isSound(type, value, around)) say(`of type ${type} holds ${value}`);
}

const errorText = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/;

function isSound(type: string, value: string | undefined, { texts }: Surroundings): boolean {
  if (value === undefined) return true;
  if (type === "s") return texts[Number(value)] !== undefined;
  if (type === "n") return value !== "" && Number.isFinite(Number(value));
  if (type === "b") return value === "0" || value === "1";
  return type !== "e" || errorText.test(value);
}

function checkRules(file: CheckedPackage, part: string, root: Node, styles: StyleCounts): void {
  const rules = root.children
    .filter((child) => child.name === "conditionalFormatting")
    .flatMap((list) => all(list, "cfRule"));
  const priorities = rules.map((rule) => rule.attributes["priority"]);
  if (new Set(priorities).size !== priorities.length) file.fault(`${part} has two rules of one priority`);
  for (const rule of rules) {
    if (Number(rule.attributes["dxfId"] ?? 0) >= Math.max(1, styles.looks))
      file.fault(`${part} has a rule with the look ${rule.attributes["dxfId"]}`);
  }
  const validations = all(at(root, "dataValidations"), "dataValidation");
  if (validations.length !== Number(at(root, "dataValidations")?.attributes["count"] ?? 0))
    file.fault(`${part} miscounts its validations`);
  const limits: [string, number][] = [
    ["promptTitle", 32],
    ["prompt", 255],
    ["errorTitle", 32],
    ["error", 255],
  ];
  for (const { attributes, children } of validations) {
    for (const [name, most] of limits) {
      const length = (attributes[name] ?? "").replace(/_x[0-9A-F]{4}_/g, " ").length;
      if (length > most) file.fault(`${part} has a validation whose ${name} is longer than ${most}`);
    }
    for (const { text } of children)
      if (text.length > 255 && text.startsWith('"')) file.fault(`${part} has a list longer than 255`);
  }
}

function checkAreas(file: CheckedPackage, part: string, root: Node): void {
  const merges = all(at(root, "mergeCells"), "mergeCell").map((merge) => areaOf(merge.attributes["ref"] ?? ""));
  const overlap = merges.some((one, index) => merges.slice(index + 1).some((other) => overlaps(one, other)));
  if (overlap) file.fault(`${part} has merged areas that overlap`);
  const visit = (node: Node): void => {
    for (const name of ["sqref", "ref"]) {
      const refs = node.attributes[name];
      if (refs !== undefined && !/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?( [A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?)*$/.test(refs)) {
        file.fault(`${part} has the area "${refs}"`);
      }
    }
    node.children.forEach(visit);
  };
  root.children.filter(({ name }) => name !== "sheetData" && name !== "extLst").forEach(visit);
}

function checkColumns(file: CheckedPackage, part: string, root: Node): void {
  let last = 0;
  for (const { attributes } of all(at(root, "cols"), "col")) {
    if (!(Number(attributes["min"]) > last) || Number(attributes["max"]) < Number(attributes["min"]))
      file.fault(`${part} has columns out of order`);
    last = Number(attributes["max"]);
  }
}

/** Header cells say what the table's columns are called, and the filter lies within the table. */
function checkHeader(file: CheckedPackage, { part, node }: TableFacts, texts: Map<string, string>): void {
  const area = areaOf(node.attributes["ref"] ?? "");
  const columns = all(at(node, "tableColumns"), "tableColumn").map((column) =>
    unescape(column.attributes["name"] ?? ""),
  );
  if (columns.length !== area.last.column - area.first.column + 1) file.fault(`${part} has ${columns.length} columns`);
  if (node.attributes["headerRowCount"] === "0") return;
  columns.forEach((name, index) => {
    const cell = `${letters(area.first.column + index)}${area.first.row}`;
    if (unescape(texts.get(cell) ?? "") !== name)
      file.fault(`${part} calls a column "${name}" and ${cell} says "${texts.get(cell) ?? ""}"`);
  });
  const filter = at(node, "autoFilter")?.attributes["ref"];
  if (filter !== undefined && !overlaps(areaOf(filter), area)) file.fault(`${part} filters ${filter}`);
}

function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function placeOf(name: string): Place {
  const [, column = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { column: [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1, row: Number(row) };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function areaOf(ref: string): { first: Place; last: Place } {
  const [first = "", last = first] = ref.split(":");
  return { first: placeOf(first), last: placeOf(last) };
}

function overlaps(one: ReturnType<typeof areaOf>, other: ReturnType<typeof areaOf>): boolean {
  const rows = one.first.row <= other.last.row && other.first.row <= one.last.row;
  return rows && one.first.column <= other.last.column && other.first.column <= one.last.column;
}
