/** Table parts: one Excel table each, with the formulas of its calculated columns, without which Excel fills no rows. */
import type { Sheet, Table } from "../../model/surface";
import type { TableColumn } from "../../model/types";
import type { Area } from "../../model/types";
import { parseArea } from "../../model/areas";
import { escapeText, fromXstring, toXstring, toXstringAttribute } from "../package/escape";
import { namespaces } from "../package/namespaces";
import type { XmlElement } from "../package/xml-tree";
import { child, children, flagOf, numberOf, textOf } from "../package/xml-tree";
import { XML_DECLARATION, optional, tag } from "../package/xml-write";
import type { KeptCriteria } from "./filters";
import { autoFilterXml, readCriteria } from "./filters";
import { formulaFromFile, formulaToFile } from "./formula-text";
import { refText } from "./references";

/** One table part; `id` is the number no other table of the workbook has. */
export function tableXml(
  table: Table,
  id: number,
  worksOnArrays: (text: string) => boolean,
  kept?: KeptCriteria,
): string {
  const { area, showHeaders, showTotals, columns } = table;
  const attributes = {
    xmlns: namespaces.main,
    id,
    name: table.name,
    displayName: table.name,
    ref: refText(area),
    headerRowCount: showHeaders ? undefined : 0,
    totalsRowCount: showTotals ? 1 : undefined,
    totalsRowShown: showTotals ? undefined : 0,
  };
  return (
    XML_DECLARATION +
    tag("table", attributes, [
      showHeaders && table.showFilterButton ? tableFilterXml(table, kept) : "",
      sortStateXml(table),
      tag(
        "tableColumns",
        { count: columns.length },
        columns.map((column, index) => columnXml(column, table, index, worksOnArrays)),
      ),
      tag("tableStyleInfo", {
        name: table.style === "" ? undefined : table.style,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ])
  );
}

function tableFilterXml(table: Table, kept?: KeptCriteria): string {
  const { area } = table;
  const filtered = { ...area, bottom: table.showTotals ? area.bottom - 1 : area.bottom };
  const criteria = table.columns.map((column) => column.filter);
  return autoFilterXml(filtered, criteria, kept);
}

function sortStateXml(table: Table): string {
  const fields = table.sortState?.fields ?? [];
  const { top, bottom, left, right } = table.bodyArea;
  const conditions = fields.map(({ key, ascending }) => {
    const column: Area = { top, bottom, left: left + key, right: left + key };
    return tag("sortCondition", { descending: ascending === false ? 1 : undefined, ref: refText(column) });
  });
  return optional("sortState", { ref: refText({ top, bottom, left, right }) }, conditions);
}

function columnXml(column: TableColumn, table: Table, index: number, worksOnArrays: (text: string) => boolean): string {
  const { calculatedFormula, totalsFormula, totalsFunction, totalsLabel } = column;
  const custom = totalsFormula !== undefined && totalsFormula !== "";
  const attributes = {
    id: index + 1,
    name: toXstringAttribute(column.name),
    totalsRowLabel: totalsLabel ? toXstringAttribute(totalsLabel) : undefined,
    totalsRowFunction: custom ? "custom" : totalsWord(totalsFunction),
  };
  const formula = (name: string, text: string | undefined) => {
    if (!text) return "";
    const array = worksOnArrays(text) || undefined;
    return tag(name, { array }, escapeText(toXstring(formulaToFile(text, table.name))));
  };
  return tag("tableColumn", attributes, [
    formula("calculatedColumnFormula", calculatedFormula),
    formula("totalsRowFormula", totalsFormula),
  ]);
}

function totalsWord(name: string | undefined): string | undefined {
  if (!name || name === "None") return undefined;
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function totalsName(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A table part, read. */
export interface TableFacts {
  readonly name: string;
  readonly area: Area;
  readonly columns: TableColumn[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly flags: Pick<Table, Flag>;
  readonly sortState: Table["sortState"];
  readonly keptCriteria: KeptCriteria;
}

type Flag =
  "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn";

/** Reads the root of a table part; undefined when it names no area or its columns don't fill it. */
export function readTable(root: XmlElement): TableFacts | undefined {
  const area = parseArea(root.attributes["ref"] ?? "");
  const name = root.attributes["displayName"] ?? root.attributes["name"];
  const entries = children(child(root, "tableColumns"), "tableColumn");
  if (!area || !name || entries.length !== area.right - area.left + 1) return undefined;
  const columns = entries.map((entry, index) => readColumn(entry, index, name));
  const filter = child(root, "autoFilter");
  const { criteria, kept } = filter ? readCriteria(filter) : { criteria: new Map(), kept: new Map<number, string>() };
  for (const [index, found] of criteria) if (columns[index]) columns[index].filter = found;
  const info = child(root, "tableStyleInfo");
  return {
    name,
    area,
    columns,
    style: info?.attributes["name"] ?? "",
    showHeaders: numberOf(root, "headerRowCount") !== 0,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    flags: {
      showBandedRows: flagOf(info, "showRowStripes", false),
      showBandedColumns: flagOf(info, "showColumnStripes", false),
      highlightFirstColumn: flagOf(info, "showFirstColumn", false),
      highlightLastColumn: flagOf(info, "showLastColumn", false),
      showFilterButton: filter !== undefined,
    },
    sortState: readSortState(child(root, "sortState"), area),
    keptCriteria: kept,
  };
}

function readColumn(entry: XmlElement, index: number, table: string): TableColumn {
  const column: TableColumn = {
    id: numberOf(entry, "id") ?? index + 1,
    name: fromXstring(entry.attributes["name"] ?? ""),
  };
  const formula = (name: string) => {
    const text = fromXstring(textOf(child(entry, name))).trim();
    return text === "" ? undefined : formulaFromFile(text, table);
  };
  const calculated = formula("calculatedColumnFormula");
  if (calculated !== undefined) column.calculatedFormula = calculated;
  const word = entry.attributes["totalsRowFunction"];
  const totals = formula("totalsRowFormula");
  if (totals !== undefined) column.totalsFormula = totals;
  else if (word !== undefined && word !== "none") column.totalsFunction = totalsName(word);
  const label = entry.attributes["totalsRowLabel"];
  if (label !== undefined) column.totalsLabel = fromXstring(label);
  return column;
}

function readSortState(element: XmlElement | undefined, area: Area): Table["sortState"] {
  const fields = children(element, "sortCondition").flatMap((condition) => {
    const place = parseArea(condition.attributes["ref"] ?? "");
    return place ? [{ key: place.left - area.left, ascending: !flagOf(condition, "descending", false) }] : [];
  });
  return fields.length > 0 ? { fields, options: {} } : null;
}

/** Names of a table's columns stand in its header cells too; a file that disagrees with itself is read by its cells. */
export function followHeaderCells(sheet: Sheet, facts: TableFacts): void {
  if (!facts.showHeaders) return;
  facts.columns.forEach((column, index) => {
    const shown = sheet.value(facts.area.top, facts.area.left + index);
    const taken = facts.columns.some(
      (other) => other !== column && other.name.toLowerCase() === String(shown).toLowerCase(),
    );
    if (typeof shown === "string" && shown !== "" && !taken) column.name = shown;
  });
}
