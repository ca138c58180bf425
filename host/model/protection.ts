/** Whether a sheet is protected and what it still allows. Passwords are compared, never stored in clear in a file. */
import type { Area } from "./types";
import { ModelError } from "./errors";
import type { Permission, ProtectionOptions } from "./options";
import { passwordHash } from "./password-hash";
import type { Protection, Sheet } from "./surface";

const STRICT: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

const refused = (sheet: Sheet): ModelError =>
  new ModelError("AccessDenied", `The sheet "${sheet.name}" is protected. Unprotect it first.`);

export class SheetProtection implements Protection {
  isProtected = false;
  options: ProtectionOptions = { ...STRICT };
  private password: string | undefined;
  foreignHash: Record<string, string> | undefined;

  constructor(private readonly sheet: Sheet) {}

  protect(options: Partial<ProtectionOptions> = {}, password?: string): void {
    if (this.isProtected) throw refused(this.sheet);
    this.options = { ...STRICT, ...options };
    this.password = password;
    if (password !== undefined && password !== "") this.foreignHash = { password: passwordHash(password) };
    this.switch(true);
  }

  unprotect(password?: string): void {
    if (!this.isProtected) throw new ModelError("AccessDenied", `The sheet "${this.sheet.name}" is not protected.`);
    if (!this.isPassword(password ?? "")) {
      throw new ModelError("InvalidArgument", "The password is not the one the sheet was protected with.");
    }
    this.password = undefined;
    this.foreignHash = undefined;
    this.switch(false);
  }

  /** Checks the password itself, or against the short hash of a file; other hashes are Excel's to check. */
  private isPassword(given: string): boolean {
    if (this.password !== undefined) return this.password === given;
    const hash = this.foreignHash?.["password"];
    return hash === undefined || passwordHash(given) === hash.toUpperCase().padStart(4, "0");
  }

  private switch(isProtected: boolean): void {
    const { workbook } = this.sheet;
    workbook.edit(null, () => {
      this.isProtected = isProtected;
      workbook.note({ type: "protectionChanged", sheet: this.sheet, isProtected });
    });
  }

  demandWritable(where: Area): void {
    if (this.isProtected && this.anyLocked(where)) throw refused(this.sheet);
  }

  demand(permission: Permission): void {
    if (!this.isProtected || this.options[permission]) return;
    throw refused(this.sheet);
  }

  private anyLocked(where: Area): boolean {
    const { cells, workbook } = this.sheet;
    return [...cells.styleIdsIn(where)].some((id) => workbook.styles.style(id).locked);
  }
}
