/**
 * `npm run excel`: builds the add-in, serves it over https with Microsoft's development certificate and sideloads it
 * into the Excel of this computer. Microsoft's tools are fetched when first asked for: few who clone this need them.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { bundle } from "./bundle";
import { fail, readOptions } from "./options";
import { serveAddin } from "./serve";

const PORT = 3000;
const CERTIFICATES = path.join(homedir(), ".office-addin-dev-certs");
const manifest = path.resolve(__dirname, "../manifest.xml");

function runTool(tool: string, ...args: string[]): void {
  const { status } = spawnSync("npx", ["--yes", tool, ...args], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail(`${tool} failed; see its message above.`);
}

const certificate = () => ({
  key: readFileSync(path.join(CERTIFICATES, "localhost.key")),
  cert: readFileSync(path.join(CERTIFICATES, "localhost.crt")),
});

async function main(): Promise<void> {
  readOptions("npm run excel", {});
  if (!["win32", "darwin"].includes(process.platform))
    fail("Excel runs on Windows and macOS. Here, `npm start` shows the same pane in an embedded Excel.");
  await bundle({ only: "addin" });
  runTool("office-addin-dev-certs@2.0.8", "install");
  await serveAddin(PORT, certificate());
  runTool("office-addin-debugging@7.0.0", "start", manifest, "desktop", "--app", "excel", "--no-debug");
  console.log("Trackbook is on the ribbon of Excel. Ctrl+C stops serving it.");
}

main().catch((error: NodeJS.ErrnoException) =>
  fail(
    error.code === "EADDRINUSE"
      ? `Port ${PORT} is taken; end the program that uses it and try again.`
      : `Trackbook could not be put into Excel: ${error.message}`,
  ),
);
