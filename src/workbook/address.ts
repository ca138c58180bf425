/**
 * Between zero-based rows and columns and the words Excel uses for cells ("C5", "A4:F9", "'周报 1'!$B$2"). Pure.
 */

export const LAST_ROW = 1_048_576;

/** The letters of a zero-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const letter = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? letter : columnLetters(rest) + letter;
}

/** The address of one cell. */
export function cell(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The zero-based place of an address's first cell. */
export function firstCell(address: string): { readonly row: number; readonly column: number } {
  const [, letters = "A", digits = "1"] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The address of a rectangle given by its first cell and its size; one cell stays "C5". */
export function area(row: number, column: number, rows: number, columns: number): string {
  const first = cell(row, column);
  const last = cell(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** One column from a row down to the sheet's last row. */
export function columnFrom(row: number, column: number, columns = 1): string {
  return `${cell(row, column)}:${columnLetters(column + columns - 1)}${LAST_ROW}`;
}

/** Whole columns as one address list, neighbours joined: [0, 1, 4] is "A:B,E:E". */
export function wholeColumns(columns: readonly number[]): string {
  return runs(columns)
    .map(([first, last]) => `${columnLetters(first)}:${columnLetters(last)}`)
    .join(",");
}

/** Whole rows as one address list, neighbours joined: [4, 5, 8] is "5:6,9:9". */
export function wholeRows(rows: readonly number[]): string {
  return runs(rows)
    .map(([first, last]) => `${first + 1}:${last + 1}`)
    .join(",");
}

/** The same rows of several columns as one address list, neighbours joined. */
export function columnsBetween(columns: readonly number[], firstRow: number, lastRow: number): string {
  return runs(columns)
    .map(([first, last]) => area(firstRow, first, lastRow - firstRow + 1, last - first + 1))
    .join(",");
}

/** A sheet's name as it stands in a formula. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** An absolute reference with its sheet, for a defined name. */
export function absolute(sheet: string, address: string): string {
  return `=${quoteSheet(sheet)}!${address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Numbers in ascending order, neighbours joined into first–last pairs. */
export function runs(numbers: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
