/**
 * Runs one batch: its actions in order up to the first that fails; what ran before stays, as in Excel. Writes that
 * follow one another share one edit of the workbook, so that formulas are recalculated when somebody looks.
 */
import type { MemberContext } from "./context";
import type { EventSource, Method } from "./define";
import { asOfficeError, camelCase, notEmulated, OfficeError } from "./errors";
import { Loader } from "./load";
import type { ClassTables } from "./lookup";
import { Paths } from "./paths";
import type { Action, ActionResult, RequestBody, ResponseBody, WireError } from "./wire";
import { ActionType } from "./wire";

/** Members that need the writes before them settled: they ask for calculated values, or begin or end listening. */
const NEEDS_SETTLED =
  /^(GetUsedRange|GetSpill|GetSpecialCells|Find|RemoveDuplicates|Copy|GetInvalidCells|GetDimension|_Register|_Unregister|EnableEvents)/;

export class Batch {
  private readonly paths: Paths;
  private readonly loader: Loader;
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  private next = 0;

  constructor(
    private readonly body: RequestBody,
    private readonly tables: ClassTables,
    private readonly context: MemberContext,
  ) {
    this.paths = new Paths(body.ObjectPaths, tables, context);
    this.loader = new Loader(tables, context);
  }

  run(): ResponseBody {
    let error: WireError | undefined;
    while (!error && this.next < this.body.Actions.length) error = this.attemptUntilSomebodyLooks();
    return { Results: this.results, TraceIds: this.traces, ...(error ? { Error: error } : {}) };
  }

  /** A fault while an edit settles belongs to the last action of that edit. */
  private attemptUntilSomebodyLooks(): WireError | undefined {
    try {
      return this.runUntilSomebodyLooks();
    } catch (thrown) {
      const index = Math.max(0, Math.min(this.next, this.body.Actions.length) - 1);
      return wireError(asOfficeError(thrown, "Workbook"), index);
    }
  }

  private runUntilSomebodyLooks(): WireError | undefined {
    return this.context.workbook.edit(this.context.session, () => {
      const first = this.next;
      while (this.next < this.body.Actions.length) {
        const action = this.body.Actions[this.next]!;
        if (this.next > first && this.looks(action)) return undefined;
        const error = this.attempt(action);
        if (error) return error;
        this.next++;
      }
      return undefined;
    });
  }

  private looks(action: Action): boolean {
    if (action.ActionType === ActionType.Query) return true;
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const name = action.ActionType === ActionType.Instantiate ? path?.Name : action.Name;
    return name !== undefined && NEEDS_SETTLED.test(name);
  }

  private attempt(action: Action): WireError | undefined {
    try {
      this.perform(action);
      return undefined;
    } catch (thrown) {
      const error = asOfficeError(thrown, this.location(action));
      return wireError(error, this.next);
    }
  }

  private perform(action: Action): void {
    if (action.ActionType === ActionType.Trace) {
      this.traces.push(action.Id);
      this.results.push({ ActionId: action.Id, Value: null });
      return;
    }
    this.results.push({ ActionId: action.Id, Value: this.value(action) ?? null });
  }

  private value(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const object = this.paths.object(action.ObjectPathId);
        return object && this.loader.identity(object);
      }
      case ActionType.Query: {
        const object = this.paths.object(action.ObjectPathId);
        return object && this.loader.load(object, action.QueryInfo ?? {});
      }
      case ActionType.Method:
        return this.callMethod(action);
      case ActionType.SetProperty:
        return this.setProperty(action);
      default:
        throw new OfficeError(
          "NotImplemented",
          `Action type ${action.ActionType} is not emulated by the embedded host.`,
        );
    }
  }

  private callMethod(action: Action): unknown {
    // Excel does nothing where there is nothing: `getItemOrNullObject("Old").delete()` is how samples clear up.
    const object = this.paths.object(action.ObjectPathId);
    if (!object) return null;
    const table = this.tables.of(object);
    const method = table.methods[action.Name] ?? this.eventSwitch(action.Name, table.events);
    if (!method) throw notEmulated(table.name, action.Name);
    return method(object.target, this.paths.args(action.ArgumentInfo), this.context);
  }

  private eventSwitch(name: string, events: Record<string, EventSource<unknown>>): Method<unknown> | null {
    const [, off, what] = /^_(?:R|(Unr))egister(.+)$/.exec(name) ?? [];
    const event = Object.values(events).find((each) => each.registers === what);
    if (!what || !event) return null;
    const { subscriptions } = this.context;
    return (target) => subscriptions[off ? "remove" : "add"](event.type, event.target(target));
  }

  private setProperty(action: Action): null {
    const object = this.paths.needed(action.ObjectPathId);
    const table = this.tables.of(object);
    const property = this.tables.property(table, action.Name);
    if (!property?.set) throw notEmulated(table.name, action.Name);
    property.set(object.target, this.paths.args(action.ArgumentInfo).raw(0), this.context);
    return null;
  }

  /** "Range.values": the member an action was about when it failed. */
  private location(action: Action): string {
    if (!action.Name) return this.paths.location(action.ObjectPathId);
    const object = this.paths.object(action.ObjectPathId);
    return `${object?.is ?? "Object"}.${camelCase(action.Name)}`;
  }
}

function wireError(error: OfficeError, actionIndex: number): WireError {
  const status = error.code === "GeneralException" ? 500 : error.code === "ItemNotFound" ? 404 : 400;
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? "",
    ActionIndex: actionIndex,
    HttpStatusCode: status,
  };
}
