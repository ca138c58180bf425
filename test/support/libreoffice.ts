/**
 * LibreOffice as an oracle: it opens our files, works everything out by itself and says what it got. It believes cached
 * values even when told to recalculate, so they are taken out of the file first.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runPython } from "./python";

/** Whether LibreOffice is here. */
export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** Takes the cached values out of every cell that has a formula. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, content] of Object.entries(files)) {
    if (!name.startsWith("xl/worksheets/sheet")) continue;
    files[name] = strToU8(strFromU8(content).replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, "$1"));
  }
  return zipSync(files);
}

/** Re-saves files with LibreOffice, all in one run with a profile of its own. */
export function resaveWithLibreOffice(files: readonly Uint8Array[], format = "xlsx"): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "libreoffice-"));
  try {
    const [input, output] = [join(folder, "in"), join(folder, "out")];
    mkdirSync(input);
    const names = files.map((_, index) => join(input, `${index}.xlsx`));
    files.forEach((bytes, index) => writeFileSync(names[index]!, bytes));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const order = ["--headless", profile, "--convert-to", format, "--outdir", output, ...names];
    execFileSync("soffice", order, { stdio: "pipe", timeout: 300_000 });
    return files.map((_, index) => readFileSync(join(output, `${index}.${format.split(":")[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a cell came to: a number, a text, a truth value, an error's name, or null. */
export type Result = number | string | boolean | null;

/** The values LibreOffice works out for files, by sheet and cell name ("B7"); dates as serial numbers. */
export function recalculateWithLibreOffice(files: readonly Uint8Array[]): Record<string, Record<string, Result>>[] {
  const resaved = resaveWithLibreOffice(files.map(withoutCachedValues));
  const folder = mkdtempSync(join(tmpdir(), "values-"));
  try {
    const paths = resaved.map((bytes, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    return runPython("cell-values.py", paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
