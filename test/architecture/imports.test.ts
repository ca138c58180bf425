/** The shape of the code, held by a test: which folder may import which, no cycles, and where Excel may be named. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");

/** Each folder and the folders it may import, itself always included. */
const ARROWS: Record<string, readonly string[]> = {
  "src/schema": [],
  "src/calendar": ["src/schema"],
  "src/rollup": ["src/schema", "src/calendar"],
  "src/documents": ["src/schema", "src/rollup"],
  "src/workbook": ["src/schema", "src/calendar", "src/documents"],
  "src/process": ["src/schema", "src/calendar", "src/rollup", "src/documents", "src/workbook"],
  "src/functions": ["src/schema", "src/calendar", "src/rollup"],
  "src/taskpane": ["src/schema", "src/calendar", "src/rollup", "src/documents", "src/process", "src/functions"],
  "host/formula": ["host/model/types"],
  "host/model": ["host/formula"],
  "host/file": ["host/model", "host/formula"],
  "host/protocol": ["host/model", "host/formula"],
  "host/install": ["host/model", "host/protocol"],
  "host/gaps": ["host/protocol"],
  "host/preview": ["host/model", "host/formula", "host/file", "host/protocol", "host/install"],
};

const slashed = (file: string) => path.relative(root, file).split(path.sep).join("/");
const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => slashed(path.join(root, folder, name)));

const files = [...sources("src"), ...sources("host")];
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

function resolveImport(from: string, specifier: string): string {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  return (
    [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((file) => files.includes(file)) ?? base
  );
}

const importsOf = (file: string): string[] =>
  ts
    .preProcessFile(textOf(file))
    .importedFiles.map((imported) => imported.fileName)
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => resolveImport(file, specifier));

const importGraph = new Map(files.map((file) => [file, importsOf(file)]));
const within = (file: string, place: string) => file.startsWith(`${place}/`) || file.replace(/\.tsx?$/, "") === place;
const folderOf = (file: string) => Object.keys(ARROWS).find((folder) => within(file, folder));

test("every file lies in a folder whose arrows are known", () => {
  expect(files.filter((file) => folderOf(file) === undefined)).toEqual([]);
});

test("a folder imports only the folders below it", () => {
  const wrong = [...importGraph].flatMap(([file, imports]) => {
    const home = folderOf(file) ?? "";
    const allowed = [home, ...(ARROWS[home] ?? [])];
    return imports
      .filter((imported) => !allowed.some((place) => within(imported, place)))
      .map((imported) => `${file} → ${imported}`);
  });
  expect(wrong).toEqual([]);
});

test("no files import each other in a circle", () => {
  const finished = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (trail.includes(file) || finished.has(file)) return;
    for (const imported of importGraph.get(file) ?? []) visit(imported, [...trail, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test("only src/workbook says Excel.*", () => {
  const naming = files.filter((file) => file.startsWith("src/") && !file.startsWith("src/workbook/"));
  const withoutComments = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  expect(naming.filter((file) => /\bExcel\.(run|[A-Z]\w+)\b/.test(withoutComments(file)))).toEqual([]);
});

test("the custom functions and the pure folders know no Office and no clock", () => {
  const pure = files.filter((file) => /^src\/(schema|calendar|rollup|documents)\//.test(file));
  const impure = /\b(Office|OfficeExtension|CustomFunctions|window|document)\.|new Date\(\)|Date\.now\(|Math\.random\(/;
  const withoutComments = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
  expect(pure.filter((file) => impure.test(withoutComments(file)))).toEqual([]);
});

test("nothing re-exports a whole module", () => {
  expect(files.filter((file) => /^export \* from/m.test(textOf(file)))).toEqual([]);
});

test("the host never imports the add-in, nor the add-in the host", () => {
  const crossing = [...importGraph].flatMap(([file, imports]) =>
    imports
      .filter((imported) => imported.split("/")[0] !== file.split("/")[0])
      .map((imported) => `${file} → ${imported}`),
  );
  expect(crossing).toEqual([]);
});
