/** Adds a sheet's notes to the package: the file's own parts while the notes are as read, else new ones. */
import type { Sheet } from "../../model/surface";
import { contentTypes, relationshipTypes } from "../kinds";
import { relateAll } from "../kept-parts";
import { sheetMemory } from "../memory";
import { tag } from "../package/xml-write";
import type { WriteContext } from "../write-context";
import { commentsDrawing, commentsXml } from "./comments";

/** Answers the legacyDrawing element. */
export function commentParts(context: WriteContext, sheet: Sheet, part: string): string {
  const { writer, memory } = context;
  const kept = sheetMemory(memory, sheet);
  if (kept.comments && JSON.stringify(kept.comments.asRead) === JSON.stringify(sheet.comments)) {
    relateAll(writer, part, kept.comments.relationships);
    return kept.comments.legacyDrawing;
  }
  if (sheet.comments.length === 0) return "";
  const comments = writer.freeName("xl/comments", ".xml");
  writer.add(comments, contentTypes.comments, commentsXml(sheet.comments));
  writer.relate(part, relationshipTypes.comments, comments);
  const drawing = writer.freeName("xl/drawings/vmlDrawing", ".vml");
  writer.add(drawing, contentTypes.vml, commentsDrawing(sheet.comments));
  return tag("legacyDrawing", { "r:id": writer.relate(part, relationshipTypes.vml, drawing) });
}
