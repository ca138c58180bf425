/** The saved Dashboard in LibreOffice: random companies, and workbooks from which a sheet or a column was deleted. */
import fc from "fast-check";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import { calendarRows } from "../../src/calendar/china";
import { schema } from "../../src/schema/schema";
import { daySerial } from "../../src/schema/serial";
import { arbitraryCompany } from "../support/arbitrary-company";
import type { LiveBook } from "../support/calculated";
import { dashboardBook } from "../support/dashboard-book";
import { differences, formulaCells } from "../support/file-agreement";
import { recalculateWithLibreOffice } from "../support/libreoffice";

const Calendar = calendarRows("zh-CN").filter(({ date }) => Number(date) > daySerial(2026, 6, 1));
const companies = fc.sample(arbitraryCompany, { numRuns: 5, seed: 20_261_122 });

const bookOf = ({ now, rows }: (typeof companies)[number], english: boolean): LiveBook =>
  dashboardBook({ now, language: english ? "en-US" : "zh-CN", rows: { ...rows, Calendar } });

function damaged(): LiveBook {
  const book = bookOf(companies[0]!, false);
  book.edit(null, () => book.removeSheet(book.sheet("Requests")!));
  const tasks = book.table("Tasks")!;
  const due = tasks.columns.find(({ name }) => name === schema.table("Tasks").field("dueDate").text["zh-CN"])!;
  book.edit(null, () => tasks.removeColumn(due));
  return book;
}

let files: Uint8Array[];
let recalculated: ReturnType<typeof recalculateWithLibreOffice>;

beforeAll(() => {
  const books = [...companies.map((company, index) => bookOf(company, index % 2 === 1)), damaged()];
  files = books.map((book) => writeXlsx(book));
  recalculated = recalculateWithLibreOffice(files);
}, 240_000);

const onDashboard = ({ cell }: { cell: string }): boolean => cell.startsWith("Dashboard!");

test.each(companies.map((_, index) => [index]))("it calculates every cell for company %i as we do", (index) => {
  const cells = formulaCells(readXlsx(files[index]!)).filter(({ sheet }) => sheet === "Dashboard");
  expect(cells.length).toBeGreaterThan(300);
  expect(differences(files[index]!, recalculated[index]!).filter(onDashboard)).toEqual([]);
});

test("without a sheet and a column it shows no error there either", () => {
  const cells = Object.entries(recalculated.at(-1)!["Dashboard"]!);
  expect(cells.filter(([, value]) => typeof value === "string" && /^#|^Err:/.test(value))).toEqual([]);
  expect(Object.fromEntries(cells)["A2"]).toContain(schema.table("Requests").text["zh-CN"]);
});
