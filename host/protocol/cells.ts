/**
 * The cells a page holds in its hand: what stands behind Excel.Range and Excel.RangeAreas. They stay with their cells
 * while rows and columns are inserted around them, as Excel's own ranges do, and know nothing of office.js.
 */
import type { Area } from "../model/types";
import { MAX_ROWS } from "../model/types";
import { areaText, cellCount, quotedSheetName, sameArea, WHOLE_SHEET } from "../model/areas";
import type { Sheet } from "../model/surface";
import { OfficeError } from "./errors";

/** One or more areas of one sheet. */
export class Cells {
  private current: Area[];

  constructor(
    readonly sheet: Sheet,
    areas: readonly Area[],
  ) {
    this.current = [...areas];
  }

  /** All areas; an InvalidReference when the cells were deleted in the meantime. */
  get areas(): readonly Area[] {
    if (!this.current.length || !this.sheet.workbook.sheets.includes(this.sheet))
      throw new OfficeError("InvalidReference");
    return this.current;
  }

  /** The first area: all there is of a Range. */
  get area(): Area {
    return this.areas[0]!;
  }

  get count(): number {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }

  /** "Sheet1!A1:B2", several joined by commas. */
  get address(): string {
    return this.areas.map((area) => this.addressOf(area)).join(",");
  }

  /** Excel names the whole sheet by its rows. */
  private addressOf(area: Area): string {
    const name = quotedSheetName(this.sheet.name);
    return sameArea(area, WHOLE_SHEET) ? `${name}!1:${MAX_ROWS}` : `${name}!${areaText(area)}`;
  }

  /** Follows an insertion or deletion: each area becomes what is left of it, or goes. */
  follow(move: (area: Area) => Area | null): void {
    this.current = this.current.map(move).filter((area): area is Area => area !== null);
  }
}
