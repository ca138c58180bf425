/** A plain reading of XML for checks, apart from the code under test: names without prefixes, text gathered. */
import { SaxesParser } from "saxes";

export interface Node {
  readonly name: string;
  /** By local name; a relationship's id is "r:id" whatever its prefix. */
  readonly attributes: Record<string, string>;
  readonly children: Node[];
  text: string;
}

const RELATIONSHIPS = /officeDocument\/(2006\/)?relationships$/;

/** Parses a part; throws when it is not well-formed or uses an undeclared prefix. */
export function parseXml(text: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const open: Node[] = [];
  let root: Node | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const { local, uri, value, prefix } of Object.values(tag.attributes)) {
      if (prefix === "xmlns" || local === "xmlns") continue;
      attributes[RELATIONSHIPS.test(uri) ? `r:${local}` : local] = value;
    }
    const node: Node = { name: tag.local, attributes, children: [], text: "" };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on("text", (piece) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(text.replace(/^\ufeff/, "")).close();
  return root!;
}

/** Every node of that name below a node, in document order. */
export function all(node: Node | undefined, name: string): Node[] {
  if (!node) return [];
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The first child along a path. */
export function at(node: Node | undefined, ...path: string[]): Node | undefined {
  return path.reduce<Node | undefined>((found, name) => found?.children.find((child) => child.name === name), node);
}
