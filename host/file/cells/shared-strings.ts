/** The texts of a workbook's cells, each once: pooled while sheets are written, read back with their rich forms. */
import { fromXstring } from "../package/escape";
import { namespaces } from "../package/namespaces";
import type { PackageReader } from "../package/package-reader";
import type { XmlElement } from "../package/xml-tree";
import { child, children, serialize, textOf } from "../package/xml-tree";
import { XML_DECLARATION, textTag } from "../package/xml-write";

export class SharedStrings {
  private readonly ids = new Map<string, number>();
  /** Texts in parts of different looks, by their whole XML. */
  private readonly rich = new Map<string, number>();
  private uses = 0;

  idOf(text: string): number {
    return this.count(this.ids, text);
  }

  /** As `idOf` for the content of an si element kept from a file. */
  richIdOf(xml: string): number {
    return this.count(this.rich, xml);
  }

  private count(pool: Map<string, number>, key: string): number {
    this.uses++;
    const known = pool.get(key);
    if (known !== undefined) return known;
    const id = this.ids.size + this.rich.size;
    pool.set(key, id);
    return id;
  }

  /** The shared strings part; ask for it when all sheets are written. */
  *xml(): Generator<string> {
    const total = this.ids.size + this.rich.size;
    yield `${XML_DECLARATION}<sst xmlns="${namespaces.main}" count="${this.uses}" uniqueCount="${total}">`;
    const rich = [...this.rich];
    let piece = "";
    let id = 0;
    const flushed = function* () {
      if (piece.length < 65_536) return;
      yield piece;
      piece = "";
    };
    for (const [text, own] of this.ids) {
      while (id < own) piece += this.richAt(rich, id++);
      piece += `<si>${textTag("t", text)}</si>`;
      id++;
      yield* flushed();
    }
    while (id < total) piece += this.richAt(rich, id++);
    yield `${piece}</sst>`;
  }

  private richAt(rich: [string, number][], id: number): string {
    return `<si>${rich.find((entry) => entry[1] === id)?.[0] ?? ""}</si>`;
  }
}

/** One text of a file; `rich` is its XML where it has parts of different looks or reading aids. */
export interface SharedText {
  readonly text: string;
  readonly rich?: string;
}

/** Reads a shared strings part. */
export function readSharedStrings(file: PackageReader, part: string): SharedText[] {
  const texts: SharedText[] = [];
  file.stream(part, {
    enter: (element) => element.name === "sst",
    element: (element) => {
      if (element.name === "si") texts.push(readText(element));
    },
  });
  return texts;
}

/** The text of an si or is element: plain, or its runs joined; reading aids (phonetic runs) are no text. */
export function readText(element: XmlElement): SharedText {
  const plain = child(element, "t");
  const runs = children(element, "r");
  const text = fromXstring(runs.length > 0 ? runs.map((run) => textOf(child(run, "t"))).join("") : textOf(plain));
  if (runs.length === 0) return { text };
  return {
    text,
    rich: children(element)
      .map((part) => serialize(part))
      .join(""),
  };
}
