/**
 * `npm run pictures`: the pictures in docs/, taken from the product itself: the preview and pane in Chromium, the sheets
 * and documents as LibreOffice prints them, all with the sample company.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { schema } from "../src/schema/schema";
import { LANGUAGES, type Language } from "../src/schema/types";
import { bundle } from "./bundle";
import { fail, readOptions } from "./options";
import { takePapers } from "./papers-picture";
import { servePreview } from "./serve";
import { buildWorkbook } from "./templates";

const docs = path.resolve(__dirname, "../docs");
const SHEETS = ["Dashboard", "ConfirmationLog", "Tasks", "WeeklyReports", "Issues", "Requests"] as const;
const TABS = { today: 0, work: 2, board: 3 } as const;
const SETTLED = 1_200;

interface View {
  readonly name: string;
  readonly language: Language;
  readonly theme: "light" | "dark";
}

const VIEWS: readonly View[] = LANGUAGES.flatMap((language) =>
  (["light", "dark"] as const).map((theme) => ({ name: `${language}-${theme}`, language, theme })),
);

/** The preview with the sample company, its task sheet in front. */
async function openSample(
  browser: Browser,
  url: string,
  { language, theme }: View,
): Promise<{ page: Page; pane: Frame }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: language });
  await page.goto(`${url}?lang=${language}&theme=${theme}`);
  const frame = await page.waitForSelector("iframe[name=me]");
  const pane = (await frame.contentFrame())!;
  const [start, sample] = [pane.locator("main button"), pane.locator("main button").nth(1)];
  await start.first().waitFor();
  await page.waitForTimeout(SETTLED);
  await snapPane(page, `pane-welcome-${language}-${theme}`);
  await sample.click();
  await pane.locator("[role=status] h1").waitFor();
  await pane.locator("main button").last().click();
  return { page, pane };
}

const snap = (page: Page, name: string) => page.screenshot({ path: path.join(docs, `${name}.png`) });
const snapPane = (page: Page, name: string) =>
  page.locator("iframe[name=me]").screenshot({ path: path.join(docs, `${name}.png`) });

/** Shows a table's sheet and clicks into its third row, which opens it in the pane. */
async function openRow(page: Page, key: string): Promise<void> {
  await page.evaluate((table) => {
    const { workbook, sessions } = window.embeddedHost!;
    const { sheet, bodyArea } = workbook.table(table)!;
    const row = bodyArea!.top + 2;
    sessions[0]!.activate(sheet);
    sessions[0]!.select(sheet, [{ top: row, left: 0, bottom: row, right: 0 }]);
  }, key);
  await page.waitForTimeout(2 * SETTLED);
}

async function takeView(browser: Browser, url: string, view: View): Promise<void> {
  const { page, pane } = await openSample(browser, url, view);
  await page.waitForTimeout(SETTLED);
  await snapPane(page, `pane-trackers-${view.name}`);
  await pane.getByRole("button", { name: new RegExp(`^${schema.table("Requests").text[view.language]}`) }).click();
  await page.waitForTimeout(SETTLED);
  await snapPane(page, `pane-form-${view.name}`);
  await openRow(page, "ConfirmationLog");
  await snap(page, `preview-${view.name}`);
  await snapPane(page, `pane-edit-${view.name}`);
  await page.close();
}

/** The screens of the walk-through, with the sample company: each process where it stands. */
async function takeWalk(browser: Browser, url: string, language: Language): Promise<void> {
  const { page, pane } = await openSample(browser, url, { name: language, language, theme: "light" });
  const settle = () => page.waitForTimeout(2 * SETTLED);
  const snapStep = async (name: string): Promise<void> => {
    await settle();
    await snapPane(page, `walk-${name}-${language}`);
  };
  const tab = (index: number) => pane.locator("[role=tablist]").first().locator("[role=tab]").nth(index).click();
  const area = async (index: number): Promise<void> => {
    await tab(TABS.work);
    const back = pane.locator("main header button").first();
    if (await back.isVisible()) await back.click();
    await pane.locator("[role=group] button[aria-pressed]").nth(index).click();
    await settle();
  };
  const openFirst = () => pane.locator("main li button").first().click();
  await tab(TABS.today);
  await snapStep("today");
  await area(0);
  await openFirst();
  await snapStep("notice");
  await area(1);
  await openFirst();
  await snapStep("plan");
  const pages = pane.locator("main header [role=group] button[aria-pressed]");
  for (const [index, name] of ["week", "meeting"].entries()) {
    await pages.nth(index + 1).click();
    await snapStep(name);
  }
  await area(2);
  await openFirst();
  await snapStep("request");
  await tab(TABS.board);
  await snapStep("board");
  await page.close();
}

/** The five sheets as LibreOffice prints them, one picture each. */
async function takeSheets(language: Language): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "pictures-"));
  try {
    const file = path.join(folder, "book.xlsx");
    writeFileSync(file, await buildWorkbook(language, { sample: true, madeOn: new Date() }));
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file], {
      stdio: "ignore",
    });
    for (const key of SHEETS) takePage(path.join(folder, "book.pdf"), key, language);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const titleOf = (key: string) => (schema.hasTable(key) ? schema.table(key) : schema.sheet(key)).text;

function takePage(pdf: string, key: (typeof SHEETS)[number], language: Language): void {
  const page = firstPageOf(pdf, titleOf(key)[language]);
  const target = path.join(docs, `sheet-${key}-${language}`);
  execFileSync("pdftoppm", ["-r", "110", "-f", String(page), "-l", String(page), "-singlefile", "-png", pdf, target]);
}

/** The first page that carries a sheet's title and purpose. */
function firstPageOf(pdf: string, title: string): number {
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }).split("\f");
  const index = pages.findIndex((text) => text.trimStart().startsWith(title));
  return index < 0 ? fail(`No printed page begins with "${title}".`) : index + 1;
}

async function main(): Promise<void> {
  readOptions("npm run pictures", {});
  mkdirSync(docs, { recursive: true });
  await bundle();
  const server = await servePreview(0);
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  for (const view of VIEWS) await takeView(browser, server.url, view);
  for (const language of LANGUAGES) await takeWalk(browser, server.url, language);
  for (const language of LANGUAGES) await takePapers(browser, language, path.join(docs, `papers-${language}.png`));
  await browser.close();
  await server.close();
  for (const language of LANGUAGES) await takeSheets(language);
}

main().catch((error: Error) => fail(`The pictures could not be taken: ${error.message}`));
