/** What the readers of sheets share while one file is read. */
import type { Workbook } from "../model/surface";
import type { CellSources } from "./cells/read-cells";
import type { FileMemory } from "./memory";
import type { PackageReader } from "./package/package-reader";
import type { XmlElement } from "./package/xml-tree";
import type { ColorTable } from "./styles/colors";

export interface ReadContext {
  readonly file: PackageReader;
  readonly workbook: Workbook;
  readonly memory: FileMemory;
  readonly colors: ColorTable;
  readonly differences: XmlElement[];
  readonly cells: Omit<CellSources, "part" | "claim">;
  /** The look of cells nothing is said about: a file's own where its standard look is not a new workbook's. */
  readonly sheetLook: number;
  /** Pixels of the standard font's widest digit, and points of a column nobody set. */
  readonly digit: number;
  readonly usualWidth: number;
  /** Parts that are read and written anew, in lower case: they are not kept. */
  readonly known: ReadonlySet<string>;
  /** Add-ins' functions known to whoever reads, in capitals. */
  readonly customFunctions: ReadonlySet<string>;
  /** Counts the room that the cells of one sheet take up against the limit of the whole file. */
  claimFor(): (row: number, column: number) => void;
}
