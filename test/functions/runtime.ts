/// <reference types="custom-functions-runtime" />
/** What the shared runtime gives the functions: where they are told, and the error a cell shows. */

export class CellError extends Error {
  constructor(
    readonly code: string,
    override readonly message: string,
  ) {
    super(message);
  }
}

export const associate = jest.fn();

/** The language Excel speaks; without one, Excel doesn't say. */
export const speak = (language?: string): void => {
  Object.assign(globalThis, { Office: language && { context: { displayLanguage: language } } });
};

/** Puts the runtime in place. */
export function installFunctions(language?: string): void {
  const ErrorCode = { invalidValue: "#VALUE!", notAvailable: "#N/A" };
  Object.assign(globalThis, { CustomFunctions: { associate, Error: CellError, ErrorCode } });
  speak(language);
}
