/**
 * The committed templates as people without the add-in use them: LibreOffice calculates every cell as we do, openpyxl and
 * the standard find nothing wrong, and one that was filled in by hand and saved by LibreOffice is taken up by the pane.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "../../host/file/read-xlsx";
import { writeXlsx } from "../../host/file/write-xlsx";
import type { Workbook } from "../../host/model/surface";
import { templates, type Template } from "../../scripts/templates";
import { createProcess } from "../../src/process/process";
import { schema } from "../../src/schema/schema";
import { differences } from "../support/file-agreement";
import { recalculateWithLibreOffice, resaveWithLibreOffice } from "../support/libreoffice";
import { installOffice } from "../support/office";
import { readWithOpenpyxl } from "../support/openpyxl";
import { checkPackage } from "../support/package-check";

const bytesOf = ({ file }: Template): Uint8Array => readFileSync(path.resolve(__dirname, "../..", file));
const forms = templates.filter(({ form }) => form !== undefined);

describe("every template", () => {
  let recalculated: ReturnType<typeof recalculateWithLibreOffice>;
  beforeAll(() => {
    recalculated = recalculateWithLibreOffice(forms.map(bytesOf));
  }, 120_000);

  test.each(forms)("LibreOffice calculates $file as we do, without an error", (template) => {
    const values = recalculated[forms.indexOf(template)]!;
    expect(differences(bytesOf(template), values)).toEqual([]);
    const shown = Object.values(values).flatMap((cells) => Object.values(cells));
    expect(shown.filter((value) => typeof value === "string" && /^#|^Err:/.test(value))).toEqual([]);
  });

  test.each(forms)("$file is sound by the letter of the standard", (template) => {
    expect(checkPackage(bytesOf(template))).toEqual([]);
  });

  test("openpyxl finds the sheet to fill in, in front and with its drop-downs and prompts", () => {
    const seen = readWithOpenpyxl(forms.map(bytesOf));
    forms.forEach(({ language, form }, index) => {
      const table = schema.table(form!);
      const name = table.text[language];
      const sheet = seen[index]!.sheets.find(({ title }) => title === name)!;
      const asked = table.fields.filter(({ list, calculated }) => list && !calculated);
      expect(seen[index]!.active).toBe(name);
      expect(sheet.validations.filter(({ type }) => type === "list").length).toBeGreaterThanOrEqual(asked.length);
      expect(sheet.validations.some(({ prompt }) => prompt !== null)).toBe(true);
    });
  });
});

/** What a person types by hand into the blank rows of each template, by field. */
const typed: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  ConfirmationLog: [{ noticeId: "N-261120-0001", person: "Li Na", status: "Confirmed" }, { person: "Wang Fang" }],
  Tasks: [{ name: "Rent", department: "Sales", owner: "Li Na", dueDate: "2026-12-01" }, { name: "Paint" }],
  WeeklyReports: [{ weekStart: "2026-11-23", department: "Sales", reporter: "Li Na" }, { department: "Finance" }],
  Issues: [{ title: "No key", owner: "Li Na", raisedAt: "2026-11-23" }, { title: "No light" }],
  Requests: [{ customer: "Acme", description: "A door", receivedAt: "2026-11-23 09:30" }, { customer: "Best" }],
};

function fillIn(workbook: Workbook, form: string): void {
  const table = workbook.table(form)!;
  const { top, left } = table.bodyArea;
  workbook.edit(null, () => {
    typed[form]!.forEach((row, index) => {
      for (const [key, text] of Object.entries(row)) {
        const header = schema.table(form).field(key).text["en-US"];
        const column = left + table.columns.findIndex(({ name }) => name === header);
        table.sheet.enter(top + index, column, text);
      }
    });
  });
}

describe("a template filled in by hand and saved by LibreOffice", () => {
  const english = forms.filter(({ language }) => language === "en-US");
  let saved: Uint8Array[];
  beforeAll(() => {
    const filled = english.map((template) => {
      const workbook = readXlsx(bytesOf(template));
      fillIn(workbook, template.form!);
      return writeXlsx(workbook);
    });
    saved = resaveWithLibreOffice(filled);
  }, 120_000);

  test.each(english)(
    "$file is completed, keeps what was typed, gives ids and goes on below",
    async ({ form, file }) => {
      const now = () => new Date(2026, 10, 26, 10, 0);
      const workbook = readXlsx(saved[english.findIndex((each) => each.file === file)]!, { now });
      const office = await installOffice(workbook.openSession({ locale: "en-US" }));
      let seed = 0;
      const process = createProcess("en-US", { now, random: () => (seed = (seed + 0.1370137) % 1) });
      expect(await process.inspectWorkbook()).toMatchObject({ kind: "older", language: "en-US" });
      expect(await process.repair()).toMatchObject({ kind: "current" });

      const column = (key: string) => columnTexts(workbook, form!, key);
      for (const key of new Set(typed[form!]!.flatMap((row) => Object.keys(row)))) {
        expect(column(key).slice(0, 2)).toEqual(typed[form!]!.map((row) => row[key] ?? ""));
      }
      const ids = column("id").filter(Boolean);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(2);

      await process.saveEntry({ table: "People", values: { name: "Li Na", department: "Sales", active: true } });
      const people = columnTexts(workbook, "People", "name");
      expect(people.filter(Boolean)).toEqual(["Li Na"]);
      office.close();
    },
  );
});

function columnTexts(workbook: Workbook, form: string, key: string): string[] {
  const table = workbook.table(form)!;
  const { top, bottom, left } = table.bodyArea;
  const header = schema.table(form).field(key).text["en-US"];
  const column = left + table.columns.findIndex(({ name }) => name === header);
  return Array.from({ length: bottom - top + 1 }, (_, row) => table.sheet.text(top + row, column));
}
