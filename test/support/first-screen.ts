/**
 * What a pane loads before its first screen stands, and when it does: measured in Chromium, in the frame beside the
 * embedded workbook. office.js, which every add-in loads, is left out of the bytes but not of the times.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Frame, Page } from "playwright-core";

export interface LoadedFile {
  readonly name: string;
  readonly gzip: number;
}

export interface FirstScreen {
  /** Milliseconds from the frame's navigation to its first paint, and to a first screen that answers. */
  readonly paintedAt: number;
  readonly interactiveAt: number;
  readonly beforePaint: readonly LoadedFile[];
  /** Everything asked for before the first screen stood, `beforePaint` included. */
  readonly beforeInteractive: readonly LoadedFile[];
}

export interface Pane {
  /** Where the server has it, and the folder it serves there. */
  readonly prefix: string;
  readonly folder: string;
}

interface Marks {
  readonly paint: number;
  readonly stood: number;
  readonly answered: number;
  readonly resources: readonly { readonly name: string; readonly begun: number; readonly ended: number }[];
}

declare global {
  interface Window {
    firstScreen?: { readonly stood: number; readonly answered: number };
  }
}

/** Has every frame of the page note when the sign appears in it; to be called before the page is opened. */
export async function watchFirstScreens(page: Page, sign: string): Promise<void> {
  await page.addInitScript((selector) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      watch.disconnect();
      const stood = performance.now();
      // Painted, and with nothing left to do: from here on a click is answered at once.
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.firstScreen = { stood, answered: performance.now() };
        }),
      );
    });
    watch.observe(document, { childList: true, subtree: true });
  }, sign);
}

/** Opens the pane's page anew in its frame and tells how its first screen came about. */
export async function loadFirstScreen(frame: Frame, pane: Pane): Promise<FirstScreen> {
  await frame.goto(new URL(`${pane.prefix}taskpane.html`, frame.page().url()).href);
  const marks = await marksOf(frame);
  const files = [{ name: `${pane.prefix}taskpane.html`, begun: 0, ended: 0 }, ...marks.resources];
  const gzipped = (chosen: typeof files) =>
    chosen.flatMap(({ name }) => (name.startsWith(pane.prefix) ? [gzipOf(pane, name)] : []));
  return {
    paintedAt: marks.paint,
    interactiveAt: marks.answered,
    beforePaint: gzipped(files.filter(({ ended }) => ended <= marks.paint)),
    beforeInteractive: gzipped(files.filter(({ begun }) => begun <= marks.stood)),
  };
}

async function marksOf(frame: Frame): Promise<Marks> {
  // A busy browser may note its first paint later than that.
  await frame.waitForFunction(
    () => window.firstScreen !== undefined && performance.getEntriesByName("first-paint").length > 0,
  );
  return frame.evaluate(() => ({
    ...window.firstScreen!,
    paint: performance.getEntriesByName("first-paint")[0]!.startTime,
    resources: (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map((entry) => ({
      name: new URL(entry.name).pathname,
      begun: entry.startTime,
      ended: entry.responseEnd,
    })),
  }));
}

function gzipOf({ prefix, folder }: Pane, name: string): LoadedFile {
  const file = name.slice(prefix.length);
  return { name: file, gzip: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length };
}

/** The sum of the files' gzipped bytes. */
export const gzipBytes = (files: readonly LoadedFile[]): number => files.reduce((sum, { gzip }) => sum + gzip, 0);
