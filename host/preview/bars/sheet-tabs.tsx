/** The tabs at the bottom: go to a sheet, add, rename by double-click, and the menu of a tab. */
import { useEffect, useRef, useState } from "react";
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from "@fluentui/react-components";
import { AddRegular, ChevronLeftRegular, ChevronRightRegular, NavigationRegular } from "@fluentui/react-icons";
import type { Sheet } from "../../model/surface";
import { sentenceOf } from "../problems";
import { useBook, usePreview } from "../preview-context";
import { focusSheet } from "../regions";
import { DeleteSheetDialog, RenameBox, TabMenu } from "./tab-menu";
import { freeSheetName } from "./sheet-names";

export function SheetTabs(): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  const strip = useRef<HTMLDivElement>(null);
  const shown = book.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const active = book.sheet;
  useEffect(() => {
    strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, shown.length]);
  const scroll = (by: number) => () => strip.current?.scrollBy({ left: by, behavior: "smooth" });
  const addSheet = (): void => {
    const sheet = book.edit(() =>
      book.workbook.addSheet(freeSheetName(book.workbook.sheets, say("firstSheet")), active.position + 1),
    );
    book.activate(sheet);
    focusSheet();
  };
  return (
    <nav className="sheet-tabs">
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={say("previousSheets")}
        onClick={scroll(-240)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={say("nextSheets")}
        onClick={scroll(240)}
      />
      <AllSheets />
      <div className="tab-strip" role="tablist" ref={strip}>
        {shown.map((sheet) => (
          <SheetTab key={sheet.id} sheet={sheet} isActive={sheet === active} />
        ))}
      </div>
      <Tooltip content={say("addSheet")} relationship="label">
        <Button size="small" appearance="subtle" shape="circular" icon={<AddRegular />} onClick={addSheet} />
      </Tooltip>
    </nav>
  );
}

function AllSheets(): React.JSX.Element {
  const { say } = usePreview();
  const book = useBook();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say("allSheets")} relationship="label">
          <Button size="small" appearance="subtle" icon={<NavigationRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {book.workbook.sheets
            .filter((sheet) => sheet.visibility === "Visible")
            .map((sheet) => (
              <MenuItem key={sheet.id} onClick={() => book.activate(sheet)}>
                {sheet.name}
              </MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface SheetTabProps {
  readonly sheet: Sheet;
  readonly isActive: boolean;
}

function SheetTab({ sheet, isActive }: SheetTabProps): React.JSX.Element {
  const { book, notify } = usePreview();
  const [renaming, setRenaming] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const rename = (name: string): void => {
    setRenaming(false);
    if (!name.trim() || name === sheet.name) return;
    try {
      book.edit(() => (sheet.name = name.trim()));
    } catch (problem) {
      notify({ intent: "error", text: sentenceOf(problem, book.language) });
    }
  };
  const color = sheet.tabColor ? { "--tab-color": sheet.tabColor } : {};
  return (
    <>
      <Menu openOnContext open={menuOpen} onOpenChange={(_event, data) => setMenuOpen(data.open)}>
        <MenuTrigger disableButtonEnhancement>
          <button
            type="button"
            role="tab"
            aria-selected={isActive}
            className={sheet.tabColor ? "sheet-tab colored" : "sheet-tab"}
            style={color as React.CSSProperties}
            onClick={() => (book.activate(sheet), focusSheet())}
            onDoubleClick={() => setRenaming(true)}
          >
            {renaming ? (
              <RenameBox name={sheet.name} onDone={rename} />
            ) : (
              <span className="sheet-tab-name">{sheet.name}</span>
            )}
          </button>
        </MenuTrigger>
        <TabMenu sheet={sheet} onRename={() => setRenaming(true)} onAskDelete={() => setAsking(true)} />
      </Menu>
      <DeleteSheetDialog sheet={sheet} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
