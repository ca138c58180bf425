/** The preview page in Chromium, as its tests drive it: open it, point at cells, ask the pane's own office.js. */
import type { BrowserContext, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { servePreview } from "../../scripts/serve";

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];

/** Chromium and the server of what was built, to be closed at the end. */
export interface Stage {
  readonly context: BrowserContext;
  readonly address: string;
  /** What the pages' own content security policies refused so far, in the browser's words. */
  readonly refused: string[];
  close(): Promise<void>;
}

export interface StageOptions {
  /** Whether the browser allows service workers. */
  readonly workers?: boolean;
  readonly locale?: string;
  /** Folders that are served besides, by their prefix. */
  readonly folders?: readonly [string, string][];
}

/** Starts both. */
export async function openStage({ workers = true, locale = "en-US", folders }: StageOptions = {}): Promise<Stage> {
  const server = await servePreview(0, folders);
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: [...FLAGS, "--disable-sync"] });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
    locale,
    serviceWorkers: workers ? "allow" : "block",
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  context.setDefaultTimeout(15_000);
  const refused: string[] = [];
  context.on("console", (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  return { context, address: server.url, refused, close };
}

/** A page of its own, with the grid on show. */
export async function openPreview(stage: Stage, query = "?lang=zh-CN&theme=light"): Promise<Page> {
  const page = await stage.context.newPage();
  await page.goto(stage.address + query);
  await page.waitForSelector(".dvn-scroller");
  return page;
}

/** Puts a fresh workbook and the keyboard on the grid of a page that is open already. */
export async function startAnew(page: Page): Promise<void> {
  const before = await page.evaluate(() => window.embeddedHost!.workbook.sheets[0]!.id);
  await page.evaluate(() => window.embeddedHost!.startEmpty());
  await page.waitForFunction((id) => window.embeddedHost!.workbook.sheets[0]!.id !== id, before);
  await page.locator(".cell-input").focus();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>(".name-box")!.value === "A1");
}

/** The frame of a pane once office.js has started in it. */
export async function paneOf(page: Page, viewer: "me" | "colleague" = "me"): Promise<Frame> {
  // By the element: the browser may tell of the frame's name later than of the frame.
  const element = await page.waitForSelector(`iframe[name=${viewer}]`);
  const frame = (await element.contentFrame())!;
  await frame.waitForFunction(() => typeof Office !== "undefined" && Office.context?.host !== undefined);
  return frame;
}

/** Waits until nothing in the pane fades or moves: what is half there is no colour to judge. */
export async function settled(page: Page): Promise<void> {
  const pane = await paneOf(page);
  await pane.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
}

/** The middle of a cell on the screen, while nothing is scrolled. */
function pointOf(page: Page, address: string): Promise<{ x: number; y: number; right: number; bottom: number }> {
  return page.evaluate((name) => {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name)!;
    const column = [...letters!].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const row = Number(digits) - 1;
    const sheet = window.embeddedHost!.sessions[0]!.activeSheet;
    const px = (points: number): number => Math.round((points * 4) / 3);
    const grid = document.querySelector(".sheet-grid")!.getBoundingClientRect();
    const canvas = document.querySelector<HTMLElement>(".sheet-grid")!;
    let x = grid.x + Number(canvas.dataset.headerWidth);
    let y = grid.y + Number(canvas.dataset.headerHeight);
    for (let c = 0; c < column; c += 1) x += px(sheet.columnWidth(c));
    for (let r = 0; r < row; r += 1) y += px(sheet.rowHeight(r));
    const [width, height] = [px(sheet.columnWidth(column)), px(sheet.rowHeight(row))];
    return { x: x + width / 2, y: y + height / 2, right: x + width, bottom: y + height };
  }, address);
}

export async function clickCell(page: Page, address: string, options: Parameters<Page["mouse"]["click"]>[2] = {}) {
  const { x, y } = await pointOf(page, address);
  await page.mouse.click(x, y, options);
}

/** Presses the filter button in the corner of a header cell, once it is drawn there, until its menu opens. */
export async function clickFilter(page: Page, address: string): Promise<void> {
  const { right, bottom } = await pointOf(page, address);
  const menu = page.locator(".filter-menu");
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await page.mouse.click(right - 9, bottom - 9);
    const opened = await menu.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (opened) return;
  }
  throw new Error(`No filter menu opens at ${address}.`);
}

export async function dragOver(page: Page, from: string, to: string): Promise<void> {
  const [a, b] = [await pointOf(page, from), await pointOf(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move(b.x, b.y, { steps: 5 });
  await page.mouse.up();
}

/** Types into the cell that is active and confirms. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** What a cell of the sheet on show displays. */
export function shown(page: Page, row: number, column: number): Promise<string> {
  return page.evaluate(([r, c]) => window.embeddedHost!.sessions[0]!.activeSheet.text(r!, c!), [row, column]);
}

/** A small table with a list of states in column B, made on the model. */
export async function putTable(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { workbook, sessions } = window.embeddedHost!;
    const sheet = workbook.sheets[0]!;
    workbook.edit(sessions[0]!, () => {
      const body = { top: 1, left: 1, bottom: 3, right: 1 };
      sheet.enterArea({ top: 0, left: 0, bottom: 3, right: 1 }, [
        ["任务", "状态"],
        ["甲", "进行中"],
        ["乙", "已完成"],
        ["丙", "进行中"],
      ]);
      sheet.addTable({ top: 0, left: 0, bottom: 3, right: 1 }, true, "Tasks");
      sheet.addValidation({
        areas: [body],
        ignoreBlanks: true,
        rule: { type: "List", source: "未开始,进行中,已完成", inCellDropDown: true },
        errorAlert: { show: true, style: "Stop", title: "状态不在清单中", message: "请从清单中选择。" },
      });
    });
  });
}
