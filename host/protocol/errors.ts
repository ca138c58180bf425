/** How the host says no: an Office error has a code that programs test, a sentence, and the member it happened at. */
import { ModelError } from "../model/errors";

/** What Excel says for a code when there is nothing better to say. */
const STANDARD_SENTENCES: Record<string, string> = {
  AccessDenied: "You cannot perform the requested operation.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidObjectPath: "The object path does not lead to an object of this workbook.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit of 5 MB.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit of 5 MB.",
};

/** An error as office.js shows it to the page. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    readonly location?: string,
  ) {
    super(message ?? STANDARD_SENTENCES[code] ?? code);
    this.name = "OfficeError";
  }

  /** The same error, told where it happened unless it knows already. */
  at(location: string): OfficeError {
    return this.location === undefined ? new OfficeError(this.code, this.message, location) : this;
  }
}

export const invalidArgument = (sentence?: string): OfficeError => new OfficeError("InvalidArgument", sentence);
export const itemNotFound = (sentence?: string): OfficeError => new OfficeError("ItemNotFound", sentence);

/** The refusal of a member that the host does not emulate; it always names the member. */
export const notEmulated = (className: string, member: string): OfficeError => {
  const name = `${className}.${camelCase(member)}`;
  return new OfficeError("NotImplemented", `${name} is not emulated by the embedded host.`, name);
};

/** Any thrown thing as an Office error: the model's own mistakes keep their code, a bug becomes GeneralException. */
export function asOfficeError(thrown: unknown, location: string): OfficeError {
  if (thrown instanceof OfficeError) return thrown.at(location);
  if (thrown instanceof ModelError) return new OfficeError(thrown.code, thrown.message, location);
  const words = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new OfficeError("GeneralException", `The embedded host failed at ${location}: ${words}`, location);
}

/** "GetItem" as a page writes it: "getItem". */
export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
