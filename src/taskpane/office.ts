/**
 * The pane's only words with `Office.*`: whether Excel is there, which language and colours it speaks. The workbook
 * itself is never touched here.
 */

import { isDark } from "./theme/look";

export type OfficeStart =
  | { readonly kind: "excel"; readonly displayLanguage: string; readonly dark: boolean | undefined }
  | { readonly kind: "tooOld" }
  | { readonly kind: "outside" };

/** The requirement set the workbook code stands on; newer ones are asked for where they are used. */
const NEEDED = { set: "ExcelApi", version: "1.13" };

/** Waits for Office and says where the pane was opened. */
export async function startOffice(): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { kind: "outside" };
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return { kind: "outside" };
  if (!Office.context.requirements.isSetSupported(NEEDED.set, NEEDED.version)) return { kind: "tooOld" };
  return { kind: "excel", displayLanguage: Office.context.displayLanguage, dark: officeIsDark() };
}

/** Whether this Excel lets a pane save files: on Mac and iPad it does not. */
export function savesFiles(): boolean {
  const platform = typeof Office === "undefined" ? undefined : Office.context?.platform;
  return platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
}

function officeIsDark(): boolean | undefined {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (!theme?.bodyBackgroundColor) return undefined;
  return isDark(theme.bodyBackgroundColor);
}
