/** The look that cells have when nothing is said of them: format 0 of a file. */
import type { Workbook } from "../../model/surface";
import type { CellStyle } from "../../model/types";

/**
 * The look all sheets share, where they do and where it is a matter of the font only, for not every reader gives empty
 * cells the rest of format 0; else that of a new workbook.
 */
export function standardStyle(workbook: Workbook): CellStyle {
  const usual = workbook.styles.style(0);
  const looks = new Set(workbook.sheets.map((sheet) => sheet.cells.sheetStyle));
  const [only] = looks;
  const shared = looks.size === 1 && only !== undefined ? workbook.styles.style(only) : usual;
  return differsInFontOnly(shared, usual) ? shared : usual;
}

function differsInFontOnly(style: CellStyle, usual: CellStyle): boolean {
  const traits = ({
    numberFormat,
    fill,
    horizontal,
    vertical,
    wrap,
    shrinkToFit,
    indent,
    rotation,
    locked,
    hiddenFormula,
    borders,
  }: CellStyle) =>
    JSON.stringify([
      numberFormat,
      fill,
      horizontal,
      vertical,
      wrap,
      shrinkToFit,
      indent,
      rotation,
      locked,
      hiddenFormula,
      borders,
    ]);
  return traits(style) === traits(usual);
}
