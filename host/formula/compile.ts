/**
 * Syntax tree to program: every node becomes a function of the frame, references become places, names and tables are
 * resolved once. What cannot be resolved becomes the error Excel shows.
 */
import type {
  ArrayExpression,
  AstExpression,
  BinaryExpression,
  CallExpression,
  LambdaExpression,
  LetExpression,
  ReferenceIdentifier,
  UnaryExpression,
} from "@borgar/fx";
import type { Scalar } from "../model/types";
import { implicitIntersection } from "./coerce";
import { withName } from "./frame";
import type { Frame } from "./frame";
import { builtIn } from "./functions/all";
import { binaryOperator, unaryOperator } from "./operators";
import type { FormulaSyntaxError } from "./parser";
import { parseFormula } from "./parser";
import { areaAt, rangePlaces, structuredPlace } from "./places";
import type { Place, Standpoint } from "./places";
import type { Expression, Program } from "./program";
import { joinRange, intersectReferences, uniteReferences } from "./reference-operators";
import type { FunctionSpec, Thunk } from "./registry";
import { Grid, Lambda, Reference, errorOf, errors } from "./values";
import type { Value } from "./values";

const DEEPEST_NAME = 20;

/** A function's name without the prefixes files give to newer ones. */
export function plainFunctionName(name: string): string {
  return name.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, "").toUpperCase();
}

const readName = (name: string, frame: Frame): Value | undefined => {
  for (let scope = frame.scope; scope; scope = scope.outer) if (scope.name === name) return scope.value;
  return undefined;
};

class Compiler {
  readonly places: Place[] = [];
  readonly binding: string[] = [];
  readonly strangers = new Set<string>();
  volatile = false;
  positional = false;
  private locals: readonly string[] = [];
  private depth = 0;

  constructor(private from: Standpoint) {}

  compile(node: AstExpression | null): Expression {
    if (node === null) return () => null;
    switch (node.type) {
      case "Literal": {
        const { value } = node;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = errorOf(node.value);
        return () => error;
      }
      case "ReferenceIdentifier":
        return this.reference(node);
      case "UnaryExpression":
        return this.unary(node);
      case "BinaryExpression":
        return this.binary(node);
      case "CallExpression":
        return this.call(node);
      case "ArrayExpression":
        return this.array(node);
      case "LambdaExpression":
        return this.lambda(node);
      case "LetExpression":
        return this.let(node);
    }
  }

  private reference(node: ReferenceIdentifier): Expression {
    if (node.kind === "table") return this.structured(node.value);
    if (node.kind === "name") return this.name(node.value);
    const places = rangePlaces(node.value, this.from);
    if (!places) return this.unresolved(node.value);
    this.places.push(...places);
    return places.length === 1 ? placeReader(places[0]!) : placesReader(places);
  }

  private unresolved(text: string, error = errors.reference): Expression {
    this.binding.push(`${text}?`);
    return () => error;
  }

  private structured(text: string): Expression {
    const found = structuredPlace(text, this.from);
    if (typeof found === "string") return this.unresolved(text, errorOf(found));
    const { place, thisRow, table } = found;
    const rows = thisRow ? "@" : `${place.top}:${place.bottom}`;
    this.binding.push(`${table.name}#${place.sheet} ${rows} ${place.left}:${place.right}`);
    this.places.push(place);
    return placeReader(place);
  }

  private name(text: string): Expression {
    const upper = text.toUpperCase();
    if (this.locals.includes(upper)) return (frame) => readName(upper, frame) ?? errors.name;
    const table = this.from.book.table(text);
    if (table) return this.structured(`${text}[]`);
    return this.definedName(text) ?? this.unresolved(text, errors.name);
  }

  private definedName(text: string): Expression | undefined {
    const { sheet, name } = this.scoped(text);
    const formula = this.from.book.definedName(name, sheet);
    if (formula === undefined || this.depth >= DEEPEST_NAME) return undefined;
    this.binding.push(`${name}=${formula}`);
    const { from, locals } = this;
    // A name's relative references are written as seen from A1.
    this.from = { ...from, sheet, row: 0, column: 0 };
    this.locals = [];
    this.depth += 1;
    const expression = this.compile(parseFormula(formula));
    this.depth -= 1;
    this.from = from;
    this.locals = locals;
    return expression;
  }

  private scoped(text: string): { sheet: number; name: string } {
    const at = text.lastIndexOf("!");
    if (at < 0) return { sheet: this.from.sheet, name: text };
    const prefix = text
      .slice(0, at)
      .replace(/^'(.*)'$/, "$1")
      .replaceAll("''", "'");
    return { sheet: this.from.book.sheetOf(prefix) ?? this.from.sheet, name: text.slice(at + 1) };
  }

  private unary(node: UnaryExpression): Expression {
    const operand = this.compile(node.arguments[0]!);
    if (node.operator === "@") return (frame) => guarded(() => implicitIntersection(operand(frame), frame));
    if (node.operator === "#") return (frame) => spillOf(operand(frame), frame);
    const operator = unaryOperator(node.operator)!;
    return (frame) => operator(operand(frame), frame);
  }

  private binary(node: BinaryExpression): Expression {
    const left = this.compile(node.arguments[0]!);
    const right = this.compile(node.arguments[1]!);
    const operator = binaryOperator(node.operator);
    if (operator) return (frame) => operator(left(frame), right(frame), frame);
    if (node.operator === ",") return (frame) => uniteReferences(left(frame), right(frame));
    if (node.operator === " ") return (frame) => intersectReferences(left(frame), right(frame));
    // The rectangle between two computed corners can hold cells that the text does not name.
    this.volatile = true;
    return (frame) => joinRange(left(frame), right(frame));
  }

  private array(node: ArrayExpression): Expression {
    const rows = node.elements.map((row) =>
      row.map((element): Scalar => {
        if (element.type === "ErrorLiteral") return errorOf(element.value);
        return element.type === "Literal" ? element.value : errors.value;
      }),
    );
    const grid = Grid.of(rows);
    return () => grid;
  }

  private withLocals<T>(names: readonly string[], compile: () => T): T {
    const outer = this.locals;
    this.locals = [...outer, ...names];
    const result = compile();
    this.locals = outer;
    return result;
  }

  private lambda(node: LambdaExpression): Expression {
    const names = node.params.map((param) => param.name.toUpperCase());
    const body = this.withLocals(names, () => this.compile(node.body));
    return (outer) =>
      new Lambda(names.length, (args) => {
        if (args.length > names.length) return errors.value;
        const bound = names.reduce((frame, name, index) => withName(frame, name, args[index] ?? null), outer);
        return body(bound);
      });
  }

  private let(node: LetExpression): Expression {
    const steps: { name: string; value: Expression }[] = [];
    const outer = this.locals;
    for (const { id, init } of node.declarations) {
      const name = id.name.toUpperCase();
      steps.push({ name, value: this.compile(init) });
      this.locals = [...this.locals, name];
    }
    const body = this.compile(node.body);
    this.locals = outer;
    return (frame) => body(steps.reduce((inner, { name, value }) => withName(inner, name, value(inner)), frame));
  }

  private call(node: CallExpression): Expression {
    const callee = node.callee as AstExpression | CallExpression["callee"];
    const args = node.arguments.map((argument) => (argument === null ? () => null : this.compile(argument)));
    if (callee.type !== "Identifier") return callLambda(this.compile(callee), args);
    const name = plainFunctionName(callee.name);
    if (this.locals.includes(name)) return callLambda((frame) => readName(name, frame) ?? errors.name, args);
    const spec = builtIn(name);
    if (spec) return this.builtInCall(spec, args);
    const named = this.definedName(callee.name);
    if (named) return callLambda(named, args);
    this.strangers.add(name);
    return (frame) =>
      frame.workspace.hasCustom(name)
        ? frame.workspace.callCustom(
            name,
            args.map((arg) => arg(frame)),
            frame,
          )
        : errors.name;
  }

  private builtInCall(spec: FunctionSpec, args: readonly Expression[]): Expression {
    this.volatile ||= spec.volatile;
    this.positional ||= spec.positional;
    if (args.length < spec.minimum || args.length > spec.maximum) return () => errors.value;
    const { choose } = spec;
    if (choose) {
      return (frame) =>
        choose(
          args.map(
            (arg): Thunk =>
              () =>
                arg(frame),
          ),
          frame,
        );
    }
    if (args.length === 1) {
      const only = args[0]!;
      return (frame) => spec.invoke([only(frame)], frame);
    }
    return (frame) =>
      spec.invoke(
        args.map((arg) => arg(frame)),
        frame,
      );
  }
}

function guarded(run: () => Value): Value {
  try {
    return run();
  } catch (thrown) {
    if (thrown === errors.value) return errors.value;
    throw thrown;
  }
}

function callLambda(callee: Expression, args: readonly Expression[]): Expression {
  return (frame) => {
    const target = callee(frame);
    if (!(target instanceof Lambda)) return errors.name;
    return target.call(args.map((arg) => arg(frame)));
  };
}

function spillOf(value: Value, frame: Frame): Value {
  if (!(value instanceof Reference)) return errors.reference;
  const [anchor] = value.areas;
  if (!anchor || anchor.top !== anchor.bottom || anchor.left !== anchor.right) return errors.reference;
  frame.workspace.cell(anchor.sheet, anchor.top, anchor.left);
  const area = frame.workspace.spillFrom(anchor.sheet, anchor.top, anchor.left);
  return area ? new Reference([{ ...area, sheet: anchor.sheet }]) : errors.reference;
}

function placeReader(place: Place): Expression {
  const { within } = place;
  return (frame) => {
    if (within && (frame.row < within.first || frame.row > within.last || frame.sheet !== place.sheet)) {
      return errors.value;
    }
    const area = areaAt(place, frame.row, frame.column);
    return area ? new Reference([area]) : errors.reference;
  };
}

function placesReader(places: readonly Place[]): Expression {
  return (frame) => {
    const areas = places.map((place) => areaAt(place, frame.row, frame.column));
    return areas.every((area) => area !== undefined) ? new Reference(areas) : errors.reference;
  };
}

/** Makes a formula ready to run from a standpoint. A formula with a syntax error throws `FormulaSyntaxError`. */
export function compileFormula(formula: string, from: Standpoint): Program {
  const compiler = new Compiler(from);
  const run = compiler.compile(parseFormula(formula));
  const { places, volatile, positional, strangers } = compiler;
  return { run, places, volatile, positional, strangers, binding: compiler.binding.join("|") };
}

/** The program of a text that is no formula: Excel would have refused it, a file may still hold it. */
export function brokenProgram(fault: FormulaSyntaxError): Program {
  const none = new Set<string>();
  return {
    run: () => errors.name,
    places: [],
    volatile: false,
    positional: false,
    strangers: none,
    binding: fault.message,
  };
}
