/**
 * The Dashboard's formulas on tables laid out bare, and what stands in the cells of its figures by name. It knows no
 * pane and no look; where the cells are it asks the sheet's own places.
 */
import { fromR1C1 } from "../../host/formula/r1c1";
import { ErrorValue, type Scalar } from "../../host/model/types";
import type { Sheet, Workbook } from "../../host/model/surface";
import { schema } from "../../src/schema/schema";
import { fromCell } from "../../src/schema/field-types";
import type { CellValue, Language, RowValues } from "../../src/schema/types";
import { BOARD_FIELDS, type BoardRows } from "../../src/rollup/board/columns";
import { dashboardCells } from "../../src/workbook/dashboard/dashboardSheet";
import type { Given, LiveBook } from "./calculated";
import { bareWorkbook } from "./calculated";

/** The bare tables with a Dashboard. */
export function dashboardBook(given: Given): LiveBook {
  const book = bareWorkbook(given);
  const language = given.language ?? "zh-CN";
  book.addSheet("Dashboard");
  book.edit(null, () => writeDashboard(book.sheet("Dashboard")!, language));
  return book;
}

function writeDashboard(sheet: Sheet, language: Language): void {
  for (const { row, column, says } of dashboardCells({ schema, language, headerOf: ({ text }) => text[language] })) {
    if (says === null) continue;
    const entered = typeof says === "string" ? fromR1C1(says, row, column) : says;
    sheet.enterArea({ top: row, bottom: row, left: column, right: column }, [[entered]]);
  }
}

/** The cells of an area, row by row. */
export function cellsAt(book: Workbook, row: number, column: number, rows: number, columns = 1): Scalar[][] {
  const sheet = book.sheet("Dashboard")!;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.value(row + r, column + c)),
  );
}

/** The board's fields as the pane would read them from the sheets, calculated ones included. */
export function boardRowsOf(book: Workbook, language: Language): BoardRows {
  return Object.fromEntries(
    Object.entries(BOARD_FIELDS).flatMap(([key, fields]) => {
      const table = book.table(key);
      return table ? [[key, rowsOf(book, key, fields, language)]] : [];
    }),
  );
}

function rowsOf(book: Workbook, key: string, fields: readonly string[], language: Language): RowValues[] {
  const { sheet, bodyArea, columns, area } = book.table(key)!;
  const places = fields.map((field) => ({
    field: schema.table(key).field(field),
    column: columns.findIndex(({ name }) => name === schema.table(key).field(field).text[language]),
  }));
  const rows = Array.from({ length: bodyArea.bottom - bodyArea.top + 1 }, (_, index): RowValues =>
    Object.fromEntries(
      places.flatMap(({ field, column }) =>
        column < 0 ? [] : [[field.key, fromCell(field, plain(sheet.value(bodyArea.top + index, area.left + column)))]],
      ),
    ),
  );
  return rows.filter((row) => Object.values(row).some((value) => value !== null));
}

const plain = (value: Scalar): CellValue | null => (value instanceof ErrorValue ? value.code : value);
