/** Starts the preview: one book, offered to the panes, shown by the page. */
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { PreviewBook } from "./book";
import { offerHost } from "./embedded-host";
import "./preview.css";
import { firstLanguage } from "./texts";

const asked = new URLSearchParams(location.search).get("theme");
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
const book = new PreviewBook(firstLanguage(location.search, navigator.languages));

const panes = offerHost(book);
createRoot(document.getElementById("preview")!).render(
  <App book={book} panes={panes} firstTheme={asked === "dark" || (!asked && prefersDark) ? "dark" : "light"} />,
);
