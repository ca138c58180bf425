/** Content types and relationship types of the parts this layer writes. */
import { relationshipType } from "./package/namespaces";

const sheetMl = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const office = "application/vnd.openxmlformats-officedocument";

export const contentTypes = {
  workbook: `${sheetMl}.sheet.main+xml`,
  template: `${sheetMl}.template.main+xml`,
  worksheet: `${sheetMl}.worksheet+xml`,
  styles: `${sheetMl}.styles+xml`,
  sharedStrings: `${sheetMl}.sharedStrings+xml`,
  table: `${sheetMl}.table+xml`,
  comments: `${sheetMl}.comments+xml`,
  metadata: `${sheetMl}.sheetMetadata+xml`,
  theme: `${office}.theme+xml`,
  drawing: `${office}.drawing+xml`,
  chart: `${office}.drawingml.chart+xml`,
  vml: `${office}.vmlDrawing`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: `${office}.extended-properties+xml`,
  custom: `${office}.custom-properties+xml`,
  webExtension: "application/vnd.ms-office.webextension+xml",
  webExtensionPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;

export const relationshipTypes = {
  workbook: relationshipType("officeDocument"),
  worksheet: relationshipType("worksheet"),
  styles: relationshipType("styles"),
  sharedStrings: relationshipType("sharedStrings"),
  theme: relationshipType("theme"),
  metadata: relationshipType("sheetMetadata"),
  calcChain: relationshipType("calcChain"),
  table: relationshipType("table"),
  hyperlink: relationshipType("hyperlink"),
  comments: relationshipType("comments"),
  vml: relationshipType("vmlDrawing"),
  drawing: relationshipType("drawing"),
  chart: relationshipType("chart"),
  core: relationshipType("metadata/core-properties"),
  app: relationshipType("extended-properties"),
  custom: relationshipType("custom-properties"),
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  webExtensionPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
} as const;
