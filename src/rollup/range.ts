/**
 * Ranges as custom functions get them, read once into flat columns: any shape row by row, words as small numbers, dates
 * as serials. A cell that holds an error stops the roll-up rather than being counted as something. What a roll-up does
 * with the columns afterwards costs next to nothing, so that this reading is where its speed is decided.
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
  const words: string[] = [""];
  const byCell = new Map<unknown, number>();
  const byWord = new Map<string, number>();
  const learn = (cell: unknown, at: number): number => {
    const word = wordOf(cell, place, at + 1);
    const key = word.toLowerCase();
    const known = word === "" ? EMPTY : byWord.get(key);
    const code = known ?? words.push(word) - 1;
    if (known === undefined) byWord.set(key, code);
    byCell.set(cell, code);
    return code;
  };
  let codes = new Int32Array(sizeGuess(range));
  let at = 0;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row]!;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (at === codes.length) codes = grown(codes, Int32Array);
      codes[at] = byCell.get(cell) ?? learn(cell, at);
      at += 1;
    }
  }
  return { codes: at === codes.length ? codes : codes.subarray(0, at), words };
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

/** The numbers of a range, NaN for an empty cell; `read` turns a cell that is no number into one. */
function numbersBy(range: Range, place: number, read: (word: string, place: number, cell: number) => number) {
  let numbers = new Float64Array(sizeGuess(range));
  let at = 0;
  for (let row = 0; row < range.length; row += 1) {
    const cells = range[row]!;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (at === numbers.length) numbers = grown(numbers, Float64Array);
      numbers[at] = typeof cell === "number" ? cell : readWord(cell, place, at + 1, read);
      at += 1;
    }
  }
  return at === numbers.length ? numbers : numbers.subarray(0, at);
}

function readWord(
  cell: unknown,
  place: number,
  at: number,
  read: (word: string, place: number, cell: number) => number,
): number {
  const word = wordOf(cell, place, at);
  return word === "" ? NaN : read(word, place, at);
}

/** The moments of a range as serials; NaN for an empty cell and for a deadline past the calendar. */
export function momentsIn(range: Range, place: number): Float64Array {
  const moments = numbersBy(range, place, momentOf);
  for (let at = 0; at < moments.length; at += 1) {
    if (moments[at]! < 0 || moments[at]! > LAST_SERIAL + 1) throw notADate(place, at + 1, String(moments[at]));
  }
  return moments;
}

function momentOf(word: string, place: number, cell: number): number {
  if (schema.list("calendarLimit").recognise(word)) return NaN;
  const moment = readMoment(word);
  if (moment === null) throw notADate(place, cell, word);
  return moment;
}

const notADate = (range: number, cell: number, text: string): RollupError =>
  new RollupError({ kind: "notADate", range, cell, text: text.slice(0, 80) });

/** The plain numbers of a range; NaN for an empty cell. */
export function numbersIn(range: Range, place: number): Float64Array {
  return numbersBy(range, place, (word, at, cell) => {
    const number = Number(word.replace(/,/g, ""));
    if (Number.isFinite(number)) return number;
    throw new RollupError({ kind: "notANumber", range: at, cell, text: word.slice(0, 80) });
  });
}

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
