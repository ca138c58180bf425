/** Formulas of a file as cells show them, without spelling out anew what repeats down a column. */
import { formulaFromFile } from "../parts/formula-text";

const REMEMBERED = 20_000;

export class CellForms {
  private readonly texts = new Map<string, string>();
  /** Whether the two forms are the same, by the text with its numbers left out. */
  private readonly plain = new Map<string, boolean>();

  constructor(private readonly customFunctions: ReadonlySet<string>) {}

  /** The cell's form of a formula that stands in that table, if in any. */
  of(text: string, table: string | undefined): string {
    const pattern = text.replace(/\d+/g, "1");
    const isPlain = this.plain.get(pattern);
    if (isPlain) return `=${text}`;
    const key = `${table ?? ""}\n${text}`;
    let form = this.texts.get(key);
    if (form === undefined) {
      if (this.texts.size >= REMEMBERED) this.texts.clear();
      form = formulaFromFile(text, table, this.customFunctions);
      this.texts.set(key, form);
    }
    // Structured references depend on where the formula stands, all else does not.
    if (isPlain === undefined) this.plain.set(pattern, !text.includes("[") && form === `=${text}`);
    return form;
  }
}
