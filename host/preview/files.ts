/** The page's way to the file system: a workbook chosen or dropped, and one downloaded. */
import type { PreviewBook } from "./book";
import type { Notice } from "./preview-context";
import { sentenceOf } from "./problems";
import type { Say } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens a file into the book and says how that went. */
export async function openFile(book: PreviewBook, say: Say, file: File): Promise<Notice> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    book.openBytes(bytes, file.name);
    return { intent: "success", text: say("opened", { name: file.name }) };
  } catch (problem) {
    return { intent: "error", text: say("openFailed", { name: file.name, why: sentenceOf(problem, book.language) }) };
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
    return { intent: "error", text: say("saveFailed", { why: sentenceOf(problem, book.language) }) };
  }
}
