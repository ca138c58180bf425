/** Excel.PageLayout with its headers, footers and page breaks. */
import type { PageLayout } from "../../model/types";
import type { Sheet } from "../../model/surface";
import { wholeColumns, wholeRows } from "../../model/areas";
import { placesOf } from "../addresses";
import type { Args } from "../args";
import { cellsIn, flagOf, numberOf, oneOf, recordOf, textOf } from "../args";
import { collection } from "../collection";
import type { MemberContext } from "../context";
import type { Method, Property } from "../define";
import { defineClass, reads } from "../define";
import { itemNotFound } from "../errors";
import type { Reference } from "../reference";
import { refer } from "../reference";
import { paperName, paperOf } from "./papers";

/** Changes the layout of a sheet and says so. */
function change(sheet: Sheet, patch: Partial<PageLayout>): void {
  sheet.changeLayout(() => (sheet.layout = { ...sheet.layout, ...patch }));
}

function laidOut<K extends keyof PageLayout>(key: K, from: (value: unknown) => PageLayout[K]): Property<Sheet> {
  return { get: (sheet) => sheet.layout[key], set: (sheet, value) => change(sheet, { [key]: from(value) }) };
}

const margin = (side: keyof PageLayout["margins"]): Property<Sheet> => ({
  get: (sheet) => sheet.layout.margins[side],
  set: (sheet, value) =>
    change(sheet, { margins: { ...sheet.layout.margins, [side]: numberOf(value, `${side}Margin`) } }),
});

const ORIENTATIONS = ["Portrait", "Landscape"] as const;
const ORDERS = ["DownThenOver", "OverThenDown"] as const;
const flag = (name: string) => (value: unknown) => flagOf(value, name);

/** Excel.PageLayoutZoomOptions. */
function zoomOf(value: unknown): PageLayout["zoom"] {
  const given = recordOf(value, "zoom");
  const keys = ["scale", "horizontalFitToPages", "verticalFitToPages"] as const;
  return Object.fromEntries(keys.flatMap((key) => (typeof given[key] === "number" ? [[key, given[key]]] : [])));
}

const POINTS_PER_UNIT = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

/** Margins as a record in one unit. */
function setMargins(sheet: Sheet, args: Args): void {
  const unit = POINTS_PER_UNIT[args.choice(0, ["Points", "Inches", "Centimeters"])];
  const sides = ["top", "bottom", "left", "right", "header", "footer"] as const;
  const given = args.record(1);
  const changed = sides.flatMap((side) =>
    typeof given[side] === "number" ? [[side, (given[side] as number) * unit]] : [],
  );
  change(sheet, { margins: { ...sheet.layout.margins, ...Object.fromEntries(changed) } });
}

function areasOf(sheet: Sheet, args: Args, context: MemberContext) {
  return cellsIn(args.raw(0))?.areas ?? placesOf(context.workbook, args.text(0), sheet).areas;
}

const printArea = (sheet: Sheet, context: MemberContext): Reference | null => {
  const { printArea: areas } = sheet.layout;
  return areas && refer("RangeAreas", context.cells(sheet, areas));
};

const titleRows = (sheet: Sheet, context: MemberContext): Reference | null => {
  const { titleRows: rows } = sheet.layout;
  return rows && refer("Range", context.cells(sheet, [wholeRows(rows.first, rows.last)]));
};

const titleColumns = (sheet: Sheet, context: MemberContext): Reference | null => {
  const { titleColumns: columns } = sheet.layout;
  return columns && refer("Range", context.cells(sheet, [wholeColumns(columns.first, columns.last)]));
};

const orFail =
  (find: (sheet: Sheet, context: MemberContext) => Reference | null): Method<Sheet> =>
  (sheet, _args, context) => {
    const found = find(sheet, context);
    if (!found) throw itemNotFound();
    return found;
  };

export const pageLayout = defineClass<Sheet>("PageLayout", {
  properties: {
    Orientation: laidOut("orientation", (value) => oneOf(value, ORIENTATIONS, "orientation")),
    PaperSize: {
      get: (sheet) => paperOf(sheet.layout.paperSize),
      set: (sheet, value) => change(sheet, { paperSize: paperName(value) }),
    },
    Zoom: { get: (sheet) => sheet.layout.zoom, set: (sheet, value) => change(sheet, { zoom: zoomOf(value) }) },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    CenterHorizontally: laidOut("centerHorizontally", flag("centerHorizontally")),
    CenterVertically: laidOut("centerVertically", flag("centerVertically")),
    PrintGridlines: laidOut("printGridlines", flag("printGridlines")),
    PrintHeadings: laidOut("printHeadings", flag("printHeadings")),
    BlackAndWhite: laidOut("blackAndWhite", flag("blackAndWhite")),
    DraftMode: laidOut("draftMode", flag("draftMode")),
    PrintOrder: laidOut("printOrder", (value) => oneOf(value, ORDERS, "printOrder")),
  },
  objects: { HeadersFooters: (sheet) => refer("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintMargins: setMargins,
    SetPrintArea: (sheet, args, context) => change(sheet, { printArea: [...areasOf(sheet, args, context)] }),
    GetPrintArea: orFail(printArea),
    GetPrintAreaOrNullObject: (sheet, _args, context) => printArea(sheet, context),
    SetPrintTitleRows: (sheet, args, context) => {
      const area = areasOf(sheet, args, context)[0]!;
      change(sheet, { titleRows: { first: area.top, last: area.bottom } });
    },
    GetPrintTitleRows: orFail(titleRows),
    GetPrintTitleRowsOrNullObject: (sheet, _args, context) => titleRows(sheet, context),
    SetPrintTitleColumns: (sheet, args, context) => {
      const area = areasOf(sheet, args, context)[0]!;
      change(sheet, { titleColumns: { first: area.left, last: area.right } });
    },
    GetPrintTitleColumns: orFail(titleColumns),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, context) => titleColumns(sheet, context),
  },
});

export const headerFooterGroup = defineClass<Sheet>("HeaderFooterGroup", {
  properties: { State: reads(() => "Default") },
  objects: { DefaultForAllPages: (sheet) => refer("HeaderFooter", sheet) },
});

const band = (where: "header" | "footer", side: "left" | "center" | "right"): Property<Sheet> => ({
  get: (sheet) => sheet.layout[where][side],
  set: (sheet, value) =>
    change(sheet, { [where]: { ...sheet.layout[where], [side]: textOf(value, `${side} ${where}`) } }),
});

export const headerFooter = defineClass<Sheet>("HeaderFooter", {
  properties: {
    LeftHeader: band("header", "left"),
    CenterHeader: band("header", "center"),
    RightHeader: band("header", "right"),
    LeftFooter: band("footer", "left"),
    CenterFooter: band("footer", "center"),
    RightFooter: band("footer", "right"),
  },
});

/** The breaks between rows, or between columns. */
interface BreaksOf {
  readonly sheet: Sheet;
  readonly rows: boolean;
}

interface BreakOf extends BreaksOf {
  readonly at: number;
}

const breaksOf = ({ sheet, rows }: BreaksOf): number[] => sheet.layout[rows ? "horizontalBreaks" : "verticalBreaks"];

function setBreaks({ sheet, rows }: BreaksOf, breaks: number[]): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  change(sheet, rows ? { horizontalBreaks: sorted } : { verticalBreaks: sorted });
}

const breakParts = collection<BreaksOf, BreakOf>({
  of: "PageBreak",
  list: (breaks) => breaksOf(breaks).map((at) => ({ ...breaks, at })),
  matches: (pageBreak, key) => pageBreak.at === Number(key),
  has: ["GetCount", "GetItem"],
});

export const pageBreakCollection = defineClass<BreaksOf>("PageBreakCollection", {
  ...breakParts,
  methods: {
    ...breakParts.methods,
    Add: (breaks, args, context) => {
      const area = areasOf(breaks.sheet, args, context)[0]!;
      const at = breaks.rows ? area.top : area.left;
      setBreaks(breaks, [...breaksOf(breaks), at]);
      return refer("PageBreak", { ...breaks, at });
    },
    RemovePageBreaks: (breaks) => setBreaks(breaks, []),
  },
});

export const pageBreak = defineClass<BreakOf>("PageBreak", {
  identity: ({ at }) => ({ _Id: at }),
  properties: {
    RowIndex: reads(({ rows, at }) => (rows ? at : 0)),
    ColumnIndex: reads(({ rows, at }) => (rows ? 0 : at)),
  },
  methods: {
    Delete: (pageBreak) =>
      setBreaks(
        pageBreak,
        breaksOf(pageBreak).filter((at) => at !== pageBreak.at),
      ),
    GetCellAfterBreak: ({ sheet, rows, at }, _args, context) => {
      const [top, left] = rows ? [at, 0] : [0, at];
      return refer("Range", context.cells(sheet, [{ top, left, bottom: top, right: left }]));
    },
  },
});
