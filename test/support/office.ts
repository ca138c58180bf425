/** Real office.js over a fresh workbook for tests, and its names made global for code that expects them so. */
import type { InstallOptions } from "../../host/install";
import { openOffice } from "../../host/install/node";
import type { OfficeInNode } from "../../host/install/node";
import type { Session, Workbook } from "../../host/model/surface";
import type { WorkbookOptions } from "../../host/model/workbook";
import { Workbook as Workbooks } from "../../host/model/workbook";

export interface Host extends OfficeInNode {
  readonly workbook: Workbook;
  readonly session: Session;
}

/** A workbook of its own with office.js over it; close it when the test is done. */
export async function freshHost(options: WorkbookOptions & InstallOptions = {}): Promise<Host> {
  const workbook = Workbooks.create(options);
  const session = workbook.openSession();
  return { ...(await openOffice(session, options)), workbook, session };
}

const GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"] as const;

/** Opens office.js on a session and makes Excel, Office, OfficeExtension and CustomFunctions global. */
export async function installOffice(session: Session, options: InstallOptions = {}): Promise<OfficeInNode> {
  const office = await openOffice(session, options);
  Object.assign(globalThis, Object.fromEntries(GLOBALS.map((name) => [name, office[name]])));
  return {
    ...office,
    close: () => {
      for (const name of GLOBALS) Reflect.deleteProperty(globalThis, name);
      office.close();
    },
  };
}

/** Runs a piece of work on a fresh workbook with the globals in place, and clears up after it. */
export async function withExcel<T>(
  work: (host: Host) => Promise<T>,
  options: WorkbookOptions & InstallOptions = {},
): Promise<T> {
  const workbook = Workbooks.create(options);
  const session = workbook.openSession();
  const office = await installOffice(session, options);
  try {
    return await work({ ...office, workbook, session });
  } finally {
    office.close();
  }
}
