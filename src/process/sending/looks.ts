/** The looks of a form's cells, and the same looks for text that a spreadsheet must never take for a formula. Pure. */

import { found } from "./form";

/** What a spreadsheet would take for a formula or a command when somebody opens the cell and closes it again. */
const COMMANDING = /^[=+\-@＝＋－＠\t\r\n']/;

/** Adds looks as they are needed. */
export class Looks {
  private readonly looks: string[];
  private readonly quoted = new Map<string, string>();

  constructor(private readonly styles: string) {
    const list = found(styles, /<cellXfs[^>]*>(.*?)<\/cellXfs>/s, "looks");
    this.looks = list.match(/<xf\b[^>]*\/>|<xf\b.*?<\/xf>/gs) ?? [];
  }

  /** The look for this text in a cell of that look. */
  of(look: string, text: string): string {
    if (!COMMANDING.test(text)) return look;
    const known = this.quoted.get(look) ?? String(this.looks.length);
    if (!this.quoted.has(look)) this.looks.push(this.looks[Number(look)]!.replace("<xf", '<xf quotePrefix="1"'));
    this.quoted.set(look, known);
    return known;
  }

  /** The styles with all looks that were asked for. */
  get xml(): string {
    const list = `<cellXfs count="${this.looks.length}">${this.looks.join("")}</cellXfs>`;
    return this.styles.replace(/<cellXfs[^>]*>.*?<\/cellXfs>/s, () => list);
  }
}
