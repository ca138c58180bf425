/**
 * The day's list while it is looked at: read when the view opens, again when the workbook changes, and when time alone
 * changes it. What was read last stays in sight meanwhile.
 */

import { useCallback, useEffect, useRef, useState, type MutableRefObject } from "react";
import type { Change, TodayReading, WorkbookError } from "../../process/api";
import { TODAY_FIELDS } from "../../rollup/today/rows";
import { toSerial } from "../../schema/serial";
import { useClock, useProcess } from "../services";
import { useWatch } from "../useWatch";

/** Several cells often change at once; the list is read again when they have settled. */
const SETTLED = 300;
/** How often the words for "how long still" are brought up to date, without asking the workbook. */
const TICK = 20_000;

/** What was read last, kept by the pane while another tab is shown. */
export type Kept = MutableRefObject<TodayReading | null>;

export interface DayList {
  /** Null until it was first read. */
  readonly reading: TodayReading | null;
  /** Why the last reading did not succeed. */
  readonly error: unknown;
  /** The moment the words speak of, as a serial. */
  readonly now: number;
  readonly read: () => void;
}

/** Reads and follows the day's list. */
export function useToday(kept: Kept): DayList {
  const process = useProcess();
  const clock = useClock();
  const [reading, setReading] = useState(kept.current);
  const [error, setError] = useState<unknown>(null);
  const [now, setNow] = useState(() => toSerial(clock()));
  const newest = useRef(0);
  const behind = useRef(false);

  const read = useCallback(async () => {
    const turn = ++newest.current;
    try {
      const answer = await process.readToday();
      if (turn !== newest.current) return;
      kept.current = answer;
      setReading(answer);
      setNow(answer.now);
      setError(null);
      behind.current = false;
    } catch (caught) {
      if (turn !== newest.current) return;
      // Somebody types in a cell: the list in sight is good enough until they have finished.
      if (kept.current && isBusy(caught)) behind.current = true;
      else setError(caught);
    }
  }, [process, kept]);

  useEffect(() => void read(), [read]);
  useFollowing(read);
  useTicking(() => {
    const moment = toSerial(clock());
    setNow(moment);
    if (behind.current || (kept.current && moment >= kept.current.nextChange)) void read();
  });
  return { reading, error, now, read: () => void read() };
}

const isBusy = (error: unknown): boolean => (error as Partial<WorkbookError>).failure === "busy";

/** Reads again when a table that has a say was changed, by whomever. */
function useFollowing(read: () => Promise<void>): void {
  const process = useProcess();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const watch = useCallback((tell: (change: Change) => void) => process.watchChanges(tell), [process]);
  useWatch(watch, ({ table }) => {
    if (!(table in TODAY_FIELDS)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void read(), SETTLED);
  });
}

function useTicking(tick: () => void): void {
  const newest = useRef(tick);
  newest.current = tick;
  useEffect(() => {
    const timer = setInterval(() => newest.current(), TICK);
    return () => clearInterval(timer);
  }, []);
}
