/** Giving areas looks and borders, and clearing what cells hold, show or link to. */
import type { Area, Border, BorderSide, CellStyle } from "./types";
import { intersection, overlaps, subtract } from "./areas";
import { clearContents } from "./entering";
import type { ClearWhat } from "./options";
import type { StyleId } from "./style-pool";
import type { Sheet } from "./surface";

function change(sheet: Sheet, where: Area, make: (id: StyleId) => StyleId): void {
  const known = new Map<StyleId, StyleId>();
  sheet.cells.mapStyles(where, (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const after = make(id);
    known.set(id, after);
    return after;
  });
}

export function applyStyle(sheet: Sheet, where: Area, patch: Partial<CellStyle>): void {
  sheet.protection.demand("allowFormatCells");
  change(sheet, where, (id) => sheet.workbook.styles.patch(id, patch));
  sheet.workbook.note({ type: "formatChanged", sheet, area: where });
}

type Edge = "top" | "bottom" | "left" | "right";

/** Which cells of an area get the border, and on which of their edges. */
function edgesOf(a: Area, side: BorderSide): [Area, Edge][] {
  const firstRow = { ...a, bottom: a.top };
  const lastRow = { ...a, top: a.bottom };
  switch (side) {
    case "EdgeTop":
      return [[firstRow, "top"]];
    case "EdgeBottom":
      return [[lastRow, "bottom"]];
    case "EdgeLeft":
      return [[{ ...a, right: a.left }, "left"]];
    case "EdgeRight":
      return [[{ ...a, left: a.right }, "right"]];
    case "InsideHorizontal":
      return a.top === a.bottom
        ? []
        : [
            [{ ...a, bottom: a.bottom - 1 }, "bottom"],
            [{ ...a, top: a.top + 1 }, "top"],
          ];
    case "InsideVertical":
      return a.left === a.right
        ? []
        : [
            [{ ...a, right: a.right - 1 }, "right"],
            [{ ...a, left: a.left + 1 }, "left"],
          ];
    default:
      return [];
  }
}

export function applyBorder(sheet: Sheet, where: Area, side: BorderSide, border: Border): void {
  sheet.protection.demand("allowFormatCells");
  const { styles } = sheet.workbook;
  for (const [cells, edge] of edgesOf(where, side)) {
    change(sheet, cells, (id) => {
      const { [edge]: replaced, ...others } = styles.style(id).borders;
      void replaced;
      return styles.patch(id, { borders: border.style === "None" ? others : { ...others, [edge]: border } });
    });
  }
  sheet.workbook.note({ type: "formatChanged", sheet, area: where });
}

export function clearArea(sheet: Sheet, where: Area, what: ClearWhat): void {
  if (what === "All" || what === "Contents") {
    const used = sheet.usedArea(true);
    clearContents(sheet, (used && intersection(where, used)) ?? { ...where, bottom: where.top, right: where.left });
  }
  if (what === "All" || what === "Formats") clearFormats(sheet, where);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    const kept = sheet.hyperlinks.filter((link) => !overlaps(link.area, where));
    sheet.hyperlinks.splice(0, sheet.hyperlinks.length, ...kept);
  }
  if (what === "All") {
    cutRules(sheet.validations, where);
    const comments = sheet.comments.filter((comment) => !overlaps(comment.area, where));
    sheet.comments.splice(0, sheet.comments.length, ...comments);
  }
}

function clearFormats(sheet: Sheet, where: Area): void {
  sheet.protection.demand("allowFormatCells");
  sheet.cells.clearStyles(where);
  cutRules(sheet.conditionalFormats, where);
  const kept = sheet.merges.filter((merge) => !overlaps(merge, where));
  sheet.merges.splice(0, sheet.merges.length, ...kept);
  sheet.workbook.note({ type: "formatChanged", sheet, area: where });
}

/** Takes an area out of validations or conditional formats; those left without cells are gone. */
export function cutRules(rules: { areas: Area[] }[], where: Area): void {
  for (const rule of rules) rule.areas = rule.areas.flatMap((a) => subtract(a, where));
  const kept = rules.filter((rule) => rule.areas.length);
  rules.splice(0, rules.length, ...kept);
}
