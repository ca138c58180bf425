/**
 * Puts in place what the other scripts need: the packages of package-lock.json and, with --tools, the programs that the
 * tests drive. Runs before any package is installed, so it uses Node alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const OLDEST_NODE = [20, 19];

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const prints = (command, ...args) => (spawnSync(command, args, { encoding: "utf8" }).stdout ?? "").trim() !== "";

/** What the tests drive: how to see that it is there, and the Debian package that brings it. */
export const TOOLS = [
  { name: "Chromium", packages: ["chromium"], found: () => succeeds("chromium", "--version") },
  {
    name: "LibreOffice Calc",
    packages: ["libreoffice-calc"],
    found: () => existsSync("/usr/bin/soffice") || succeeds("soffice", "--version"),
  },
  {
    name: "openpyxl",
    packages: ["python3-openpyxl"],
    found: () => succeeds("/usr/bin/python3", "-c", "import openpyxl"),
  },
  { name: "a Chinese font", packages: ["fonts-noto-cjk"], found: () => prints("fc-list", ":lang=zh") },
];

export const missingTools = () => TOOLS.filter((tool) => !tool.found());

function fail(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    fail(
      `Trackbook needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
    );
}

function packagesAreCurrent() {
  const installed = `${root}node_modules/.package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

function installPackages() {
  if (packagesAreCurrent()) return;
  console.log("Installing packages (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("npm ci failed; see its message above, then run the command again.");
}

function aptPrefix() {
  if (!existsSync("/usr/bin/apt-get")) return null;
  if (process.getuid?.() === 0) return [];
  return succeeds("sudo", "-n", "true") ? ["sudo", "-n"] : null;
}

function installTools() {
  const missing = missingTools();
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.name).join(", ");
  const packages = missing.flatMap((tool) => tool.packages);
  const prefix = aptPrefix();
  if (prefix === null) {
    console.log(
      `Missing: ${names}. The tests that need it are skipped; on Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}`,
    );
    return;
  }
  console.log(`Installing ${names} (apt-get) …`);
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, "apt-get", "-qq", ...args];
    return (
      spawnSync(command, rest, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }).status === 0
    );
  };
  if (!apt("update") || !apt("install", "-y", "--no-install-recommends", ...packages))
    console.log(`apt-get could not install ${packages.join(" ")}; the tests that need it are skipped.`);
}

function main(options) {
  const unknown = options.find((option) => option !== "--tools");
  if (unknown) fail(`setup does not know the option ${unknown}; it takes --tools or nothing.`, 2);
  checkNode();
  installPackages();
  if (options.includes("--tools")) installTools();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
