/**
 * `window.embeddedHost`: how a pane's frame gets its host, and how tests reach the workbook. The service worker calls
 * `attach` from inside the frame, before office.js runs there.
 */
import type { InstallOptions } from "../install";
import { installInWindow } from "../install";
import type { Session, Workbook } from "../model/surface";
import type { HostConnection } from "../protocol/connection";
import type { PreviewBook } from "./book";

export type Viewer = "me" | "colleague";

/** What a pane is told about its surroundings when it starts. */
export type PaneSurroundings = Pick<InstallOptions, "functions" | "theme">;

export interface EmbeddedHost {
  /** Puts the host into a pane's window; which session it is, the frame's name says. */
  attach(pane: Window): void;
  readonly workbook: Workbook;
  readonly sessions: readonly Session[];
  readonly connections: ReadonlyMap<Viewer, HostConnection>;
  readonly fileName: string;
  /** A fresh workbook in place of the one on show. */
  startEmpty(): void;
  openBytes(bytes: Uint8Array, name: string): void;
  saveBytes(): Uint8Array;
}

declare global {
  interface Window {
    embeddedHost?: EmbeddedHost;
  }
}

/** The panes' connections, and what the next pane to start will be told. */
export class PaneHost {
  readonly connections = new Map<Viewer, HostConnection>();
  surroundings: PaneSurroundings = {};

  constructor(private readonly book: PreviewBook) {}

  attach(pane: Window): void {
    const viewer: Viewer = pane.name === "colleague" ? "colleague" : "me";
    this.detach(viewer);
    const session = viewer === "colleague" && this.book.colleague ? this.book.colleague : this.book.me;
    const options = { documentUrl: this.book.fileName, ...this.surroundings };
    this.connections.set(viewer, installInWindow(pane, session, options));
  }

  /** Ends a pane's connection when its frame goes away. */
  detach(viewer: Viewer): void {
    this.connections.get(viewer)?.close();
    this.connections.delete(viewer);
  }

  /** Makes the next request of one's own pane fail, to see what it does then. */
  failNext(): void {
    this.connections.get("me")?.failNext();
  }
}

/** Offers the book to the panes and to tests. */
export function offerHost(book: PreviewBook): PaneHost {
  const panes = new PaneHost(book);
  window.embeddedHost = {
    attach: (pane) => panes.attach(pane),
    get workbook() {
      return book.workbook;
    },
    get sessions() {
      return book.colleague ? [book.me, book.colleague] : [book.me];
    },
    connections: panes.connections,
    get fileName() {
      return book.fileName;
    },
    startEmpty: () => book.startEmpty(),
    openBytes: (bytes, name) => book.openBytes(bytes, name),
    saveBytes: () => book.saveBytes(),
  };
  return panes;
}
