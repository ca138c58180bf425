/**
 * The product's process over plain rows in memory, for tests of single views: it validates with the real schema and
 * remembers what it was asked, and knows no workbook. The story test runs the real one on the embedded host.
 */

import type {
  Change,
  Entry,
  Place,
  Process,
  Reference,
  SaveRequest,
  SaveResult,
  TodayReading,
  Values,
  WorkbookState,
} from "../../../src/process/api";
import { chinaCalendar } from "../../../src/calendar/china";
import { TODAY_FIELDS } from "../../../src/rollup/today/rows";
import { todaySettings } from "../../../src/rollup/today/settings";
import { todayAt } from "../../../src/rollup/today/today";
import { completeRow, initialValues } from "../../../src/schema/defaults";
import { newId } from "../../../src/schema/ids";
import { schema } from "../../../src/schema/schema";
import { toSerial } from "../../../src/schema/serial";
import { checkJump, makeJump } from "../../../src/schema/states";
import type { RowValues } from "../../../src/schema/types";
import { validateRow } from "../../../src/schema/validate";

export const EMPTY: WorkbookState = { kind: "none", language: null, tables: [], faults: [] };
export const CURRENT: WorkbookState = {
  kind: "current",
  language: "zh-CN",
  tables: schema.tables.map(({ key }) => key),
  faults: [],
};

type Rows = Record<string, Record<string, Values>>;

/** A process over rows in memory; tests reach in to break it, to change rows behind its back, and to select. */
export class MemoryProcess implements Process {
  /** Work on notices is tested on the real workbook, see work.test.tsx; here none is found. */
  readonly notices = { list: async () => [], open: async () => null } as unknown as Process["notices"];
  readonly projects = { open: async () => null } as unknown as Process["projects"];
  readonly weeks = {} as Process["weeks"];
  readonly meetings = {} as Process["meetings"];
  readonly documents = {} as Process["documents"];
  readonly requests = {} as Process["requests"];
  readonly calendars = {} as Process["calendars"];
  readonly boards = {} as Process["boards"];
  readonly sending = {} as Process["sending"];
  readonly functions = {} as Process["functions"];
  readonly importing = {} as Process["importing"];
  readonly merging = {} as Process["merging"];
  readonly saved: SaveRequest[] = [];
  readonly shown: Place[] = [];
  /** Thrown by the next request, once each. */
  readonly failures: unknown[] = [];
  /** The fields whose change asks for a reason, by table. */
  readonly reasonFor: Record<string, readonly string[]> = { Tasks: ["dueDate"] };
  selection: Place | null = null;
  private readonly selectionWatchers = new Set<(place: Place | null) => void>();
  private readonly changeWatchers = new Set<(change: Change) => void>();
  private count = 0;

  constructor(
    public state: WorkbookState = CURRENT,
    readonly rows: Rows = {},
    readonly now: () => Date = () => new Date(2026, 10, 23, 9, 30),
  ) {}

  async inspectWorkbook() {
    this.fail();
    return this.state;
  }

  async createWorkbook({ language, onProgress }: Parameters<Process["createWorkbook"]>[0]) {
    onProgress?.("reading");
    this.fail();
    onProgress?.("writing");
    this.state = { ...CURRENT, language };
    onProgress?.("done");
    return this.state;
  }

  async switchLanguage(to: Parameters<Process["switchLanguage"]>[0]) {
    this.fail();
    this.state = { ...this.state, language: to };
    return this.state;
  }

  async checkWorkbook() {
    return this.inspectWorkbook();
  }

  async repair() {
    this.fail();
    this.state = { ...this.state, kind: "current", faults: [] };
    return this.state;
  }

  startEntry(table: string, me?: string | null): Values {
    return initialValues(schema.table(table), { now: toSerial(this.now()), me: me || null }) as Values;
  }

  async saveEntry(request: SaveRequest): Promise<SaveResult> {
    this.fail();
    this.saved.push(request);
    const { table: key, values, id, reason } = request;
    const table = schema.table(key);
    const before = id === undefined ? undefined : this.rows[key]?.[id];
    if (id !== undefined && !before) return refuse("gone");
    const conflicts = before ? this.conflicts(request, before) : [];
    if (conflicts.length)
      return { ok: false, issues: conflicts.map((field) => ({ field, code: "conflict", facts: {} })) };
    const reasons = Object.keys(values).filter((field) => this.reasonFor[key]?.includes(field));
    if (before && reasons.length && !reason) {
      return { ok: false, issues: reasons.map((field) => ({ field, code: "reasonNeeded", facts: {} })) };
    }
    const { row, issues } = this.rowOf(table, before, values, reason);
    if (issues.length) return { ok: false, issues };
    const newRowId = id ?? newId(table.idPrefix ?? "X", this.now(), () => (this.count++ % 32) / 32);
    (this.rows[key] ??= {})[newRowId] = row as Values;
    return { ok: true, id: newRowId, entry: (await this.readEntry(key, newRowId))! };
  }

  async readEntry(table: string, id: string): Promise<Entry | null> {
    this.fail();
    const values = this.rows[table]?.[id];
    return values ? { table, id, values, computed: {} } : null;
  }

  async openEntryAtSelection() {
    return this.selection ? this.readEntry(this.selection.table, this.selection.id) : null;
  }

  async readToday(): Promise<TodayReading> {
    this.fail();
    const withIds = (rows: Record<string, Values>) => Object.entries(rows).map(([id, row]) => ({ id, ...row }));
    const tables = Object.fromEntries(Object.entries(this.rows).map(([key, rows]) => [key, withIds(rows)]));
    const missing = Object.keys(TODAY_FIELDS).filter((key) => !this.state.tables.includes(key));
    return { ...todayAt(toSerial(this.now()), tables, chinaCalendar(), todaySettings({})), missing };
  }

  async findReferences(key: string, text: string): Promise<readonly Reference[]> {
    this.fail();
    const table = schema.table(key);
    const found = Object.entries(this.rows[key] ?? {}).map(([id, row]) => {
      const label = String(row[table.label.key]);
      return key === "People"
        ? { value: label, label, detail: String(row.department ?? ""), copies: row }
        : { value: id, label, detail: id, copies: row };
    });
    return found.filter(({ value, label }) => `${value} ${label}`.toLowerCase().includes(text.trim().toLowerCase()));
  }

  async showRow(table: string, id: string) {
    this.shown.push({ table, id });
    return this.rows[table]?.[id] !== undefined;
  }

  async showTable() {}

  async watchSelection(callback: (place: Place | null) => void) {
    this.selectionWatchers.add(callback);
    return async () => void this.selectionWatchers.delete(callback);
  }

  async watchChanges(callback: (change: Change) => void) {
    this.changeWatchers.add(callback);
    return async () => void this.changeWatchers.delete(callback);
  }

  /** The user clicks a row in the sheet. */
  select(place: Place | null): void {
    this.selection = place;
    this.selectionWatchers.forEach((tell) => tell(place));
  }

  /** A colleague changes a row. */
  changeRow(table: string, id: string, values: Values): void {
    const rows = (this.rows[table] ??= {});
    rows[id] = { ...rows[id], ...values };
    this.changeWatchers.forEach((tell) => tell({ table, source: "remote" }));
  }

  private fail(): void {
    if (this.failures.length) throw this.failures.shift();
  }

  private conflicts({ opened, values }: SaveRequest, before: Values): readonly string[] {
    const changed = (key: string) =>
      JSON.stringify(before[key] ?? null) !== JSON.stringify(opened?.values[key] ?? null);
    return opened ? Object.keys(values).filter(changed) : [];
  }

  private rowOf(table: ReturnType<typeof schema.table>, before: Values | undefined, values: Values, reason?: string) {
    const state = table.states?.field.key;
    const to = before && state && values[state] !== undefined ? String(values[state]) : undefined;
    const typed = Object.fromEntries(Object.entries(values).filter(([key]) => key !== state));
    const row: RowValues = before ? { ...before, ...typed } : completeRow(table, values);
    const jump = to === undefined ? [] : checkJump(table, row, to, reason === undefined ? {} : { reason });
    const after = to === undefined ? row : { ...row, ...makeJump(table, row, to, { now: toSerial(this.now()) }) };
    return { row: after, issues: [...jump, ...validateRow(table, after, { known: (key) => this.known(key) })] };
  }

  private known(key: string): ReadonlySet<string> {
    const rows = this.rows[key] ?? {};
    return new Set(key === "People" ? Object.values(rows).map(({ name }) => String(name)) : Object.keys(rows));
  }
}

const refuse = (code: string): SaveResult => ({ ok: false, issues: [{ code, facts: {} }] });
