/**
 * The workbook on show and who looks at it: oneself, perhaps a colleague, the file's name, which cell is active. The
 * page's components read it and subscribe to it; it knows no React and no pixels.
 */
import { readXlsx } from "../file/read-xlsx";
import type { AddIn } from "../file/parts/web-extension";
import { writeXlsx } from "../file/write-xlsx";
import type { Area } from "../model/types";
import type { ModelEvent, Session, Sheet, Workbook as WorkbookView } from "../model/surface";
import { Workbook } from "../model/workbook";
import type { Cell } from "./grid/cells";
import { areaOf, firstCell, includeMerged, span } from "./grid/cells";
import { ADD_IN } from "./pane/add-in";
import type { Language } from "./texts";
import { speak } from "./texts";

/** The cell a sheet's keyboard acts on, and the corner a selection is stretched from. */
export interface Cursor {
  readonly active: Cell;
  readonly anchor: Cell;
  /** The moving corner of a stretched selection. */
  readonly head: Cell;
}

const HOME: Cursor = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  head: { row: 0, column: 0 },
};

/** What files must know of the add-in on show. */
export interface KnownAddIn {
  readonly identity: AddIn;
  readonly functions: readonly string[];
}

type Listener = () => void;

export class PreviewBook {
  workbook!: WorkbookView;
  me!: Session;
  colleague: Session | null = null;
  fileName = "";
  /** Grows with every change anyone makes or sees. */
  revision = 0;
  /** Grows when cells, formats or layout may look different; selections leave it alone. */
  contentRevision = 0;
  /** Grows when the panes must start again: another workbook or another language. */
  generation = 0;
  /** Grows when the active cell should be brought into view. */
  reveal = 0;
  /** The add-in that files remember, with its functions' full names. */
  addIn: KnownAddIn = { identity: ADD_IN, functions: [] };
  private cursors = new WeakMap<Sheet, Cursor>();
  private selecting = false;
  private stopListening: Listener = () => undefined;
  private readonly listeners = new Set<Listener>();
  private told = false;

  constructor(public language: Language) {
    this.startEmpty();
  }

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** A fresh workbook with one sheet. */
  startEmpty(): void {
    const say = speak(this.language);
    this.fileName = `${say("defaultFile")}.xlsx`;
    this.show(Workbook.create({ locale: this.language, sheets: [say("firstSheet")] }));
  }

  /** Replaces the workbook by a file's; throws and changes nothing if the file is refused. */
  openBytes(bytes: Uint8Array, name: string): void {
    const { language: locale, addIn } = this;
    const opened = readXlsx(bytes, { locale, customFunctions: addIn.functions });
    this.fileName = name.replace(/\.(xlsm|xltx|xls|zip)$/i, ".xlsx");
    this.show(opened);
  }

  saveBytes(): Uint8Array {
    return writeXlsx(this.workbook, { addIn: this.addIn.identity });
  }

  /** Shows the page, the panes and what is written anew in another language. */
  setLanguage(language: Language): void {
    if (language === this.language) return;
    const untouched = this.isUntouched();
    this.language = language;
    if (untouched) this.startEmpty();
    else this.reopenSessions();
    this.changed(true);
  }

  get sheet(): Sheet {
    return this.me.activeSheet;
  }

  get areas(): readonly Area[] {
    return this.me.selection.areas;
  }

  get cursor(): Cursor {
    return this.cursors.get(this.sheet) ?? HOME;
  }

  /** A colleague opens the same workbook. */
  join(): void {
    this.colleague ??= this.openSession(speak(this.language)("colleague"));
    this.changed(false);
  }

  leave(): void {
    this.colleague?.close();
    this.colleague = null;
    this.changed(false);
  }

  activate(sheet: Sheet): void {
    this.me.activate(sheet);
    this.changed(true);
  }

  /** Selects one cell, or stretches the selection to it, or adds it to what is selected. */
  selectCell(cell: Cell, how: "alone" | "stretch" | "add" = "alone"): void {
    const merges = this.sheet.merges;
    if (how === "stretch") {
      const { anchor, active } = this.cursor;
      const others = this.areas.slice(0, -1);
      this.select([...others, includeMerged(span(anchor, cell), merges)], { active, anchor, head: cell });
      return;
    }
    const area = includeMerged(areaOf(cell), merges);
    const active = firstCell(area);
    const kept = how === "add" ? this.areas : [];
    this.select([...kept, area], { active, anchor: active, head: cell });
  }

  /** Selects areas; the last one is the one that stretches. */
  select(areas: readonly Area[], cursor?: Partial<Cursor>): void {
    const first = firstCell(areas.at(-1) ?? areaOf(HOME.active));
    const active = cursor?.active ?? first;
    this.cursors.set(this.sheet, { active, anchor: cursor?.anchor ?? active, head: cursor?.head ?? active });
    this.selecting = true;
    try {
      this.me.select(this.sheet, [...areas]);
    } finally {
      this.selecting = false;
    }
    this.changed(false);
  }

  /** Moves the active cell inside the selection. */
  setActive(active: Cell): void {
    this.cursors.set(this.sheet, { ...this.cursor, active });
    this.reveal += 1;
    this.changed(false);
  }

  /** Brings the active cell into view. */
  revealActive(): void {
    this.reveal += 1;
    this.changed(false);
  }

  /** Changes the workbook as oneself. */
  edit<T>(change: () => T): T {
    try {
      return this.workbook.edit(this.me, change);
    } finally {
      this.changed(true);
    }
  }

  private isUntouched(): boolean {
    const { sheets } = this.workbook;
    return sheets.length === 1 && sheets[0]!.usedArea() === null && sheets[0]!.tables.length === 0;
  }

  private show(workbook: WorkbookView): void {
    this.stopListening();
    // Each document has add-ins of its own in Excel: what they noted of another one is not theirs to see.
    sessionStorage.clear();
    this.workbook = workbook;
    this.cursors = new WeakMap();
    this.reopenSessions();
    this.stopListening = workbook.on((event) => this.hear(event));
    this.changed(true);
  }

  private reopenSessions(): void {
    const say = speak(this.language);
    const withColleague = this.colleague !== null;
    const known = this.me?.workbook === this.workbook ? this.me : undefined;
    const sheet = known?.activeSheet;
    const selected = known?.selection;
    this.me?.close();
    this.colleague?.close();
    this.me = this.openSession(say("me"), sheet);
    if (selected) this.me.select(selected.sheet, [...selected.areas]);
    this.colleague = withColleague ? this.openSession(say("colleague"), sheet) : null;
    this.generation += 1;
  }

  private openSession(name: string, activeSheet?: Sheet): Session {
    const options = { locale: this.language, displayLanguage: this.language, name };
    return this.workbook.openSession(activeSheet ? { ...options, activeSheet: activeSheet.id } : options);
  }

  private hear(event: ModelEvent): void {
    const isSelection = event.type === "selectionChanged";
    if (isSelection && event.session === this.me && !this.selecting) {
      const active = firstCell(event.areas[0]!);
      this.cursors.set(event.sheet, { active, anchor: active, head: active });
      this.reveal += 1;
    }
    this.changed(!isSelection);
  }

  /** Tells listeners once a turn, however many events an edit gives. */
  private changed(content: boolean): void {
    this.revision += 1;
    if (content) this.contentRevision += 1;
    if (this.told) return;
    this.told = true;
    queueMicrotask(() => {
      this.told = false;
      for (const listener of [...this.listeners]) listener();
    });
  }
}
