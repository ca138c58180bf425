/** Excel.PaperType against the model's names of paper sizes. */
import { invalidArgument } from "../errors";

const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
];

/** "A4" for "A4" or "a4"; an InvalidArgument for a paper that is none. */
export function paperName(value: unknown): string {
  const found = PAPERS.find((paper) => paper.toLowerCase() === String(value).toLowerCase());
  if (!found) throw invalidArgument(`"${String(value)}" is not a paper size the host knows.`);
  return found;
}

/** Excel.PaperType of a kept paper size. */
export const paperOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
