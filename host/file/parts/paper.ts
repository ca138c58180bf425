/** Paper sizes: files number them, Excel's API names them. In the order of their numbers, from 1. */
const names =
  "Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 " +
  "Note Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 " +
  "EnvelopeC4 EnvelopeC6 EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal " +
  "FanfoldUS FanfoldStdGerman FanfoldLegalGerman";

const papers = names.split(" ");

/** The number of a paper; sizes without a name go by their number already. */
export function paperNumber(name: string): number | undefined {
  if (/^\d+$/.test(name)) return Number(name);
  const index = papers.findIndex((paper) => paper.toLowerCase() === name.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

export function paperName(number: number): string {
  return papers[number - 1] ?? String(number);
}
