/** What every component of the page shares: the book, the words, the theme, and a place for messages. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { PreviewBook } from "./book";
import type { ThemeName } from "./brand";
import type { PaneHost } from "./embedded-host";
import type { Say } from "./texts";

export interface Notice {
  readonly intent: "success" | "error" | "warning";
  readonly text: string;
}

export interface Preview {
  readonly book: PreviewBook;
  readonly panes: PaneHost;
  readonly say: Say;
  readonly theme: ThemeName;
  notify(notice: Notice | null): void;
}

export const PreviewContext = createContext<Preview | null>(null);

/** The shared things; throws outside the page. */
export function usePreview(): Preview {
  const preview = useContext(PreviewContext);
  if (!preview) throw new Error("This component belongs inside the preview page.");
  return preview;
}

/** The book, drawing the component again whenever it changes. */
export function useBook(): PreviewBook {
  const { book } = usePreview();
  useSyncExternalStore(book.subscribe, () => book.revision);
  return book;
}
