/** The defined names of a workbook and of its sheets. */
import type { DefinedName } from "./types";
import { ModelError } from "./errors";
import { checkDefinedName, sameName } from "./name-rules";

export interface NameSpec {
  name: string;
  formula: string;
  /** The sheet's name the new name belongs to; null for the whole workbook. */
  scope?: string | null;
  comment?: string;
  visible?: boolean;
}

export class NameList {
  readonly list: DefinedName[] = [];

  find(name: string, scope: string | null = null): DefinedName | undefined {
    return this.list.find((n) => sameName(n.name, name) && sameScope(n.scope, scope));
  }

  /** The name as a formula on a sheet sees it: the sheet's own first. */
  visibleFrom(name: string, sheetName: string): DefinedName | undefined {
    return this.find(name, sheetName) ?? this.find(name);
  }

  add(spec: NameSpec): DefinedName {
    const scope = spec.scope ?? null;
    checkDefinedName(spec.name, "name");
    if (this.find(spec.name, scope)) {
      throw new ModelError("ItemAlreadyExists", `The name "${spec.name}" is already in use.`);
    }
    const formula = spec.formula.startsWith("=") ? spec.formula : `=${spec.formula}`;
    const added = { name: spec.name, formula, scope, visible: spec.visible ?? true, comment: spec.comment ?? "" };
    this.list.push(added);
    return added;
  }

  remove(name: DefinedName): void {
    const at = this.list.indexOf(name);
    if (at < 0) throw new ModelError("ItemNotFound", `There is no name "${name.name}" here.`);
    this.list.splice(at, 1);
  }
}

const sameScope = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : sameName(a, b);
