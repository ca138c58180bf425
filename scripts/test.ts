/**
 * `npm test`: lint, types, the bundles and every kind of test, in that order; ends with how many ran. Where a program
 * that a kind drives is missing the kind is skipped and said so; with CI=true that is a failure.
 */
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FormattedTestResults } from "@jest/test-result";
import { bundle } from "./bundle";
import { fail, readOptions } from "./options";
import { missingTools } from "./setup.mjs";

const KINDS = ["unit", "story", "pane", "e2e", "interop"] as const;
type Kind = (typeof KINDS)[number];

/** The kinds that drive a program of their own, by the program's name in setup.mjs. */
const NEEDS: Partial<Record<Kind, readonly string[]>> = {
  e2e: ["Chromium", "LibreOffice Calc", "openpyxl"],
  interop: ["LibreOffice Calc", "openpyxl"],
};

const root = path.resolve(__dirname, "..");
const onCi = process.env.CI === "true";

const start = (command: string, args: readonly string[], stdio: "inherit" | "pipe") =>
  spawn(path.join(root, "node_modules/.bin", command), args, { cwd: root, stdio, shell: process.platform === "win32" });

const run = (title: string, command: string, ...args: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    console.log(`\n— ${title}`);
    start(command, args, "inherit").on("close", (code) => resolve(code === 0));
  });

/** The same beside others: what it prints comes when it is done. */
const runAside = (title: string, command: string, ...args: string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = start(command, args, "pipe");
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => said.push(String(text)));
    child.on("close", (code) => {
      console.log(`\n— ${title}\n${said.join("")}`.trimEnd());
      resolve(code === 0);
    });
  });

interface Skip {
  kind: Kind;
  missing: string;
}

function findSkips(kinds: readonly Kind[]): Skip[] {
  const missing = missingTools().map((tool) => tool.name);
  return kinds.flatMap((kind) => {
    const lacks = (NEEDS[kind] ?? []).filter((name) => missing.includes(name));
    return lacks.length > 0 ? [{ kind, missing: lacks.join(", ") }] : [];
  });
}

/** Every core works: what jest leaves free by default is half of a small machine. */
const JEST = ["--ci", "--maxWorkers=100%"] as const;

async function runJest(kinds: readonly Kind[]): Promise<{ passed: number; failed: number; skipped: number }> {
  const report = path.join(tmpdir(), `trackbook-test-${process.pid}.json`);
  const ran = await run("Tests", "jest", ...JEST, "--selectProjects", ...kinds, "--json", `--outputFile=${report}`);
  const result = JSON.parse(readFileSync(report, "utf8")) as FormattedTestResults;
  rmSync(report);
  const brokenFiles = result.numRuntimeErrorTestSuites;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenFiles + (ran || result.numFailedTests + brokenFiles > 0 ? 0 : 1),
    skipped: result.numPendingTests,
  };
}

const buildBundles = async (): Promise<boolean> => {
  console.log("\n— Bundles");
  return bundle().then(
    () => true,
    (error: Error) => {
      console.error(error.message);
      return false;
    },
  );
};

function readKinds(): readonly Kind[] {
  const { values } = readOptions(`npm test -- [--only ${KINDS.join("|")}]`, { only: { type: "string" } });
  if (values.only === undefined) return KINDS;
  const kind = KINDS.find((name) => name === values.only);
  return kind ? [kind] : fail(`--only takes one of ${KINDS.join(", ")}, not ${values.only}.`, 2);
}

async function main(): Promise<void> {
  const kinds = readKinds();
  const everything = kinds.length === KINDS.length;
  const skips = findSkips(kinds);
  const checks: boolean[] = everything
    ? await Promise.all([
        runAside("Lint", "eslint", "."),
        runAside("Format", "prettier", "--check", "--log-level=warn", "."),
        runAside("Types", "tsc", "--noEmit"),
      ])
    : [];
  if (everything || kinds.includes("e2e")) checks.push(await buildBundles());
  const { passed, failed, skipped } = await runJest(kinds.filter((kind) => !skips.some((skip) => skip.kind === kind)));
  const failedChecks = checks.filter((check) => !check).length;
  for (const { kind, missing } of skips) console.log(`Skipped the ${kind} tests: ${missing} is missing.`);
  if (onCi && skips.length + skipped > 0) console.log("On CI nothing may be skipped: this is a failure.");
  const skipsFail = onCi ? skips.length + skipped : 0;
  console.log(
    `\n${passed + checks.length - failedChecks} passed, ${failed + failedChecks + (onCi ? skips.length : 0)} failed, ${skipped + (onCi ? 0 : skips.length)} skipped`,
  );
  process.exit(failed + failedChecks + skipsFail === 0 ? 0 : 1);
}

main().catch((error: Error) => fail(`The tests could not run: ${error.message}`));
