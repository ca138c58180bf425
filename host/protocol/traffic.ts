/** What a connection has carried, for tests that count syncs and bytes. */

export class Traffic {
  /** Syncs: requests of the page, without the clean-up that office.js sends by itself after `Excel.run`. */
  requests = 0;
  cleanups = 0;
  requestBytes = 0;
  responseBytes = 0;

  reset(): void {
    this.requests = 0;
    this.cleanups = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
  }
}

/** How many bytes a text takes in UTF-8, without making them. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
