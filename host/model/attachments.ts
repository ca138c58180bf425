/** Putting validations, conditional formats, charts and links on a sheet. */
import type { Area, Chart, ConditionalFormat, Validation } from "./types";
import { overlaps } from "./areas";
import { ModelError } from "./errors";
import { cutRules } from "./formatting";
import type { Hyperlink } from "./options";
import type { Sheet } from "./surface";

const layoutChanged = (sheet: Sheet): void => sheet.workbook.note({ type: "layoutChanged", sheet });

/** A cell has one validation at most: the new one takes the cells over. */
export function addValidation(sheet: Sheet, validation: Validation): void {
  const { rule } = validation;
  if (rule.type === "List" && !rule.source.startsWith("=") && rule.source.length > 255) {
    throw new ModelError("InvalidArgument", "A list written out in a validation is limited to 255 characters.");
  }
  for (const where of validation.areas) cutRules(sheet.validations, where);
  sheet.validations.push(validation);
  layoutChanged(sheet);
}

export function clearValidation(sheet: Sheet, where: Area): void {
  cutRules(sheet.validations, where);
  layoutChanged(sheet);
}

export function addConditionalFormat(
  sheet: Sheet,
  format: Omit<ConditionalFormat, "id" | "priority"> & { priority?: number },
): ConditionalFormat {
  const at = Math.min(format.priority ?? 0, sheet.conditionalFormats.length);
  const added: ConditionalFormat = { ...format, id: sheet.workbook.ids.next(), priority: at };
  sheet.conditionalFormats.splice(at, 0, added);
  sheet.conditionalFormats.forEach((each, priority) => (each.priority = priority));
  layoutChanged(sheet);
  return added;
}

export function addChart(sheet: Sheet, chart: Omit<Chart, "id">): Chart {
  const added = { ...chart, id: sheet.workbook.ids.next() };
  sheet.charts.push(added);
  layoutChanged(sheet);
  return added;
}

export function removeById(list: { id: string }[], id: string, what: string): void {
  const at = list.findIndex((item) => item.id === id);
  if (at < 0) throw new ModelError("ItemNotFound", `There is no ${what} "${id}" here.`);
  list.splice(at, 1);
}

export function setHyperlink(sheet: Sheet, where: Area, link: Omit<Hyperlink, "area"> | null): void {
  sheet.protection.demandWritable(where);
  const kept = sheet.hyperlinks.filter((each) => !overlaps(each.area, where));
  sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...kept);
  if (link) sheet.hyperlinks.push({ ...link, area: where });
  if (link?.textToDisplay !== undefined) sheet.enter(where.top, where.left, link.textToDisplay);
  layoutChanged(sheet);
}
