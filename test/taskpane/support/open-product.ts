/** The product on a workbook of the embedded host, through real office.js in this window. */

import { loadOfficeHere } from "../../../host/install/this-window";
import type { Workbook } from "../../../host/model/surface";
import { createProcess } from "../../../src/process/process";
import { startOffice, type OfficeStart } from "../../../src/taskpane/office";

export interface OpenProduct {
  readonly office: Extract<OfficeStart, { kind: "excel" }>;
  readonly product: ReturnType<typeof createProcess>;
}

/** Makes the tables, with the sample company if it is wanted. */
export async function openProduct(workbook: Workbook, now: () => Date, sample = false): Promise<OpenProduct> {
  await loadOfficeHere(workbook.openSession({ locale: "en-US" }));
  const office = await startOffice();
  if (office.kind !== "excel") throw new Error(`office.js says ${office.kind}`);
  let seed = 0;
  const product = createProcess("en-US", { now, random: () => (seed = (seed + 0.1370137) % 1) });
  await product.createWorkbook({ language: "en-US", sample });
  return { office, product };
}
