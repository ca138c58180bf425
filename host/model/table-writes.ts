/** What tables make of cells that were written inside them, by whatever way. */
import type { Area } from "./types";
import { overlaps } from "./areas";
import { valuesEntered } from "./calculated-columns";
import type { Sheet } from "./surface";
import { headersEntered } from "./table-headers";
import { totalsEntered } from "./table-totals";

/** Headers, totals and calculated columns take over what now stands in their cells. */
export function tablesWritten(sheet: Sheet, where: Area): void {
  for (const table of sheet.tables.filter((each) => overlaps(each.area, where))) {
    headersEntered(table, where);
    totalsEntered(table, where);
    valuesEntered(table, where);
  }
}
