/** The figures while they are looked at: read anew when the workbook changes, and every few minutes for deadlines. */

import { useCallback, useContext, useEffect } from "react";
import type { WorkbookError } from "../../process/api";
import type { BoardReading } from "../../process/board/api";
import { BOARD_FIELDS } from "../../rollup/board/columns";
import { useProcess } from "../services";
import { KeptContext } from "../work/kept";
import type { Reading } from "../work/useReading";
import { useReading } from "../work/useReading";

/** How long a deadline that passes may go unnoticed. */
const STALE = 5 * 60_000;

const KEPT = "board";
const TABLES = Object.keys(BOARD_FIELDS);

/** Reads and follows; who comes back from another tab sees meanwhile what was read last. */
export function useBoard(): Reading<BoardReading> {
  const { boards } = useProcess();
  const kept = useContext(KeptContext);
  const task = useCallback(async () => {
    const board = await boards.read();
    kept.set(KEPT, board);
    return board;
  }, [boards, kept]);
  const reading = useReading(task, TABLES);
  const { read, value = kept.get(KEPT) as BoardReading | undefined } = reading;
  useEffect(() => {
    const timer = setInterval(() => void read(), STALE);
    return () => clearInterval(timer);
  }, [read]);
  // While somebody types in a cell Excel tells nothing: what is in sight is good enough until they have finished.
  const error = value && isBusy(reading.error) ? null : reading.error;
  return { ...reading, value, error };
}

const isBusy = (error: unknown): boolean => (error as Partial<WorkbookError> | null)?.failure === "busy";
