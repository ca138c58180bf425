/**
 * The grid: Glide Data Grid lays out and scrolls, our painters draw each cell from the model, and over it lie the frozen
 * rows, the charts, the box one types into, lists and menus. It turns mouse and keys into work of the book.
 */
import "@glideapps/glide-data-grid/dist/index.css";
import { DataEditor, GridCellKind } from "@glideapps/glide-data-grid";
import type {
  DrawCellCallback,
  DrawHeaderCallback,
  GridCell,
  GridColumn,
  Item,
  Theme,
} from "@glideapps/glide-data-grid";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { columnLetters } from "../../model/areas";
import type { Sheet } from "../../model/surface";
import type { GridColors } from "../brand";
import { gridColors } from "../brand";
import { ChartLayer } from "../charts/chart-layer";
import { useBook, usePreview } from "../preview-context";
import type { CellEntry } from "./cell-entry";
import { CellInput } from "./cell-input";
import { CellNote } from "./cell-note";
import type { Cell } from "./cells";
import { ColleagueTag } from "./colleague-tag";
import { DropList } from "./drop-list";
import type { Copied } from "./edits";
import { FilterMenu } from "./filter-menu";
import { FrozenRows } from "./frozen-rows";
import type { Geometry } from "./geometry";
import { frozenHeight, scrollToShow } from "./geometry";
import { filteredRows, filterTargetAt } from "./filter-buttons";
import { GridMenu } from "./grid-menu";
import type { Desk } from "./keyboard";
import { paintCell } from "./paint-cell";
import { paintColumnHeader, paintCorner, paintRowHeader } from "./paint-headers";
import type { Extent } from "./sheet-frame";
import { HEADER_HEIGHT } from "./sheet-frame";
import { usePointer } from "./use-pointer";
import { useFrame, useScene } from "./use-scene";

/** Everything Glide would draw by itself is drawn by our painters, so its own colours are kept out of sight. */
function silentTheme({ paper, header, headerLine }: GridColors): Partial<Theme> {
  const lines = { borderColor: "transparent", horizontalBorderColor: "transparent", accentLight: "transparent" };
  return { ...lines, bgCell: paper, bgCellMedium: paper, bgHeader: header, headerBottomBorderColor: headerLine };
}

const NO_KEYS = { search: false, selectAll: false, delete: false, copy: false, paste: false, cut: false };
const NOTHING_REACHED: Extent = { rows: 0, columns: 0 };

export interface SheetGridProps {
  readonly entry: CellEntry;
}

export function SheetGrid({ entry }: SheetGridProps): React.JSX.Element {
  const { say, theme } = usePreview();
  const book = useBook();
  const { sheet } = book;
  const host = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [reached, setReached] = useState(new Map<Sheet, Extent>());
  const [copied, setCopied] = useState<Copied | null>(null);
  const [filterCell, setFilterCell] = useState<Cell | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);

  const frame = useFrame(book, reached.get(sheet) ?? NOTHING_REACHED);
  const scene = useScene(book, frame, copied, theme);
  const glideTheme = useMemo(() => silentTheme(gridColors[theme]), [theme]);
  const look = { colors: scene.colors, areas: book.areas };
  const isFiltered = filteredRows(sheet);

  const latestFrame = useRef(frame);
  latestFrame.current = frame;
  const geometry = useCallback(
    (): Geometry => ({
      ...latestFrame.current,
      headerHeight: HEADER_HEIGHT,
      scrollLeft: scroller?.scrollLeft ?? 0,
      scrollTop: scroller?.scrollTop ?? 0,
      width: scroller?.clientWidth ?? 0,
      height: scroller?.clientHeight ?? 0,
    }),
    [scroller],
  );

  useScroller(host, setScroller);
  useGrowth(scroller, () => {
    const { rows, columns } = latestFrame.current;
    const g = geometry();
    const more = {
      rows: g.scrollTop + 2 * g.height > rows.length ? rows.index(rows.count - 1) + 200 : 0,
      columns: g.scrollLeft + 2 * g.width > columns.length ? columns.index(columns.count - 1) + 26 : 0,
    };
    if (more.rows || more.columns) setReached((known) => grown(known, book.sheet, more));
  });
  useEffect(() => {
    if (!scroller || book.reveal === 0) return;
    const { head, active } = book.cursor;
    const { row, column } = entry.typing ? active : head;
    const { left, top } = scrollToShow(geometry(), row, column);
    scroller.scrollTo({ left, top });
  }, [book, book.reveal, scroller, geometry, entry]);
  useEffect(() => {
    setListOpen(false);
    setFilterCell(null);
  }, [sheet]);

  const columns = useMemo<GridColumn[]>(() => {
    const letters = Array.from({ length: frame.columns.count }, (_, at) => ({
      id: String(frame.columns.index(at)),
      title: columnLetters(frame.columns.index(at)),
      width: frame.columns.size(at),
    }));
    return [{ id: "rows", title: "#", width: frame.headerWidth }, ...letters];
  }, [frame]);
  const rowHeight = useCallback((at: number) => frame.rows.size(at), [frame]);
  const cellAt = ([at, row]: Item): GridCell => {
    const r = frame.rows.index(row);
    const data = at === 0 ? String(r + 1) : scene.views.at(r, frame.columns.index(at - 1)).text;
    return { kind: GridCellKind.Text, data, displayData: data, allowOverlay: false };
  };
  const drawCell: DrawCellCallback = ({ ctx, rect, col, row }) => {
    const r = frame.rows.index(row);
    if (col === 0) paintRowHeader(ctx, look, r, isFiltered(r), rect);
    else paintCell(ctx, scene, r, frame.columns.index(col - 1), rect);
  };
  const drawHeader: DrawHeaderCallback = ({ ctx, rect, columnIndex }) => {
    if (columnIndex === 0) paintCorner(ctx, look, rect);
    else paintColumnHeader(ctx, look, frame.columns.index(columnIndex - 1), rect);
  };

  const openFilter = (cell: Cell): void => setFilterCell(cell);
  const pointer = usePointer({
    book,
    entry,
    scene,
    geometry,
    scrollBy: (left, top) => scroller?.scrollBy(left, top),
    openFilter,
    openMenu: (x, y) => setMenuAt({ x, y }),
  });
  const desk: Desk = {
    book,
    entry,
    ground: { ...frame, isEmpty: (row, column) => sheet.value(row, column) === null },
    pageRows: Math.max(Math.floor((geometry().height - HEADER_HEIGHT - frozenHeight(geometry())) / 20) - 1, 1),
    openList: () => {
      const { row, column } = book.cursor.active;
      const filters = filterTargetAt(sheet, row, column) !== null;
      if (filters) openFilter({ row, column });
      else setListOpen(true);
      return filters || sheet.validationList(row, column) !== undefined;
    },
    forgetCopied: () => setCopied(null),
  };

  return (
    <div
      className="sheet-grid"
      ref={host}
      aria-label={say("sheetArea")}
      data-header-width={frame.headerWidth}
      data-header-height={HEADER_HEIGHT}
      {...pointer}
      onMouseDown={keepFromGlide}
    >
      <DataEditor
        key={sheet.id}
        columns={columns}
        rows={frame.rows.count}
        getCellContent={cellAt}
        drawCell={drawCell}
        drawHeader={drawHeader}
        rowHeight={rowHeight}
        headerHeight={HEADER_HEIGHT}
        freezeColumns={1 + frame.frozenColumns}
        fixedShadowX={false}
        fixedShadowY={false}
        smoothScrollX
        smoothScrollY
        width="100%"
        height="100%"
        theme={glideTheme}
        minColumnWidth={1}
        maxColumnWidth={4000}
        verticalBorder={false}
        drawFocusRing={false}
        keybindings={NO_KEYS}
        rangeSelect="none"
        columnSelect="none"
        rowSelect="none"
      />
      {frame.frozenRows > 0 && <FrozenRows scene={scene} look={look} scroller={scroller} geometry={geometry} />}
      <ChartLayer frame={frame} geometry={geometry} scroller={scroller} />
      <ColleagueTag geometry={geometry} scroller={scroller} />
      {!listOpen && <CellNote geometry={geometry} scroller={scroller} />}
      <CellInput
        entry={entry}
        desk={desk}
        geometry={geometry}
        scroller={scroller}
        copied={copied}
        onCopied={setCopied}
      />
      <DropList entry={entry} geometry={geometry} scroller={scroller} open={listOpen} onOpen={setListOpen} />
      {filterCell && (
        <FilterMenu
          cell={filterCell}
          geometry={geometry}
          host={host.current}
          onClose={() => (setFilterCell(null), entry.focusGrid())}
        />
      )}
      <GridMenu at={menuAt} copied={copied} onCopied={setCopied} onClose={() => (setMenuAt(null), entry.focusGrid())} />
    </div>
  );
}

/** Glide would take the mouse for selections of its own. */
const keepFromGlide = (event: React.MouseEvent): void => event.stopPropagation();

function grown(known: Map<Sheet, Extent>, sheet: Sheet, more: Extent): Map<Sheet, Extent> {
  const before = known.get(sheet) ?? NOTHING_REACHED;
  const next = { rows: Math.max(before.rows, more.rows), columns: Math.max(before.columns, more.columns) };
  return new Map(known).set(sheet, next);
}

/** Finds the element that Glide scrolls, which it makes only once it knows its size, and anew for each sheet. */
function useScroller(host: React.RefObject<HTMLElement>, found: (scroller: HTMLElement | null) => void): void {
  useEffect(() => {
    const { current } = host;
    if (!current) return;
    const look = (): void => found(current.querySelector<HTMLElement>(".dvn-scroller"));
    const watch = new MutationObserver(look);
    watch.observe(current, { childList: true, subtree: true });
    look();
    return () => watch.disconnect();
  }, [host, found]);
}

function useGrowth(scroller: HTMLElement | null, grow: () => void): void {
  const latest = useRef(grow);
  latest.current = grow;
  useEffect(() => {
    if (!scroller) return;
    const onScroll = (): void => latest.current();
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller.removeEventListener("scroll", onScroll);
  }, [scroller]);
}
