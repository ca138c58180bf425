/** `npm run build`: the add-in for production in dist/, with a manifest for the place it will be served from. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "./bundle";
import { checkManifest, fillManifest } from "./manifest";
import { fail, readOptions } from "./options";

const USAGE = "npm run build -- --base-url https://host/folder/ [--office-js https://…/office.js]";
const root = path.resolve(__dirname, "..");

function checkAddress(option: string, value: string): void {
  if (!URL.canParse(value) || new URL(value).protocol !== "https:")
    fail(`${option} takes an https address, not "${value}". Usage: ${USAGE}`, 2);
}

async function main(): Promise<void> {
  const { values } = readOptions(USAGE, { "base-url": { type: "string" }, "office-js": { type: "string" } });
  const baseUrl = values["base-url"] ?? fail(`Say where the add-in will be served from. Usage: ${USAGE}`, 2);
  const officeJs = values["office-js"];
  checkAddress("--base-url", baseUrl);
  if (officeJs) checkAddress("--office-js", officeJs);
  const manifest = fillManifest(readFileSync(path.join(root, "manifest.xml"), "utf8"), baseUrl);
  const faults = checkManifest(manifest, { production: true });
  if (faults.length > 0) fail(faults.join("\n"));
  await bundle({ only: "addin", out: "dist", ...(officeJs ? { officeJs } : {}) });
  writeFileSync(path.join(root, "dist/manifest.xml"), manifest);
  console.log(`dist/ is ready: serve it at ${baseUrl} and give dist/manifest.xml to your Microsoft 365 admin centre.`);
}

main().catch((error: Error) => fail(`The build failed: ${error.message}`));
