/** What the functions over many numbers share: gathering them as Excel does, and adding them without losing digits. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { toNumber, visit } from "../coerce";
import type { Frame } from "../frame";
import { errors } from "../values";
import type { Value } from "../values";

/** Sums with the lost low digits carried along (Neumaier), so that the order of cells makes no difference. */
export class Sum {
  private total = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.total + value;
    this.lost += Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
  }

  get value(): number {
    return this.total + this.lost;
  }
}

export function sum(numbers: Iterable<number>): number {
  const total = new Sum();
  for (const number of numbers) total.add(number);
  return total.value;
}

export function mean(numbers: readonly number[]): number {
  if (!numbers.length) throw errors.divideByZero;
  return sum(numbers) / numbers.length;
}

/** Visits the numbers among arguments: of cells and arrays only true numbers, of plain arguments what counts as one. */
export function eachNumber(args: readonly Value[], frame: Frame, see: (value: number) => void): void {
  for (const arg of args) {
    visit(arg, frame, (cell, fromCells) => {
      if (typeof cell === "number") see(cell);
      else if (cell instanceof ErrorValue) throw cell;
      else if (!fromCells) see(toNumber(cell, frame));
    });
  }
}

/** The numbers among arguments. */
export function numbersOf(args: readonly Value[], frame: Frame): number[] {
  const numbers: number[] = [];
  eachNumber(args, frame, (value) => numbers.push(value));
  return numbers;
}

/** As `numbersOf`, with texts as 0 and truth values as 0 and 1: what AVERAGEA and its like take. */
export function valuesAsNumbers(args: readonly Value[], frame: Frame): number[] {
  const numbers: number[] = [];
  const take = (cell: Scalar, fromCells: boolean): void => {
    if (cell instanceof ErrorValue) throw cell;
    if (!fromCells) numbers.push(toNumber(cell, frame));
    else if (cell !== null) numbers.push(typeof cell === "number" ? cell : Number(cell === true));
  };
  for (const arg of args) visit(arg, frame, take);
  return numbers;
}

/** Rounds half away from zero at a number of decimals, the decimal digits taken as people see them. */
export function roundTo(value: number, digits: number, how: (scaled: number) => number): number {
  const places = Math.trunc(digits);
  if (value === 0 || places > 300) return value;
  const scaled = Math.abs(shift(value, places));
  const near = Math.round(scaled);
  const exact = Math.abs(scaled - near) < Math.max(1, scaled) * 2 ** -49 ? near : scaled;
  return Math.sign(value) * shift(how(exact), -places);
}

/** Moves the decimal point exactly where binary multiplication would not. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

export const halfUp = (scaled: number): number => Math.floor(scaled + 0.5);
