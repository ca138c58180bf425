/**
 * Ranges as custom functions get them, read once into flat columns: words as small numbers, times as serials. What a
 * roll-up does with the columns afterwards costs next to nothing, so that this reading is where its speed is decided.
 *
 * A range of any shape is read row by row, rows of uneven length too. Ranges that belong together have as many cells;
 * `checkSizes` refuses others, naming both arguments. What a cell is:
 *
 *   cell            read as a word            read as a time                          read as a number
 *   empty, blank    nothing                   no time                                 nothing
 *   a number        its digits                its serial; refused outside 0 to 9999   itself
 *   TRUE or FALSE   "true" or "false"         refused                                 refused
 *   a text          itself; case and outer    2026-11-22 and what else dates.ts       1,234.5; another text
 *                   spaces don't matter       reads; 超出日历 is no time; else refused  refused
 *   an error        refused                   refused                                 refused
 *
 * "Refused" ends the roll-up with a RollupError that names the argument and the cell.
 */
import { LAST_SERIAL, readMoment } from "../schema/dates";
import { schema } from "../schema/schema";
import { RollupError } from "./errors";

export type Range = readonly (readonly unknown[])[];

/**
 * A column of words: each cell's code, and the word of each code in its first spelling. Words that differ by case or
 * outer spaces are one; code 0 is an empty cell.
 */
export interface Words {
  readonly codes: Int32Array;
  readonly words: readonly string[];
}

/** The code of an empty cell. */
export const EMPTY = 0;

/** The words of a range; `place` is its place among the arguments, from 1, for the message. */
export function wordsIn(range: Range, place: number): Words {
  const book = new WordBook(place);
  const { near, nearCodes } = book;
  let codes = new Int32Array(sizeGuess(range));
  let at = 0;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row]!;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (at === codes.length) codes = grown(codes, Int32Array);
      const slot = typeof cell === "string" && cell.length > 0 ? nearSlot(cell) : 0;
      codes[at] = near[slot] === cell ? nearCodes[slot]! : book.lookUp(cell, slot, at);
      at += 1;
    }
  }
  return { codes: at === codes.length ? codes : codes.subarray(0, at), words: book.words };
}

/** Enough for the words of any usual column to find their own. */
const SLOTS = 1024;

/**
 * Where a word is looked for first, by its end alone: a third as dear as a look into a Map, which is most of the work.
 * Slot 0 is that of the empty text.
 */
const nearSlot = (cell: string): number => (cell.charCodeAt(cell.length - 1) + cell.length * 64) & (SLOTS - 1) || 1;

/** Where it is looked for next, should another word have taken that place. */
const farSlot = (cell: string): number =>
  (cell.charCodeAt(0) * 31 +
    cell.charCodeAt(cell.length - 1) * 7 +
    (cell.length > 1 ? cell.charCodeAt(cell.length - 2) : 0) * 13 +
    cell.length) &
  (SLOTS - 1);

const slots = (): string[] => new Array<string>(SLOTS).fill("");

/** Gives each word a number; what a cell means is found out once. */
class WordBook {
  readonly words: string[] = [""];
  /** The first cell that came to each slot, and its code. */
  readonly near = slots();
  readonly nearCodes = new Int32Array(SLOTS);
  /** The last cell that came to each slot of those whose near slot was taken, and its code. */
  private readonly far = slots();
  private readonly farCodes = new Int32Array(SLOTS);
  private readonly byCell = new Map<unknown, number>();
  private readonly byWord = new Map<string, number>([["", EMPTY]]);

  constructor(private readonly place: number) {}

  /** The code of a cell that is not the one of its near slot; 0 is no near slot. */
  lookUp(cell: unknown, near: number, at: number): number {
    if (near === 0) return this.codeOf(cell, at);
    const word = cell as string;
    const far = farSlot(word);
    if (this.far[far] === word) return this.farCodes[far]!;
    const code = this.codeOf(word, at);
    const free = this.near[near] === "";
    (free ? this.near : this.far)[free ? near : far] = word;
    (free ? this.nearCodes : this.farCodes)[free ? near : far] = code;
    return code;
  }

  private codeOf(cell: unknown, at: number): number {
    return this.byCell.get(cell) ?? this.learn(cell, at);
  }

  private learn(cell: unknown, at: number): number {
    const word = wordOf(cell, this.place, at + 1);
    const known = this.byWord.get(word.toLowerCase());
    const code = known ?? this.words.push(word) - 1;
    if (known === undefined) this.byWord.set(word.toLowerCase(), code);
    this.byCell.set(cell, code);
    return code;
  }
}

/** A cell's word: numbers and TRUE by their text, an empty cell as "". */
function wordOf(cell: unknown, range: number, at: number): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  if (typeof cell !== "string") throw new RollupError({ kind: "errorCell", range, cell: at, error: errorName(cell) });
  const word = cell.trim();
  if (ERROR_TEXT.test(word)) throw new RollupError({ kind: "errorCell", range, cell: at, error: word });
  return word;
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)$/;

const errorName = (cell: unknown): string =>
  typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : "#VALUE!";

/** What a column of numbers takes as it is, and how it reads a word, or a number it doesn't take. */
interface NumberReader {
  readonly least: number;
  readonly most: number;
  read(word: string, place: number, cell: number): number;
}

/** The numbers of a range, NaN for an empty cell. */
function numbersBy(range: Range, place: number, reader: NumberReader): Float64Array {
  const { least, most } = reader;
  let numbers = new Float64Array(sizeGuess(range));
  let at = 0;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row]!;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (at === numbers.length) numbers = grown(numbers, Float64Array);
      const plain = typeof cell === "number" && cell >= least && cell <= most;
      numbers[at] = plain ? cell : readCell(cell, place, at + 1, reader);
      at += 1;
    }
  }
  return at === numbers.length ? numbers : numbers.subarray(0, at);
}

function readCell(cell: unknown, place: number, at: number, reader: NumberReader): number {
  if (cell === "" || cell === null) return NaN;
  const word = wordOf(cell, place, at);
  return word === "" ? NaN : reader.read(word, place, at);
}

const MOMENTS: NumberReader = {
  least: 0,
  most: LAST_SERIAL + 1,
  read: (word, range, cell) => {
    if (schema.list("calendarLimit").recognise(word)) return NaN;
    const moment = readMoment(word);
    if (moment === null) throw new RollupError({ kind: "notADate", range, cell, text: word.slice(0, 80) });
    return moment;
  },
};

const NUMBERS: NumberReader = {
  least: -Infinity,
  most: Infinity,
  read: (word, range, cell) => {
    const number = Number(word.replace(/,/g, ""));
    if (!Number.isFinite(number)) throw new RollupError({ kind: "notANumber", range, cell, text: word.slice(0, 80) });
    return number;
  },
};

/** The moments of a range as serials; NaN for an empty cell and for a deadline past the calendar. */
export const momentsIn = (range: Range, place: number): Float64Array => numbersBy(range, place, MOMENTS);

/** The plain numbers of a range; NaN for an empty cell. */
export const numbersIn = (range: Range, place: number): Float64Array => numbersBy(range, place, NUMBERS);

/** Columns stand side by side: refuses one whose number of cells is not that of the first, whose place is `place`. */
export function checkSizes(columns: readonly { readonly length: number }[], place = 1): void {
  const [first] = columns;
  const at = columns.findIndex(({ length }) => length !== first?.length);
  if (first === undefined || at < 0) return;
  const [one, other] = [first.length, columns[at]!.length];
  throw new RollupError({ kind: "sizes", place, first: one, otherPlace: place + at, other });
}

/** Right for every range whose rows are as wide as its first one. */
const sizeGuess = (range: Range): number => range.length * (range[0]?.length ?? 0);

function grown<A extends Int32Array | Float64Array>(full: A, Kind: new (length: number) => A): A {
  const larger = new Kind(Math.max(16, full.length * 2));
  larger.set(full);
  return larger;
}
