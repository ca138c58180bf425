/** Names for new sheets. Pure. */

/** 工作表2 after 工作表1: the first number that no sheet has. */
export function freeSheetName(sheets: readonly { name: string }[], pattern: string): string {
  const stem = pattern.replace(/\d+$/, "");
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 1; ; n += 1) if (!taken.has(`${stem}${n}`.toLowerCase())) return `${stem}${n}`;
}
