/**
 * The workbook: sheets in tab order, names, properties, the people looking at it, and the one way to change it, `edit`.
 * It drives the formula engine and tells listeners what happened. It knows no protocol and no file format.
 */
import type { DefinedName, DocumentProperties } from "./types";
import { FormulaEngine } from "../formula/engine";
import type { StructuralEdit } from "../formula/edit";
import { LiveCalculation } from "./calculation";
import { newProperties, OFFICE_THEME } from "./defaults";
import { EditScope } from "./edit-scope";
import { ModelError } from "./errors";
import { noForeignParts } from "./foreign";
import { bookOf } from "./formula-book";
import { Ids } from "./ids";
import { checkSheetName, copyName, freeName, sameName } from "./name-rules";
import { NameList } from "./names";
import type { NameSpec } from "./names";
import type { SessionOptions } from "./options";
import { followInFormulas } from "./references";
import { LiveSession } from "./session";
import { LiveSheet } from "./sheet";
import { copySheetContent } from "./sheet-copy";
import { StylePool } from "./style-pool";
import type { ModelFact, ModelListener, Session, Sheet, Table, Workbook as WorkbookSurface } from "./surface";

export interface WorkbookOptions {
  now?: () => Date;
  random?: () => number;
  locale?: string;
  /** The user's AutoCorrect: tables grow when something is written beside them. On unless said. */
  autoExpandTables?: boolean;
  /** The user's AutoCorrect: a formula in a table column fills the column. On unless said. */
  autoFillCalculatedColumns?: boolean;
  /** Names of the first sheets; one "Sheet1" unless said. */
  sheets?: string[];
  /** Makes ids a count from this number instead of random. */
  seed?: number;
}

class LiveWorkbook implements WorkbookSurface {
  readonly locale: string;
  readonly now: () => Date;
  readonly options: { autoExpandTables: boolean; autoFillCalculatedColumns: boolean };
  readonly engine: FormulaEngine;
  readonly calculation: LiveCalculation;
  readonly styles = new StylePool();
  readonly ids: Ids;
  readonly documentSettings = new Map<string, unknown>();
  readonly sessions: LiveSession[] = [];
  properties: DocumentProperties;
  foreign = noForeignParts();
  theme = OFFICE_THEME;
  private readonly structureListeners = new Set<(edit: StructuralEdit) => void>();
  private readonly sheetList: LiveSheet[] = [];
  private readonly nameList = new NameList();
  private readonly byIndex: (Sheet | undefined)[] = [];
  private readonly scope = new EditScope((facts) => this.calculation.settle(facts));

  constructor(options: WorkbookOptions) {
    this.locale = options.locale ?? "en-US";
    this.now = options.now ?? (() => new Date());
    this.options = {
      autoExpandTables: options.autoExpandTables ?? true,
      autoFillCalculatedColumns: options.autoFillCalculatedColumns ?? true,
    };
    this.ids = new Ids(options.seed);
    this.properties = newProperties(this.now());
    const clock = { now: this.now, locale: this.locale, ...(options.random ? { random: options.random } : {}) };
    this.engine = new FormulaEngine(bookOf(this), clock);
    this.calculation = new LiveCalculation(this);
  }

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  sheet(nameOrId: string): Sheet | undefined {
    return this.sheetList.find((sheet) => sheet.id === nameOrId || sameName(sheet.name, nameOrId));
  }

  sheetByIndex(index: number): Sheet | undefined {
    return this.byIndex[index];
  }

  addSheet(name?: string, position = this.sheetList.length): Sheet {
    return this.edit(null, () => {
      const wanted = name ?? freeName("Sheet", (candidate) => !!this.sheet(candidate), true);
      this.checkFreeSheetName(wanted);
      const sheet = new LiveSheet(this, this.byIndex.length, wanted, this.ids.next());
      this.byIndex.push(sheet);
      this.sheetList.splice(position, 0, sheet);
      this.calculation.structureChanged();
      this.note({ type: "sheetAdded", sheet });
      return sheet;
    });
  }

  copySheet(sheet: Sheet, position = sheet.position + 1, name?: string): Sheet {
    return this.edit(null, () => {
      const twin = this.addSheet(name ?? copyName(sheet.name, (candidate) => !!this.sheet(candidate)), position);
      copySheetContent(sheet, twin);
      return twin;
    });
  }

  removeSheet(sheet: Sheet): void {
    this.edit(null, () => {
      const others = this.sheetList.some((other) => other !== sheet && other.visibility === "Visible");
      if (!others) throw new ModelError("InvalidOperation", "A workbook must keep at least one visible sheet.");
      for (const formula of [...sheet.cells.formulas()])
        this.engine.removeFormula(sheet.index, formula.row, formula.column);
      const tables = sheet.tables.map((table) => table.name);
      this.sheetList.splice(this.sheetList.indexOf(this.live(sheet)), 1);
      this.byIndex[sheet.index] = undefined;
      for (const table of tables) this.follow({ kind: "removeTable", table });
      this.follow({ kind: "removeSheet", sheet: sheet.name });
      for (const name of this.nameList.list.filter((n) => n.scope === sheet.name)) this.nameList.remove(name);
      this.note({ type: "sheetDeleted", sheetId: sheet.id, sheetName: sheet.name });
    });
  }

  renameSheet(sheet: Sheet, name: string): void {
    if (sheet.name === name) return;
    this.edit(null, () => {
      this.checkFreeSheetName(name, sheet);
      const before = sheet.name;
      for (const defined of this.nameList.list) if (defined.scope === before) defined.scope = name;
      this.live(sheet).setNameOnly(name);
      this.follow({ kind: "renameSheet", from: before, to: name });
      this.note({ type: "sheetRenamed", sheet, before, after: name });
    });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.edit(null, () => {
      const before = this.sheetList.indexOf(this.live(sheet));
      const after = Math.max(0, Math.min(position, this.sheetList.length - 1));
      if (before === after) return;
      this.sheetList.splice(after, 0, ...this.sheetList.splice(before, 1));
      this.calculation.structureChanged();
      this.note({ type: "sheetMoved", sheet, before, after });
    });
  }

  private live(sheet: Sheet): LiveSheet {
    const found = this.sheetList.find((own) => own === sheet);
    if (!found) throw new ModelError("ItemNotFound", `The sheet "${sheet.name}" is no longer in this workbook.`);
    return found;
  }

  private checkFreeSheetName(name: string, except?: Sheet): void {
    checkSheetName(name);
    const taken = this.sheetList.find((sheet) => sheet !== except && sameName(sheet.name, name));
    if (taken) throw new ModelError("ItemAlreadyExists", `A sheet named "${taken.name}" already exists.`);
  }

  get tables(): Table[] {
    return this.sheetList.flatMap((sheet) => sheet.tables);
  }

  table(nameOrId: string): Table | undefined {
    return this.tables.find((table) => table.id === nameOrId || sameName(table.name, nameOrId));
  }

  get names(): readonly DefinedName[] {
    return this.nameList.list;
  }

  name(name: string, scope: string | null = null): DefinedName | undefined {
    return this.nameList.find(name, scope);
  }

  nameSeenFrom(name: string, sheetName: string): DefinedName | undefined {
    return this.nameList.visibleFrom(name, sheetName);
  }

  defineName(spec: NameSpec): DefinedName {
    return this.edit(null, () => {
      if (this.table(spec.name)) throw new ModelError("ItemAlreadyExists", `"${spec.name}" is the name of a table.`);
      const scope = spec.scope ? this.sheet(spec.scope) : undefined;
      if (spec.scope && !scope) throw new ModelError("ItemNotFound", `There is no sheet "${spec.scope}".`);
      const added = this.nameList.add({ ...spec, scope: scope?.name ?? null });
      this.namesChanged(added.name);
      return added;
    });
  }

  redefineName(name: DefinedName, formula: string): void {
    this.edit(null, () => {
      name.formula = formula.startsWith("=") ? formula : `=${formula}`;
      this.namesChanged(name.name);
    });
  }

  removeName(name: DefinedName): void {
    this.edit(null, () => {
      this.nameList.remove(name);
      this.namesChanged(name.name);
    });
  }

  private namesChanged(name: string): void {
    this.calculation.structureChanged();
    this.note({ type: "nameChanged", name });
  }

  edit<T>(source: Session | null, change: () => T): T {
    return this.scope.run(source, change);
  }

  get editor(): Session | null {
    return this.scope.editor;
  }

  on(listener: ModelListener): () => void {
    return this.scope.listen(listener);
  }

  note(fact: ModelFact): void {
    this.scope.note(fact);
  }

  follow(edit: StructuralEdit): void {
    followInFormulas(this, edit);
    for (const listener of [...this.structureListeners]) listener(edit);
  }

  onStructure(listener: (edit: StructuralEdit) => void): () => void {
    this.structureListeners.add(listener);
    return () => this.structureListeners.delete(listener);
  }

  openSession(options: SessionOptions = {}): Session {
    const session = new LiveSession(this, options);
    this.sessions.push(session);
    return session;
  }

  closeSession(session: Session): void {
    const at = this.sessions.findIndex((own) => own === session);
    if (at >= 0) this.sessions.splice(at, 1);
  }
}

export type Workbook = WorkbookSurface;

export const Workbook = {
  /** A new workbook with its first sheets. */
  create(options: WorkbookOptions = {}): Workbook {
    const workbook = new LiveWorkbook(options);
    for (const name of options.sheets ?? ["Sheet1"]) workbook.addSheet(name);
    return workbook;
  },
};
