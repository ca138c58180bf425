/** Loads real office.js into the window the code itself runs in: for tests whose environment is a jsdom window. */
import type { HostConnection } from "../protocol/connection";
import type { Session } from "../model/surface";
import type { InstallOptions } from "../install";
import { installInWindow } from "../install";
import { loadLibrary } from "./library";

/** Installs the host under this very window and runs office.js in it; `Excel` and `Office` are then global. */
export async function loadOfficeHere(session: Session, options: InstallOptions = {}): Promise<HostConnection> {
  const connection = installInWindow(window, session, options);
  await loadLibrary(window, (part) => {
    const script = document.createElement("script");
    script.textContent = part.text;
    document.body.append(script);
    script.remove();
  });
  connection.traffic.reset();
  return connection;
}
