/** Criteria as COUNTIF and its like understand them: ">=5", "<>done", "逾期*", or just a value. */
import { ErrorValue } from "../../model/types";
import type { Scalar } from "../../model/types";
import { numberToText, textToNumber } from "../coerce";
import { compareText, sameNumber, sameText } from "../compare";
import type { Workspace } from "../frame";
import { errors } from "../values";

export interface Criterion {
  readonly matches: (cell: Scalar) => boolean;
  /** The values an index can be asked for instead of trying every cell; undefined where that is not enough. */
  readonly equals?: readonly Scalar[];
}

const patterns = new Map<string, RegExp | null>();

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** A pattern with `*`, `?` and `~` as a regular expression; null when it has none of them. */
export function wildcards(pattern: string): RegExp | null {
  const known = patterns.get(pattern);
  if (known !== undefined) return known;
  let special = false;
  const source = pattern.replace(/~[*?~]|[*?]|[^*?~]+|~/g, (part) => {
    if (part === "*" || part === "?" || (part.startsWith("~") && part.length === 2)) special = true;
    if (part === "*") return "[^]*";
    if (part === "?") return "[^]";
    return escaped(part.startsWith("~") && part.length === 2 ? part.slice(1) : part);
  });
  const made = special ? new RegExp(`^${source}$`, "iu") : null;
  if (patterns.size > 1000) patterns.clear();
  patterns.set(pattern, made);
  return made;
}

type Order = "=" | "<>" | "<" | ">" | "<=" | ">=";

const orders: Readonly<Record<Order, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "<>": (difference) => difference !== 0,
  "<": (difference) => difference < 0,
  ">": (difference) => difference > 0,
  "<=": (difference) => difference <= 0,
  ">=": (difference) => difference >= 0,
};

function equalsNumber(wanted: number, workspace: Workspace): Criterion {
  return {
    equals: [wanted, numberToText(wanted)],
    matches: (cell) => {
      if (typeof cell === "number") return sameNumber(cell, wanted);
      if (typeof cell !== "string" || !/\d/.test(cell)) return false;
      const number = textToNumber(cell, workspace);
      return number !== undefined && sameNumber(number, wanted);
    },
  };
}

function ordersNumber(order: Order, wanted: number): Criterion {
  const holds = orders[order];
  return { matches: (cell) => typeof cell === "number" && holds(sameNumber(cell, wanted) ? 0 : cell - wanted) };
}

function equalsText(wanted: string): Criterion {
  const pattern = wildcards(wanted);
  if (pattern) return { matches: (cell) => typeof cell === "string" && pattern.test(cell) };
  return { equals: [wanted], matches: (cell) => typeof cell === "string" && sameText(cell, wanted) };
}

function ordersText(order: Order, wanted: string, workspace: Workspace): Criterion {
  const holds = orders[order];
  return { matches: (cell) => typeof cell === "string" && holds(compareText(cell, wanted, workspace.locale)) };
}

const equalsBoolean = (wanted: boolean): Criterion => ({ matches: (cell) => cell === wanted });

const equalsError = (code: string): Criterion => ({
  matches: (cell) => cell instanceof ErrorValue && cell.code === code,
});

const not = (criterion: Criterion): Criterion => ({ matches: (cell) => !criterion.matches(cell) });

function equalTo(wanted: string, workspace: Workspace): Criterion {
  const number = textToNumber(wanted, workspace);
  if (number !== undefined) return equalsNumber(number, workspace);
  const upper = wanted.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return equalsBoolean(upper === "TRUE");
  if (Object.values(errors).some((error) => error.code === upper)) return equalsError(upper);
  return equalsText(wanted);
}

function fromText(text: string, workspace: Workspace): Criterion {
  const match = /^(<>|<=|>=|=|<|>)([^]*)$/.exec(text);
  if (!match) return text === "" ? { matches: (cell) => cell === null || cell === "" } : equalTo(text, workspace);
  const order = match[1] as Order;
  const wanted = match[2]!;
  if (order === "=") return wanted === "" ? { matches: (cell) => cell === null } : equalTo(wanted, workspace);
  if (order === "<>") return wanted === "" ? { matches: (cell) => cell !== null } : not(equalTo(wanted, workspace));
  const number = textToNumber(wanted, workspace);
  return number === undefined ? ordersText(order, wanted, workspace) : ordersNumber(order, number);
}

/** Makes a criterion of a cell's or an argument's value; an empty one is 0. */
export function criterionOf(value: Scalar, workspace: Workspace): Criterion {
  if (typeof value === "string") return fromText(value, workspace);
  if (typeof value === "boolean") return equalsBoolean(value);
  if (value instanceof ErrorValue) return equalsError(value.code);
  return equalsNumber(value ?? 0, workspace);
}
