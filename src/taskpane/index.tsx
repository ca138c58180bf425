/// <reference types="custom-functions-runtime" />
/**
 * Where the page begins: Office, the product's process, the custom functions of the shared runtime, and the pane. The
 * process is a chunk of its own, so that it is fetched while Office is still starting.
 */

import { createRoot } from "react-dom/client";
import { associateFunctions } from "../functions/associate";
import { App, type Start } from "./app/App";
import { fetchWords, languageFor } from "./locales/i18n";
import { startOffice } from "./office";
import { readPreferences } from "./preferences";
import "./skeleton.css";

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

/** What Excel's language will be is not known yet; the browser's is nearly always the same. */
const firstLanguage = readPreferences().language ?? languageFor(navigator.language);

async function show(): Promise<void> {
  const start = begin();
  start.catch(() => undefined);
  const pane = document.getElementById("pane")!;
  try {
    await fetchWords(firstLanguage);
    createRoot(pane).render(<App start={start} />);
  } catch {
    pane.textContent = WITHOUT_WORDS;
  }
}

const WITHOUT_WORDS =
  "窗格没有加载完整，请检查网络，关闭后重新打开。The pane did not load completely. Check the network, then close and open it again.";

void show();
