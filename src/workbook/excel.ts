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

/** Performs one conversation with the workbook, waiting until the user has left the cell being edited. */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/**
 * Sends one large batch whose objects are used only in it. Excel is not asked to keep any for later, which halves what
 * is said about each, and it does not wait for the cell being edited: `run` something before.
 */
export async function send(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
  try {
    await batch(new Excel.RequestContext());
  } catch (error) {
    throw asWorkbookError(error);
  }
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
