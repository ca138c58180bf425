/** The slim bar at the top: the file, its name, the language, the theme, the colleague, and a few switches. */
import { useRef } from "react";
import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  ToggleButton,
  Tooltip,
} from "@fluentui/react-components";
import type { MenuCheckedValueChangeData } from "@fluentui/react-components";
import {
  ArrowDownloadRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  MoreHorizontalRegular,
  PanelRightRegular,
  PersonAddRegular,
  PersonSubtractRegular,
  PlugDisconnectedRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import type { ThemeName } from "../brand";
import { downloadFile, openFile } from "../files";
import { useBook, usePreview } from "../preview-context";

export interface CommandBarProps {
  readonly paneOpen: boolean;
  onPane(open: boolean): void;
  onTheme(theme: ThemeName): void;
}

export function CommandBar({ paneOpen, onPane, onTheme }: CommandBarProps): React.JSX.Element {
  const { say, theme, notify } = usePreview();
  const book = useBook();
  const together = book.colleague !== null;
  return (
    <header className="command-bar">
      <img src="favicon.png" alt="" width={20} height={20} />
      <Text weight="semibold" className="file-name" title={book.fileName}>
        {book.fileName.replace(/\.xlsx$/i, "")}
      </Text>
      <FileButtons />
      <span className="spring" />
      <Tooltip content={say("joinTip")} relationship="description">
        <ToggleButton
          size="small"
          appearance={together ? "primary" : "subtle"}
          checked={together}
          icon={together ? <PersonSubtractRegular /> : <PersonAddRegular />}
          onClick={() => (together ? book.leave() : (onPane(true), book.join()))}
        >
          {together ? say("leave") : say("join")}
        </ToggleButton>
      </Tooltip>
      <Tooltip content={say("languageTip")} relationship="description">
        <Button
          size="small"
          appearance="subtle"
          icon={<LocalLanguageRegular />}
          onClick={() => book.setLanguage(book.language === "zh-CN" ? "en-US" : "zh-CN")}
        >
          {say("language")}
        </Button>
      </Tooltip>
      <Tooltip content={theme === "light" ? say("themeDark") : say("themeLight")} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={theme === "light" ? <WeatherMoonRegular /> : <WeatherSunnyRegular />}
          onClick={() => onTheme(theme === "light" ? "dark" : "light")}
        />
      </Tooltip>
      <Tooltip content={paneOpen ? say("closePane") : say("openPane")} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          checked={paneOpen}
          icon={<PanelRightRegular />}
          onClick={() => onPane(!paneOpen)}
        />
      </Tooltip>
      <Switches onNew={() => (book.startEmpty(), notify(null))} />
    </header>
  );
}

function FileButtons(): React.JSX.Element {
  const { book, say, notify } = usePreview();
  const input = useRef<HTMLInputElement>(null);
  const choose = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (file) notify(await openFile(book, say, file));
    if (input.current) input.current.value = "";
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm,.xltx"
        hidden
        aria-label={say("open")}
        onChange={(event) => void choose(event.target.files)}
      />
      <Tooltip content={say("openTip")} relationship="description">
        <Button size="small" appearance="subtle" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
          {say("open")}
        </Button>
      </Tooltip>
      <Tooltip content={say("saveTip")} relationship="description">
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          onClick={() => notify(downloadFile(book, say))}
        >
          {say("save")}
        </Button>
      </Tooltip>
    </>
  );
}

function Switches({ onNew }: { onNew(): void }): React.JSX.Element {
  const { say, panes, notify } = usePreview();
  const book = useBook();
  const { options } = book.workbook;
  const on = (["autoExpandTables", "autoFillCalculatedColumns"] as const).filter((name) => options[name]);
  const change = (_event: unknown, { checkedItems }: MenuCheckedValueChangeData): void => {
    options.autoExpandTables = checkedItems.includes("autoExpandTables");
    options.autoFillCalculatedColumns = checkedItems.includes("autoFillCalculatedColumns");
    book.revealActive();
  };
  const failNext = (): void => {
    panes.failNext();
    notify({ intent: "warning", text: say("failNextArmed") });
  };
  return (
    <Menu checkedValues={{ options: [...on] }} onCheckedValueChange={change}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={say("more")} relationship="label">
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<DocumentAddRegular />} onClick={onNew}>
            {say("newWorkbook")}
          </MenuItem>
          <MenuDivider />
          <MenuItemCheckbox name="options" value="autoExpandTables">
            {say("autoExpand")}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="options" value="autoFillCalculatedColumns">
            {say("autoFill")}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuItem icon={<PlugDisconnectedRegular />} onClick={failNext}>
            {say("failNext")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
