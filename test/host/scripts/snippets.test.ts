import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import { runScript } from "../../../host/install/script";
import { Workbook } from "../../../host/model/workbook";

const folder = join(__dirname, "snippets");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".js"))
  .map((file) => file.replace(/\.js$/, ""));

/** Runs a script on a fresh workbook; answers what it logged. */
async function logged(name: string): Promise<string> {
  const lines: string[] = [];
  const log = (...parts: unknown[]): void => void lines.push(format(...parts));
  const text = readFileSync(join(folder, `${name}.js`), "utf8");
  const output = { log, info: log, warn: log, error: log, debug: log };
  const outcome = await runScript(Workbook.create().openSession(), text, name, { console: output });
  if (outcome.failed) throw outcome.error;
  return `${lines.join("\n")}\n`;
}

test.each(names)("%s logs what Excel would let it log", async (name) => {
  expect(await logged(name)).toBe(readFileSync(join(folder, `${name}.txt`), "utf8"));
});
