/** What a header's filter button opens: sort, clear, search, and the column's values with their ticks. */
import { useMemo, useState } from "react";
import { Button, Checkbox, Divider, Popover, PopoverSurface, SearchBox } from "@fluentui/react-components";
import { FilterDismissRegular, TextSortAscendingRegular, TextSortDescendingRegular } from "@fluentui/react-icons";
import type { Sheet } from "../../model/surface";
import { sentenceOf } from "../problems";
import { usePreview } from "../preview-context";
import type { Cell } from "./cells";
import type { FilterTarget } from "./filter-buttons";
import { filterTargetAt } from "./filter-buttons";
import type { FilterCell, FilterValue } from "./filter-values";
import { chosenValues, filterValues } from "./filter-values";
import type { Geometry } from "./geometry";
import { cellBox } from "./geometry";

const MOST = 500;

export interface FilterMenuProps {
  readonly cell: Cell;
  readonly host: HTMLElement | null;
  geometry(): Geometry;
  onClose(): void;
}

function cellsOf(sheet: Sheet, { cells }: FilterTarget, locale: string): FilterCell[] {
  const column = cells.left;
  return Array.from({ length: cells.bottom - cells.top + 1 }, (_, i) => ({
    value: sheet.value(cells.top + i, column),
    text: sheet.text(cells.top + i, column, locale),
  }));
}

export function FilterMenu({ cell, host, geometry, onClose }: FilterMenuProps): React.JSX.Element | null {
  const { book } = usePreview();
  const target = filterTargetAt(book.sheet, cell.row, cell.column);
  if (!target || !host) return null;
  const { x, y, width, height } = cellBox(geometry(), cell.row, cell.column);
  const at = host.getBoundingClientRect();
  const anchor = {
    getBoundingClientRect: () => new DOMRect(at.left + x + width - 20, at.top + y + height - 18, 18, 18),
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor, position: "below", align: "end", fallbackPositions: ["above-end", "below-start"] }}
      onOpenChange={(_event, data) => data.open || onClose()}
    >
      <PopoverSurface className="filter-menu">
        <FilterForm target={target} onClose={onClose} />
      </PopoverSurface>
    </Popover>
  );
}

function FilterForm({ target, onClose }: { target: FilterTarget; onClose(): void }): React.JSX.Element {
  const { book, say, notify } = usePreview();
  const { sheet, language } = book;
  const [first] = useState(target);
  const listed = useMemo(
    () => filterValues(cellsOf(sheet, first, language), first.criteria?.values, language),
    [sheet, first, language],
  );
  const [values, setValues] = useState(listed);
  const [search, setSearch] = useState("");
  const found = values.filter(({ text }) => text.toLowerCase().includes(search.trim().toLowerCase()));
  const run = (work: () => void): void => {
    try {
      book.edit(work);
    } catch (problem) {
      notify({ intent: "error", text: sentenceOf(problem, book.language) });
    }
    onClose();
  };
  const apply = (): void => {
    const wanted = search.trim() ? values.map((v) => ({ ...v, ticked: v.ticked && found.includes(v) })) : values;
    const chosen = chosenValues(wanted);
    run(() => target.filter(chosen ? { filterOn: "Values", values: chosen } : null));
  };
  return (
    <>
      <SortButtons target={target} run={run} />
      <Divider />
      <SearchBox
        size="small"
        placeholder={say("searchValues")}
        value={search}
        onChange={(_e, data) => setSearch(data.value)}
      />
      <Ticks values={found} onTick={(ticked, texts) => setValues(tickedAs(values, ticked, texts))} />
      <div className="filter-actions">
        <Button size="small" appearance="primary" disabled={!found.some((v) => v.ticked)} onClick={apply}>
          {say("ok")}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("cancel")}
        </Button>
      </div>
    </>
  );
}

const tickedAs = (values: readonly FilterValue[], ticked: boolean, texts: ReadonlySet<string>): FilterValue[] =>
  values.map((value) => (texts.has(value.text) ? { ...value, ticked } : value));

function SortButtons({ target, run }: { target: FilterTarget; run(work: () => void): void }): React.JSX.Element {
  const { say } = usePreview();
  return (
    <div className="filter-sorts">
      <Button
        appearance="subtle"
        size="small"
        icon={<TextSortAscendingRegular />}
        onClick={() => run(() => target.sort(true))}
      >
        {say("sortUp")}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<TextSortDescendingRegular />}
        onClick={() => run(() => target.sort(false))}
      >
        {say("sortDown")}
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<FilterDismissRegular />}
        disabled={!target.criteria}
        onClick={() => run(() => target.filter(null))}
      >
        {say("clearFilter")}
      </Button>
    </div>
  );
}

interface TicksProps {
  readonly values: readonly FilterValue[];
  onTick(ticked: boolean, texts: ReadonlySet<string>): void;
}

function Ticks({ values, onTick }: TicksProps): React.JSX.Element {
  const { say } = usePreview();
  const shown = values.slice(0, MOST);
  const all = values.every((value) => value.ticked);
  const some = values.some((value) => value.ticked);
  return (
    <div className="filter-values">
      <Checkbox
        label={say("selectAll")}
        checked={all ? true : some ? "mixed" : false}
        onChange={() => onTick(!all, new Set(values.map((value) => value.text)))}
      />
      {shown.map(({ text, ticked, count }) => (
        <Checkbox
          key={text}
          checked={ticked}
          onChange={() => onTick(!ticked, new Set([text]))}
          label={
            <span className="filter-value">
              <span>{text || say("blanks")}</span>
              <span className="filter-count">{count}</span>
            </span>
          }
        />
      ))}
      {values.length > MOST && <p className="hint">{say("tooMany", { n: MOST })}</p>}
    </div>
  );
}
