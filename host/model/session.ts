/** A viewer's own place in the workbook. Survives the deleting and hiding of the sheet looked at. */
import type { Area } from "./types";
import { area } from "./areas";
import { ModelError } from "./errors";
import type { SessionOptions } from "./options";
import type { Session, Sheet, Workbook } from "./surface";

export class LiveSession implements Session {
  readonly locale: string;
  readonly displayLanguage: string;
  readonly name: string;
  private active: Sheet;
  private readonly selections = new Map<Sheet, Area[]>();

  constructor(
    readonly workbook: Workbook,
    options: SessionOptions,
  ) {
    this.locale = options.locale ?? workbook.locale;
    this.displayLanguage = options.displayLanguage ?? this.locale;
    this.name = options.name ?? "";
    this.active = workbook.sheet(options.activeSheet ?? "") ?? firstVisible(workbook);
  }

  get activeSheet(): Sheet {
    const gone = !this.workbook.sheets.includes(this.active) || this.active.visibility !== "Visible";
    return gone ? firstVisible(this.workbook) : this.active;
  }

  get selection(): { readonly sheet: Sheet; readonly areas: Area[] } {
    const sheet = this.activeSheet;
    return { sheet, areas: this.selections.get(sheet) ?? [area(0, 0)] };
  }

  select(sheet: Sheet, areas: Area[]): void {
    if (!areas.length) throw new ModelError("InvalidArgument", "A selection needs at least one cell.");
    this.workbook.edit(this, () => {
      this.activate(sheet);
      this.selections.set(sheet, [...areas]);
      this.workbook.note({ type: "selectionChanged", session: this, sheet, areas: [...areas] });
    });
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible") {
      throw new ModelError("InvalidOperation", `The sheet "${sheet.name}" is hidden and cannot be activated.`);
    }
    const before = this.activeSheet;
    this.active = sheet;
    if (before === sheet) return;
    this.workbook.edit(this, () => {
      this.workbook.note({ type: "sheetDeactivated", sheet: before });
      this.workbook.note({ type: "sheetActivated", sheet });
    });
  }

  close(): void {
    this.workbook.closeSession(this);
  }
}

function firstVisible(workbook: Workbook): Sheet {
  return workbook.sheets.find((sheet) => sheet.visibility === "Visible") ?? workbook.sheets[0]!;
}
