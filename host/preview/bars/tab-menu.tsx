/** What a right click on a tab offers, the box a new name is typed into, and the question before a sheet is deleted. */
import { useEffect, useRef } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
} from "@fluentui/react-components";
import type { Sheet } from "../../model/surface";
import { sentenceOf } from "../problems";
import { useBook, usePreview } from "../preview-context";

export function RenameBox({ name, onDone }: { name: string; onDone(name: string): void }): React.JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const finish = (text: string): void => {
    if (done.current) return;
    done.current = true;
    onDone(text);
  };
  useEffect(() => {
    // The menu that asked for this box gives the focus back to its tab a moment after it closed.
    const timer = setTimeout(() => input.current?.select(), 60);
    return () => clearTimeout(timer);
  }, []);
  return (
    <input
      ref={input}
      className="sheet-rename"
      defaultValue={name}
      size={Math.max(name.length + 2, 6)}
      maxLength={31}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Enter" && !event.nativeEvent.isComposing) finish(event.currentTarget.value);
        if (event.key === "Escape") finish(name);
      }}
    />
  );
}

/** Runs a change of the book; a refusal becomes a message. */
function useChange(): (work: () => unknown) => () => void {
  const { book, notify } = usePreview();
  return (work) => () => {
    try {
      book.edit(work);
    } catch (problem) {
      notify({ intent: "error", text: sentenceOf(problem, book.language) });
    }
  };
}

const isEmpty = (sheet: Sheet): boolean => sheet.usedArea() === null && sheet.charts.length === 0;

interface TabMenuProps {
  readonly sheet: Sheet;
  onRename(): void;
  onAskDelete(): void;
}

export function TabMenu({ sheet, onRename, onAskDelete }: TabMenuProps): React.JSX.Element {
  const { say } = usePreview();
  const { workbook } = useBook();
  const change = useChange();
  const hidden = workbook.sheets.filter((other) => other.visibility === "Hidden");
  const isLast = workbook.sheets.filter((other) => other.visibility === "Visible").length < 2;
  const move = (by: number): (() => void) => change(() => workbook.moveSheet(sheet, sheet.position + by));
  return (
    <MenuPopover>
      <MenuList>
        <MenuItem onClick={onRename}>{say("rename")}</MenuItem>
        <MenuItem disabled={isLast} onClick={isEmpty(sheet) ? change(() => workbook.removeSheet(sheet)) : onAskDelete}>
          {say("remove")}
        </MenuItem>
        <MenuDivider />
        <MenuItem disabled={sheet.position === 0} onClick={move(-1)}>
          {say("moveLeft")}
        </MenuItem>
        <MenuItem disabled={sheet.position === workbook.sheets.length - 1} onClick={move(1)}>
          {say("moveRight")}
        </MenuItem>
        <MenuDivider />
        <MenuItem disabled={isLast} onClick={change(() => (sheet.visibility = "Hidden"))}>
          {say("hide")}
        </MenuItem>
        {hidden.map((other) => (
          <MenuItem key={other.id} onClick={change(() => (other.visibility = "Visible"))}>
            {say("unhide")}: {other.name}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  );
}

interface DeleteSheetDialogProps {
  readonly sheet: Sheet;
  readonly open: boolean;
  onClose(): void;
}

export function DeleteSheetDialog({ sheet, open, onClose }: DeleteSheetDialogProps): React.JSX.Element {
  const { book, say } = usePreview();
  const change = useChange();
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_event, data) => data.open || onClose()}>
      <DialogSurface className="small-dialog">
        <DialogBody>
          <DialogTitle>{say("deleteSheetTitle", { name: sheet.name })}</DialogTitle>
          <DialogContent>{say("deleteSheet")}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={change(() => book.workbook.removeSheet(sheet))}>
              {say("remove")}
            </Button>
            <Button onClick={onClose}>{say("cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
