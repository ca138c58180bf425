/** Hands a file to the browser to be saved. Whether it arrives, no page is told. */

/** A name that every file system takes. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, " ").trim();

/** Offers the file for download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
