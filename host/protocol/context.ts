/** What a member of an Office.js class may use of its connection: the session it belongs to, and kept references. */
import type { Area } from "../model/types";
import type { Session } from "../model/surface";
import type { Sheet } from "../model/surface";
import type { Workbook } from "../model/surface";
import type { Cells } from "./cells";

/** Which events the page listens to, by Excel's event number and target id. */
export interface Subscriptions {
  add(type: number, target: string): void;
  remove(type: number, target: string): void;
}

/** What belongs to the page alone: its event switch, whether its pane is shown, whether it opens with the document. */
export interface RuntimeState {
  enableEvents: boolean;
  state: string;
  startState: string;
}

export interface MemberContext {
  readonly session: Session;
  readonly workbook: Workbook;
  /** The file's name, as the title bar shows it. */
  readonly documentName: string;
  readonly subscriptions: Subscriptions;
  readonly runtime: RuntimeState;
  /** Cells that follow insertions and deletions as long as the batch runs, or longer if kept. */
  cells(sheet: Sheet, areas: readonly Area[]): Cells;
  /** Keeps cells beyond the batch; the answer is their reference id. */
  keep(cells: Cells): string;
  /** The reference id of cells that are kept already. */
  keptAs(cells: Cells): string | undefined;
  kept(referenceId: string): Cells | undefined;
  release(referenceId: string): void;
  keptCount(): number;
  /** No recalculation until this batch is over. */
  suspendCalculation(): void;
  /** The page's custom functions are ready to be called, or have answered. */
  functionsReady(): void;
  functionResults(results: unknown[]): void;
}
