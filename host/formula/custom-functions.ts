/**
 * Functions a user's add-in brings: called with values, they answer at once or later. A late answer is kept for the
 * cell that asked until that cell has run again with it.
 */
import type { CellAddress } from "./book";
import { ErrorValue } from "../model/types";
import type { Scalar } from "../model/types";
import { dereference } from "./coerce";
import type { Frame } from "./frame";
import { Grid, errors } from "./values";
import type { Value } from "./values";

export type CustomArgument = Scalar | Scalar[][] | undefined;
export type CustomResult = Scalar | Scalar[][];
/** Gets values and matrices, arguments left out as undefined, and the address of the calling cell. */
export type CustomFunction = (args: CustomArgument[], at: CellAddress) => CustomResult | Promise<CustomResult>;

interface Asked {
  /** The time by the clock when it was asked. */
  readonly moment: Date;
  answer?: Value;
}

function plain(value: Value | undefined, frame: Frame): CustomArgument {
  if (value === undefined) return undefined;
  const read = dereference(value, frame);
  return read instanceof Grid ? read.toRows() : read;
}

/** What a function gave, as a value; a matrix is an array that spills. */
function taken(result: CustomResult): Value {
  if (!Array.isArray(result)) return result ?? null;
  return result.length && result[0]?.length ? Grid.of(result) : errors.calculation;
}

/** A fault inside a function is #VALUE! with the fault's sentence. */
function failed(fault: unknown): ErrorValue {
  if (fault instanceof ErrorValue) return fault;
  return new ErrorValue("#VALUE!", fault instanceof Error ? fault.message : String(fault));
}

const place = (at: CellAddress): string => `${at.sheet}!${at.row},${at.column}`;

export class CustomFunctions {
  private readonly functions = new Map<string, CustomFunction>();
  private readonly asked = new Map<string, Map<string, Asked>>();

  /** `changed` hears the names that are new or gone, `answered` the cells whose late answer has come. */
  constructor(
    private readonly changed: (name: string) => void,
    private readonly answered: (at: CellAddress) => void,
  ) {}

  /** Adds or replaces a function; names are like TRACK.STATUSBY, without regard to case. */
  define(name: string, run: CustomFunction): void {
    this.functions.set(name.toUpperCase(), run);
    this.changed(name.toUpperCase());
  }

  remove(name: string): void {
    if (this.functions.delete(name.toUpperCase())) this.changed(name.toUpperCase());
  }

  has(name: string): boolean {
    return this.functions.has(name.toUpperCase());
  }

  names(): string[] {
    return [...this.functions.keys()];
  }

  /** True when no late answer is awaited or kept. */
  get idle(): boolean {
    return this.asked.size === 0;
  }

  /** When a cell asked for the answer that has come for it since. */
  momentAsked(at: CellAddress): Date | undefined {
    for (const { answer, moment } of this.asked.get(place(at))?.values() ?? []) if (answer !== undefined) return moment;
    return undefined;
  }

  /** The cell is to run afresh: answers that have come are not used again. */
  forget(at: CellAddress): void {
    const calls = this.asked.get(place(at));
    if (!calls) return;
    for (const [key, call] of calls) if (call.answer !== undefined) calls.delete(key);
    if (!calls.size) this.asked.delete(place(at));
  }

  call(name: string, args: readonly (Value | undefined)[], frame: Frame): Value {
    const values = args.map((arg) => plain(arg, frame));
    const at = { sheet: frame.sheet, row: frame.row, column: frame.column };
    const key = JSON.stringify([name, values]);
    const known = this.asked.get(place(at))?.get(key);
    if (known) return known.answer ?? errors.busy;
    return this.ask(name, key, values, frame);
  }

  private ask(name: string, key: string, values: CustomArgument[], { workspace, ...cell }: Frame): Value {
    const at = { sheet: cell.sheet, row: cell.row, column: cell.column };
    const run = this.functions.get(name.toUpperCase());
    if (!run) return errors.name;
    try {
      const result = run(values, at);
      if (!(result instanceof Promise)) return taken(result);
      this.await(result, key, at, workspace.now());
      return errors.busy;
    } catch (fault) {
      return failed(fault);
    }
  }

  private await(promise: Promise<CustomResult>, key: string, at: CellAddress, moment: Date): void {
    const call: Asked = { moment };
    const calls = this.asked.get(place(at)) ?? new Map<string, Asked>();
    this.asked.set(place(at), calls.set(key, call));
    const answer = (value: Value): void => {
      call.answer = value;
      if (this.asked.get(place(at))?.get(key) === call) this.answered(at);
    };
    promise.then(
      (result) => answer(taken(result)),
      (fault: unknown) => answer(failed(fault)),
    );
  }
}
