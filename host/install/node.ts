/** A workbook with real office.js over it in Node: a jsdom window of its own, ready in tens of milliseconds. */
import type { Context } from "node:vm";
import { JSDOM } from "jsdom";
import type { HostConnection } from "../protocol/connection";
import type { Session } from "../model/surface";
import { loadLibrary } from "./library";
import type { InstallOptions } from "../install";
import { installInWindow } from "../install";

export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: JSDOM["window"];
  /** The window's context, for those who run scripts in it. */
  readonly context: Context;
  readonly connection: HostConnection;
  /** Ends the connection and the window. */
  close(): void;
}

/** Opens a window on the session's workbook and loads office.js in it. */
export async function openOffice(session: Session, options: InstallOptions = {}): Promise<OfficeInNode> {
  const page = "<!doctype html><html><head></head><body></body></html>";
  const dom = new JSDOM(page, { url: "https://localhost/", runScripts: "outside-only", pretendToBeVisual: false });
  const connection = installInWindow(dom.window, session, options);
  const context = dom.getInternalVMContext();
  await loadLibrary(dom.window, (part) => void part.script.runInContext(context));
  connection.traffic.reset();
  const globals = dom.window as unknown as Pick<
    OfficeInNode,
    "Excel" | "Office" | "OfficeExtension" | "CustomFunctions"
  >;
  return {
    Excel: globals.Excel,
    Office: globals.Office,
    OfficeExtension: globals.OfficeExtension,
    CustomFunctions: globals.CustomFunctions,
    window: dom.window,
    context,
    connection,
    close: () => {
      connection.close();
      dom.window.close();
    },
  };
}
