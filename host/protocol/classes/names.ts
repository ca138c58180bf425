/** Excel.NamedItem and its collection: names of cells, values and formulas, of the workbook or of one sheet. */
import type { DefinedName } from "../../model/types";
import { sheetAreaText } from "../../model/areas";
import type { Sheet, Workbook } from "../../model/surface";
import { placeOfFormula } from "../addresses";
import type { Args } from "../args";
import { cellsIn, flagOf, textOf } from "../args";
import { collection, sameText } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { invalidArgument, itemNotFound, OfficeError } from "../errors";
import { valueType, wireValue } from "../events";
import type { Reference } from "../reference";
import { refer } from "../reference";
import type { Scalar } from "../../model/types";

interface NameScope {
  readonly workbook: Workbook;
  /** The sheet whose names these are; absent for the workbook's own. */
  readonly sheet?: Sheet;
}

interface NameOf {
  readonly workbook: Workbook;
  readonly name: DefinedName;
}

const parts = collection<NameScope, NameOf>({
  of: "NamedItem",
  list: ({ workbook, sheet }) =>
    workbook.names.filter((name) => name.scope === (sheet?.name ?? null)).map((name) => ({ workbook, name })),
  matches: ({ name }, key) => sameText(name.name, key),
  has: ["GetCount", "GetItem", "GetItemOrNullObject"],
});

/** What a name shall stand for: a range object, or a formula or constant as text. */
function formulaFor(args: Args): string {
  const cells = cellsIn(args.raw(1));
  if (cells) return `=${cells.areas.map((area) => sheetAreaText(cells.sheet.name, area)).join(",")}`;
  const text = args.text(1);
  return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
}

function add({ workbook, sheet }: NameScope, args: Args): Reference {
  const [name, formula] = [args.text(0), formulaFor(args)];
  const defined = workbook.defineName({
    name,
    formula,
    scope: sheet?.name ?? null,
    comment: args.optionalText(2) ?? "",
  });
  return refer("NamedItem", { workbook, name: defined });
}

export const namedItemCollection = defineClass<NameScope>("NamedItemCollection", {
  ...parts,
  methods: { ...parts.methods, Add: add, AddFormulaLocal: add },
});

const home = ({ workbook, name }: NameOf): Sheet => (name.scope && workbook.sheet(name.scope)) || workbook.sheets[0]!;

function rangeOf(item: NameOf, context: MemberContext): Reference | null {
  const place = placeOfFormula(item.workbook, item.name.formula, home(item));
  return place && refer("Range", context.cells(place.sheet, [place.area]));
}

const valueOf = (item: NameOf): Scalar | Scalar[][] =>
  item.workbook.engine.evaluate(item.name.formula, { sheet: home(item).index, row: 0, column: 0 });

/** Excel.NamedItemType. */
function typeOf(item: NameOf): string {
  if (placeOfFormula(item.workbook, item.name.formula, home(item))) return "Range";
  const value = valueOf(item);
  if (Array.isArray(value)) return "Array";
  const type = valueType(value);
  return type === "Double" && Number.isInteger(value) ? "Integer" : type;
}

const sheetOf = ({ workbook, name }: NameOf): Reference | null => {
  const sheet = name.scope === null ? undefined : workbook.sheet(name.scope);
  return sheet ? refer("Worksheet", sheet) : null;
};

const inScope = (item: NameOf): Reference => {
  const found = sheetOf(item);
  if (!found) throw new OfficeError("ItemNotFound", `The name "${item.name.name}" belongs to the whole workbook.`);
  return found;
};

export const namedItem = defineClass<NameOf>("NamedItem", {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    Name: reads(({ name }) => name.name),
    Formula: {
      get: ({ name }) => name.formula,
      set: ({ workbook, name }, value) => workbook.redefineName(name, textOf(value, "formula")),
    },
    Value: reads((item, context) => {
      const range = rangeOf(item, context);
      if (range) return item.name.formula.replace(/^=/, "");
      const value = valueOf(item);
      return Array.isArray(value) ? value.map((row) => row.map(wireValue)) : wireValue(value);
    }),
    Type: reads(typeOf),
    Scope: reads(({ name }) => (name.scope === null ? "Workbook" : "Worksheet")),
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => (name.comment = textOf(value, "comment")),
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => (name.visible = flagOf(value, "visible")),
    },
  },
  objects: {
    Worksheet: inScope,
    WorksheetOrNullObject: sheetOf,
    ArrayValues: (item) => refer("NamedItemArrayValues", item),
  },
  methods: {
    Delete: ({ workbook, name }) => workbook.removeName(name),
    GetRange: (item, _args, context) => {
      const found = rangeOf(item, context);
      if (!found) throw invalidArgument(`The name "${item.name.name}" does not stand for a range.`);
      return found;
    },
    GetRangeOrNullObject: (item, _args, context) => rangeOf(item, context),
  },
});

const matrixOf = (item: NameOf): Scalar[][] => {
  const value = valueOf(item);
  if (!Array.isArray(value)) throw itemNotFound(`The name "${item.name.name}" does not stand for an array.`);
  return value;
};

export const namedItemArrayValues = defineClass<NameOf>("NamedItemArrayValues", {
  properties: {
    Values: reads((item) => matrixOf(item).map((row) => row.map(wireValue))),
    Types: reads((item) => matrixOf(item).map((row) => row.map(valueType))),
  },
});
