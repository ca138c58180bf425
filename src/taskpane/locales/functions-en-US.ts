/** What the gallery of custom functions says in English. */

export const enUSFunctions = {
  intro: "Formulas of your own over these sheets. Select an empty cell, then insert one.",
  notice: "Notices",
  project: "Projects",
  request: "Customer requests",
  helper: "Working days",
  insert: "Insert at the selected cell",
  copy: "Copy the formula",
  inserted: "Written into {{address}}.",
  occupied: "{{address}} is not empty. Select an empty cell, with room below and to the right, and insert again.",
  now: "Now",
  more_one: "and {{count}} more row",
  more_other: "and {{count}} more rows",
  tableOf_one: "{{count}} row",
  tableOf_other: "{{count}} rows",
  none: "None of the sheets these functions read is here. Check and repair brings them back.",
  convertTitle: "Before sharing",
  convertHint:
    "Colleagues without the add-in see #NAME? where a TRACK function stands. This puts native formulas or values in their place, everywhere in the workbook.",
  convert: "Replace TRACK functions",
  converting: "Replacing…",
  nothing: "No cell uses a TRACK function: the workbook can be shared as it is.",
  converted_one: "{{count}} cell replaced. It can be put back as long as this page is open.",
  converted_other: "{{count}} cells replaced. They can be put back as long as this page is open.",
  native: "native formula",
  value: "value",
  left: "left as it is",
  leftOver_one:
    "{{count}} cell has no answer yet and was left as it is. See what its cell says, put it right or wait a moment, then replace again.",
  leftOver_other:
    "{{count}} cells have no answer yet and were left as they are. See what the cells say, put them right or wait a moment, then replace again.",
  restore: "Put them back",
  restored: "The functions are back in their cells.",
};

export type FunctionsLocale = typeof enUSFunctions;
