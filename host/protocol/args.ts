/** The arguments of a call, read with the checks Excel makes: a wrong one is an InvalidArgument. */
import { Cells } from "./cells";
import { Reference } from "./reference";
import { invalidArgument } from "./errors";

const missing = (value: unknown): value is null | undefined => value === null || value === undefined;

export class Args {
  constructor(private readonly values: readonly unknown[]) {}

  get length(): number {
    return this.values.length;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  has(index: number): boolean {
    return !missing(this.values[index]);
  }

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw invalidArgument(`Argument ${index + 1} should be a text.`);
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.has(index) ? this.text(index) : undefined;
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) {
      throw invalidArgument(`Argument ${index + 1} should be a whole number.`);
    }
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  number(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isFinite(value)) {
      throw invalidArgument(`Argument ${index + 1} should be a number.`);
    }
    return value;
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.values[index];
    if (missing(value)) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument(`Argument ${index + 1} should be true or false.`);
    return value;
  }

  /** One of the given words, whatever their case. */
  choice<const W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    if (!this.has(index) && otherwise !== undefined) return otherwise;
    return oneOf(this.values[index], words, `Argument ${index + 1}`);
  }

  /** A plain object with the fields it may have. */
  record(index: number): Record<string, unknown> {
    return recordOf(this.values[index], `Argument ${index + 1}`);
  }

  optionalRecord(index: number): Record<string, unknown> {
    return this.has(index) ? this.record(index) : {};
  }

  list(index: number): unknown[] {
    const value = this.values[index];
    if (!Array.isArray(value)) throw invalidArgument(`Argument ${index + 1} should be a list.`);
    return value;
  }

  /** An Excel.Range or Excel.RangeAreas given as an argument. */
  cells(index: number): Cells {
    const found = cellsIn(this.values[index]);
    if (!found) throw invalidArgument(`Argument ${index + 1} should be a range.`);
    return found;
  }
}

/** The cells of a range object that was passed as an argument, or undefined for anything else. */
export function cellsIn(value: unknown): Cells | undefined {
  return value instanceof Reference && value.target instanceof Cells ? value.target : undefined;
}

/** The word of the list that the value is, whatever its case. */
export function oneOf<const W extends string>(value: unknown, words: readonly W[], what: string): W {
  const wanted = typeof value === "string" ? value.toLowerCase() : undefined;
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${what} should be one of ${words.join(", ")}.`);
  return found;
}

export function recordOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidArgument(`${what} should be an object.`);
  return value as Record<string, unknown>;
}

export function textOf(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} should be a text.`);
  return value;
}

export function numberOf(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(`${what} should be a number.`);
  return value;
}

export function flagOf(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} should be true or false.`);
  return value;
}
