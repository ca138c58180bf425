/** Notes on cells: the comments part, and the old drawing without which Excel shows no note. */
import type { Comment } from "../../model/options";
import { fromXstring } from "../package/escape";
import { namespaces } from "../package/namespaces";
import type { XmlElement } from "../package/xml-tree";
import { child, children, numberOf, textOf } from "../package/xml-tree";
import { XML_DECLARATION, tag, textTag } from "../package/xml-write";
import { cellText, parseSqref } from "./references";

export function commentsXml(comments: readonly Comment[]): string {
  const authors = [...new Set(comments.map((comment) => comment.author))];
  const entries = sorted(comments).map(({ area, author, text }) =>
    tag(
      "comment",
      { ref: cellText(area.top, area.left), authorId: authors.indexOf(author) },
      tag("text", {}, textTag("t", text)),
    ),
  );
  return (
    XML_DECLARATION +
    tag("comments", { xmlns: namespaces.main }, [
      tag(
        "authors",
        {},
        authors.map((author) => textTag("author", author)),
      ),
      tag("commentList", {}, entries),
    ])
  );
}

/** One hidden box beside each cell with a note. */
export function commentsDrawing(comments: readonly Comment[]): string {
  const shapes = sorted(comments).map(({ area: { top, left } }, index) => {
    const anchor = [left + 1, 15, Math.max(0, top - 1), 10, left + 3, 15, top + 3, 4].join(", ");
    const data =
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${top}</x:Row><x:Column>${left}</x:Column></x:ClientData>`;
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" ` +
      `fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/>` +
      `<v:textbox style="mso-direction-alt:auto"/>${data}</v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>' +
    '</o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join("")}</xml>`
  );
}

function sorted(comments: readonly Comment[]): Comment[] {
  return [...comments].sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
}

/** Reads the root of a comments part. */
export function readComments(root: XmlElement): Omit<Comment, "id">[] {
  const authors = children(child(root, "authors"), "author").map((author) => fromXstring(textOf(author)));
  return children(child(root, "commentList"), "comment").flatMap((entry) => {
    const area = parseSqref(entry.attributes["ref"])[0];
    const author = authors[numberOf(entry, "authorId") ?? 0] ?? "";
    return area ? [{ area, author, text: fromXstring(textOf(child(entry, "text"))) }] : [];
  });
}
