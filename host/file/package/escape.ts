/**
 * Text in and out of XML, and the _xHHHH_ form in which spreadsheet files hold characters XML cannot:
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */

const markup: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Escapes text that stands between tags. */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (character) => markup[character]!) : text;
}

/** Escapes text that stands in an attribute. */
export function escapeAttribute(text: string): string {
  return /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (character) => markup[character]!) : text;
}

// Control characters (Cc), lone surrogates (Cs) and the two non-characters have no place in XML; a literal "_x000D_" in
// somebody's text must not come back as a character. The C1 controls are allowed.
const unwritable = /(?![\t\n\x7f-\x9f])[\p{Cc}\p{Cs}]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/** Writes what XML cannot hold as _xHHHH_. */
export function toXstring(text: string): string {
  return text.replace(unwritable, (character) => `_x${hex(character)}_`);
}

/** As `toXstring`, for attributes: there line breaks and tabs need the form too. */
export function toXstringAttribute(text: string): string {
  return toXstring(text).replace(/[\t\n]/g, (character) => `_x${hex(character)}_`);
}

/** Reads _xHHHH_ back as the character it stands for. */
export function fromXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
