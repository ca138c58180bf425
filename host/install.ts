/** Puts a workbook under office.js in a window: a browser's frame, or jsdom. The library must not have run yet. */
import { HostConnection } from "./protocol/connection";
import type { FunctionsFile } from "./protocol/function-metadata";
import type { Session } from "./model/surface";
import type { ExternalOptions } from "./install/external";
import { externalFor } from "./install/external";

export interface InstallOptions extends ExternalOptions {
  /** The page's functions.json, and the namespace the manifest gives its functions. */
  readonly functions?: { readonly namespace: string; readonly metadata: FunctionsFile };
}

/** Installs the host in a window and answers the page's connection. */
export function installInWindow(window: object, session: Session, options: InstallOptions = {}): HostConnection {
  const connection = new HostConnection(session, options);
  Object.defineProperty(window, "external", { configurable: true, value: externalFor(connection, options) });
  Object.defineProperty(window, "_richApiNativeBridge", {
    configurable: true,
    writable: true,
    value: connection.bridge,
  });
  const { functions } = options;
  if (functions) connection.functions.offer(functions.metadata, functions.namespace);
  return connection;
}
