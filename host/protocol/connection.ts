/**
 * One page's connection to a workbook: takes the requests of office.js one after the other, answers them, and sends
 * events and calls of custom functions. Holds what belongs to the page alone; the facts are in the model.
 */
import type { CalculationMode } from "../model/options";
import type { Area } from "../model/types";
import type { ModelEvent, Session, Sheet, Workbook } from "../model/surface";
import { Batch } from "./batch";
import type { MemberContext, RuntimeState } from "./context";
import type { Announcer } from "./events";
import { announcementsOf } from "./events";
import { EVENT } from "./event-numbers";
import { OfficeError } from "./errors";
import { FunctionDesk } from "./functions";
import { LiveCells } from "./live-cells";
import { classTables } from "./registry";
import { EventRegister } from "./subscriptions";
import { Traffic, utf8Length } from "./traffic";
import type { BridgeEntry, BridgeRequest, NativeBridge, ResponseBody } from "./wire";
import { EVENT_CATEGORY } from "./wire";

export interface ConnectionOptions {
  /** Bytes of a request or response that Excel on the web would refuse to exceed. */
  readonly payloadLimit?: number;
  /** Where the document is kept; its last part is the workbook's name. */
  readonly documentUrl?: string;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Taken at load time, so that a test's fake clock does not stop the host. */
const later = globalThis.setTimeout.bind(globalThis);

export class HostConnection {
  readonly traffic = new Traffic();
  readonly functions: FunctionDesk;
  readonly bridge: NativeBridge = {
    sendMessageToHost: (text) => this.receive(text),
    onMessageFromHost: null,
  };
  private readonly live = new LiveCells();
  private readonly register = new EventRegister();
  private readonly runtime: RuntimeState = { enableEvents: true, state: "Visible", startState: "Inactive" };
  private readonly limit: number;
  private readonly stops: (() => void)[];
  private tail: Promise<void> = Promise.resolve();
  private pending = 0;
  private entries: BridgeEntry[] = [];
  private running = false;
  /** The mode to go back to, while a batch has put calculation off. */
  private suspended: CalculationMode | undefined;
  private failure: OfficeError | undefined;
  private wait = 0;
  private open = true;

  constructor(
    readonly session: Session,
    private readonly options: ConnectionOptions = {},
  ) {
    this.limit = options.payloadLimit ?? FIVE_MEGABYTES;
    this.functions = new FunctionDesk(session.workbook, (entry) => this.post(entry));
    this.stops = [
      this.workbook.on((event) => this.hear(event)),
      this.workbook.onStructure((edit) => this.live.follow(edit)),
    ];
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  /** Makes the next request of the page fail with an error of Excel's, untouched by the workbook. */
  failNext(error: { code: string; message?: string } = { code: "GeneralException" }): void {
    this.failure = new OfficeError(error.code, error.message);
  }

  /** Lets every answer take this long, as a slow network does. */
  delay(milliseconds: number): void {
    this.wait = milliseconds;
  }

  /** Resolves when every request is answered and every event delivered. */
  async idle(): Promise<void> {
    do {
      await this.tail;
      await pause(0);
    } while (!this.isIdle);
  }

  /** Whether nothing is on its way at this moment. */
  get isIdle(): boolean {
    return this.pending === 0 && this.entries.length === 0 && !this.functions.busy;
  }

  close(): void {
    this.open = false;
    for (const stop of this.stops) stop();
    this.functions.close();
  }

  private receive(text: string): void {
    this.pending++;
    this.tail = this.tail.then(() => this.answer(text)).finally(() => this.pending--);
  }

  private async answer(text: string): Promise<void> {
    if (this.wait > 0) await pause(this.wait);
    if (!this.open) return;
    const request = JSON.parse(text) as BridgeRequest;
    const size = utf8Length(text);
    this.traffic.count(request.message.body, size);
    const body = size > this.limit ? refusal("RequestPayloadSizeLimitExceeded") : this.run(request);
    this.send(request, body);
  }

  private run({ message }: BridgeRequest): ResponseBody {
    const failure = this.failure;
    if (failure) {
      this.failure = undefined;
      return refusal(failure.code, failure.message);
    }
    this.running = true;
    try {
      return new Batch(message.body, classTables, this.context()).run();
    } finally {
      this.running = false;
      this.live.endBatch();
      this.resumeCalculation();
    }
  }

  private send(request: BridgeRequest, body: ResponseBody): void {
    const text = this.message(request, body);
    const size = utf8Length(text);
    const sent = size > this.limit ? this.message(request, refusal("ResponsePayloadSizeLimitExceeded")) : text;
    this.traffic.responseBytes += size > this.limit ? utf8Length(sent) : size;
    this.bridge.onMessageFromHost?.(sent);
  }

  private message({ id, flags }: BridgeRequest, body: ResponseBody): string {
    return JSON.stringify({ id, type: 1, flags, message: { statusCode: 200, headers: {}, body } });
  }

  /** Sends an entry when the page has its turn again, in the order of events. */
  private post(entry: BridgeEntry): void {
    this.entries.push(entry);
    if (this.entries.length === 1) later(() => this.deliver(), 0);
  }

  private deliver(): void {
    const entries = this.entries;
    this.entries = [];
    if (this.open) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  private hear(event: ModelEvent): void {
    if (!this.runtime.enableEvents) return;
    for (const { type, targets, message } of announcementsOf(event, this.announcer())) {
      for (const targetId of targets) {
        if (type !== EVENT.documentSelection && !this.register.has(type, targetId)) continue;
        const text = JSON.stringify(message);
        this.post({ messageCategory: EVENT_CATEGORY, messageType: type, targetId, message: text });
      }
    }
  }

  private announcer(): Announcer {
    return {
      session: this.session,
      ownChange: this.running,
      keepForEvent: (sheet: Sheet, areas: readonly Area[]) => this.live.keepForEvent(sheet, areas),
    };
  }

  private suspendCalculation(): void {
    const { calculation } = this.workbook;
    if (calculation.mode === "Manual") return;
    this.suspended = calculation.mode;
    calculation.mode = "Manual";
  }

  private resumeCalculation(): void {
    if (this.suspended === undefined) return;
    this.workbook.calculation.mode = this.suspended;
    this.suspended = undefined;
    this.workbook.edit(this.session, () => this.workbook.calculation.calculate());
  }

  private context(): MemberContext {
    const { live, session, workbook, register, runtime, functions } = this;
    return {
      session,
      workbook,
      runtime,
      documentName: this.options.documentUrl?.split(/[\\/]/).at(-1) || "Book1",
      subscriptions: register,
      cells: (sheet, areas) => live.make(sheet, areas),
      keep: (cells) => live.keep(cells),
      keptAs: (cells) => live.keptAs(cells),
      kept: (id) => live.find(id),
      release: (id) => live.release(id),
      keptCount: () => live.keptCount,
      suspendCalculation: () => this.suspendCalculation(),
      functionsReady: () => functions.pageIsReady(),
      functionResults: (results) => functions.take(results),
    };
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void later(resolve, milliseconds));

const refusal = (code: string, message?: string): ResponseBody => {
  const error = new OfficeError(code, message);
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: error.message, Location: "", HttpStatusCode: 400 },
  };
};
