/** What a right click on the grid offers. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import {
  ClipboardPasteRegular,
  CopyRegular,
  CutRegular,
  DeleteRegular,
  EraserRegular,
  TableInsertColumnRegular,
  TableInsertRowRegular,
} from "@fluentui/react-icons";
import type { Area } from "../../model/types";
import { heightOf, spansAllColumns, spansAllRows, widthOf } from "../../model/areas";
import { sentenceOf } from "../problems";
import { useBook, usePreview } from "../preview-context";
import type { Copied } from "./edits";
import { clearSelection, copySelection, pasteText, touchedColumns, touchedRows } from "./edits";

export interface GridMenuProps {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly copied: Copied | null;
  onCopied(copied: Copied | null): void;
  onClose(): void;
}

export function GridMenu({ at, copied, onCopied, onClose }: GridMenuProps): React.JSX.Element | null {
  const { notify } = usePreview();
  const book = useBook();
  if (!at) return null;
  const area = book.areas.at(-1)!;
  const run = (work: () => unknown) => () => {
    try {
      work();
    } catch (problem) {
      notify({ intent: "error", text: sentenceOf(problem, book.language) });
    }
  };
  const target = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) };
  return (
    <Menu
      open
      hasIcons
      positioning={{ target, position: "below", align: "start", fallbackPositions: ["above-start", "below-end"] }}
      onOpenChange={(_event, data) => data.open || onClose()}
    >
      <MenuPopover>
        <MenuList>
          <ClipboardItems copied={copied} onCopied={onCopied} run={run} />
          <MenuDivider />
          {!spansAllRows(area) && <RowItems area={area} run={run} />}
          {!spansAllColumns(area) && <ColumnItems area={area} run={run} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type Run = (work: () => unknown) => () => void;

interface ClipboardItemsProps {
  readonly copied: Copied | null;
  readonly run: Run;
  onCopied(copied: Copied | null): void;
}

function ClipboardItems({ copied, onCopied, run }: ClipboardItemsProps): React.JSX.Element {
  const { book, say } = usePreview();
  const take = (cut: boolean): void => {
    const taken = copySelection(book, cut);
    onCopied(taken);
    void navigator.clipboard?.writeText(taken.text).catch(() => undefined);
  };
  const paste = async (): Promise<void> => {
    const text = await navigator.clipboard?.readText().catch(() => undefined);
    pasteText(book, text ?? copied?.text ?? "", copied);
    if (copied?.cut) onCopied(null);
  };
  return (
    <>
      <MenuItem icon={<CutRegular />} onClick={run(() => take(true))}>
        {say("cut")}
      </MenuItem>
      <MenuItem icon={<CopyRegular />} onClick={run(() => take(false))}>
        {say("copy")}
      </MenuItem>
      <MenuItem icon={<ClipboardPasteRegular />} onClick={run(() => void paste())}>
        {say("paste")}
      </MenuItem>
      <MenuItem icon={<EraserRegular />} onClick={run(() => clearSelection(book))}>
        {say("clearContents")}
      </MenuItem>
    </>
  );
}

function RowItems({ area, run }: { area: Area; run: Run }): React.JSX.Element {
  const { book, say } = usePreview();
  const { sheet } = book;
  const n = heightOf(area);
  const lines = touchedRows(area);
  const change = (work: () => void): (() => void) => run(() => book.edit(work));
  const hidden = Array.from({ length: Math.min(n, 1000) }, (_, i) => sheet.hiddenRows.get(area.top + i)).some(Boolean);
  return (
    <>
      <MenuItem icon={<TableInsertRowRegular />} onClick={change(() => sheet.insert(lines, "Down"))}>
        {say("insertRows", { n })}
      </MenuItem>
      <MenuItem icon={<DeleteRegular />} onClick={change(() => sheet.remove(lines, "Up"))}>
        {say("deleteRows", { n })}
      </MenuItem>
      {spansAllColumns(area) && (
        <MenuItem onClick={change(() => sheet.setRowsHidden(area.top, area.bottom, !hidden))}>
          {say(hidden ? "unhideRows" : "hideRows")}
        </MenuItem>
      )}
    </>
  );
}

function ColumnItems({ area, run }: { area: Area; run: Run }): React.JSX.Element {
  const { book, say } = usePreview();
  const { sheet } = book;
  const n = widthOf(area);
  const lines = touchedColumns(area);
  const change = (work: () => void): (() => void) => run(() => book.edit(work));
  const hidden = Array.from({ length: n }, (_, i) => sheet.hiddenColumns.get(area.left + i)).some(Boolean);
  return (
    <>
      <MenuItem icon={<TableInsertColumnRegular />} onClick={change(() => sheet.insert(lines, "Right"))}>
        {say("insertColumns", { n })}
      </MenuItem>
      <MenuItem icon={<DeleteRegular />} onClick={change(() => sheet.remove(lines, "Left"))}>
        {say("deleteColumns", { n })}
      </MenuItem>
      {spansAllRows(area) && (
        <>
          <MenuItem onClick={change(() => sheet.autofitColumns(area.left, area.right))}>{say("fitColumns")}</MenuItem>
          <MenuItem onClick={change(() => sheet.setColumnsHidden(area.left, area.right, !hidden))}>
            {say(hidden ? "unhideColumns" : "hideColumns")}
          </MenuItem>
        </>
      )}
    </>
  );
}
