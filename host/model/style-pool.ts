/**
 * Every look a workbook's cells have, once each. Cells keep small numbers; 0 means "not set: the row's, else the sheet's".
 * The mark that an apostrophe was typed (quotePrefix) is part of the pooled look, as it is in a file's cell formats.
 */
import type { CellStyle } from "./types";

export const DEFAULT_STYLE: CellStyle = Object.freeze({
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  shrinkToFit: false,
  indent: 0,
  rotation: 0,
  locked: true,
  hiddenFormula: false,
  borders: Object.freeze({}),
} satisfies CellStyle);

export type StyleId = number;
export const UNSET: StyleId = 0;

interface Entry {
  readonly style: CellStyle;
  readonly quotePrefix: boolean;
}

export type StylePatch = Partial<CellStyle>;

const keyOf = ({ style, quotePrefix }: Entry): string => {
  const { borders, ...plain } = style;
  const { top, bottom, left, right } = borders;
  return JSON.stringify([
    quotePrefix,
    ...Object.entries(plain).sort(([a], [b]) => (a < b ? -1 : 1)),
    top,
    bottom,
    left,
    right,
  ]);
};

export class StylePool {
  private readonly entries: Entry[] = [];
  private readonly ids = new Map<string, StyleId>();
  private readonly patched = new Map<StylePatch, Map<StyleId, StyleId>>();

  constructor(standard: CellStyle = DEFAULT_STYLE) {
    this.entries.push({ style: standard, quotePrefix: false });
    this.intern({ style: standard, quotePrefix: false });
  }

  style(id: StyleId): CellStyle {
    return this.entries[id]!.style;
  }

  isQuotePrefixed(id: StyleId): boolean {
    return this.entries[id]!.quotePrefix;
  }

  /** True for the look of a cell that was never formatted. */
  isPlain(id: StyleId): boolean {
    return id <= 1;
  }

  idOf(style: CellStyle): StyleId {
    return this.intern({ style, quotePrefix: false });
  }

  /** The look with some traits changed; the same patch object is answered from memory. */
  patch(id: StyleId, patch: StylePatch): StyleId {
    const known = this.patched.get(patch) ?? new Map<StyleId, StyleId>();
    if (!known.size) {
      this.patched.clear();
      this.patched.set(patch, known);
    }
    const before = known.get(id);
    if (before !== undefined) return before;
    const entry = this.entries[id]!;
    const after = this.intern({ style: { ...entry.style, ...patch }, quotePrefix: entry.quotePrefix });
    known.set(id, after);
    return after;
  }

  withQuotePrefix(id: StyleId, quotePrefix: boolean): StyleId {
    const entry = this.entries[id]!;
    return entry.quotePrefix === quotePrefix ? id : this.intern({ style: entry.style, quotePrefix });
  }

  private intern(entry: Entry): StyleId {
    const key = keyOf(entry);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.entries.length;
    const { borders, ...plain } = entry.style;
    this.entries.push({
      style: Object.freeze({ ...plain, borders: Object.freeze({ ...borders }) }),
      quotePrefix: entry.quotePrefix,
    });
    this.ids.set(key, id);
    return id;
  }
}
