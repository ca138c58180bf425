/**
 * How long LibreOffice takes to recalculate native formulas: a macro in a profile of its own loads the columns, sets the
 * formulas and times `calculateAll`, so that neither its start nor the loading is counted.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { median } from "./timing";

export interface Job {
  readonly name: string;
  readonly formulas: readonly string[];
}

export interface Timing {
  readonly ms: number;
  readonly values: readonly number[];
}

const MACRO = `
Sub Main(folder As String)
  Dim load(2) As New com.sun.star.beans.PropertyValue
  load(0).Name = "Hidden" : load(0).Value = True
  load(1).Name = "FilterName" : load(1).Value = "Text - txt - csv (StarCalc)"
  load(2).Name = "FilterOptions" : load(2).Value = "44,34,76,1,,1033,false,true,false"
  book = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/rows.csv"), "_blank", 0, load())
  book.Sheets.insertNewByName("F", 1)
  sheet = book.Sheets.getByName("F")
  answers = FreeFile
  Open folder & "/answers.txt" For Output As #answers
  jobs = FreeFile
  Open folder & "/jobs.txt" For Input As #jobs
  row = 0
  Do While Not EOF(jobs)
    Line Input #jobs, text
    If Left(text, 1) = "=" Then
      sheet.getCellByPosition(0, row).setFormula(text)
      row = row + 1
    Else
      runs = CInt(text)
      For run = 1 To runs
        began = GetSystemTicks()
        book.calculateAll()
        value = sheet.getCellByPosition(0, row - 1).getValue()
        Print #answers, "ms " & (GetSystemTicks() - began)
      Next
      For at = 0 To row - 1
        Print #answers, "value " & sheet.getCellByPosition(0, at).getValue()
      Next
      Print #answers, "end"
      sheet.clearContents(1023)
      row = 0
    End If
  Loop
  Close #jobs
  Close #answers
  book.close(True)
  StarDesktop.terminate()
End Sub
`;

const xml = (doctype: string, body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${doctype}>\n${body}\n`;
const LIBRARY = xml(
  'library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"',
  `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Bench"/></library:library>`,
);
const MODULE = xml(
  'script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"',
  `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Bench" script:language="StarBasic">${MACRO.replace(/&/g, "&amp;")}</script:module>`,
);

/** Times the formulas of each job over rows of cells in A1 and on; the sheet of the rows is called "rows". */
export function timeInLibreOffice(
  rows: Iterable<string>,
  jobs: readonly Job[],
  runs: number,
): Readonly<Record<string, Timing>> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  try {
    const start = prepareProfile(folder);
    writeFileSync(path.join(folder, "rows.csv"), [...rows].join("\n"));
    writeFileSync(
      path.join(folder, "jobs.txt"),
      jobs.map(({ formulas }) => [...formulas.map(inBasic), runs, ""].join("\n")).join(""),
    );
    start(`macro:///Standard.Bench.Main("${folder}")`);
    const answers = readFileSync(path.join(folder, "answers.txt"), "utf8").split(/^end\r?\n/m);
    return Object.fromEntries(jobs.map(({ name }, index) => [name, readAnswer(answers[index]!)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The programming interface separates arguments by semicolons. */
const inBasic = (formula: string): string => formula.replace(/,/g, ";");

/** A profile that holds the macro; LibreOffice has to have made it once before it can be added to. */
function prepareProfile(folder: string): (...order: string[]) => void {
  const profile = path.join(folder, "profile");
  const start = (...order: string[]) =>
    void execFileSync(
      "soffice",
      ["--headless", "--norestore", "--nologo", `-env:UserInstallation=${pathToFileURL(profile).href}`, ...order],
      { stdio: "pipe", timeout: 600_000 },
    );
  start("--terminate_after_init");
  const library = path.join(profile, "user/basic/Standard");
  mkdirSync(library, { recursive: true });
  writeFileSync(path.join(library, "script.xlb"), LIBRARY);
  writeFileSync(path.join(library, "Bench.xba"), MODULE);
  return start;
}

function readAnswer(text: string): Timing {
  const lines = text.split(/\r?\n/);
  const numbers = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => Number(line.slice(kind.length + 1)));
  return { ms: median(numbers("ms")), values: numbers("value") };
}
