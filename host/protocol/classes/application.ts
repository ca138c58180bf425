/** Excel.Application: calculation, and how numbers and dates are written where the user sits. */
import type { Workbook } from "../../model/surface";
import { flagOf, numberOf, oneOf } from "../args";
import type { MemberContext } from "../context";
import { defineClass, reads } from "../define";
import { refer } from "../reference";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

/** How a locale writes a number: { decimal: ".", group: "," }. */
function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
  const of = (type: string, otherwise: string): string => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: of("decimal", "."), group: of("group", ",") };
}

const localeOf = (context: MemberContext): string => context.session.locale;

export const application = defineClass<Workbook>("Application", {
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculation.mode,
      set: (workbook, value) => (workbook.calculation.mode = oneOf(value, MODES, "calculationMode")),
    },
    CalculationState: reads(() => "Done"),
    DecimalSeparator: reads((_workbook, context) => separators(localeOf(context)).decimal),
    ThousandsSeparator: reads((_workbook, context) => separators(localeOf(context)).group),
    UseSystemSeparators: reads(() => true),
  },
  objects: {
    IterativeCalculation: (workbook) => refer("IterativeCalculation", workbook.calculation.iterative),
    CultureInfo: (_workbook, context) => refer("CultureInfo", localeOf(context)),
  },
  methods: {
    Calculate: (workbook, args) =>
      workbook.calculation.calculate(args.choice(0, ["Recalculate", "Full", "FullRebuild"], "Full") !== "Recalculate"),
    SuspendApiCalculationUntilNextSync: (_workbook, _args, context) => context.suspendCalculation(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

export const iterativeCalculation = defineClass<Workbook["calculation"]["iterative"]>("IterativeCalculation", {
  properties: {
    Enabled: { get: (loop) => loop.enabled, set: (loop, value) => (loop.enabled = flagOf(value, "enabled")) },
    MaxIteration: {
      get: (loop) => loop.maxIterations,
      set: (loop, value) => (loop.maxIterations = numberOf(value, "maxIteration")),
    },
    MaxChange: {
      get: (loop) => loop.maxChange,
      set: (loop, value) => (loop.maxChange = numberOf(value, "maxChange")),
    },
  },
});

export const cultureInfo = defineClass<string>("CultureInfo", {
  properties: { Name: reads((locale) => locale) },
  objects: { NumberFormat: (locale) => refer("NumberFormatInfo", locale) },
});

export const numberFormatInfo = defineClass<string>("NumberFormatInfo", {
  properties: {
    NumberDecimalSeparator: reads((locale) => separators(locale).decimal),
    NumberGroupSeparator: reads((locale) => separators(locale).group),
  },
});
