/// <reference types="custom-functions-runtime" />
/**
 * Where the page begins: Office, the product's process, the custom functions of the shared runtime, and the pane. The
 * process is a chunk of its own, so that it is fetched while Office is still starting.
 */

import { createRoot } from "react-dom/client";
import { associateFunctions } from "../functions/associate";
import { App, type Start } from "./app/App";
import { languageFor } from "./locales/i18n";
import { startOffice } from "./office";

const product = import("../process/process");
// Whoever awaits the start hears of a failure; until then it must not count as unhandled.
product.catch(() => undefined);

async function begin(): Promise<Start> {
  // Before anything is awaited: Excel asks for the functions as early as can be.
  if (typeof CustomFunctions !== "undefined") associateFunctions();
  const office = await startOffice();
  if (office.kind !== "excel") return { office };
  const { createProcess } = await product;
  const process = createProcess(languageFor(office.displayLanguage));
  return { office, services: { process, now: () => new Date() } };
}

createRoot(document.getElementById("pane")!).render(<App start={begin()} />);
