/** Finds the workbook part of a package, or says what the package is instead. */
import { FileError } from "./errors";
import { contentTypes, relationshipTypes } from "./kinds";
import type { PackageReader } from "./package/package-reader";

const others: [pattern: RegExp, found: string][] = [
  [/wordprocessingml/, "a Word document"],
  [/presentationml/, "a PowerPoint presentation"],
  [/visio/, "a Visio drawing"],
];

/** The name of the workbook part. */
export function mainPart(file: PackageReader): string {
  const part = file.related("", relationshipTypes.workbook)[0]?.target;
  if (part === undefined) throw new FileError("notWorkbook", { found: "no document" });
  if (!file.has(part)) throw new FileError("missingPart", { part });
  const type = file.contentType(part);
  if (type === contentTypes.workbook || type === contentTypes.template) return part;
  if (/binary/i.test(type)) throw new FileError("binaryWorkbook");
  if (/macroEnabled/i.test(type)) throw new FileError("macros");
  throw new FileError("notWorkbook", {
    found: others.find(([pattern]) => pattern.test(type))?.[1] ?? "something else",
  });
}
