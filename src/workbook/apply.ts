/**
 * Performs a plan: says each action to Excel, all of them in one batch. Only words of Excel stand here; what to do and
 * in which order has been decided.
 */

import { area, quoteSheet } from "./address";
import type { Action, ColumnLook, Look, Rule, Tinting } from "./actions";
import { addChart } from "./charting";
import { print, printPaper, printWide } from "./printing";

type Of<K extends Action["do"]> = Extract<Action, { do: K }>;
type Performers = { readonly [K in Action["do"]]: (book: Book, action: Of<K>) => void };

/** Performs all actions and sends them. */
export async function apply(context: Excel.RequestContext, actions: readonly Action[]): Promise<void> {
  if (actions.length === 0) return;
  context.application.suspendApiCalculationUntilNextSync();
  queue(context, actions);
  await context.sync();
}

/** Says all actions, to be sent with whatever else belongs to the batch: rows read in it must be calculated. */
export function queue(context: Excel.RequestContext, actions: readonly Action[]): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  const book = new Book(context);
  for (const action of actions) perform(book, action);
}

/** The workbook with its sheets and ranges at hand, each asked for once: asking costs more than most changes. */
class Book {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly lists = new Map<string, Excel.RangeAreas>();

  constructor(readonly context: Excel.RequestContext) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  sheet(name: string): Excel.Worksheet {
    return this.sheets.get(name) ?? this.keep(name, this.workbook.worksheets.getItem(name));
  }

  keep(name: string, sheet: Excel.Worksheet): Excel.Worksheet {
    this.sheets.set(name, sheet);
    return sheet;
  }

  range(sheet: string, address: string): Excel.Range {
    return kept(this.ranges, `${sheet}!${address}`, () =>
      address === "" ? this.sheet(sheet).getRange() : this.sheet(sheet).getRange(address),
    );
  }

  /** One area or several together. */
  areas(sheet: string, addresses: string): Excel.Range | Excel.RangeAreas {
    if (!addresses.includes(",")) return this.range(sheet, addresses);
    return kept(this.lists, `${sheet}!${addresses}`, () => this.sheet(sheet).getRanges(addresses));
  }

  /** After cells have moved, an address means other cells than before. */
  forgetRanges(): void {
    this.ranges.clear();
    this.lists.clear();
  }
}

function kept<T>(store: Map<string, T>, key: string, make: () => T): T {
  const found = store.get(key) ?? make();
  store.set(key, found);
  return found;
}

/** A property that takes a matrix also takes one value for all its cells. */
function everywhere<T>(value: T): T[][] {
  return value as unknown as T[][];
}

const performers: Performers = {
  addSheet: (book, { sheet, tab, position }) => {
    const added = book.keep(sheet, book.workbook.worksheets.add(sheet));
    added.tabColor = tab;
    added.showGridlines = false;
    if (position !== undefined) added.position = position;
  },
  copySheet: (book, { from, sheet, tab, position }) => {
    const added = book.keep(sheet, book.sheet(from).copy("End"));
    added.name = sheet;
    added.tabColor = tab;
    if (position !== undefined) added.position = position;
  },
  takeSheet: (book, { from, sheet, tab }) => {
    const taken = book.keep(sheet, book.workbook.worksheets.getItem(from));
    taken.name = sheet;
    taken.tabColor = tab;
    taken.showGridlines = false;
  },
  removeSheet: (book, { sheet }) => book.sheet(sheet).delete(),
  write: (book, { sheet, at, values }) => {
    book.range(sheet, at).values = values.map((row) => [...row]);
  },
  writeName: (book, { name, value }) => {
    const range = book.workbook.names.getItem(name).getRange();
    range.values = [[value]];
  },
  format: (book, { sheet, areas, look }) => format(book, sheet, areas, look),
  columnLooks: (book, { sheet, columns, looks }) => {
    book.range(sheet, columns).setColumnProperties(looks.map((look) => (look ? { format: columnFormat(look) } : {})));
  },
  numberFormats: (book, { sheet, at, formats }) => {
    book.range(sheet, at).numberFormat = formats.map((row) => [...row]);
  },
  calculate: (book, { sheet, at, formulas }) => {
    const said = typeof formulas === "object" && formulas !== null ? formulas.map((row) => [...row]) : formulas;
    book.range(sheet, at).formulasR1C1 = said as unknown[][];
  },
  copyDown: (book, { sheet, from, to }) => book.range(sheet, to).copyFrom(from, "Formulas"),
  clear: (book, { sheet, areas }) => book.range(sheet, areas).clear(),
  removeChart: (book, { sheet, chart }) => book.sheet(sheet).charts.getItem(chart).delete(),
  chart: (book, { sheet, chart, font }) =>
    addChart(book.sheet(sheet), (address) => book.range(sheet, address), chart, font),
  addTable: (book, { table, sheet, area }) => {
    const added = book.sheet(sheet).tables.add(area, true);
    added.name = table;
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
  },
  addColumn: (book, { table, index, header }) => {
    book.workbook.tables.getItem(table).columns.add(index).name = header;
    book.forgetRanges();
  },
  fill: (book, { sheet, area, formula }) => {
    book.range(sheet, area).formulas = everywhere(formula);
  },
  continue: (book, { sheet, from, area }) => book.range(sheet, from).autoFill(area, "FillSeries"),
  validate: (book, { sheet, areas, rule, alert }) => {
    const { dataValidation } = book.areas(sheet, areas);
    dataValidation.rule = ruleOf(rule);
    if (alert) dataValidation.errorAlert = { ...alert, showAlert: true, style: styleOf(rule) };
  },
  prompt: (book, { sheet, areas, note }) => {
    book.areas(sheet, areas).dataValidation.prompt = { ...note, showPrompt: true };
  },
  tint: (book, { sheet, areas, tints }) => {
    const { conditionalFormats } = book.areas(sheet, areas);
    for (const tint of tints) addTint(conditionalFormats, tint);
  },
  copyLook: (book, { sheet, at, from, fromAt }) =>
    book.range(sheet, at).copyFrom(`${quoteSheet(from)}!${fromAt}`, "Formats"),
  define: ({ workbook }, { name, refersTo, replaces }) => {
    if (replaces) workbook.names.getItem(name).formula = refersTo;
    else workbook.names.add(name, refersTo);
  },
  freeze: (book, { sheet, rows, columns }) => book.sheet(sheet).freezePanes.freezeAt(area(0, 0, rows, columns)),
  print: (book, { sheet, setup }) => print(book.sheet(sheet).pageLayout, setup),
  printPaper: (book, { sheet, setup }) => printPaper(book.sheet(sheet), setup),
  mergeRows: (book, { sheet, at }) => book.range(sheet, at).merge(true),
  printWide: (book, { sheet, pages }) => printWide(book.sheet(sheet).pageLayout, pages),
  link: (book, { sheet, at, to, text }) => {
    book.range(sheet, at).hyperlink = { documentReference: `${quoteSheet(to)}!A1`, textToDisplay: text };
  },
  untint: (book, { sheet, ids }) => {
    const { conditionalFormats } = book.range(sheet, "");
    for (const id of ids) conditionalFormats.getItem(id).delete();
  },
  renameSheet: (book, { sheet, to }) => {
    book.sheet(sheet).name = to;
  },
  activate: (book, { sheet, at }) => {
    book.sheet(sheet).activate();
    book.range(sheet, at).select();
  },
};

function perform<K extends Action["do"]>(book: Book, action: Of<K>): void {
  const performer = performers[action.do as K];
  performer(book, action);
}

function format(book: Book, sheet: string, addresses: string, look: Look): void {
  const { numberFormat, hidden, ...rest } = look;
  if (Object.keys(rest).length > 0) formatCells(book.areas(sheet, addresses).format, rest);
  if (numberFormat === undefined && hidden === undefined) return;
  // Several areas together know neither number formats nor hidden columns.
  for (const address of addresses.split(",")) {
    const range = book.range(sheet, address);
    if (numberFormat !== undefined) range.numberFormat = everywhere(numberFormat);
    if (hidden !== undefined) range.columnHidden = hidden;
  }
}

function formatCells(format: Excel.RangeFormat, look: Omit<Look, "numberFormat" | "hidden">): void {
  const { fill, color, size, bold, font, align, indent, middle, vertical, wrap, width, height } = look;
  if (fill !== undefined) format.fill.color = fill;
  if (color !== undefined) format.font.color = color;
  if (size !== undefined) format.font.size = size;
  if (bold !== undefined) format.font.bold = bold;
  if (font !== undefined) format.font.name = font;
  if (align !== undefined) format.horizontalAlignment = align;
  if (indent !== undefined) format.indentLevel = indent;
  if (middle) format.verticalAlignment = "Center";
  if (vertical !== undefined) format.verticalAlignment = vertical;
  if (wrap !== undefined) format.wrapText = wrap;
  if (width !== undefined) format.columnWidth = pointsOf(width);
  if (height !== undefined) format.rowHeight = height;
  drawLines(format, look);
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

function drawLines(format: Excel.RangeFormat, { line, box, rule, top }: Look): void {
  // Asking for borders is already said to Excel.
  if ((line ?? box ?? rule ?? top) === undefined) return;
  const { borders } = format;
  if (line !== undefined) drawLine(borders.getItem("InsideHorizontal"), line);
  if (box !== undefined) for (const side of EDGES) drawLine(borders.getItem(side), box);
  if (rule !== undefined) drawLine(borders.getItem("EdgeBottom"), rule);
  if (top === undefined) return;
  const edge = borders.getItem("EdgeTop");
  drawLine(edge, top);
  edge.weight = "Medium";
}

function columnFormat({
  width,
  align,
  indent,
  wrap,
}: ColumnLook): NonNullable<Excel.SettableColumnProperties["format"]> {
  return {
    ...(width === undefined ? {} : { columnWidth: pointsOf(width) }),
    ...(align === undefined ? {} : { horizontalAlignment: align }),
    ...(indent === undefined ? {} : { indentLevel: indent }),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
  };
}

function drawLine(border: Excel.RangeBorder, color: string): void {
  border.style = "Continuous";
  border.color = color;
}

/** The width of so many characters of the default font (7 pixels a digit, 5 of padding), in points. */
function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function ruleOf(rule: Rule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "date":
      return { date: { formula1: "=DATE(2000,1,1)", operator: "GreaterThanOrEqualTo" } };
    case "share":
      return { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    case "count":
      return { wholeNumber: { formula1: rule.least ?? 0, formula2: rule.most ?? 1_000_000, operator: "Between" } };
    case "any":
      // A prompt wants a rule to hang on.
      return { custom: { formula: "=TRUE" } };
  }
}

function styleOf(rule: Rule): "Stop" | "Warning" {
  return rule.kind === "list" && !rule.strict ? "Warning" : "Stop";
}

function addTint(formats: Excel.ConditionalFormatCollection, { formula, fill, text, line }: Tinting): void {
  const { custom } = formats.add("Custom");
  custom.rule.formula = formula;
  if (fill) custom.format.fill.color = fill;
  if (text) custom.format.font.color = text;
  if (!line) return;
  const border = custom.format.borders.getItem("EdgeBottom");
  border.style = "Continuous";
  border.color = line;
}
