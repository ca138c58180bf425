/** What a new workbook, sheet, page and set of properties start from, as Excel's do. */
import type { DocumentProperties, PageLayout } from "./types";

export const STANDARD_ROW_HEIGHT = 15;
/** Points of a column 8.43 characters wide in Calibri 11. */
export const STANDARD_COLUMN_WIDTH = 48;

export const newPageLayout = (): PageLayout => ({
  orientation: "Portrait",
  paperSize: "A4",
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  centerHorizontally: false,
  centerVertically: false,
  printGridlines: false,
  printHeadings: false,
  blackAndWhite: false,
  draftMode: false,
  printOrder: "DownThenOver",
  header: { left: "", center: "", right: "" },
  footer: { left: "", center: "", right: "" },
  horizontalBreaks: [],
  verticalBreaks: [],
});

export const newProperties = (now: Date): DocumentProperties => ({
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  lastAuthor: "",
  category: "",
  manager: "",
  company: "",
  created: now,
  custom: new Map(),
});

/** Office's own theme colours, which the built-in table styles are made of. */
export const OFFICE_THEME: Theme = {
  dark1: "#000000",
  light1: "#FFFFFF",
  dark2: "#44546A",
  light2: "#E7E6E6",
  accents: ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"],
};

export interface Theme {
  dark1: string;
  light1: string;
  dark2: string;
  light2: string;
  accents: [string, string, string, string, string, string];
}
