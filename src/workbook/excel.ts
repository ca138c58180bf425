/**
 * The one door to Excel: every batch of the product goes through `run`, and every error of Office comes out of it as a
 * WorkbookError with facts.
 */

import type { WorkbookFailure } from "./errors";
import { WorkbookError } from "./errors";

const FAILURES: Readonly<Record<string, WorkbookFailure>> = {
  InvalidOperationInCellEditMode: "busy",
  HostIsBusy: "busy",
  Timeout: "busy",
  AccessDenied: "readOnly",
  ConnectionFailure: "connection",
  RequestAborted: "connection",
  Network: "connection",
  ServiceNotAvailable: "connection",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
};

/** How long to wait before trying again while a cell is being edited, in milliseconds. */
const PAUSES = [250, 750, 1500];

/**
 * Performs one conversation with the workbook; while the user edits a cell it is begun anew a few times. Not by
 * `Excel.run`, which asks Excel to keep every range for later and to forget it afterwards: that doubles what is said.
 * So a range is good for the batch it is made in, and is made again for the next.
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await batch(new Excel.RequestContext());
    } catch (error) {
      const known = asWorkbookError(error);
      if (!(known instanceof WorkbookError) || known.failure !== "busy") throw known;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return batch(new Excel.RequestContext()).catch((error: unknown) => {
    throw asWorkbookError(error);
  });
}

/** What an Office error says, in our terms; a mistake of our own stays what it is. */
function asWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError || !isOfficeError(error)) return error;
  const failure = FAILURES[error.code] ?? "refused";
  const location = error.debugInfo?.errorLocation;
  return new WorkbookError(
    failure,
    { code: error.code, message: error.message, ...(location ? { location } : {}) },
    { cause: error },
  );
}

// By shape: the class belongs to office.js, which may be loaded in another window.
function isOfficeError(error: unknown): error is OfficeExtension.Error {
  return typeof error === "object" && error !== null && "code" in error && "debugInfo" in error;
}
