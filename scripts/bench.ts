/**
 * `npm run bench`: measures the product beside named peers and prints what came of it; bench.json holds the same. Each
 * group runs in a process of its own. Peers are installed in test/bench, on the first run.
 */
import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { jsonOf, tableOf, type Figure } from "../test/bench/figures";
import { GROUPS, type GroupName } from "../test/bench/groups";
import { installPeers } from "../test/bench/peers";
import { fail, readOptions } from "./options";

const USAGE = `npm run bench -- [--quick] [--only ${Object.keys(GROUPS).join("|")}]`;
const file = path.resolve(__dirname, "../bench.json");

const isGroup = (name: string): name is GroupName => name in GROUPS;

/** Measures one group in a process of its own, which begins with nothing warm and nothing kept. */
function measured(group: GroupName, quick: boolean): Promise<Figure[]> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ["--group", group, ...(quick ? ["--quick"] : [])]);
    let figures: Figure[] | undefined;
    child.once("message", (told) => (figures = told as Figure[]));
    child.once("error", reject);
    child.once("exit", () => (figures ? resolve(figures) : reject(new Error(`Group ${group} could not be measured.`))));
  });
}

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    group: { type: "string" },
  });
  const quick = values.quick ?? false;
  if (values.group !== undefined && isGroup(values.group) && process.send) {
    process.send(await GROUPS[values.group](quick), () => process.exit(0));
    return;
  }
  const chosen = values.only?.split(",") ?? Object.keys(GROUPS);
  const unknown = chosen.find((name) => !isGroup(name));
  if (unknown !== undefined) fail(`There is no group ${unknown}. Usage: ${USAGE}`, 2);
  if (!installPeers()) fail("What Trackbook is measured against could not be installed; see npm's message above.");
  const figures: Figure[] = [];
  for (const name of chosen.filter(isGroup)) {
    try {
      const found = await measured(name, quick);
      console.log(`\n${tableOf(found)}`);
      figures.push(...found);
    } catch (error) {
      console.error(`\n${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  writeFileSync(file, jsonOf(figures));
  console.log(
    `\nLess is better in every figure; × is how many times ours a value is, – what was not measured or what Excel's limits refuse. ${path.basename(file)} holds them all.`,
  );
}

main().catch((error: Error) => fail(`The benchmark stopped: ${error.message}`));
