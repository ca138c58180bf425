/**
 * What builders write with: a row read in the words of the document's language, noting what is missing; sections that
 * number themselves and leave out what is empty; and the finished paper.
 */

import type { Table } from "../schema/compiled";
import { toCell } from "../schema/field-types";
import { schema } from "../schema/schema";
import { both, type Language, type RowValues, type Text, type Value } from "../schema/types";
import type { Block, Fact, MissingField, Occasion, Paper, PaperKind, Runs, TableColumn } from "./model";
import { plain, runsOf } from "./runs";
import { dayText, headingNumber, momentText } from "./say";

/** The notes of what a document lacks, each once. */
export class Missing {
  private readonly found = new Map<string, MissingField>();

  note(field: MissingField): void {
    this.found.set(`${field.table}.${field.field}`, field);
  }

  get all(): readonly MissingField[] {
    return [...this.found.values()];
  }
}

/** One row, read for a document. */
export class Source {
  private readonly table: Table;

  constructor(
    tableKey: string,
    private readonly row: RowValues,
    readonly language: Language,
    private readonly missing: Missing,
  ) {
    this.table = schema.table(tableKey);
  }

  value(key: string): Value {
    return this.row[key] ?? null;
  }

  number(key: string): number | null {
    const value = this.row[key];
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  }

  /** The field's words; "" for nothing. */
  text(key: string): string {
    return fieldText(this.table.key, key, this.row[key], this.language);
  }

  /** The same, noted as missing when there are none. */
  need(key: string): string {
    const text = this.text(key);
    if (text === "") this.lacks(key);
    return text;
  }

  label(key: string): string {
    return this.table.field(key).text[this.language];
  }

  /** The field as a line of its own or half of one, if it says anything. */
  optional(key: string, options: Omit<FactOptions, "needed"> = {}): readonly Fact[] {
    return this.text(key) === "" ? [] : [this.fact(key, options)];
  }

  fact(key: string, options: FactOptions = {}): Fact {
    const text = options.needed ? this.need(key) : this.text(key);
    return { label: options.label ?? this.label(key), text: runsOf(text), ...(options.wide ? { wide: true } : {}) };
  }

  lacks(key: string): void {
    this.missing.note({ table: this.table.key, field: key, label: this.label(key) });
  }
}

export interface FactOptions {
  readonly needed?: boolean;
  readonly wide?: boolean;
  readonly label?: string;
}

/** A field's value in words, dates as documents write them. */
export function fieldText(tableKey: string, key: string, value: Value | undefined, language: Language): string {
  const field = schema.table(tableKey).field(key);
  if (value === null || value === undefined) return "";
  if (typeof value === "number") {
    if (field.type === "date") return dayText(value, language);
    if (field.type === "moment") return momentText(value, language);
    if (field.type === "percent") return `${Math.round(value * 100)}%`;
  }
  return String(toCell(field, value, language)).trim();
}

/** The desk at which one document is written. */
export class Composer {
  private readonly missing = new Missing();
  readonly language: Language;

  constructor(readonly occasion: Occasion) {
    this.language = occasion.language;
  }

  /** The words in the document's language. */
  say(text: Text): string {
    return text[this.language];
  }

  source(tableKey: string, row: RowValues): Source {
    return new Source(tableKey, row, this.language, this.missing);
  }

  /** The company's name; `needed` notes its absence. */
  company(needed: boolean): string {
    const name = (this.occasion.company ?? "").trim();
    if (name === "" && needed) {
      this.missing.note({
        table: "Settings",
        field: "company",
        label: this.language === "zh-CN" ? "公司名称" : "Company name",
      });
    }
    return name;
  }

  /** A fact that no table holds. */
  asked(field: string, label: Text, text: string | null | undefined): Fact {
    const said = (text ?? "").trim();
    if (said === "") this.missing.note({ table: "", field, label: label[this.language] });
    return { label: label[this.language], text: plain(said) };
  }

  /** Headings with what stands under them, numbered; one with nothing under it is left out. */
  sections(parts: readonly (readonly [Text, readonly Block[]])[]): readonly Block[] {
    const written = parts.filter(([, blocks]) => blocks.length > 0);
    return written.flatMap(([title, blocks], index): readonly Block[] => [
      { kind: "heading", level: 1, text: `${headingNumber(1, index + 1, this.language)}${title[this.language]}` },
      ...blocks,
    ]);
  }

  paper(facts: {
    readonly kind: PaperKind;
    /** What it is, in a word. */
    readonly name: Text;
    readonly letterhead: string;
    readonly title: string;
    readonly subtitle?: string;
    readonly id: string;
    readonly revision?: number | null;
    readonly date?: number;
    readonly blocks: readonly Block[];
    readonly to?: string;
  }): Paper {
    return {
      ...facts,
      label: this.say(facts.name),
      name: `${this.say(facts.name)}-${facts.id}`,
      language: this.language,
      revision: facts.revision ?? null,
      date: facts.date ?? this.occasion.now,
      missing: this.missing.all,
    };
  }
}

/** Lines of facts, without those that say nothing. */
export function factLines(facts: readonly Fact[]): readonly Block[] {
  const said = facts.filter(({ text }) => text.length > 0);
  return said.length > 0 ? [{ kind: "facts", facts: said }] : [];
}

/** A table, if it has rows. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly Runs[])[]): readonly Block[] {
  return rows.length > 0 ? [{ kind: "table", columns, rows }] : [];
}

/** Paragraphs of a text that begin indented. */
export function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: "paragraph", text: runsOf(line), indent: true }));
}

/** Who signs, each with a line for the date. */
export function signatures(composer: Composer, parties: readonly Text[]): Block {
  const date = composer.say(both("日期", "Date"));
  return {
    kind: "signatures",
    parties: parties.map((title) => ({ title: "", lines: [composer.say(title), date] })),
  };
}
