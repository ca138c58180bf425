/** Copies a text in its plain and its formatted dress. Frames of Office often close one way to the clipboard. */

/**
 * Tells whether it is on the clipboard. The page's own copying comes first: the browser reads what is written to the
 * clipboard itself as a part of the page, whose content security policy takes the looks of its paragraphs away.
 */
export async function copyRich(text: string, html: string): Promise<boolean> {
  return copyAsPage(text, html) || (await writeItems(text, html));
}

async function writeItems(text: string, html: string): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => [type, new Blob([content], { type })] as const;
    const item = Object.fromEntries([blob("text/plain", text), blob("text/html", html)]);
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    return false;
  }
}

/** Answers the page's own copy command with both dresses. */
function copyAsPage(text: string, html: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener("copy", give);
  try {
    // Old, but open to frames and to both dresses alike.
    return document.execCommand("copy") && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", give);
  }
}
