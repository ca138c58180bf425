/** The pages of the More tab, in the order in which they are offered; each is fetched when it is opened. */

import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { fetchAreaWords } from "../locales/i18n";

export type MorePage = "documents" | "import" | "sending" | "merge" | "calendar" | "functions";

/** A page of its own, with the words of the areas. */
const page = (fetch: () => Promise<ComponentType>): LazyExoticComponent<ComponentType> =>
  lazy(async () => {
    const [component] = await Promise.all([fetch(), fetchAreaWords()]);
    return { default: component };
  });

export const PAGES: Readonly<Record<MorePage, LazyExoticComponent<ComponentType>>> = {
  documents: page(async () => (await import("../documents/DocumentsPage")).DocumentsPage),
  import: page(async () => (await import("../import/ImportPage")).ImportPage),
  sending: page(async () => (await import("../sending/SendPage")).SendPage),
  merge: page(async () => (await import("../merge/MergePage")).MergePage),
  calendar: page(async () => (await import("../calendar/CalendarPage")).CalendarPage),
  functions: page(async () => (await import("../functions/FunctionsPage")).FunctionsPage),
};
