/**
 * Custom functions of one page: offers their names to the workbook's formulas, sends calls to the page and takes its
 * answers. Values go by value; which parameter is a matrix is known from the functions' metadata.
 */
import type { Area, Scalar } from "../model/types";
import { ErrorValue } from "../model/types";
import type { ErrorCode } from "../model/types";
import { areaText, quotedSheetName } from "../model/areas";
import type { Workbook } from "../model/surface";
import { wireValue } from "./events";
import type { FunctionMetadata, FunctionsFile, ParameterMetadata } from "./function-metadata";
import type { BridgeEntry } from "./wire";
import { CUSTOM_FUNCTION_CATEGORY } from "./wire";

/** The cell that asks; sheets by the number the engine knows them by. */
interface CellAddress {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What is known of one function: its own metadata, and whether its file lets errors through. */
interface Offered extends FunctionMetadata {
  readonly takesErrors: boolean;
}

type Argument = Scalar | Scalar[][] | undefined;
type Result = Scalar | Scalar[][];

interface Call {
  readonly id: number;
  readonly from: string;
  answer(result: Result): void;
}

/** An answer as office.js sends it. */
interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

const CALL = 1000;
const CANCEL = 1001;

const CANCELABLE = 1;
const ERRORS_ALLOWED = 4;

/** What office.js's numbers for failures mean in a cell; anything else is #VALUE!. */
const FAILURES: Record<number, ErrorCode> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#N/A", 10: "#N/A" };

/** Pages that offer a function of a workbook, the newest last. */
const offers = new WeakMap<Workbook, Map<string, FunctionDesk[]>>();

export class FunctionDesk {
  private readonly calls = new Map<number, Call>();
  private readonly metadata = new Map<string, Offered>();
  private waiting: BridgeEntry[] = [];
  private ready = false;
  private nextId = 1;

  constructor(
    private readonly workbook: Workbook,
    private readonly send: (entry: BridgeEntry) => void,
  ) {}

  /** Whether answers are still to come. */
  get busy(): boolean {
    return this.calls.size > 0;
  }

  /** Offers the functions of a functions.json under a namespace: id STATUSBY becomes TRACK.STATUSBY. */
  offer({ functions, allowErrorForDataTypeAny: takesErrors = false }: FunctionsFile, namespace = ""): void {
    this.workbook.edit(null, () => {
      for (const each of functions) {
        const name = each.name ?? each.id;
        this.offerOne(namespace ? `${namespace}.${name}` : name, { ...each, takesErrors });
      }
    });
  }

  /** The page can be called now; calls that came too early are sent. */
  pageIsReady(): void {
    this.ready = true;
    const early = this.waiting;
    this.waiting = [];
    for (const entry of early) this.send(entry);
  }

  take(answers: unknown[]): void {
    for (const answer of answers as Answer[]) {
      const call = this.calls.get(answer.id);
      this.calls.delete(answer.id);
      call?.answer(resultOf(answer));
    }
  }

  /** The page is gone: open calls fail, and another page's functions take over where there are any. */
  close(): void {
    for (const call of this.calls.values()) call.answer(new ErrorValue("#N/A"));
    this.calls.clear();
    const known = offers.get(this.workbook);
    for (const [name, desks] of known ?? []) {
      const left = desks.filter((desk) => desk !== this);
      if (left.length) known!.set(name, left);
      else {
        known!.delete(name);
        this.workbook.engine.functions.remove(name);
      }
    }
  }

  private offerOne(name: string, metadata: Offered): void {
    const key = name.toUpperCase();
    this.metadata.set(key, metadata);
    const known = offers.get(this.workbook) ?? new Map<string, FunctionDesk[]>();
    offers.set(this.workbook, known);
    known.set(key, [...(known.get(key) ?? []).filter((desk) => desk !== this), this]);
    this.workbook.engine.functions.define(key, (args, at) => known.get(key)!.at(-1)!.call(key, args, at));
  }

  private call(name: string, args: Argument[], at: CellAddress): Result | Promise<Result> {
    const metadata = this.metadata.get(name)!;
    const fault = args.map((arg, i) => (takesErrors(metadata, i) ? undefined : errorIn(arg))).find(Boolean);
    if (fault) return fault;
    const id = this.nextId++;
    const sheet = this.workbook.sheetByIndex(at.sheet);
    const address = `${quotedSheetName(sheet?.name ?? "")}!${areaText(cellOf(at))}`;
    this.cancelEarlier(`${name} ${address}`);
    const values = metadata.parameters?.map((parameter, i) => argumentFor(parameter, args[i])) ?? args.map(asItIs);
    const flags = (metadata.options?.cancelable ? CANCELABLE : 0) | (metadata.takesErrors ? ERRORS_ALLOWED : 0);
    this.dispatch(CALL, [id, metadata.id, values, address, flags]);
    return new Promise((answer) => this.calls.set(id, { id, from: `${name} ${address}`, answer }));
  }

  /** A cell that asks again no longer wants its earlier answer. */
  private cancelEarlier(from: string): void {
    for (const call of this.calls.values()) {
      if (call.from !== from) continue;
      this.calls.delete(call.id);
      this.dispatch(CANCEL, { invocationId: call.id });
    }
  }

  private dispatch(messageType: number, message: unknown): void {
    const entry = {
      messageCategory: CUSTOM_FUNCTION_CATEGORY,
      messageType,
      targetId: "",
      message: JSON.stringify(message),
    };
    if (this.ready) this.send(entry);
    else this.waiting.push(entry);
  }
}

const cellOf = ({ row, column }: CellAddress): Area => ({ top: row, left: column, bottom: row, right: column });

const takesErrors = ({ takesErrors: allowed, parameters }: Offered, index: number): boolean =>
  allowed && (parameters?.[index]?.type ?? "any") === "any";

const errorIn = (argument: Argument): ErrorValue | undefined =>
  [argument].flat(2).find((value): value is ErrorValue => value instanceof ErrorValue);

/** An argument as the metadata wants it: a matrix for a range parameter, else one value. */
function argumentFor(parameter: ParameterMetadata, value: Argument): unknown {
  if (value === undefined) return null;
  if (parameter.dimensionality === "matrix")
    return matrixOf(value).map((row) => row.map((cell) => plain(cell, parameter)));
  return plain(Array.isArray(value) ? (value[0]?.[0] ?? null) : value, parameter);
}

const asItIs = (value: Argument): unknown => {
  const whole = { name: "", dimensionality: Array.isArray(value) ? "matrix" : "scalar" };
  return argumentFor(whole, value);
};

const matrixOf = (value: Scalar | Scalar[][]): Scalar[][] => (Array.isArray(value) ? value : [[value]]);

/** What a cell is on the wire: an error as office.js knows it, an empty cell 0 for a number parameter, else "". */
function plain(value: Scalar, { type }: ParameterMetadata): unknown {
  if (value instanceof ErrorValue) return { type: "CustomFunctionError", code: value.code };
  return value === null && type === "number" ? 0 : wireValue(value);
}

function resultOf({ value, failed, errorCode }: Answer): Result {
  if (failed)
    return new ErrorValue(FAILURES[errorCode ?? -1] ?? "#VALUE!", typeof value === "string" ? value : undefined);
  return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(cellResult)) : cellResult(value);
}

/** One value of a page's answer; an error object inside a matrix is an error in its cell. */
function cellResult(value: unknown): Scalar {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  const { code, errorType, message, errorMessage } = value as Record<string, unknown>;
  const name = typeof code === "string" ? code : typeof errorType === "string" ? errorType : "#VALUE!";
  const words = typeof message === "string" ? message : typeof errorMessage === "string" ? errorMessage : undefined;
  return new ErrorValue(name as ErrorCode, words);
}
