/** The page: bars, grid, tabs and panes, and the file that is dropped on it. */
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { PreviewBook } from "./book";
import type { ThemeName } from "./brand";
import { officeThemes, themes } from "./brand";
import { CommandBar } from "./bars/command-bar";
import { FormulaBar } from "./bars/formula-bar";
import { SheetTabs } from "./bars/sheet-tabs";
import { StatusBar } from "./bars/status-bar";
import type { PaneHost } from "./embedded-host";
import { openFile } from "./files";
import { CellEntry } from "./grid/cell-entry";
import { SheetGrid } from "./grid/sheet-grid";
import { ValidationDialog } from "./grid/validation-dialog";
import { fetchFunctions, functionNames } from "./pane/add-in";
import { startOfficeWorker } from "./pane/office-worker";
import type { WorkerState } from "./pane/pane-dock";
import { PaneDock } from "./pane/pane-dock";
import type { Notice, Preview } from "./preview-context";
import { PreviewContext, usePreview } from "./preview-context";
import { entryProblem } from "./problems";
import { focusNextPart } from "./regions";
import { speak } from "./texts";

const READ_MS = 4000;

export interface AppProps {
  readonly book: PreviewBook;
  readonly panes: PaneHost;
  readonly firstTheme: ThemeName;
}

export function App({ book, panes, firstTheme }: AppProps): React.JSX.Element {
  const language = useSyncExternalStore(book.subscribe, () => book.language);
  const [theme, setTheme] = useState(firstTheme);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [paneOpen, setPaneOpen] = useState(true);
  const worker = useOfficeWorker(book, panes);
  // Read by the frames that this very render makes.
  panes.surroundings = { ...panes.surroundings, theme: officeThemes[theme] };
  const preview = useMemo<Preview>(
    () => ({ book, panes, say: speak(language), theme, notify: setNotice }),
    [book, panes, language, theme],
  );
  const entry = useMemo(
    () =>
      new CellEntry(book, (problem, text) =>
        setNotice({
          intent: "error",
          text: speak(book.language)("refused", { why: entryProblem(problem, text, book.language) }),
        }),
      ),
    [book],
  );
  useEffect(
    () => entry.subscribe(() => setNotice((shown) => (entry.typing || shown?.intent !== "error" ? shown : null))),
    [entry],
  );
  useEffect(() => setNotice(null), [language]);
  useEffect(() => {
    if (!notice || notice.intent === "error") return;
    const timer = setTimeout(() => setNotice(null), READ_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = preview.say("appName");
  }, [language, preview]);
  return (
    <FluentProvider theme={themes[theme]}>
      <PreviewContext.Provider value={preview}>
        <DropTarget className={`page page-${theme}`}>
          <CommandBar paneOpen={paneOpen} onPane={setPaneOpen} onTheme={setTheme} />
          {notice && <NoticeBar notice={notice} onDismiss={() => setNotice(null)} />}
          <div className="desk">
            <main className="sheet-side">
              <FormulaBar entry={entry} />
              <SheetGrid entry={entry} />
              <footer className="foot">
                <SheetTabs />
                <StatusBar entry={entry} />
              </footer>
            </main>
            {paneOpen && <PaneDock worker={worker} onClose={() => setPaneOpen(false)} />}
          </div>
          <ValidationDialog entry={entry} />
        </DropTarget>
      </PreviewContext.Provider>
    </FluentProvider>
  );
}

/** Gets ready what the panes need: the service worker, and the add-in's list of functions. */
function useOfficeWorker(book: PreviewBook, panes: PaneHost): WorkerState {
  const [state, setState] = useState<WorkerState>("starting");
  useEffect(() => {
    let gone = false;
    void Promise.all([startOfficeWorker(), fetchFunctions()]).then(([ready, functions]) => {
      panes.surroundings = { ...panes.surroundings, functions };
      book.addIn = { ...book.addIn, functions: functionNames(functions) };
      if (!gone) setState(ready ? "ready" : "missing");
    });
    return () => {
      gone = true;
    };
  }, [book, panes]);
  return state;
}

function NoticeBar({ notice, onDismiss }: { notice: Notice; onDismiss(): void }): React.JSX.Element {
  return (
    <MessageBar
      intent={notice.intent}
      className="notice"
      politeness={notice.intent === "error" ? "assertive" : "polite"}
    >
      <MessageBarBody>{notice.text}</MessageBarBody>
      <MessageBarActions
        containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} onClick={onDismiss} />}
      />
    </MessageBar>
  );
}

const hasFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** Opens a workbook that is dropped anywhere on the page. */
function DropTarget({ className, children }: { className: string; children: React.ReactNode }): React.JSX.Element {
  const { book, say, notify } = usePreview();
  const [over, setOver] = useState(false);
  const drop = (event: React.DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void openFile(book, say, file).then(notify);
  };
  return (
    <div
      className={className}
      onKeyDown={(event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        focusNextPart(event.shiftKey);
      }}
      onDragOver={(event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={drop}
    >
      {children}
      {over && <div className="drop-hint">{say("dropHere")}</div>}
    </div>
  );
}
