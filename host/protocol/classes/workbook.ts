/** Excel.Workbook, the root of every path, with the runtime and the document's settings. */
import type { Workbook } from "../../model/surface";
import { collection } from "../collection";
import type { MemberContext } from "../context";
import { defineClass, raises, reads } from "../define";
import { EVENT } from "../event-numbers";
import { OfficeError } from "../errors";
import { flagOf } from "../args";
import type { Reference } from "../reference";
import { refer } from "../reference";

const selected = ({ session }: MemberContext, as: "Range" | "RangeAreas", context: MemberContext): Reference => {
  const { sheet, areas } = session.selection;
  return refer(as, context.cells(sheet, areas));
};

/** The selection as one range; Excel refuses when it has several areas. */
function selectedRange(context: MemberContext): Reference {
  if (context.session.selection.areas.length === 1) return selected(context, "Range", context);
  throw new OfficeError(
    "InvalidSelection",
    "The current selection is invalid for this operation: it has several areas.",
  );
}

function eventRange(args: { text(index: number): string }, context: MemberContext): Reference | null {
  const cells = context.kept(args.text(0));
  return cells ? refer("Range", cells) : null;
}

const needed = (reference: Reference | null): Reference => {
  if (!reference) throw new OfficeError("InvalidReference");
  return reference;
};

export const workbookTable = defineClass<Workbook>("Workbook", {
  properties: {
    Name: reads((_workbook, { documentName }) => documentName),
    ReadOnly: reads(() => false),
    AutoSave: reads(() => false),
  },
  objects: {
    Worksheets: (workbook) => refer("WorksheetCollection", workbook),
    Tables: (workbook) => refer("TableCollection", { workbook }),
    Names: (workbook) => refer("NamedItemCollection", { workbook }),
    Application: (workbook) => refer("Application", workbook),
    Properties: (workbook) => refer("DocumentProperties", workbook),
    Settings: (workbook) => refer("SettingCollection", workbook),
    Functions: (workbook) => refer("Functions", workbook),
    _Runtime: (_workbook, context) => refer("Runtime", context.runtime),
  },
  methods: {
    GetActiveCell: (_workbook, _args, context) => {
      const { sheet, areas } = context.session.selection;
      const { top, left } = areas[0]!;
      return refer("Range", context.cells(sheet, [{ top, left, bottom: top, right: left }]));
    },
    GetSelectedRange: (_workbook, _args, context) => selectedRange(context),
    GetSelectedRanges: (_workbook, _args, context) => selected(context, "RangeAreas", context),
    GetIsActiveCollabSession: (workbook) => workbook.sessions.length > 1,
    _GetRangeForEventByReferenceId: (_workbook, args, context) => needed(eventRange(args, context)),
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, args, context) => eventRange(args, context),
    _GetReferenceCount: (_workbook, _args, context) => context.keptCount(),
    _RemoveReference: (_workbook, args, context) => context.release(args.text(0)),
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, context) => context.functionsReady(),
  },
  events: {
    onSelectionChanged: raises(EVENT.documentSelection, null, () => ""),
  },
});

export const runtime = defineClass<{ enableEvents: boolean }>("Runtime", {
  properties: {
    EnableEvents: {
      get: (switches) => switches.enableEvents,
      set: (switches, value) => (switches.enableEvents = flagOf(value, "enableEvents")),
    },
  },
});

interface SettingOf {
  readonly workbook: Workbook;
  readonly key: string;
}

const settings = collection<Workbook, SettingOf>({
  of: "Setting",
  list: (workbook) => [...workbook.documentSettings.keys()].map((key) => ({ workbook, key })),
  matches: (setting, key) => setting.key === key,
  has: ["GetCount", "GetItem", "GetItemOrNullObject"],
});

export const settingCollection = defineClass<Workbook>("SettingCollection", {
  ...settings,
  methods: {
    ...settings.methods,
    Add: (workbook, args) => {
      workbook.edit(null, () => workbook.documentSettings.set(args.text(0), args.raw(1)));
      return refer("Setting", { workbook, key: args.text(0) });
    },
  },
});

export const setting = defineClass<SettingOf>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.documentSettings.get(key),
      set: ({ workbook, key }, value) => void workbook.documentSettings.set(key, value),
    },
  },
  methods: { Delete: ({ workbook, key }) => void workbook.documentSettings.delete(key) },
});
