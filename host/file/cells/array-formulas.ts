/**
 * Whether a formula works on arrays in a place where Excel, finding it stored plainly, would take a single cell of them
 * (implicit intersection). Marking one formula too many does no harm; marking one too few changes its value.
 */
import type { AstExpression } from "@borgar/fx";
import { parseFormula } from "../../formula/parser";

/** Answers the formula of a defined name, if there is such a name. */
export type NameLookup = (name: string) => string | undefined;

/** Functions all of whose arguments may be areas. */
const takesAreas = new Set(
  (
    "SUM AVERAGE AVERAGEA COUNT COUNTA COUNTBLANK MAX MAXA MIN MINA PRODUCT SUMSQ MEDIAN MODE MODE.SNGL STDEV STDEV.S " +
    "STDEV.P STDEVP VAR VAR.S VAR.P VARP GEOMEAN HARMEAN AND OR XOR CONCAT CONCATENATE ROWS COLUMNS ROW COLUMN AREAS " +
    "SUMPRODUCT MMULT MDETERM MINVERSE TRANSPOSE FREQUENCY CORREL COVARIANCE.P COVARIANCE.S SLOPE INTERCEPT RSQ FORECAST " +
    "NPV IRR MIRR XNPV XIRR SUMX2MY2 SUMX2PY2 SUMXMY2 ISREF SHEET SHEETS ISFORMULA FORMULATEXT N T GCD LCM MULTINOMIAL " +
    "LOOKUP DSUM DCOUNT DCOUNTA DGET DMAX DMIN DAVERAGE SKEW KURT DEVSQ AVEDEV STANDARDIZE"
  ).split(" "),
);

/** Functions some of whose arguments may be areas: their places, counted from 0; "even" and "odd" name every other one. */
const areasAt: Record<string, readonly number[] | "even" | "odd-and-first"> = {
  COUNTIF: [0],
  COUNTIFS: "even",
  SUMIF: [0, 2],
  AVERAGEIF: [0, 2],
  SUMIFS: "odd-and-first",
  AVERAGEIFS: "odd-and-first",
  MAXIFS: "odd-and-first",
  MINIFS: "odd-and-first",
  VLOOKUP: [1],
  HLOOKUP: [1],
  MATCH: [1],
  INDEX: [0],
  XLOOKUP: [1, 2],
  XMATCH: [1],
  OFFSET: [0],
  RANK: [1],
  "RANK.EQ": [1],
  "RANK.AVG": [1],
  LARGE: [0],
  SMALL: [0],
  PERCENTILE: [0],
  "PERCENTILE.INC": [0],
  "PERCENTILE.EXC": [0],
  QUARTILE: [0],
  "QUARTILE.INC": [0],
  PERCENTRANK: [0],
  TRIMMEAN: [0],
  TEXTJOIN: Array.from({ length: 60 }, (_, place) => place + 2),
  SUBTOTAL: Array.from({ length: 60 }, (_, place) => place + 1),
  AGGREGATE: Array.from({ length: 60 }, (_, place) => place + 2),
  NETWORKDAYS: [2],
  "NETWORKDAYS.INTL": [3],
  WORKDAY: [2],
  "WORKDAY.INTL": [3],
};

/** Functions that work on arrays in plain formulas too, all through their arguments. */
const worksThrough = new Set(["SUMPRODUCT", "LOOKUP", "MMULT"]);

/** Functions that give arrays; they spill, or stand inside others that take them. */
const givesArrays = new Set(
  (
    "FILTER UNIQUE SORT SORTBY SEQUENCE RANDARRAY TRANSPOSE FREQUENCY MMULT MINVERSE TEXTSPLIT VSTACK HSTACK TOROW TOCOL " +
    "WRAPROWS WRAPCOLS TAKE DROP EXPAND CHOOSEROWS CHOOSECOLS MAP SCAN BYROW BYCOL MAKEARRAY LET LAMBDA REDUCE LINEST TREND"
  ).split(" "),
);

const choosing = new Set(["IF", "IFS", "IFERROR", "IFNA", "SWITCH", "CHOOSE"]);

/** Whether the formula must be stored as an array formula to keep its value. */
export function worksOnArrays(text: string, nameOf: NameLookup): boolean {
  try {
    const root = parseFormula(text);
    const reading = new Reading(nameOf);
    return reading.isWide(root) || reading.needsArrays(root, false);
  } catch {
    return false;
  }
}

class Reading {
  private depth = 0;

  constructor(private readonly nameOf: NameLookup) {}

  /** Whether a node comes to more than one cell. */
  isWide(node: AstExpression | null): boolean {
    switch (node?.type) {
      case "ReferenceIdentifier":
        return this.isWideReference(node.kind, node.value);
      case "ArrayExpression":
        return true;
      case "BinaryExpression":
        return node.operator === ":" || node.operator === "," || node.arguments.some((part) => this.isWide(part));
      case "UnaryExpression":
        return node.operator !== "@" && node.arguments.some((part) => this.isWide(part));
      case "CallExpression":
        return this.isWideCall(nameOf(node), node.arguments);
      case "LetExpression":
      case "LambdaExpression":
        return true;
      default:
        return false;
    }
  }

  private isWideReference(kind: string, value: string): boolean {
    if (kind === "table") return !/\[@|#This Row/i.test(value);
    if (kind === "name") return this.isWideName(value);
    const [first, last] = value.replace(/^.*!/, "").split(":");
    return kind === "beam" || (last !== undefined && first !== last) || value.endsWith("#");
  }

  private isWideName(name: string): boolean {
    const formula = this.nameOf(name.replace(/^.*!/, ""));
    if (formula === undefined || this.depth > 8) return false;
    this.depth++;
    try {
      return this.isWide(parseFormula(formula));
    } catch {
      return false;
    } finally {
      this.depth--;
    }
  }

  private isWideCall(name: string, parts: readonly (AstExpression | null)[]): boolean {
    if (givesArrays.has(name)) return true;
    if (choosing.has(name)) return parts.some((part) => this.isWide(part));
    return parts.some((part, place) => !mayBeArea(name, place) && this.isWide(part));
  }

  /** Whether somewhere inside a node an array stands where a plain formula has room for one value only. */
  needsArrays(node: AstExpression | null, through: boolean): boolean {
    switch (node?.type) {
      case "UnaryExpression":
      case "BinaryExpression":
        return this.inOperator(node.operator, node.arguments, through);
      case "CallExpression":
        return this.inCall(nameOf(node), node.arguments, through);
      case "LetExpression":
      case "LambdaExpression":
        return true;
      default:
        return false;
    }
  }

  private inOperator(operator: string, parts: readonly AstExpression[], through: boolean): boolean {
    const joinsAreas = operator === ":" || operator === "," || operator === " ";
    const takesOne = !through && !joinsAreas && operator !== "@";
    return (
      (takesOne && parts.some((part) => this.isWide(part))) || parts.some((part) => this.needsArrays(part, through))
    );
  }

  private inCall(name: string, parts: readonly (AstExpression | null)[], through: boolean): boolean {
    if (givesArrays.has(name)) return true;
    const inside = (through || worksThrough.has(name)) && !choosing.has(name);
    return parts.some((part, place) => {
      const takesOne = !inside && !mayBeArea(name, place);
      return (takesOne && this.isWide(part)) || this.needsArrays(part, inside);
    });
  }
}

function nameOf(call: Extract<AstExpression, { type: "CallExpression" }>): string {
  return call.callee.type === "Identifier" ? call.callee.name.toUpperCase() : "LAMBDA";
}

function mayBeArea(name: string, place: number): boolean {
  if (takesAreas.has(name)) return true;
  const places = areasAt[name];
  if (places === "even") return place % 2 === 0;
  if (places === "odd-and-first") return place === 0 || place % 2 === 1;
  return places?.includes(place) ?? false;
}
