/**
 * The unmodified office.js from its npm package, run in a window of Node: scripts are compiled once a process and run
 * in each window. The library fetches its parts by script elements; those are answered from the package.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

const packageFolder = (): string => {
  const resolve = createRequire(join(process.cwd(), "package.json")).resolve;
  return join(dirname(resolve("@microsoft/office-js/package.json")), "dist");
};

/** One script of the package: its text, and compiled for those who can run it so. */
export class LibraryPart {
  private compiled: Script | undefined;
  private source: string | undefined;

  constructor(private readonly name: string) {}

  get text(): string {
    return (this.source ??= readFileSync(join(packageFolder(), this.name), "utf8"));
  }

  get script(): Script {
    return (this.compiled ??= new Script(this.text, { filename: `office-js/${this.name}` }));
  }
}

const parts = new Map<string, LibraryPart>();

/** A script of the package by its path under `dist`. */
function partOf(name: string): LibraryPart {
  const known = parts.get(name) ?? new LibraryPart(name);
  parts.set(name, known);
  return known;
}

/** Runs a part of the library in the window it is meant for. */
export type Run = (part: LibraryPart) => void;

interface ScriptElement {
  readonly tagName: string;
  readonly src: string;
  onload: (() => void) | null;
  onerror: ((error: unknown) => void) | null;
}

interface WindowWithDocument {
  readonly document: {
    readonly head: { appendChild(node: unknown): unknown };
    createElement(tag: string): unknown;
  };
}

/** The address the library believes it was loaded from. */
const ORIGIN = "https://localhost/dist/";

/** Loads office.js into a window; resolves when the library says it is ready. */
export async function loadLibrary(window: object, run: Run): Promise<void> {
  const { document } = window as WindowWithDocument;
  const append = document.head.appendChild.bind(document.head);
  append(scriptElement(document, "office.js"));
  document.head.appendChild = (node) => (isPart(node) ? answerScript(node, run) : append(node));
  run(partOf("office.js"));
  const { Office } = window as unknown as { Office: { onReady(): Promise<unknown> } };
  await Office.onReady();
}

/** The element by which the library finds where it came from; of no type that a browser runs. */
function scriptElement(document: WindowWithDocument["document"], name: string): unknown {
  const element = document.createElement("script") as { type: string; setAttribute(name: string, value: string): void };
  element.type = "text/plain";
  element.setAttribute("src", ORIGIN + name);
  return element;
}

const isPart = (node: unknown): node is ScriptElement => {
  const element = node as Partial<ScriptElement>;
  return element.tagName === "SCRIPT" && typeof element.src === "string" && element.src.startsWith(ORIGIN);
};

function answerScript(element: ScriptElement, run: Run): ScriptElement {
  queueMicrotask(() => {
    try {
      run(partOf(element.src.slice(ORIGIN.length)));
    } catch (error) {
      element.onerror?.(error);
      return;
    }
    element.onload?.();
  });
  return element;
}
