/** Excel.RangeAreas: several areas of one sheet, and the collections of ranges they come apart into. */
import { MAX_COLUMNS, MAX_ROWS } from "../../model/types";
import type { Area } from "../../model/types";
import { intersection, moved, spansAllColumns, spansAllRows } from "../../model/areas";
import { cellsIn } from "../args";
import { placeOf } from "../addresses";
import type { Args } from "../args";
import type { Cells } from "../cells";
import { collection } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { itemNotFound } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";
import { rangeCopying } from "./range-copying";
import { specialCells } from "./special-cells";

const areasOf = (cells: Cells, context: MemberContext, areas: readonly Area[]): Reference | null =>
  areas.length ? refer("RangeAreas", context.cells(cells.sheet, areas)) : null;

const there = (reference: Reference | null): Reference => {
  if (!reference) throw itemNotFound();
  return reference;
};

const shared = (cells: Cells, args: Args, context: MemberContext): Reference | null => {
  const other = cellsIn(args.raw(0))?.areas ?? [placeOf(context.workbook, args.text(0), cells.sheet).area];
  const found = cells.areas.flatMap((a) => other.map((b) => intersection(a, b))).filter((area) => area !== null);
  return areasOf(cells, context, found);
};

const used = (cells: Cells, args: Args, context: MemberContext): Reference | null => {
  const whole = cells.sheet.usedArea(args.flag(0));
  const found = whole ? cells.areas.map((area) => intersection(area, whole)).filter((area) => area !== null) : [];
  return areasOf(cells, context, found);
};

const special = (cells: Cells, args: Args, context: MemberContext): Reference | null => {
  const found = cells.areas.flatMap((area) => {
    const part = specialCells(context.cells(cells.sheet, [area]), args, context);
    return part ? [...(part.target as Cells).areas] : [];
  });
  return areasOf(cells, context, found);
};

export const rangeAreas = defineClass<Cells>("RangeAreas", {
  identity: (cells, context) => {
    const id = context.keptAs(cells);
    return id === undefined ? {} : { _ReferenceId: id };
  },
  properties: {
    Address: reads((cells) => cells.address),
    AddressLocal: reads((cells) => cells.address),
    AreaCount: reads((cells) => cells.areas.length),
    CellCount: reads((cells) => cells.count),
    IsEntireRow: reads((cells) => cells.areas.every(spansAllColumns)),
    IsEntireColumn: reads((cells) => cells.areas.every(spansAllRows)),
  },
  objects: {
    Areas: (cells, context) =>
      refer(
        "RangeCollection",
        cells.areas.map((area) => context.cells(cells.sheet, [area])),
      ),
    Format: (cells) => refer("RangeFormat", cells),
    Worksheet: (cells) => refer("Worksheet", cells.sheet),
    DataValidation: (cells) => refer("DataValidation", cells),
    ConditionalFormats: (cells) => refer("ConditionalFormatCollection", cells),
  },
  methods: {
    CopyFrom: rangeCopying["CopyFrom"]!,
    Calculate: (cells) => cells.sheet.workbook.calculation.calculate(),
    Clear: (cells, args) => {
      const what = args.choice(0, ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const area of cells.areas) cells.sheet.clear(area, what);
    },
    GetEntireRow: (cells, _args, context) =>
      areasOf(
        cells,
        context,
        cells.areas.map((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
      ),
    GetEntireColumn: (cells, _args, context) =>
      areasOf(
        cells,
        context,
        cells.areas.map((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
      ),
    GetOffsetRangeAreas: (cells, args, context) =>
      areasOf(
        cells,
        context,
        cells.areas.map((area) => moved(area, args.integer(0), args.integer(1))),
      ),
    GetIntersection: (cells, args, context) => there(shared(cells, args, context)),
    GetIntersectionOrNullObject: shared,
    GetUsedRangeAreas: (cells, args, context) => there(used(cells, args, context)),
    GetUsedRangeAreasOrNullObject: used,
    GetSpecialCells: (cells, args, context) => there(special(cells, args, context)),
    GetSpecialCellsOrNullObject: special,
    GetTables: (cells) =>
      refer(
        "TableScopedCollection",
        cells.sheet.tables.filter((table) => cells.areas.some((area) => intersection(area, table.area) !== null)),
      ),
    _KeepReference: (cells, _args, context) => void context.keep(cells),
  },
});

export const rangeCollection = defineClass<readonly Cells[]>("RangeCollection", {
  ...collection<readonly Cells[], Cells>({ of: "Range", list: (ranges) => ranges, has: ["GetCount", "GetItemAt"] }),
});
