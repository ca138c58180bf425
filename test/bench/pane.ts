/**
 * (c) The first screen: what the pane loads before it and when it answers, beside a hello world with the parts of
 * Microsoft's React template, built with the same settings. Both stand in the preview's frame, in Chromium; office.js is
 * in the times of both and in the bytes of neither.
 */
import { existsSync } from "node:fs";
import path from "node:path";
import HtmlPlugin from "html-webpack-plugin";
import type { Page } from "playwright-core";
import webpack from "webpack";
import { bundle } from "../../scripts/bundle";
import { buildWorkbook } from "../../scripts/templates";
import configure from "../../webpack.config.js";
import { openStage, paneOf } from "../e2e/preview-page";
import { gzipBytes, loadFirstScreen, watchFirstScreens, type FirstScreen, type Pane } from "../support/first-screen";
import type { Figure } from "./figures";
import { median } from "./timing";

const GROUP = "(c) First screen";
const HELLO = "React template";
const root = path.resolve(__dirname, "../..");
const ours: Pane = { prefix: "/addin/", folder: path.join(root, "build/addin") };
const hello: Pane = { prefix: "/hello/", folder: path.join(root, "build/bench-hello") };

/** Builds the hello world as the pane is built. */
async function bundleHello(): Promise<void> {
  const [addin] = configure({ only: "addin", out: hello.folder });
  const { plugins } = addin!;
  const page = plugins!.find((plugin): plugin is HtmlPlugin => plugin instanceof HtmlPlugin)!;
  const own = new HtmlPlugin({ ...page.userOptions, template: path.join(__dirname, "hello/taskpane.html") });
  const config: webpack.Configuration = {
    ...addin,
    name: "hello",
    entry: { taskpane: path.join(__dirname, "hello/index.tsx") },
    plugins: plugins!.map((plugin) => (plugin === page ? own : plugin)),
    cache: false,
  };
  await new Promise<void>((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats!.toString("errors-only")));
      else resolve();
    });
  });
}

/** The figures, each the median of so many loads; bundles that are there are taken as they are when `built` says so. */
export async function benchPane(runs: number, built = false): Promise<Figure[]> {
  if (!built || !existsSync(ours.folder)) await bundle();
  await bundleHello();
  const stage = await openStage({ locale: "zh-CN", folders: [[hello.prefix, hello.folder]] });
  try {
    const page = await stage.context.newPage();
    await watchFirstScreens(page, "h1");
    await page.goto(`${stage.address}?lang=zh-CN&theme=light`);
    const [welcome, template] = await loadInTurns(page, [ours, hello], runs);
    await openSample(page);
    const [today] = await loadInTurns(page, [ours], runs);
    return [...figures("welcome", welcome!, template!), ...figures("what is due today", today!, template!)];
  } finally {
    await stage.close();
  }
}

/** Loads of each pane, one after the other in turns, so that what disturbs one disturbs all. */
async function loadInTurns(page: Page, panes: readonly Pane[], runs: number): Promise<FirstScreen[][]> {
  const loads = panes.map((): FirstScreen[] => []);
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, pane] of panes.entries()) {
      const load = await loadFirstScreen(await paneOf(page), pane);
      // The first load of each warms up server and browser.
      if (run > 0) loads[index]!.push(load);
    }
  }
  return loads;
}

async function openSample(page: Page): Promise<void> {
  const bytes = await buildWorkbook("zh-CN", { sample: true, madeOn: new Date() });
  await page.evaluate((base64) => {
    const file = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    window.embeddedHost!.openBytes(file, "sample.xlsx");
  }, Buffer.from(bytes).toString("base64"));
}

function figures(name: string, loads: readonly FirstScreen[], peers: readonly FirstScreen[]): Figure[] {
  const figure = (what: string, unit: string, value: (load: FirstScreen) => number): Figure => ({
    group: GROUP,
    name: `${name}: ${what}`,
    unit,
    ours: median(loads.map(value)),
    peers: { [HELLO]: median(peers.map(value)) },
  });
  return [
    figure("loaded before it is painted", "kB gzip", ({ beforePaint }) => gzipBytes(beforePaint) / 1000),
    figure("loaded before it answers", "kB gzip", ({ beforeInteractive }) => gzipBytes(beforeInteractive) / 1000),
    figure("until the first paint", "ms", ({ paintedAt }) => paintedAt),
    figure("until it answers", "ms", ({ interactiveAt }) => interactiveAt),
  ];
}
