import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "host-command-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command with a script of its own. */
function run(script: string | null, ...options: string[]) {
  const path = join(folder, "script.js");
  if (script !== null) writeFileSync(path, script);
  const args = ["--import", "tsx", join(root, "scripts/host.ts"), ...(script === null ? [] : [path]), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: root });
  return { status, stdout, stderr };
}

const WRITE = `Excel.run(async (context) => {
  context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["kept"]];
});`;

const READ = `Excel.run(async (context) => {
  const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
  await context.sync();
  console.log(cell.values[0][0], Office.context.contentLanguage);
});`;

test("a script's workbook is saved, opened by the next one and read in the wanted locale", () => {
  const file = join(folder, "book.xlsx");
  expect(run(WRITE, "--save", file)).toMatchObject({ status: 0 });
  expect(existsSync(file)).toBe(true);
  expect(run(READ, "--open", file, "--locale", "zh-CN")).toMatchObject({ status: 0, stdout: "kept zh-CN\n" });
});

test("an Office error ends it with code 1 and one line: code, sentence and place, no stack", () => {
  const { status, stderr } = run(`Excel.run(async (context) => {
    context.workbook.tables.getItem("Nothing").delete();
  });`);
  expect(status).toBe(1);
  expect(stderr.trim()).toBe("ItemNotFound: The requested resource doesn't exist. (TableCollection.getItem)");
});

const MISTAKES: [what: string, script: string | null, options: string[], says: RegExp][] = [
  ["an unknown option", WRITE, ["--fast"], /^Unknown option '--fast'\. Usage: npm run host/],
  ["a script that is not there", null, ["nowhere.js"], /^There is no file nowhere\.js\.$/],
  ["a file that is no workbook", WRITE, ["--open", __filename], /^\S+command\.test\.ts: .+\.$/],
];

test.each(MISTAKES)("%s ends it with code 2 and one sentence", (_what, script, options, says) => {
  const { status, stderr } = run(script, ...options);
  expect(status).toBe(2);
  expect(stderr.trim()).toMatch(says);
});
