/**
 * Defined names. Print areas, print titles and the areas of sheet filters stand among them in files and with their
 * sheets in the model.
 */
import { parseSheetArea, quotedSheetName, sheetAreaText, spansAllColumns, spansAllRows } from "../../model/areas";
import { ModelError } from "../../model/errors";
import type { Sheet, Workbook } from "../../model/surface";
import type { Area, PageLayout } from "../../model/types";
import { escapeText, fromXstring, toXstring, toXstringAttribute } from "../package/escape";
import type { XmlElement } from "../package/xml-tree";
import { flagOf, numberOf, textOf } from "../package/xml-tree";
import { optional, tag } from "../package/xml-write";
import { columnLetters } from "../../model/areas";
import { formulaFromFile, formulaToFile } from "./formula-text";

/** A name of a file that the model refuses, with the tab it belongs to. */
export interface KeptName {
  readonly attributes: Record<string, string>;
  readonly text: string;
  readonly scope: string | null;
}

/** The definedNames element. `tabOf` answers where a sheet stands among the tabs. */
export function namesXml(workbook: Workbook, kept: readonly KeptName[], tabOf: (sheet: Sheet) => number): string {
  const sheetTab = (name: string) => {
    const sheet = workbook.sheet(name);
    return sheet && tabOf(sheet);
  };
  const entries = workbook.names.map(({ name, formula, scope, visible, comment }) => ({
    name,
    localSheetId: scope === null ? undefined : sheetTab(scope),
    comment: comment === "" ? undefined : toXstringAttribute(comment),
    hidden: visible ? undefined : true,
    text: formulaToFile(formula),
  }));
  const built = workbook.sheets.flatMap((sheet) =>
    builtInNames(sheet).map(({ name, text }) => ({
      name,
      localSheetId: tabOf(sheet),
      hidden: name === FILTER ? true : undefined,
      text,
    })),
  );
  const foreign = kept.map(({ attributes, text, scope }) => ({
    ...attributes,
    localSheetId: scope === null ? undefined : sheetTab(scope),
    text,
  }));
  const all = [...built, ...entries, ...foreign].map(({ text, ...attributes }) =>
    tag("definedName", attributes, escapeText(toXstring(text))),
  );
  return optional("definedNames", {}, all);
}

const FILTER = "_xlnm._FilterDatabase";
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

function builtInNames(sheet: Sheet): { name: string; text: string }[] {
  const { layout, autoFilter, name } = sheet;
  const found: { name: string; text: string }[] = [];
  if (autoFilter) found.push({ name: FILTER, text: sheetAreaText(name, autoFilter.area) });
  if (layout.printArea?.length) {
    found.push({ name: PRINT_AREA, text: layout.printArea.map((area) => sheetAreaText(name, area)).join(",") });
  }
  const titles = titlesText(name, layout);
  if (titles !== "") found.push({ name: PRINT_TITLES, text: titles });
  return found;
}

function titlesText(sheet: string, { titleRows, titleColumns }: PageLayout): string {
  const quoted = quotedSheetName(sheet);
  const columns =
    titleColumns && `${quoted}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`;
  const rows = titleRows && `${quoted}!$${titleRows.first + 1}:$${titleRows.last + 1}`;
  return [columns, rows].filter(Boolean).join(",");
}

/**
 * Takes one definedName element into the workbook; answers it back when the model has no place for it.
 * `tabs` are the sheets by tab, undefined where a tab is no worksheet.
 */
export function readName(
  entry: XmlElement,
  workbook: Workbook,
  tabs: readonly (Sheet | undefined)[],
): KeptName | undefined {
  const name = entry.attributes["name"] ?? "";
  const tab = numberOf(entry, "localSheetId");
  const sheet = tab === undefined ? undefined : tabs[tab];
  const text = fromXstring(textOf(entry)).trim();
  // A name of a tab that is no worksheet, or that is gone, means nothing any more.
  if (tab !== undefined && !sheet) return undefined;
  if (sheet && readBuiltIn(name, text, sheet)) return undefined;
  const isOrdinary = !name.startsWith("_xlnm.") && text !== "";
  if (isOrdinary && define(entry, workbook, sheet?.name ?? null, formulaFromFile(text))) return undefined;
  return { attributes: withoutTab(entry.attributes), text, scope: sheet?.name ?? null };
}

/** False when the model refuses the name. */
function define(entry: XmlElement, workbook: Workbook, scope: string | null, formula: string): boolean {
  const { name = "", comment = "" } = entry.attributes;
  try {
    workbook.defineName({
      name,
      formula,
      scope,
      visible: !flagOf(entry, "hidden", false),
      comment: fromXstring(comment),
    });
    return true;
  } catch (error) {
    if (error instanceof ModelError) return false;
    throw error;
  }
}

function withoutTab(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== "localSheetId"));
}

function readBuiltIn(name: string, text: string, sheet: Sheet): boolean {
  if (name === FILTER) return true;
  if (name !== PRINT_AREA && name !== PRINT_TITLES) return false;
  const areas = splitAreas(text).map((piece) => parseSheetArea(piece)?.area);
  if (areas.length === 0 || areas.some((area) => !area)) return name === PRINT_TITLES && text.includes("#REF!");
  if (name === PRINT_AREA) sheet.layout.printArea = areas as Area[];
  else for (const area of areas as Area[]) readTitle(area, sheet.layout);
  return true;
}

function readTitle(area: Area, layout: PageLayout): void {
  if (spansAllColumns(area)) layout.titleRows = { first: area.top, last: area.bottom };
  else if (spansAllRows(area)) layout.titleColumns = { first: area.left, last: area.right };
}

/** Splits at commas outside quoted sheet names. */
function splitAreas(text: string): string[] {
  return text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
