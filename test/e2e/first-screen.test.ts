/**
 * What the pane loads before its first screen stands, gzipped, without office.js. Microsoft's own hello world in React and
 * Fluent loads about 165 kB; that is the aim, and this limit keeps what there is from growing.
 */
import path from "node:path";
import type { Page } from "playwright-core";
import { buildWorkbook } from "../../scripts/templates";
import { gzipBytes, loadFirstScreen, watchFirstScreens, type FirstScreen } from "../support/first-screen";
import { openStage, paneOf, type Stage } from "./preview-page";

const LIMIT = 165_000;
const PANE = { prefix: "/addin/", folder: path.resolve(__dirname, "../../build/addin") };
const LANGUAGE = "zh-CN";

let stage: Stage;
let page: Page;
beforeAll(async () => {
  stage = await openStage({ locale: LANGUAGE });
  page = await stage.context.newPage();
  await watchFirstScreens(page, "h1");
  await page.goto(`${stage.address}?lang=${LANGUAGE}&theme=light`);
}, 60_000);
afterAll(() => stage.close());

async function openSample(): Promise<void> {
  const bytes = await buildWorkbook(LANGUAGE, { sample: true, madeOn: new Date() });
  await page.evaluate((base64) => {
    const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    window.embeddedHost!.openBytes(file, "sample.xlsx");
  }, Buffer.from(bytes).toString("base64"));
}

const tell = ({ beforeInteractive }: FirstScreen) =>
  beforeInteractive.map(({ name, gzip }) => `${name} ${gzip}`).join("\n");

test.each<[string, () => Promise<void>]>([
  ["the welcome", async () => undefined],
  ["what is due today", openSample],
])(
  "%s loads no more than it did",
  async (_name, prepare) => {
    await prepare();
    const screen = await loadFirstScreen(await paneOf(page), PANE);
    const text = await page.frame({ name: "me" })!.locator("h1").innerText();
    expect(text).not.toBe("");
    const bytes = gzipBytes(screen.beforeInteractive);
    expect(bytes > LIMIT ? tell(screen) : "small enough").toBe("small enough");
    // The page, its script and the product at least: a measurement that sees less has seen nothing.
    expect(screen.beforeInteractive.length).toBeGreaterThan(3);
    expect(bytes).toBeGreaterThan(50_000);
  },
  60_000,
);
