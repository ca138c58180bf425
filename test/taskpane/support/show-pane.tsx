/** Renders the pane in a test's page, over a process in memory, in a fixed language at a fixed moment. */

import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../../src/taskpane/app/App";
// Views the pane loads when they are first shown: loaded here, so that no test waits for the compiler.
import "../../../src/taskpane/app/toasts";
import "../../../src/taskpane/entry/EntryScreen";
import "../../../src/taskpane/more/More";
import "../../../src/taskpane/today/TodayView";
import "../../../src/taskpane/today/WhoAreYou";
import "../../../src/taskpane/welcome/Created";
import "../../../src/taskpane/welcome/Repair";
import "../../../src/taskpane/work/WorkView";
import type { Language } from "../../../src/schema/types";
import type { MemoryProcess } from "./memory-process";

// jsdom has no layout: whether something is hidden is worked out slowly and, around dialogs, wrongly. Chromium tests see
// that; here names and roles are enough. Patience, so that a busy machine fails no test.
configure({ defaultHidden: true });
jest.setTimeout(60_000);

export interface Shown {
  readonly process: MemoryProcess;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane as Excel would open it in this language. */
export function showPane(process: MemoryProcess, language: Language = "en-US"): Shown {
  localStorage.clear();
  const start = {
    office: { kind: "excel", displayLanguage: language, dark: false } as const,
    services: { process, now: process.now },
  };
  render(<App start={Promise.resolve(start)} />);
  return { process, user: userEvent.setup({ delay: null }) };
}

/** The pane with its entry tab in front, and the user's hands back at the sheet. */
export async function showEntry(process: MemoryProcess): Promise<Shown> {
  const shown = showPane(process);
  const tab = await screen.findByRole("tab", { name: "Entry" });
  await shown.user.click(tab);
  tab.blur();
  return shown;
}
