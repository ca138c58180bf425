/** The look that cells have when nothing is said of them: format 0 of a file. */
import type { Workbook } from "../../model/surface";
import type { CellStyle } from "../../model/types";

/** The look all sheets share, where they do; else that of a new workbook. */
export function standardStyle(workbook: Workbook): CellStyle {
  const looks = new Set(workbook.sheets.map((sheet) => sheet.cells.sheetStyle));
  const [only] = looks;
  return workbook.styles.style(looks.size === 1 && only !== undefined ? only : 0);
}
