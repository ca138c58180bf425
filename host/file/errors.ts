/**
 * Why a file was refused. The code and the facts are for whoever words it for people; the sentence stands for itself
 * in logs and scripts.
 */

export type FileErrorCode =
  | "notZip"
  | "encrypted"
  | "legacyXls"
  | "binaryWorkbook"
  | "macros"
  | "truncated"
  | "corrupt"
  | "tooLarge"
  | "xmlEntities"
  | "malformedXml"
  | "missingPart"
  | "notWorkbook"
  | "badContent";

export type FileFacts = Readonly<Record<string, string | number>>;

const sentences: Record<FileErrorCode, (facts: FileFacts) => string> = {
  notZip: () => "This is not an .xlsx file: it is not a zip package.",
  encrypted: () => "This file is encrypted: remove its password in Excel and save it again.",
  legacyXls: () => "This is a workbook of Excel 97–2003 (.xls): save it as .xlsx in Excel or LibreOffice first.",
  binaryWorkbook: () => "This is a binary workbook (.xlsb): save it as .xlsx in Excel first.",
  macros: () => "This workbook carries macros (.xlsm): save it as .xlsx in Excel first.",
  truncated: () => "This file is cut off: it was not copied or downloaded to its end.",
  corrupt: (facts) => `This file is damaged: ${facts.part ?? "a part of it"} cannot be unpacked.`,
  tooLarge: (facts) => `This file unpacks to more than is safe to open: ${facts.what} is over ${facts.limit}.`,
  xmlEntities: (facts) => `This file is refused: ${facts.part} declares a document type or entities.`,
  malformedXml: (facts) => `This file is damaged: ${facts.part} is not well-formed XML (${facts.reason}).`,
  missingPart: (facts) => `This file is damaged: ${facts.part} is missing.`,
  notWorkbook: (facts) => `This file is not a workbook: it holds ${facts.found}.`,
  badContent: (facts) => `This file is damaged: ${facts.part} says ${facts.found}, which no workbook can hold.`,
};

/** A file that is not opened, and why: `code` and `facts` carry everything a sentence in another language needs. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: FileErrorCode,
    readonly facts: FileFacts = {},
  ) {
    super(sentences[code](facts));
  }
}
