/** The clipboard's plain text as spreadsheets exchange it: tabs between cells, line ends between rows, quotes around the rest. */

const needsQuotes = /["\t\n\r]/;

const quote = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The text of some cells, ready for another spreadsheet. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

/** The cells a clipboard text holds; a quoted cell may hold tabs, line ends and doubled quotes. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? readQuoted(text, at) : readPlain(text, at);
    rows.at(-1)!.push(cell);
    const end = separatorAt(text, next);
    if (end.kind === "row" && end.next < text.length) rows.push([]);
    if (end.kind === "cell" && end.next === text.length) rows.at(-1)!.push("");
    at = end.next;
  }
  return rows;
}

function readPlain(text: string, start: number): { cell: string; next: number } {
  let next = start;
  while (next < text.length && !"\t\r\n".includes(text[next]!)) next += 1;
  return { cell: text.slice(start, next), next };
}

function readQuoted(text: string, start: number): { cell: string; next: number } {
  let cell = "";
  let next = start + 1;
  while (next < text.length) {
    if (text[next] !== '"') cell += text[next];
    else if (text[next + 1] === '"') cell += text[next++];
    else break;
    next += 1;
  }
  const closed = next < text.length && separatorAt(text, next + 1).kind !== "none";
  return closed ? { cell, next: next + 1 } : readPlain(text, start);
}

function separatorAt(text: string, at: number): { kind: "cell" | "row" | "end" | "none"; next: number } {
  if (at >= text.length) return { kind: "end", next: at };
  if (text[at] === "\t") return { kind: "cell", next: at + 1 };
  if (text[at] === "\r") return { kind: "row", next: at + (text[at + 1] === "\n" ? 2 : 1) };
  if (text[at] === "\n") return { kind: "row", next: at + 1 };
  return { kind: "none", next: at };
}
