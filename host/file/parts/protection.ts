/** Sheet protection. A password only Excel can check is kept as the hash the file gave. */
import type { ProtectionOptions } from "../../model/options";
import type { Protection } from "../../model/surface";
import type { XmlElement } from "../package/xml-tree";
import { flagOf } from "../package/xml-tree";
import type { Attributes } from "../package/xml-write";
import { tag } from "../package/xml-write";

/** The file says what is locked where the model says what is allowed. */
const attributeOf: Record<
  Exclude<keyof ProtectionOptions, "selectionMode">,
  [attribute: string, lockedUnlessSaid: boolean]
> = {
  allowEditObjects: ["objects", false],
  allowEditScenarios: ["scenarios", false],
  allowFormatCells: ["formatCells", true],
  allowFormatColumns: ["formatColumns", true],
  allowFormatRows: ["formatRows", true],
  allowInsertColumns: ["insertColumns", true],
  allowInsertRows: ["insertRows", true],
  allowInsertHyperlinks: ["insertHyperlinks", true],
  allowDeleteColumns: ["deleteColumns", true],
  allowDeleteRows: ["deleteRows", true],
  allowSort: ["sort", true],
  allowAutoFilter: ["autoFilter", true],
  allowPivotTables: ["pivotTables", true],
};

type Allowance = keyof typeof attributeOf;
const allowances = Object.keys(attributeOf) as Allowance[];
const hashAttributes = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

export function protectionXml({ isProtected, options, foreignHash }: Protection): string {
  if (!isProtected) return "";
  const attributes: Record<string, Attributes[string]> = { ...foreignHash, sheet: 1 };
  for (const allowance of allowances) {
    const [name, otherwise] = attributeOf[allowance];
    const locked = !options[allowance];
    if (locked !== otherwise) attributes[name] = locked;
  }
  if (options.selectionMode !== "Normal") attributes["selectLockedCells"] = 1;
  if (options.selectionMode === "None") attributes["selectUnlockedCells"] = 1;
  return tag("sheetProtection", attributes);
}

/** Protects as a sheetProtection element says. */
export function readProtection(element: XmlElement, protection: Protection): void {
  if (!flagOf(element, "sheet", false)) return;
  const options: Partial<ProtectionOptions> = { selectionMode: readSelectionMode(element) };
  for (const allowance of allowances) {
    const [name, otherwise] = attributeOf[allowance];
    options[allowance] = !flagOf(element, name, otherwise);
  }
  protection.protect(options);
  const hash = Object.entries(element.attributes).filter(([name]) => hashAttributes.includes(name));
  if (hash.length > 0) protection.foreignHash = Object.fromEntries(hash);
}

function readSelectionMode(element: XmlElement): ProtectionOptions["selectionMode"] {
  if (flagOf(element, "selectUnlockedCells", false)) return "None";
  return flagOf(element, "selectLockedCells", false) ? "Unlocked" : "Normal";
}
