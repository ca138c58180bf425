/** Brings the Dashboard to the front. */

import { DASHBOARD_NAME } from "./where";

/** Shows the sheet from its first cell, whatever its tab says; false where there is none. One sync, two if it is there. */
export async function showDashboard(context: Excel.RequestContext): Promise<boolean> {
  const { names } = context.workbook;
  const known = names.getItemOrNullObject(DASHBOARD_NAME).getRangeOrNullObject().load("address");
  await context.sync();
  if (known.isNullObject) return false;
  const { worksheet } = names.getItem(DASHBOARD_NAME).getRange();
  worksheet.activate();
  worksheet.getRange("A1").select();
  await context.sync();
  return true;
}
