/** What a script does not understand it says in one sentence, and ends with exit code 2 before doing anything. */
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

function run(script: string, ...options: string[]) {
  const runner = script.endsWith(".mjs") ? process.execPath : path.join(root, "node_modules/.bin/tsx");
  return spawnSync(runner, [path.join(root, "scripts", script), ...options], { encoding: "utf8" });
}

test.each([
  ["setup.mjs", ["--bogus"], /does not know the option --bogus/],
  ["start.ts", ["--bogus"], /Unknown option '--bogus'\. Usage: npm start/],
  ["start.ts", ["--port", "many"], /--port takes a number from 0 to 65535, not many/],
  ["test.ts", ["--only", "nothing"], /--only takes one of unit, story, pane, e2e, interop, not nothing/],
  ["build.ts", [], /Say where the add-in will be served from\. Usage/],
  ["build.ts", ["--base-url", "http://example.com"], /--base-url takes an https address/],
  ["templates.ts", ["--bogus"], /Unknown option '--bogus'/],
])("%s %j", (script, options, sentence) => {
  const { status, stdout, stderr } = run(script, ...options);
  expect(stderr.trim()).toMatch(sentence);
  expect([status, stderr.trim().split("\n").length, stdout]).toEqual([2, 1, ""]);
});
