/**
 * Typing into cells: begins, changes, ends with a value written, a question asked by the cell's validation, or nothing.
 * The box over the cell and the formula bar are two windows on it.
 */
import type { Sheet } from "../../model/surface";
import type { PreviewBook } from "../book";
import type { Cell } from "./cells";
import type { Typing } from "./input-mode";
import { editText, withBracketsClosed } from "./input-mode";
import type { Objection } from "./validation";
import { judge } from "./validation";

/** A validation's objection that waits for an answer. */
export interface Question {
  readonly objection: Objection;
  /** Writes the value all the same. */
  accept(): void;
  /** Goes back to typing. */
  retry(): void;
  /** Gives the entry up. */
  drop(): void;
}

export class CellEntry {
  typing: Typing | null = null;
  question: Question | null = null;
  /** Puts the keyboard back on the grid; the grid sets it. */
  focusGrid: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  /** `refuse` is told why the workbook did not take a value. */
  constructor(
    private readonly book: PreviewBook,
    private readonly refuse: (problem: unknown, text: string) => void,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins to type into the active cell: with a first text, or with what the cell holds. */
  begin(place: Typing["place"], mode: Typing["mode"], text?: string): void {
    if (this.typing) return this.set({ ...this.typing, place });
    const { sheet, cursor } = this.book;
    this.book.revealActive();
    this.set({ sheet, cell: cursor.active, text: text ?? editText(sheet, cursor.active), mode, place });
  }

  change(text: string): void {
    if (this.typing) this.set({ ...this.typing, text });
  }

  /** F2 while typing: arrows move inside the text, or end the entry again. */
  toggleMode(): void {
    if (this.typing) this.set({ ...this.typing, mode: this.typing.mode === "edit" ? "enter" : "edit" });
  }

  cancel(): void {
    this.set(null);
    this.focusGrid();
  }

  /** Ends the entry; `then` runs once the value is in the cell, which may be after a question. */
  commit(then: () => void = () => undefined): void {
    const { typing } = this;
    if (!typing) return then();
    if (typing.text === editText(typing.sheet, typing.cell)) return this.finish(then);
    const write = (): void => this.write(typing.sheet, typing.cell, typing.text, then);
    const objection = judge(typing.sheet, typing.cell, typing.text, this.book.language);
    if (objection) this.ask(objection, write);
    else write();
  }

  /** Writes a value as if it had been typed, for drop-down lists. */
  put(text: string): void {
    this.set(null);
    this.write(this.book.sheet, this.book.cursor.active, text, () => undefined);
  }

  private ask(objection: Objection, accept: () => void): void {
    const close = (next: () => void) => () => {
      this.question = null;
      this.emit();
      next();
    };
    this.question = {
      objection,
      accept: close(accept),
      retry: close(() => this.focusGrid()),
      drop: close(() => this.cancel()),
    };
    this.emit();
  }

  private write(sheet: Sheet, { row, column }: Cell, text: string, then: () => void): void {
    try {
      this.book.edit(() => sheet.enter(row, column, withBracketsClosed(text)));
    } catch (problem) {
      this.refuse(problem, text);
      return;
    }
    this.finish(then);
  }

  private finish(then: () => void): void {
    this.set(null);
    this.focusGrid();
    then();
  }

  private set(typing: Typing | null): void {
    this.typing = typing;
    this.emit();
  }

  private emit(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
