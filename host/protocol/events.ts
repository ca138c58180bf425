/**
 * Turns what the model tells into the messages office.js expects of its events: who they are for, and what is said.
 * Whether anybody listens is the subscriptions' business.
 */
import type { Area, Scalar } from "../model/types";
import { ErrorValue } from "../model/types";
import { areaText, intersection } from "../model/areas";
import type { ModelEvent } from "../model/surface";
import type { Session } from "../model/surface";
import type { Sheet } from "../model/surface";
import { EVENT, WHOLE_WORKBOOK } from "./event-numbers";

/** An event for the targets that may be listening. */
export interface Announcement {
  readonly type: number;
  readonly targets: readonly string[];
  readonly message: Record<string, unknown>;
}

/** What an announcement needs to know of the connection it is for. */
export interface Announcer {
  readonly session: Session;
  /** True when the change came out of a batch of this very page. */
  readonly ownChange: boolean;
  /** Keeps the changed cells, so that the page can ask for them: `event.getRange(context)`. */
  keepForEvent(sheet: Sheet, areas: readonly Area[]): string;
}

type Of<T extends ModelEvent["type"]> = Extract<ModelEvent, { type: T }>;
type Translation<T extends ModelEvent["type"]> = (event: Of<T>, to: Announcer) => Announcement[];

const translations: { [T in ModelEvent["type"]]?: Translation<T> } = {
  cellsChanged: (event, to) => [
    {
      type: EVENT.sheetChanged,
      targets: [event.sheet.id, WHOLE_WORKBOOK],
      message: { ...changed(event, to), triggerSource: to.ownChange ? "ThisLocalAddin" : "Unknown" },
    },
  ],
  tableChanged: (event, to) => [
    {
      type: EVENT.tableChanged,
      targets: [event.table.id, event.sheet.id, WHOLE_WORKBOOK],
      message: { ...changed(event, to), tableId: event.table.id },
    },
  ],
  formatChanged: (event, to) =>
    aboutSheet(EVENT.sheetFormatChanged, event.sheet, event, to, {
      address: areaText(event.area),
      referenceId: to.keepForEvent(event.sheet, [event.area]),
    }),
  tableAdded: (event, to) => [tableEvent(EVENT.tableAdded, event.table.id, event, to, { worksheetId: event.sheet.id })],
  tableDeleted: (event, to) => [
    tableEvent(EVENT.tableDeleted, event.tableId, event, to, {
      worksheetId: event.sheet.id,
      tableName: event.tableName,
    }),
  ],
  sheetAdded: (event, to) => [workbookEvent(EVENT.sheetAdded, event, to, { worksheetId: event.sheet.id })],
  sheetDeleted: (event, to) => [workbookEvent(EVENT.sheetDeleted, event, to, { worksheetId: event.sheetId })],
  sheetMoved: (event, to) => [
    workbookEvent(EVENT.sheetMoved, event, to, {
      worksheetId: event.sheet.id,
      positionBefore: event.before,
      positionAfter: event.after,
    }),
  ],
  sheetActivated: (event, to) =>
    event.source === to.session ? aboutSheet(EVENT.sheetActivated, event.sheet, event, to) : [],
  sheetDeactivated: (event, to) =>
    event.source === to.session ? aboutSheet(EVENT.sheetDeactivated, event.sheet, event, to) : [],
  sheetRenamed: (event, to) =>
    aboutSheet(EVENT.sheetNameChanged, event.sheet, event, to, { nameBefore: event.before, nameAfter: event.after }),
  sheetVisibility: (event, to) =>
    aboutSheet(EVENT.sheetVisibilityChanged, event.sheet, event, to, {
      visibilityBefore: event.before,
      visibilityAfter: event.after,
    }),
  protectionChanged: (event, to) =>
    aboutSheet(EVENT.sheetProtectionChanged, event.sheet, event, to, { isProtected: event.isProtected }),
  rowSorted: (event, to) => aboutSheet(EVENT.sheetRowSorted, event.sheet, event, to, { address: areaText(event.area) }),
  calculated: (event, to) =>
    aboutSheet(EVENT.sheetCalculated, event.sheet, event, to, { address: areaText(event.area) }),
  selectionChanged: (event, to) => (event.session === to.session ? selected(event) : []),
};

/** The announcements a model event gives rise to, for one connection. */
export function announcementsOf(event: ModelEvent, to: Announcer): Announcement[] {
  const translate = translations[event.type] as Translation<ModelEvent["type"]> | undefined;
  return translate ? translate(event as never, to) : [];
}

const sourceOf = (event: ModelEvent, to: Announcer): "Local" | "Remote" =>
  event.source === null || event.source === to.session ? "Local" : "Remote";

function changed(event: Of<"cellsChanged"> | Of<"tableChanged">, to: Announcer): Record<string, unknown> {
  const single = event.kind === "RangeEdited" && "after" in event;
  return {
    changeType: event.kind,
    source: sourceOf(event, to),
    worksheetId: event.sheet.id,
    address: areaText(event.area),
    referenceId: to.keepForEvent(event.sheet, [event.area]),
    ...("shift" in event ? { shiftDirection: `ShiftCell${event.shift}` } : {}),
    ...(single ? details(event.before ?? null, event.after ?? null) : {}),
  };
}

const details = (before: Scalar, after: Scalar): Record<string, unknown> => ({
  valueBefore: wireValue(before),
  valueAfter: wireValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});

/** A cell's value as the wire carries it: an empty cell is "", an error its text. */
export const wireValue = (value: Scalar): string | number | boolean =>
  value === null ? "" : value instanceof ErrorValue ? value.code : value;

/** Excel.RangeValueType of a value. */
export function valueType(value: Scalar): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  if (value === null) return "Empty";
  if (value instanceof ErrorValue) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function aboutSheet(
  type: number,
  sheet: Sheet,
  event: ModelEvent,
  to: Announcer,
  more: Record<string, unknown> = {},
): Announcement[] {
  const message = { worksheetId: sheet.id, source: sourceOf(event, to), ...more };
  return [{ type, targets: [sheet.id, WHOLE_WORKBOOK], message }];
}

const workbookEvent = (
  type: number,
  event: ModelEvent,
  to: Announcer,
  more: Record<string, unknown>,
): Announcement => ({
  type,
  targets: [WHOLE_WORKBOOK],
  message: { source: sourceOf(event, to), ...more },
});

function tableEvent(
  type: number,
  tableId: string,
  event: Of<"tableAdded"> | Of<"tableDeleted">,
  to: Announcer,
  more: Record<string, unknown>,
): Announcement {
  return {
    type,
    targets: [event.sheet.id, WHOLE_WORKBOOK],
    message: { source: sourceOf(event, to), tableId, ...more },
  };
}

function selected(event: Of<"selectionChanged">): Announcement[] {
  const { sheet, areas } = event;
  const address = areas.map((area) => areaText(area)).join(",");
  const tables = sheet.tables.map((table) => {
    const inside = areas.map((area) => intersection(area, table.area)).filter((area) => area !== null);
    const message = { worksheetId: sheet.id, address: inside.map((area) => areaText(area)).join(",") };
    return { type: EVENT.tableSelection, targets: [table.id], message };
  });
  return [
    { type: EVENT.documentSelection, targets: [""], message: {} },
    { type: EVENT.sheetSelection, targets: [sheet.id, WHOLE_WORKBOOK], message: { worksheetId: sheet.id, address } },
    ...tables,
  ];
}
