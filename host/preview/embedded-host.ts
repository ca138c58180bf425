/**
 * `window.embeddedHost`: how a pane's frame gets its host, and how tests reach the workbook. The service worker calls
 * `attach` from inside the frame, before office.js runs there.
 */
import { installInWindow } from "../install/browser";
import type { Session, Workbook } from "../model/surface";
import type { PreviewBook } from "./book";

export type Viewer = "me" | "colleague";

export interface EmbeddedHost {
  /** Puts the host into a pane's window; which session it is, the frame's name says. */
  attach(pane: Window): void;
  readonly workbook: Workbook;
  readonly sessions: readonly Session[];
  readonly fileName: string;
  openBytes(bytes: Uint8Array, name: string): void;
  saveBytes(): Uint8Array;
}

declare global {
  interface Window {
    embeddedHost?: EmbeddedHost;
  }
}

const sessionOf = (book: PreviewBook, viewer: string): Session =>
  viewer === "colleague" && book.colleague ? book.colleague : book.me;

/** Offers the book to the panes and to tests. */
export function offerHost(book: PreviewBook): void {
  window.embeddedHost = {
    attach: (pane) => void installInWindow(pane, sessionOf(book, pane.name), {}),
    get workbook() {
      return book.workbook;
    },
    get sessions() {
      return book.colleague ? [book.me, book.colleague] : [book.me];
    },
    get fileName() {
      return book.fileName;
    },
    openBytes: (bytes, name) => book.openBytes(bytes, name),
    saveBytes: () => book.saveBytes(),
  };
}
