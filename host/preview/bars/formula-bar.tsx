/** The name box and the formula bar. */
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular, MathFormulaRegular } from "@fluentui/react-icons";
import { areaText, heightOf, parseSheetArea, widthOf } from "../../model/areas";
import type { PreviewBook } from "../book";
import type { CellEntry } from "../grid/cell-entry";
import { addressIn, cellName } from "../grid/cells";
import { editText } from "../grid/input-mode";
import { useBook, usePreview } from "../preview-context";

export function FormulaBar({ entry }: { entry: CellEntry }): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  const typing = useSyncExternalStore(entry.subscribe, () => entry.typing);
  const text = typing?.text ?? editText(book.sheet, book.cursor.active);
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (typing?.place === "bar") input.current?.focus();
  }, [typing?.place]);
  return (
    <div className="formula-bar">
      <NameBox entry={entry} />
      <span className="bar-line" />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={say("cancelEdit")}
        disabled={!typing}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => entry.cancel()}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<CheckmarkRegular />}
        aria-label={say("commitEdit")}
        disabled={!typing}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => entry.commit()}
      />
      <MathFormulaRegular fontSize={16} className="fx" />
      <textarea
        ref={input}
        className="formula-input"
        aria-label={say("formulaBar")}
        rows={1}
        value={text}
        spellCheck={false}
        onFocus={() => entry.begin("bar", "edit")}
        onChange={(event) => entry.change(event.target.value)}
        onKeyDown={(event) => onBarKey(event, entry, book)}
      />
    </div>
  );
}

function onBarKey(event: React.KeyboardEvent<HTMLTextAreaElement>, entry: CellEntry, book: PreviewBook): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Escape") entry.cancel();
  else if (event.key === "Enter" && !event.altKey) entry.commit(() => goNext(book, event.shiftKey ? -1 : 1, 0));
  else if (event.key === "Tab") entry.commit(() => goNext(book, 0, event.shiftKey ? -1 : 1));
  else return;
  event.preventDefault();
}

function goNext(book: PreviewBook, rows: number, columns: number): void {
  const { row, column } = book.cursor.active;
  book.selectCell({ row: Math.max(row + rows, 0), column: Math.max(column + columns, 0) });
  book.revealActive();
}

/** What the name box says: the one defined name of the selection, its size while it is large, or the cell. */
function nameOf(book: PreviewBook): string {
  const area = book.areas.at(-1)!;
  const here = `${book.sheet.name}!${areaText(area, true)}`;
  const table = book.sheet.tables.find((one) => areaText(one.bodyArea) === areaText(area));
  if (table) return table.name;
  const named = book.workbook.names.find((name) => name.visible && plainReference(name.formula) === here);
  return named?.name ?? cellName(book.cursor.active);
}

function plainReference(formula: string): string {
  const found = parseSheetArea(formula);
  return found?.sheet ? `${found.sheet}!${areaText(found.area, true)}` : "";
}

/** Goes to an address, a table or a defined name; false if there is none. */
function goTo(book: PreviewBook, text: string): boolean {
  const table = book.workbook.table(text.trim());
  const name = book.workbook.nameSeenFrom(text.trim(), book.sheet.name);
  const meant = name ? parseSheetArea(name.formula) : parseSheetArea(text.trim());
  const sheet = table?.sheet ?? (meant?.sheet ? book.workbook.sheet(meant.sheet) : book.sheet);
  const area = table?.bodyArea ?? meant?.area ?? addressIn(text);
  if (!sheet || !area || sheet.visibility !== "Visible") return false;
  if (sheet !== book.sheet) book.activate(sheet);
  book.select([area]);
  book.revealActive();
  return true;
}

function NameBox({ entry }: { entry: CellEntry }): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  const [draft, setDraft] = useState<string | null>(null);
  const area = book.areas.at(-1)!;
  const large =
    heightOf(area) * widthOf(area) > 1 && !book.sheet.merges.some((one) => areaText(one) === areaText(area));
  return (
    <input
      className="name-box"
      aria-label={say("nameBox")}
      title={large ? areaText(area) : undefined}
      value={draft ?? nameOf(book)}
      spellCheck={false}
      onFocus={(event) => (setDraft(event.target.value), event.target.select())}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === "Escape") entry.focusGrid();
        if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (goTo(book, event.currentTarget.value)) entry.focusGrid();
        else setDraft(nameOf(book));
      }}
    />
  );
}
