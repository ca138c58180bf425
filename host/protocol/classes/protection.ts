/** Excel.WorksheetProtection; protecting what is protected is an AccessDenied, as in Excel. */
import type { Sheet } from "../../model/surface";
import type { ProtectionOptions } from "../../model/options";
import type { Args } from "../args";
import { defineClass, reads } from "../define";

/** The options a page gave, as far as they are meant for us. */
function optionsOf(args: Args): Partial<ProtectionOptions> {
  const given = Object.entries(args.optionalRecord(0)).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given);
}

export const worksheetProtection = defineClass<Sheet>("WorksheetProtection", {
  properties: {
    Protected: reads((sheet) => sheet.protection.isProtected),
    Options: reads((sheet) => (sheet.protection.isProtected ? { ...sheet.protection.options } : null)),
  },
  methods: {
    Protect: (sheet, args) => sheet.protection.protect(optionsOf(args), args.optionalText(1)),
    Unprotect: (sheet, args) => sheet.protection.unprotect(args.optionalText(0)),
  },
});
