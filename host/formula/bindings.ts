/**
 * From formula texts to programs: which cells share one, what a text means in its table, and which programs mean
 * something else once names, tables or sheets are different.
 */
import type { CellAddress, FormulaBook, TableShape } from "./book";
import { brokenProgram, compileFormula } from "./compile";
import { Group } from "./formula-cells";
import type { FormulaCell, FormulaCells } from "./formula-cells";
import { FormulaSyntaxError, relativeKey } from "./parser";
import type { Program } from "./program";
import { containsCell } from "./values";

/** A bracket that no table's name stands before: `[@x]`. */
const OWN_TABLE = /(?:^|[^\w.\]\u00a1-\uffff])\[/;

export class Bindings {
  private readonly oneOffs = new Map<string, Program>();

  constructor(
    private readonly book: FormulaBook,
    private readonly cells: FormulaCells,
  ) {}

  /** The group of cells that hold this formula, as seen from this cell. */
  groupFor(sheet: number, row: number, column: number, text: string): Group {
    const table = OWN_TABLE.test(text) ? this.book.tableAt(sheet, row, column) : undefined;
    const relative = relativeKey(text, row, column);
    const key = `${sheet}|${table?.name ?? ""}|${relative}`;
    const known = this.cells.groups.get(key);
    if (known) return known;
    const program = this.compile(text, { sheet, row, column }, table);
    const group = new Group(key, sheet, text, row, column, table?.name, program, relative === text);
    this.cells.groups.set(key, group);
    return group;
  }

  /** The program of a formula that stands in no cell. */
  oneOff(text: string, at: CellAddress, writtenFor: CellAddress): Program {
    const table = this.book.tableAt(at.sheet, at.row, at.column);
    const key = `${writtenFor.sheet}|${table?.name ?? ""}|${relativeKey(text, writtenFor.row, writtenFor.column)}`;
    let program = this.oneOffs.get(key);
    if (!program) this.oneOffs.set(key, (program = this.compile(text, writtenFor, table)));
    return program;
  }

  /** Looks everything up again that a group's formula names; true when it means something else now. */
  bindAgain(group: Group): boolean {
    const table = group.table === undefined ? undefined : this.book.table(group.table);
    const { binding } = group.program;
    group.program = this.compile(group.text, group, table);
    return group.program.binding !== binding;
  }

  /** Cells that say `[@x]` but no longer stand in the table their group was made for. */
  strays(group: Group): FormulaCell[] {
    if (group.table === undefined && !OWN_TABLE.test(group.text)) return [];
    const table = group.table === undefined ? undefined : this.book.table(group.table);
    const stays = ({ sheet, row, column }: FormulaCell): boolean =>
      table ? table.sheet === sheet && containsCell(table, row, column) : !this.book.tableAt(sheet, row, column);
    return [...group.cells()].filter((cell) => !stays(cell));
  }

  /** Forgets formulas that stand in no cell. */
  forgetOneOffs(): void {
    this.oneOffs.clear();
  }

  private compile(text: string, { sheet, row, column }: CellAddress, table: TableShape | undefined): Program {
    try {
      return compileFormula(text, { book: this.book, sheet, row, column, table });
    } catch (fault) {
      if (fault instanceof FormulaSyntaxError) return brokenProgram(fault);
      throw fault;
    }
  }
}
