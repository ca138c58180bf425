/** The documents of the sample company as LibreOffice prints them, laid side by side on one picture. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { writeXlsx } from "../host/file/write-xlsx";
import { openOffice } from "../host/install/node";
import { Workbook } from "../host/model/workbook";
import { PAPER_KINDS, type Paper, type PaperKind } from "../src/documents/model";
import type { Process } from "../src/process/api";
import { ROOTS } from "../src/process/documents/kinds";
import { createProcess } from "../src/process/process";
import type { Language } from "../src/schema/types";

const MADE_ON = new Date(2026, 10, 26, 10, 0);

/** The state of the row that shows a document best; else the first row of its table that will do. */
const STATE: Readonly<Partial<Record<PaperKind, string>>> = {
  notice: "published",
  noticeNeeds: "inReview",
  publicationRecord: "published",
  acceptanceForm: "closed",
  surveyForm: "closed",
};

/** A process on a new workbook. */
async function withProcess<T>(language: Language, work: (process: Process, workbook: Workbook) => Promise<T>) {
  const workbook = Workbook.create({ locale: language, now: () => MADE_ON, seed: 1 });
  const office = await openOffice(workbook.openSession({ locale: language, displayLanguage: language }), {});
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  try {
    return await work(createProcess(language, { now: () => MADE_ON, random: () => 0.5 }), workbook);
  } finally {
    office.close();
  }
}

async function makePaper(process: Process, kind: PaperKind): Promise<Paper> {
  const table = ROOTS[kind];
  const rows = await process.findReferences(table, "");
  for (const { value: id } of rows) {
    const status = (await process.readEntry(table, id))?.values.status;
    if (status !== (STATE[kind] ?? "inProgress")) continue;
    const answer = await process.documents.make({ kind, table, id });
    if (answer.ok) return answer.paper;
  }
  throw new Error(`The sample company has no row for the document "${kind}".`);
}

const makePapers = (language: Language): Promise<readonly Paper[]> =>
  withProcess(language, async (process) => {
    await process.createWorkbook({ language, sample: true });
    const papers: Paper[] = [];
    for (const kind of PAPER_KINDS) papers.push(await makePaper(process, kind));
    return papers;
  });

/** The pages of one document's sheet, as pictures. */
async function printPaper(language: Language, paper: Paper, folder: string): Promise<readonly string[]> {
  const bytes = await withProcess(language, async ({ documents }, workbook) => {
    await documents.put(paper, false);
    const [first] = workbook.sheets;
    workbook.removeSheet(first!);
    return writeXlsx(workbook);
  });
  const file = path.join(folder, `${paper.kind}.xlsx`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file], {
    stdio: "ignore",
  });
  const pages = path.join(folder, paper.kind);
  execFileSync("pdftoppm", ["-r", "80", "-png", path.join(folder, `${paper.kind}.pdf`), pages]);
  return readdirSync(folder)
    .filter((name) => name.startsWith(`${paper.kind}-`))
    .sort()
    .map((name) => `data:image/png;base64,${readFileSync(path.join(folder, name)).toString("base64")}`);
}

const figure = (label: string, picture: string) =>
  `<figure><img src="${picture}"><figcaption>${label}</figcaption></figure>`;

const pageOf = (figures: readonly string[]) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; padding: 28px; background: #eef1ef; font: 15px "Noto Sans CJK SC", sans-serif; color: #3b3b3b }
  main { display: grid; grid-template-columns: repeat(4, 380px); gap: 26px 24px }
  figure { margin: 0 } img { width: 380px; display: block; background: #fff; box-shadow: 0 1px 4px #0003 }
  figcaption { margin-top: 8px; text-align: center }
</style><main>${figures.join("")}</main>`;

/** Takes the picture of the first page of every document. */
export async function takePapers(browser: Browser, language: Language, target: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "papers-"));
  try {
    const figures: string[] = [];
    for (const paper of await makePapers(language)) {
      const pages = await printPaper(language, paper, folder);
      figures.push(figure(pages.length > 1 ? `${paper.label} · ${pages.length}` : paper.label, pages[0]!));
    }
    const page = await browser.newPage({ viewport: { width: 1648, height: 900 } });
    await page.setContent(pageOf(figures));
    await page.screenshot({ path: target, fullPage: true });
    await page.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
