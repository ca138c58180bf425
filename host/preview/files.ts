/** The page's way to the file system: choosing, dropping and downloading a workbook, and the sentence when one is refused. */
import { FileError } from "../file/errors";
import { ModelError } from "../model/errors";
import type { PreviewBook } from "./book";
import type { Notice } from "./preview-context";
import type { Say } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What went wrong as a sentence; only what the host says on purpose is shown, the rest is a defect and thrown on. */
export function sentenceOf(problem: unknown): string {
  if (problem instanceof FileError || problem instanceof ModelError) return problem.message;
  throw problem;
}

/** Opens a file into the book and says how that went. */
export async function openFile(book: PreviewBook, say: Say, file: File): Promise<Notice> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    book.openBytes(bytes, file.name);
    return { intent: "success", text: say("opened", { name: file.name }) };
  } catch (problem) {
    return { intent: "error", text: say("openFailed", { name: file.name, why: sentenceOf(problem) }) };
  }
}

/** Hands the workbook to the browser's downloads. */
export function downloadFile(book: PreviewBook, say: Say): Notice {
  try {
    const address = URL.createObjectURL(new Blob([book.saveBytes() as BlobPart], { type: XLSX }));
    const link = document.createElement("a");
    link.href = address;
    link.download = book.fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return { intent: "success", text: say("saved", { name: book.fileName }) };
  } catch (problem) {
    return { intent: "error", text: say("saveFailed", { why: sentenceOf(problem) }) };
  }
}
