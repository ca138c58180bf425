/// <reference types="custom-functions-runtime" />
/**
 * Where the page begins: Office, the product's process, the custom functions of the shared runtime, and the pane. The
 * process is a chunk of its own, so that it is fetched while Office is still starting.
 */

import { createRoot } from "react-dom/client";
import { App, type Start } from "./app/App";
import { languageFor } from "./locales/i18n";
import { startOffice } from "./office";

const product = import("../process/process");
// Whoever awaits the start hears of a failure; until then it must not count as unhandled.
product.catch(() => undefined);

/**
 * Tells Excel of the custom functions, as early as can be. The build appends an association for each to their module,
 * which must therefore not run where office.js did not load.
 */
async function offerFunctions(): Promise<void> {
  if (typeof CustomFunctions !== "undefined") await import(/* webpackMode: "eager" */ "../functions/functions");
}

async function begin(): Promise<Start> {
  await offerFunctions();
  const office = await startOffice();
  if (office.kind !== "excel") return { office };
  const { createProcess } = await product;
  const process = createProcess(languageFor(office.displayLanguage));
  return { office, services: { process, now: () => new Date() } };
}

createRoot(document.getElementById("pane")!).render(<App start={begin()} />);
